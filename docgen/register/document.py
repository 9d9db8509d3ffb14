"""One outgoing document as the register has it, read from its row."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from sqlalchemy import bindparam, select

from docgen.register.numbers import Series, written
from docgen.register.particulars import Particulars
from docgen.register.refusals import DocumentNotFound
from docgen.register.tables import document, frozen, series

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date, datetime

    from sqlalchemy import Connection, Row

State = Literal["reserved", "issued", "void", "replaced"]

DOCUMENTS = select(document, series.c.body, series.c.book, series.c.scope, series.c.year).join_from(
    document, series
)
"""Every document with its series, to be narrowed and read by `read`."""
_ONE = DOCUMENTS.where(document.c.id == bindparam("id"), document.c.office == bindparam("office"))


@dataclass(frozen=True)
class File:
    """One archived file: SHA-256 and size in bytes."""

    sha256: str
    size: int


@dataclass(frozen=True)
class Document:
    """A document with its number. `state` is an end state unless it is "reserved"."""

    id: str
    office: str
    series: Series
    number: int
    suffix: str
    origin: str
    paper: str
    particulars: Particulars
    issued_on: date
    state: State
    input_sha256: str
    template_sha256: str
    reserved_at: datetime
    reserved_by: str
    attempts: int
    issued_at: datetime | None
    pages: int | None
    files: Mapping[str, File]
    engine: str
    fonts: str
    ended_at: datetime | None
    ended_by: str
    end_reason: str
    replaces: str | None
    replaced_by: str | None
    archived: int
    inventory: str

    @property
    def number_text(self) -> str:
        """The number as printed: `05`, `12`, `15a`."""
        return written(self.number, self.suffix)

    @property
    def code(self) -> str:
        """Số, ký hiệu: `12/QĐ-SNV`."""
        return (
            f"{self.number_text}/{self.particulars.symbol}" if self.particulars.symbol else self.number_text
        )


def get(connection: Connection, office: str, document_id: str) -> Document:
    """Give a document of the office. Raises DocumentNotFound."""
    row = connection.execute(_ONE, {"id": document_id, "office": office}).one_or_none()
    if row is None:
        raise DocumentNotFound(document=document_id)
    return read(row)


def frozen_input(connection: Connection, document_id: str) -> str:
    """Give the input of a document exactly as it was rendered (canonical JSON)."""
    query = select(frozen.c.input).where(frozen.c.document_id == document_id)
    return str(connection.execute(query).scalar_one())


def read_all(rows: Iterable[Row[Any]]) -> list[Document]:
    """Read every row of `DOCUMENTS`."""
    return [read(row) for row in rows]


def read(row: Row[Any]) -> Document:
    """Read one row of `DOCUMENTS`."""
    return Document(
        id=row.id,
        office=row.office,
        series=Series(row.office, row.body, row.book, row.scope, row.year),
        number=row.number,
        suffix=row.suffix,
        origin=row.origin,
        paper=row.paper,
        particulars=Particulars.of(row),
        issued_on=row.issued_on,
        state=row.state,
        input_sha256=row.input_sha256,
        template_sha256=row.template_sha256,
        reserved_at=row.reserved_at,
        reserved_by=row.reserved_by,
        attempts=row.attempts,
        issued_at=row.issued_at,
        pages=row.pages,
        files=read_files(row.files),
        engine=row.engine,
        fonts=row.fonts,
        ended_at=row.ended_at,
        ended_by=row.ended_by,
        end_reason=row.end_reason,
        replaces=row.replaces,
        replaced_by=row.replaced_by,
        archived=row.archived,
        inventory=row.inventory,
    )


def read_files(text: str) -> dict[str, File]:
    """Read the column `files`."""
    return {name: File(**about) for name, about in json.loads(text).items()} if text else {}
