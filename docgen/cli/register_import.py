"""`docgen register import FILE --body CODE`: bring in an old register. A dry run unless --write is given."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from docgen.cli.desk import at_desk
from docgen.cli.records import read_bytes
from docgen.messages import Message
from docgen.office.numbering import import_old
from docgen.register.books import OUTGOING, Book

if TYPE_CHECKING:
    from docgen.cli.grammar import Given


def run(given: Given) -> None:
    """Say what would be brought in, or bring it in. Raises InvalidOldRegister with every fault."""
    content, write = read_bytes(given.arguments["FILE"]), "write" in given.options
    with at_desk() as (desk, who):
        book = Book(who.office, given.options["body"], given.options.get("book", OUTGOING))
        planned = import_old(desk, who, book, content, write=write)
    said = Message("old-brought-in" if write else "old-would-be", count=len(planned.entries))
    sys.stdout.write(said.say(given.language) + "\n")
    for which, missing in planned.gaps.items():
        for first, last in missing:
            numbers = str(first) if first == last else f"{first}–{last}"
            sys.stdout.write(f"  {which}: {numbers}\n")
    for entry in planned.disorder:
        late = Message("old-disorder", row=entry.row, number=entry.number)
        sys.stdout.write(f"  {late.say(given.language)}\n")
