"""`docgen register release BODY NUMBER`: let a held number go; it stays in the register, void."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.cli.desk import at_desk, number
from docgen.cli.grammar import WrongUsage
from docgen.messages import Message
from docgen.register.books import OUTGOING
from docgen.register.documents import void_held
from docgen.register.numbers import Series

if TYPE_CHECKING:
    from docgen.cli.grammar import Given


def run(given: Given) -> None:
    """Let the number go. Raises NumberNotHeld."""
    held = given.arguments["NUMBER"]
    if not held.isdecimal():
        raise WrongUsage(Message("cli-not-a-number", name="NUMBER", given=held), given.command)
    with at_desk() as (desk, who), desk.database.write() as connection:
        doing = desk.doing(connection, who)
        which = Series(
            who.office,
            given.arguments["BODY"],
            given.options.get("book", OUTGOING),
            given.options.get("type", ""),
            number(given, "year") or doing.now.year,
        )
        void_held(doing, which, int(held), given.options["reason"])
