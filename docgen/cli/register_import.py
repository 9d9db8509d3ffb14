"""`docgen register import FILE --body CODE`: bring in an old register. A dry run unless --write is given."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from docgen.cli.desk import at_desk
from docgen.cli.records import read_bytes
from docgen.messages import Message
from docgen.office.old_register_file import read_old_register
from docgen.register.books import OUTGOING, Book
from docgen.register.old_register import InvalidOldRegister, bring_in, plan

if TYPE_CHECKING:
    from docgen.cli.grammar import Given


def run(given: Given) -> None:
    """Say what would be brought in, or bring it in. Raises InvalidOldRegister with every fault."""
    old = read_old_register(read_bytes(given.arguments["FILE"]))
    with at_desk() as (desk, who), desk.database.write() as connection:
        doing = desk.doing(connection, who)
        book = Book(who.office, given.options["body"], given.options.get("book", OUTGOING))
        planned = plan(connection, book, old, book.today(doing.now))
        if planned.faults:
            raise InvalidOldRegister(planned.faults, count=len(planned.faults))
        write = "write" in given.options
        if write:
            bring_in(doing, planned, str(Message("old-gap")))
    said = Message("old-brought-in" if write else "old-would-be", count=len(planned.entries))
    sys.stdout.write(said.say(given.language) + "\n")
    for which, missing in planned.gaps.items():
        for first, last in missing:
            sys.stdout.write(f"  {which}: {first}–{last}\n")
    for entry in planned.disorder:
        late = Message("old-disorder", row=entry.row, number=entry.number)
        sys.stdout.write(f"  {late.say(given.language)}\n")
