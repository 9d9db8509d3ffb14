"""What a clerk does to numbers without issuing: keep some, let one go, note those given on paper, import."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from docgen.messages import Message
from docgen.office.old_register_file import open_old_register
from docgen.register.books import OUTGOING, Book, book_of
from docgen.register.documents import void_held
from docgen.register.numbers import Series, begin_after, hold_numbers
from docgen.register.old_register import InvalidOldRegister, bring_in, plan

if TYPE_CHECKING:
    from docgen.database.doing import Doing
    from docgen.office.desk import Desk, Who
    from docgen.register.old_register import Plan


@dataclass(frozen=True)
class Which:
    """Which numbers are meant, as a clerk says it. `year` None is this year in the time zone of the book."""

    body: str
    book: str = OUTGOING
    type_code: str = ""
    """Counts only in a book that is numbered by type."""
    year: int | None = None


def hold(doing: Doing, which: Which, count: int, purpose: str) -> list[int]:
    """Keep the next `count` numbers of this year for `purpose` and give them."""
    return hold_numbers(doing, which_series(doing, which), count, purpose)


def release(doing: Doing, which: Which, number: int, reason: str) -> str:
    """Let a held number go and give the id of its void row. Raises NumberNotHeld, ReasonMissing."""
    return void_held(doing, which_series(doing, which), number, reason)


def begin(doing: Doing, which: Which, last: int, reason: str) -> None:
    """Note that numbers up to `last` were given elsewhere. Raises NumberTaken."""
    begin_after(doing, which_series(doing, which), last, reason)


def import_old(desk: Desk, who: Who, book: Book, content: bytes, *, write: bool) -> Plan:
    """Understand an old register (CSV, XLSX), and bring it in if `write`; otherwise a dry run.

    Raises MalformedInput, InvalidOldRegister with every fault by its cell.
    """
    old = open_old_register(content)
    with desk.database.write() as connection:
        doing = desk.doing(connection, who)
        planned = plan(connection, book, old, book.today(doing.now))
        if planned.faults:
            raise InvalidOldRegister(planned.faults, count=len(planned.faults))
        if write:
            bring_in(doing, planned, str(Message("old-gap")))
    return planned


def which_series(doing: Doing, which: Which) -> Series:
    """Find the series that a clerk means; the book begins with its first number."""
    book = book_of(doing.connection, Book(doing.office, which.body, which.book))
    year = which.year or book.today(doing.now).year
    return Series(doing.office, which.body, which.book, book.scope(which.type_code), year)
