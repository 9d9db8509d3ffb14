"""`docgen register release BODY NUMBER`: let a held number go; it stays in the register, void."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.cli.desk import at_desk
from docgen.cli.filters import which
from docgen.cli.grammar import WrongUsage
from docgen.messages import Message
from docgen.office.numbering import release

if TYPE_CHECKING:
    from docgen.cli.grammar import Given


def run(given: Given) -> None:
    """Let the number go. Raises NumberNotHeld."""
    held = given.arguments["NUMBER"]
    if not held.isdecimal():
        raise WrongUsage(Message("cli-not-a-number", name="NUMBER", given=held), given.command)
    with at_desk() as (desk, who), desk.database.write() as connection:
        release(desk.doing(connection, who), which(given), int(held), given.options["reason"])
