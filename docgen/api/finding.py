"""Which paper an address means, for whoever asks: docgen's own, or a template of their office."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.api.desk import desk
from docgen.api.identity import who, whoever
from docgen.office.catalogue import paper_of
from docgen.office.own_paper import find_paper, is_own, own_papers

if TYPE_CHECKING:
    from docgen.papers import Paper


def find(slug: str) -> Paper:
    """Find a paper. Raises NotKnown, TemplateNotInUse; SignInNeeded for an office's own."""
    return find_paper(desk().database, who().office, slug) if is_own(slug) else paper_of(slug)


def found_too() -> list[Paper]:
    """List what whoever asks has besides docgen's own papers."""
    asking = whoever()
    if asking is None:
        return []
    with desk().database.read() as connection:
        return own_papers(connection, asking.office)
