"""`docgen register begin BODY`: numbers up to --last were given on paper; go on after them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.cli.desk import at_desk, number
from docgen.register.books import OUTGOING
from docgen.register.numbers import Series, begin_after

if TYPE_CHECKING:
    from docgen.cli.grammar import Given


def run(given: Given) -> None:
    """Note the numbers given elsewhere. Raises NumberTaken."""
    with at_desk() as (desk, who), desk.database.write() as connection:
        which = Series(
            who.office,
            given.arguments["BODY"],
            given.options.get("book", OUTGOING),
            given.options.get("type", ""),
            number(given, "year") or 0,
        )
        last = number(given, "last") or 0
        begin_after(desk.doing(connection, who), which, last, given.options["reason"])
