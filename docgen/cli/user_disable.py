"""`docgen user disable NAME`: lock a user out, at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.cli.desk import at_desk
from docgen.office.accounts import disable_user

if TYPE_CHECKING:
    from docgen.cli.grammar import Given


def run(given: Given) -> None:
    """Disable the user. Raises UserNotFound, LastAdministrator."""
    with at_desk() as (desk, who):
        disable_user(desk, who, given.arguments["NAME"])
