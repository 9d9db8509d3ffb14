"""`docgen register hold BODY`: keep numbers for somebody, and print them."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from docgen.cli.desk import at_desk, number
from docgen.register.books import OUTGOING, Book, book_of
from docgen.register.numbers import Series, hold_numbers, written

if TYPE_CHECKING:
    from docgen.cli.grammar import Given


def run(given: Given) -> None:
    """Hold the next numbers of this year."""
    with at_desk() as (desk, who), desk.database.write() as connection:
        doing = desk.doing(connection, who)
        body, code = given.arguments["BODY"], given.options.get("book", OUTGOING)
        book = book_of(connection, Book(who.office, body, code))
        scope = book.scope(given.options.get("type", ""))
        which = Series(who.office, body, code, scope, book.today(doing.now).year)
        held = hold_numbers(doing, which, number(given, "count") or 1, given.options["reason"])
    sys.stdout.write(" ".join(map(written, held)) + "\n")
