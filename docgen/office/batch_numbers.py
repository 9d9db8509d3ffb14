"""Giữ số cho cả đợt: numbers in the order of the rows, kept in the transaction that begins the batch.

Each row is issued with the number kept for it. What is not used stays kept, and is told so in the register,
until the batch is repeated or cancelled; cancelled numbers become void with the reason.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from docgen.errors import Fault, InvalidRecord
from docgen.jobs import batches
from docgen.messages import Message
from docgen.office.numbering import Which, which_series
from docgen.register import documents, numbers, requests
from docgen.register.books import Book, book_of
from docgen.register.dates import Place, date_for
from docgen.register.document import get

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import date

    from docgen.database.doing import Doing
    from docgen.jobs.batches import Batch, NewItem
    from docgen.office.desk import Desk, Who
    from docgen.register.document import Document


class SeveralBooks(InvalidRecord):
    """Raised when rows that are to get a block of numbers belong to several books; names those rows."""

    code = "several-books"


@dataclass(frozen=True)
class Numbered:
    """The book of all rows of a batch, and the type of paper where the book is numbered by type."""

    book: Book
    type_code: str


def numbered(desk: Desk, who: Who, paper: str, items: Sequence[NewItem]) -> Numbered:
    """Say from which book the rows take their numbers.

    Raises SeveralBooks, NotNumbered, and InvalidRecord with what is wrong with the rows; all with pointers
    `/rows/0/…`.
    """
    found: list[Numbered] = []
    faults: list[Fault] = []
    for place, item in enumerate(items):
        try:
            described = desk.press.describe(who.office, paper, item.record)
        except InvalidRecord as error:
            faults += (row_fault(place, fault) for fault in error.faults)
        else:
            found.append(Numbered(described.book, described.particulars.type_code))
    if faults:
        raise InvalidRecord(faults, count=len(faults))
    elsewhere = [
        Fault(f"/rows/{place}", Message("row-of-other-book", book=each.book.body), items[place].source)
        for place, each in enumerate(found)
        if _series(each) != _series(found[0])
    ]
    if elsewhere:
        raise SeveralBooks(elsewhere, count=len(elsewhere), book=found[0].book.body)
    return found[0]


def row_fault(place: int, fault: Fault) -> Fault:
    """Say of a fault of a record which row of a request it is in."""
    return replace(fault, pointer=f"/rows/{place}{fault.pointer}")


def hold_block(
    doing: Doing, of: Numbered, day: date | None, count: int, batch_id: str
) -> tuple[date, list[int]]:
    """Keep the next `count` numbers for a batch; give the date its papers bear, and the numbers.

    Raises DateInFuture, DateOutOfOrder.
    """
    book = book_of(doing.connection, of.book)
    today = book.today(doing.now)
    which = which_series(doing, Which(book.body, book.code, of.type_code, (day or today).year))
    series_id, first = numbers.foresee(doing.connection, which)
    issued_on = date_for(doing.connection, Place(series_id, first, held=False), day, today)
    return issued_on, numbers.hold_numbers(doing, which, count, _purpose(batch_id))


def let_go(doing: Doing, batch_id: str, keep: Collection[int] = ()) -> set[int]:
    """Make void what is still kept for a batch, but for the numbers in `keep`; give what is void by this."""
    gone = set()
    for which, number in numbers.held_for(doing.connection, doing.office, _purpose(batch_id)):
        if number not in keep:
            documents.void_held(doing, which, number, str(Message("batch-number-unused", batch=batch_id)))
            gone.add(number)
    return gone


def renew(doing: Doing, of: Numbered, found: Batch, places: Sequence[int]) -> None:
    """Keep new numbers for those of the items at `places` whose number is used up or was let go."""
    rows = {item.place: item for item in batches.every_item(doing.connection, found.id)}
    held = {number for _, number in numbers.held_for(doing.connection, doing.office, _purpose(found.id))}
    without = [
        place
        for place in places
        if rows[place].held not in held and not _lives(doing, key_of(found, place, rows[place].held))
    ]
    if without:
        _, kept = hold_block(doing, of, found.options.issued_on, len(without), found.id)
        batches.keep_for(doing.connection, found.id, dict(zip(without, kept, strict=True)))


def key_of(found: Batch, place: int, held: int | None) -> str:
    """Give the key under which an item is issued once, however often it is tried."""
    return " ".join(("batch", found.id, str(place), *([str(held)] if held else [])))


def document_of(doing: Doing, key: str) -> Document | None:
    """Find the document that an item has become, or is becoming."""
    found = requests.document_of(doing.connection, doing.office, "issue", key)
    return get(doing.connection, doing.office, found) if found else None


def end_lease(doing: Doing, key: str) -> None:
    """Let whoever comes next finish the document of an item whose worker is gone."""
    if document := document_of(doing, key):
        documents.let_go(doing, document.id, blameless=True)


def _lives(doing: Doing, key: str) -> bool:
    document = document_of(doing, key)
    return document is not None and document.state != "void"


def _purpose(batch_id: str) -> str:
    return str(Message("batch-hold", batch=batch_id))


def _series(of: Numbered) -> tuple[str, str, str]:
    return of.book.body, of.book.code, of.type_code
