"""`docgen template deprecate NAME`: take a template out of use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.cli.desk import at_desk
from docgen.office import own_templates as office

if TYPE_CHECKING:
    from docgen.cli.grammar import Given


def run(given: Given) -> None:
    """Take it out of use; its versions stay kept."""
    with at_desk() as (desk, who):
        office.deprecate(desk, who, given.arguments["NAME"])
