"""`docgen user add NAME`: add a user of the office and print the link by which they choose a password."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from docgen.cli import links
from docgen.cli.desk import at_desk, settings
from docgen.office.accounts import create_user

if TYPE_CHECKING:
    from docgen.cli.grammar import Given


def run(given: Given) -> None:
    """Add the user. Raises InvalidAccount, NameTaken."""
    options = given.options
    with at_desk() as (desk, who):
        link = create_user(
            desk, who, given.arguments["NAME"], options["full-name"], options["roles"].split(",")
        )
    told = links.made("link-made", link, settings().address)
    sys.stdout.write(told.say(given.language) + "\n")
