"""A book (sổ đăng ký văn bản đi) of a body: one series of numbers for all types, or one per type.

A council or another advisory body that is shown as the issuer has its own series (Phụ lục I, Mục II.3.a):
it is its own body. Secret papers have a book of their own. Each series starts from 1 on 1 January of its
time zone, because it is a series of that year.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, get_args
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from sqlalchemy import bindparam, select, text, tuple_, update

from docgen.errors import DocgenError, Fault
from docgen.messages import Message
from docgen.register.tables import book

if TYPE_CHECKING:
    from datetime import date, datetime

    from sqlalchemy import ColumnElement, Connection

Numbering = Literal["together", "by-type"]
OUTGOING = "di"
"""The book a document goes into when nothing else is said: văn bản đi."""
TITLE = "Sổ đăng ký văn bản đi"
TIME_ZONE = "Asia/Ho_Chi_Minh"
_ONE = select(book).where(*(book.c[name] == bindparam(name) for name in ("office", "body", "code")))
_BEGIN = text(
    "INSERT INTO book (office, body, code, title, body_name, body_parent, numbering, time_zone)"
    " VALUES (:office, :body, :code, :title, :body_name, :body_parent, :numbering, :time_zone)"
    " ON CONFLICT (office, body, code) DO NOTHING"  # another may begin it at the same moment
)


class InvalidBook(DocgenError):
    """Raised when a book cannot be numbered as asked; carries every fault."""

    code = "invalid-book"
    status = 422


@dataclass(frozen=True)
class Book:
    """One book of one body of one office."""

    office: str
    body: str
    """The body that numbers, by its abbreviation: `SNV`."""
    code: str = OUTGOING
    title: str = TITLE
    body_name: str = ""
    body_parent: str = ""
    numbering: Numbering = "together"
    time_zone: str = TIME_ZONE

    def scope(self, type_code: str) -> str:
        """Name the series in which a paper of this type is numbered: "" is the one for all types."""
        return type_code if self.numbering == "by-type" else ""

    def today(self, now: datetime) -> date:
        """Give the date of `now` in the time zone of the book."""
        return now.astimezone(ZoneInfo(self.time_zone)).date()


def day_of(moment: datetime) -> date:
    """Give the day it is in Việt Nam, which begins seven hours before that of UTC."""
    return moment.astimezone(ZoneInfo(TIME_ZONE)).date()


def set_book(connection: Connection, wanted: Book) -> Book:
    """Make the book or change how it goes on; numbers given stay as they are. Raises InvalidBook."""
    if faults := list(_faults(wanted)):
        raise InvalidBook(faults)
    found = _find(connection, wanted.office, wanted.body, wanted.code)
    values = vars(wanted)
    if found is None:
        connection.execute(book.insert().values(values))
    else:
        connection.execute(update(book).where(_is(wanted)).values(values))
    return wanted


def known_book(connection: Connection, default: Book) -> Book:
    """Find the book, or give `default`, with which it would begin."""
    return _find(connection, default.office, default.body, default.code) or default


def book_of(connection: Connection, default: Book) -> Book:
    """Find the book, or begin it as `default` says: an office numbers without setting anything up."""
    found = _find(connection, default.office, default.body, default.code)
    if found:
        return found
    connection.execute(_BEGIN, vars(default))
    return known_book(connection, default)


def list_books(connection: Connection, office: str) -> list[Book]:
    """List the books of an office, by body and code."""
    rows = connection.execute(select(book).where(book.c.office == office).order_by(book.c.body, book.c.code))
    return [Book(**row._mapping) for row in rows]  # noqa: SLF001 # SQLAlchemy's public name


def _find(connection: Connection, office: str, body: str, code: str) -> Book | None:
    row = connection.execute(_ONE, {"office": office, "body": body, "code": code}).one_or_none()
    return Book(**row._mapping) if row else None  # noqa: SLF001


def _is(wanted: Book) -> ColumnElement[bool]:
    key = (wanted.office, wanted.body, wanted.code)
    return tuple_(book.c.office, book.c.body, book.c.code) == key


def _faults(wanted: Book) -> list[Fault]:
    faults = [
        Fault(f"/{key}", Message("book-empty"))
        for key in ("office", "body", "code", "title")
        if not getattr(wanted, key).strip()
    ]
    if wanted.numbering not in get_args(Numbering):
        faults.append(Fault("/numbering", Message("book-numbering", given=wanted.numbering)))
    try:
        ZoneInfo(wanted.time_zone)
    except (ZoneInfoNotFoundError, ValueError):
        faults.append(Fault("/time_zone", Message("book-time-zone", given=wanted.time_zone)))
    return faults
