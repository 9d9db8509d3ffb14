"""What anybody may learn of a document (tra cứu, xác thực): state, number, symbol, date, body and abstract.

Neither signer nor recipients, nor history, nor a file: whoever holds the paper has those. A document of a
book that is not the open one (secret papers) is told to nobody.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from docgen.register.books import OUTGOING
from docgen.register.document import DOCUMENTS, read_all
from docgen.register.tables import document, series

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy import ColumnElement

    from docgen.database.engine import Database
    from docgen.register.document import Document, State

_LONGEST_NAME = 26


@dataclass(frozen=True)
class Told:
    """All that is told. `number` is number and symbol as printed, `abstract` the trích yếu."""

    state: State
    number: str
    issued_on: date
    body: str
    abstract: str


def by_code(database: Database, code: str) -> Told | None:
    """Tell of the document whose code (its id, as its QR code carries it) this is."""
    if not code.isascii() or len(code) != _LONGEST_NAME:
        return None
    return _first(database, document.c.id == code.lower())


def by_file(database: Database, content: bytes) -> Told | None:
    """Tell of the document one of whose archived files has exactly these bytes; nothing of them is kept."""
    digest = hashlib.sha256(content).hexdigest()
    return _first(database, document.c.files.contains(f'"{digest}"', autoescape=True))


def _first(database: Database, which: ColumnElement[bool]) -> Told | None:
    query = DOCUMENTS.where(which, document.c.state != "reserved", series.c.book == OUTGOING).limit(1)
    with database.read() as connection:
        return next(map(_told, read_all(connection.execute(query))), None)


def _told(found: Document) -> Told:
    said = found.particulars
    return Told(found.state, found.code, found.issued_on, said.body_name, said.subject)
