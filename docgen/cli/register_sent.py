"""`docgen register sent DOCUMENT`: note when it was sent and who signed for it (columns 8 to 10)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.cli.desk import at_desk, day, document
from docgen.register.books import Book, known_book
from docgen.register.dispatch import Sent, note_sent

if TYPE_CHECKING:
    from docgen.cli.grammar import Given


def run(given: Given) -> None:
    """Note it, for today unless --on says otherwise."""
    with at_desk() as (desk, who):
        found = document(desk, who, given.arguments["DOCUMENT"])
        with desk.database.write() as connection:
            doing = desk.doing(connection, who)
            book = known_book(connection, Book(who.office, found.series.body, found.series.book))
            sent_on = day(given, "on") or book.today(doing.now)
            sent = Sent(sent_on, given.options.get("by", ""), given.options.get("note", ""))
            note_sent(doing, found.id, sent)
