"""Find documents: words without diacritics, and filters by date, type, signer, state, body, book, year."""

from __future__ import annotations

import base64
import binascii
import itertools
import json
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal

from sqlalchemy import Date, func, literal, select, tuple_

from docgen.errors import DocgenError
from docgen.register.document import DOCUMENTS, Document, State, read_all
from docgen.register.tables import document, series
from docgen.wording.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import ColumnElement, Connection, Tuple


_PLACE = (document.c.issued_on, document.c.number, document.c.id)
"""Where a document stands among all; the index of the same columns leads through them."""


class InvalidCursor(DocgenError):
    """Raised for a cursor that no answer has given."""

    code = "invalid-cursor"
    status = 400


@dataclass(frozen=True)
class Wanted:
    """What to find; whatever is not said does not narrow."""

    text: str = ""
    """Words that must all occur in number, symbol, type, subject, signer, recipients, keeper or note."""
    body: str = ""
    book: str = ""
    year: int | None = None
    type_code: str | None = None
    """"" finds công văn, which have none."""
    signer: str = ""
    state: State | Literal[""] = ""
    issued_from: date | None = None
    issued_to: date | None = None


@dataclass(frozen=True)
class Page:
    """Some of what was found; `next_page` leads on."""

    documents: list[Document]
    next_page: str | None


def search(
    connection: Connection, office: str, wanted: Wanted, *, limit: int = 50, after: str | None = None
) -> Page:
    """Find documents, the newest first. Raises InvalidCursor."""
    query = DOCUMENTS.where(*_conditions(office, wanted)).order_by(*(column.desc() for column in _PLACE))
    if after is not None:
        query = query.where(tuple_(*_PLACE) < _from_cursor(after))
    found = read_all(connection.execute(query.limit(limit + 1)))
    more = len(found) > limit
    return Page(found[:limit], _to_cursor(found[limit - 1]) if more else None)


def by_code(connection: Connection, office: str, code: str) -> Document | None:
    """Find a document by number and symbol as printed, `12/QĐ-SNV`; the newest where years repeat them."""
    number, _, symbol = code.partition("/")
    query = DOCUMENTS.where(
        document.c.office == office, document.c.symbol == symbol, document.c.number == _leading(number)
    ).order_by(series.c.year.desc(), document.c.id.desc())
    found = read_all(connection.execute(query))
    return next((each for each in found if each.code == code), None)


def count(connection: Connection, office: str, wanted: Wanted) -> int:
    """Count what a search finds in all."""
    query = select(func.count()).select_from(document.join(series)).where(*_conditions(office, wanted))
    return int(connection.execute(query).scalar_one())


def in_order(connection: Connection, office: str, wanted: Wanted) -> list[Document]:
    """Give everything found as the register has it: by year, body, book and series, then by number."""
    query = DOCUMENTS.where(*_conditions(office, wanted)).order_by(
        series.c.year,
        series.c.body,
        series.c.book,
        series.c.scope,
        document.c.number,
        document.c.suffix,
    )
    return read_all(connection.execute(query))


def choices(connection: Connection, office: str) -> dict[str, list[str]]:
    """List what filters may be set to: bodies, books, type codes, signers."""
    columns = {
        "body": series.c.body,
        "book": series.c.book,
        "type_code": document.c.type_code,
        "signer": document.c.signer_name,
    }
    return {
        name: list(
            connection.execute(
                select(column)
                .select_from(document.join(series))
                .where(document.c.office == office)
                .distinct()
                .order_by(column)
            ).scalars()
        )
        for name, column in columns.items()
    }


def _conditions(office: str, wanted: Wanted) -> Iterator[ColumnElement[bool]]:
    yield document.c.office == office
    for word in fold(wanted.text).split():
        yield document.c.folded.contains(word, autoescape=True)
    exact = {
        series.c.body: wanted.body or None,
        series.c.book: wanted.book or None,
        series.c.year: wanted.year,
        document.c.type_code: wanted.type_code,
        document.c.signer_name: wanted.signer or None,
        document.c.state: wanted.state or None,
    }
    for column, value in exact.items():
        if value is not None:
            yield column == value
    if wanted.issued_from:
        yield document.c.issued_on >= wanted.issued_from
    if wanted.issued_to:
        yield document.c.issued_on <= wanted.issued_to


def _leading(number: str) -> int:
    digits = "".join(itertools.takewhile(str.isdecimal, number))
    return int(digits) if digits else -1


def _to_cursor(last: Document) -> str:
    place = json.dumps([last.issued_on.isoformat(), last.number, last.id])
    return base64.urlsafe_b64encode(place.encode()).decode().rstrip("=")


def _from_cursor(cursor: str) -> Tuple:
    try:
        padded = cursor + "=" * (-len(cursor) % 4)
        when, number, last = json.loads(base64.b64decode(padded, altchars=b"-_", validate=True))
        return tuple_(literal(date.fromisoformat(when), Date), literal(int(number)), literal(str(last)))
    except (ValueError, TypeError, binascii.Error) as error:
        raise InvalidCursor from error
