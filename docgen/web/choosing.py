"""Which papers there are, put in order by what one wants to do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from docgen.messages import say
from docgen.office.own_paper import slug_of
from docgen.papers import PAPERS
from docgen.templates import store
from docgen.wording.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection

    from docgen.messages import Language

OWN = "own"
KINDS = (OWN, "award", "signing_ceremony", "programme", "general")
"""What is offered, in order: the office's own templates, then each kind of record; sentences `web-kind-…`."""


@dataclass(frozen=True)
class Choice:
    """One paper to choose."""

    slug: str
    name: str
    about: str
    kind: str
    type_code: str = ""

    def fits(self, words: list[str], language: Language) -> bool:
        """Tell whether name and description, as a page shows them, have all the words, which are folded."""
        about = say(self.about, language)
        said = fold(f"{self.name} {say(self.name, language)} {self.type_code} {about}")
        return all(word in said for word in words)


@dataclass(frozen=True)
class Offer:
    """The papers that are made for one purpose."""

    kind: str
    papers: tuple[Choice, ...]


def offers(connection: Connection, office: str, text: str = "", language: Language = "vi") -> list[Offer]:
    """Give the papers whose name or description has all words of `text`, diacritics aside."""
    words = fold(text).split()
    found = [choice for choice in _choices(connection, office) if not words or choice.fits(words, language)]
    in_kinds = [Offer(kind, tuple(choice for choice in found if choice.kind == kind)) for kind in KINDS]
    return [offer for offer in in_kinds if offer.papers]


def _choices(connection: Connection, office: str) -> Iterator[Choice]:
    for each in store.in_use(connection, office):
        yield Choice(slug_of(office, each.name), each.title, each.about, OWN)
    for paper in PAPERS.values():
        yield Choice(paper.slug, paper.name, paper.about, paper.kind, paper.type_code)
