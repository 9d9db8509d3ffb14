"""Which paper a command means: docgen's own, or a template of the office."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.cli.desk import at_desk, settings
from docgen.office.catalogue import paper_of
from docgen.office.own_paper import find_paper, is_own, own_papers

if TYPE_CHECKING:
    from docgen.papers import Paper


def find(slug: str) -> Paper:
    """Find a paper. Raises NotKnown, TemplateNotInUse."""
    if not is_own(slug):
        return paper_of(slug)
    with at_desk() as (desk, who):
        return find_paper(desk.database, who.office, slug)


def papers_of_office() -> list[Paper]:
    """List the templates of the office that are papers; none where nothing was ever kept."""
    chosen = settings()
    if not chosen.database and not chosen.database_file.exists():
        return []
    with at_desk() as (desk, who), desk.database.read() as connection:
        return own_papers(connection, who.office)
