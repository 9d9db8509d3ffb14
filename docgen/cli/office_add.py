"""`docgen office add OFFICE`: add an office to the installation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.cli.desk import at_desk
from docgen.office.accounts import create_office

if TYPE_CHECKING:
    from docgen.cli.grammar import Given


def run(given: Given) -> None:
    """Add the office. Raises InvalidAccount, NameTaken."""
    with at_desk() as (desk, who):
        create_office(desk, who, given.arguments["OFFICE"], given.options["title"])
