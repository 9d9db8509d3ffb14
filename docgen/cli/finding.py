"""Which paper or kind of record a command means; for a wrong name, what there is."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from docgen.cli.desk import at_desk, settings
from docgen.errors import Fault, NotKnown
from docgen.messages import Message
from docgen.office.own_paper import find_paper, is_own, own_papers
from docgen.papers import PAPERS
from docgen.wording.folding import fold
from schemas import SCHEMAS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docgen.papers import Paper

_CLOSE = 0.6


def find(slug: str) -> Paper:
    """Find a paper, docgen's own or a template of the office. Raises NotKnown, TemplateNotInUse."""
    if slug in PAPERS:
        return PAPERS[slug]
    if not is_own(slug):
        _known("what-paper", slug, {each.slug: each.name for each in (*PAPERS.values(), *papers_of_office())})
    with at_desk() as (desk, who):
        return find_paper(desk.database, who.office, slug)


def papers_of_office() -> list[Paper]:
    """List the templates of the office that are papers; none where nothing was ever kept."""
    chosen = settings()
    if not chosen.database and not chosen.database_file.exists():
        return []
    with at_desk() as (desk, who), desk.database.read() as connection:
        return own_papers(connection, who.office)


def find_kind(kind: str) -> str:
    """Give `kind` if there is such a kind of record. Raises NotKnown."""
    return _known("what-record-kind", kind, {each: schema.label for each, schema in SCHEMAS.items()})


def _known(what: str, name: str, names: Mapping[str, str]) -> str:
    """Give `name` if it is one of `names` (each with its label); else tell which come near, and all."""
    if name in names:
        return name
    spellings = {_plain(spelling): each for each, label in names.items() for spelling in (each, label)}
    near = dict.fromkeys(spellings[each] for each in get_close_matches(_plain(name), spellings, 3, _CLOSE))
    said = [Message("near-names", names=", ".join(near))] if near else []
    said += [Message("known-name", name=each, label=label) for each, label in names.items()]
    raise NotKnown([Fault("", message) for message in said], what=Message(what), name=name)


def _plain(name: str) -> str:
    return fold(name).replace("_", "-").replace(" ", "-")
