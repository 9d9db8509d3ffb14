"""`docgen template activate NAME --version NUMBER`: put a version in use, an older one to go back to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.cli.desk import at_desk, number
from docgen.office import own_templates as office

if TYPE_CHECKING:
    from docgen.cli.grammar import Given


def run(given: Given) -> None:
    """Put the version in use."""
    with at_desk() as (desk, who):
        office.activate(desk, who, given.arguments["NAME"], number(given, "version") or 0)
