"""`docgen user link NAME`: print a one-time link by which a user chooses a new password."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from docgen.cli import links
from docgen.cli.desk import at_desk, settings
from docgen.office.accounts import make_link

if TYPE_CHECKING:
    from docgen.cli.grammar import Given


def run(given: Given) -> None:
    """Print the link; a disabled user may come back by it. Raises UserNotFound."""
    with at_desk() as (desk, who):
        link = make_link(desk, who, given.arguments["NAME"])
    sys.stdout.write(links.made("link-made", link, settings().address).say(given.language) + "\n")
