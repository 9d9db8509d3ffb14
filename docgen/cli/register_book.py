"""`docgen register book`: how a body's book is numbered; without --body, list the books."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING

from docgen.cli.desk import at_desk
from docgen.register.books import OUTGOING, Book, known_book, list_books, set_book

if TYPE_CHECKING:
    from docgen.cli.grammar import Given

_OPTIONS = {
    "title": "title",
    "name": "body_name",
    "parent": "body_parent",
    "numbering": "numbering",
    "zone": "time_zone",
}
"""Option → what of the book it sets."""


def run(given: Given) -> None:
    """Set what is said, then list every book."""
    body = given.options.get("body")
    said = {field: given.options[name] for name, field in _OPTIONS.items() if name in given.options}
    with at_desk() as (desk, who), desk.database.write() as connection:
        if body:
            book = known_book(connection, Book(who.office, body, given.options.get("book", OUTGOING)))
            set_book(connection, replace(book, **said))  # type: ignore[arg-type] # set_book checks the values
        books = list_books(connection, who.office)
    for each in books:
        row = (each.body, each.code, each.numbering, each.time_zone, each.title, each.body_name)
        sys.stdout.write("  ".join(row).rstrip() + "\n")
