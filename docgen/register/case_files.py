"""Hồ sơ công việc: files that documents are put into, numbered in order (Phụ lục V; Phụ lục VI, Phần II.III).

A document may stand in several files, without a copy. Ordinals are given by the system and never change.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, insert, select, update

from docgen.database.ids import new_id
from docgen.database.schema import as_text
from docgen.errors import DocgenError
from docgen.register import trail
from docgen.register.document import DOCUMENTS, Document, get, read
from docgen.register.tables import case_file, case_file_item, document

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection, Row

    from docgen.database.doing import Doing


class CaseFileNotFound(DocgenError):
    """Raised for a file that this office does not have."""

    code = "case-file-not-found"
    status = 404


class CaseFileClosed(DocgenError):
    """Raised when something is to go into a file that was closed."""

    code = "case-file-closed"
    status = 409


class CaseFileKnown(DocgenError):
    """Raised when a file of this notation, year and body is there already, or the document is in it."""

    code = "case-file-known"
    status = 409


@dataclass(frozen=True)
class Label:
    """What is written on a file."""

    organ_id: str
    """Mã định danh của cơ quan lập danh mục hồ sơ."""
    year: int
    notation: str
    """Số và ký hiệu hồ sơ: `01.TCCB`."""
    title: str
    maintenance: str = ""
    """Thời hạn bảo quản, in words."""
    rights: str = ""
    """Chế độ sử dụng."""
    creator: str = ""
    """Người lập hồ sơ."""
    language: str = "Tiếng Việt"
    description: str = ""


@dataclass(frozen=True)
class CaseFile:
    """A file with what is in it, in order."""

    id: str
    label: Label
    opened_at: datetime
    closed_at: datetime | None
    documents: tuple[Document, ...]


def open_case_file(doing: Doing, label: Label) -> str:
    """Open a file and give its id. Raises CaseFileKnown."""
    key = {"organ_id": label.organ_id, "year": label.year, "notation": label.notation}
    if doing.connection.execute(select(case_file.c.id).filter_by(office=doing.office, **key)).one_or_none():
        raise CaseFileKnown(notation=label.notation)
    made = new_id(doing.now)
    doing.connection.execute(
        insert(case_file).values(
            id=made, office=doing.office, **vars(label), opened_at=doing.now, opened_by=doing.actor
        )
    )
    trail.append(doing, "case file opened", case_file=made, **key)
    return made


def put_into(doing: Doing, case_file_id: str, document_id: str) -> int:
    """Put a document into a file and give its ordinal there.

    Raises CaseFileNotFound, CaseFileClosed, CaseFileKnown, DocumentNotFound.
    """
    connection = doing.connection
    if _row(connection, doing.office, case_file_id).closed_at:
        raise CaseFileClosed
    get(connection, doing.office, document_id)
    inside = case_file_item.c.case_file_id == case_file_id
    twice = select(case_file_item).where(inside, case_file_item.c.document_id == document_id)
    if connection.execute(twice).one_or_none():
        raise CaseFileKnown(notation=document_id)
    last = connection.execute(select(func.max(case_file_item.c.ordinal)).where(inside)).scalar() or 0
    connection.execute(
        insert(case_file_item).values(case_file_id=case_file_id, ordinal=last + 1, document_id=document_id)
    )
    trail.append(doing, "put into file", document=document_id, case_file=case_file_id, ordinal=last + 1)
    return last + 1


def close_case_file(doing: Doing, case_file_id: str) -> None:
    """Close a file: the work has ended. Raises CaseFileNotFound, CaseFileClosed."""
    if _row(doing.connection, doing.office, case_file_id).closed_at:
        raise CaseFileClosed
    doing.connection.execute(
        update(case_file).where(case_file.c.id == case_file_id).values(closed_at=doing.now)
    )
    trail.append(doing, "case file closed", case_file=case_file_id)


def get_case_file(connection: Connection, office: str, case_file_id: str) -> CaseFile:
    """Give a file with its documents in order. Raises CaseFileNotFound."""
    row = _row(connection, office, case_file_id)
    rows = connection.execute(
        DOCUMENTS.join(case_file_item, case_file_item.c.document_id == document.c.id)
        .where(case_file_item.c.case_file_id == case_file_id)
        .order_by(case_file_item.c.ordinal)
    )
    return CaseFile(row.id, _label(row), row.opened_at, row.closed_at, tuple(map(read, rows)))


def find_case_file(connection: Connection, office: str, named: str) -> str:
    """Give the id of a file by its id, or by its notation, the newest year. Raises CaseFileNotFound."""
    query = select(case_file.c.id).where(
        case_file.c.office == office, (case_file.c.id == named) | (case_file.c.notation == named)
    )
    found = connection.execute(query.order_by(case_file.c.year.desc(), case_file.c.id).limit(1)).scalar()
    if found is None:
        raise CaseFileNotFound(case_file=named)
    return str(found)


def list_case_files(connection: Connection, office: str, year: int | None = None) -> list[CaseFile]:
    """List the files of an office, without what is in them, by year and notation."""
    query = select(case_file).where(case_file.c.office == office)
    if year is not None:
        query = query.where(case_file.c.year == year)
    rows = connection.execute(query.order_by(case_file.c.year, case_file.c.notation))
    return [CaseFile(row.id, _label(row), row.opened_at, row.closed_at, ()) for row in rows]


def about(found: CaseFile) -> dict[str, Any]:
    """Say what is written on a file and when it was opened and closed, as JSON values."""
    closed = as_text(found.closed_at) if found.closed_at else None
    return {
        "id": found.id,
        **vars(found.label),
        "opened_at": as_text(found.opened_at),
        "closed_at": closed,
        "documents": [document.id for document in found.documents],
    }


def _row(connection: Connection, office: str, case_file_id: str) -> Row[Any]:
    found = connection.execute(
        select(case_file).where(case_file.c.id == case_file_id, case_file.c.office == office)
    ).one_or_none()
    if found is None:
        raise CaseFileNotFound(case_file=case_file_id)
    return found


def _label(row: Row[Any]) -> Label:
    return Label(**{name: getattr(row, name) for name in Label.__dataclass_fields__})
