"""Thời hạn bảo quản: how long a document is kept, by which rule, what is due (Luật Lưu trữ 2024, Điều 15).

The classes are data (data/retention.json), each with its legal source; one that is not confirmed says so.
A period runs from the year in which the work ended. What has no class is kept for good.
"""

from __future__ import annotations

import functools
import json
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, insert, select

from docgen.errors import DocgenError, NotKnown
from docgen.messages import Message
from docgen.register import trail
from docgen.register.document import DOCUMENTS, Document, get, read
from docgen.register.tables import disposal, document, retention

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sqlalchemy import Connection

    from docgen.database.doing import Doing

SHORTEST, LONGEST = 2, 70
"""Years that a fixed period may have."""
PERMANENT = "permanent"


class NotDue(DocgenError):
    """Raised when documents are to be destroyed that must be kept; a fault for each."""

    code = "not-due"
    status = 409


@dataclass(frozen=True)
class Class:
    """A class of retention. `years` None: vĩnh viễn."""

    code: str
    name: str
    years: int | None
    source: str
    confirmed: bool

    def due_on(self, from_year: int) -> date | None:
        """Give the last day of the period of work that ended in `from_year`."""
        return None if self.years is None else date(from_year + self.years, 12, 31)


@dataclass(frozen=True)
class Kept:
    """How long a document is kept."""

    document: Document
    rule: Class
    from_year: int

    @property
    def due_on(self) -> date | None:
        """The last day on which it must be kept; None for good."""
        return self.rule.due_on(self.from_year)


@functools.cache
def classes() -> Mapping[str, Class]:
    """Give every class by its code."""
    return {each["code"]: Class(**each) for each in _data()["classes"]}


def default_class(paper: str) -> str:
    """Name the class of a paper that nobody has classed."""
    return str(_data()["papers"].get(paper, PERMANENT))


def set_class(doing: Doing, document_id: str, code: str, from_year: int) -> None:
    """Class a document; the last word counts. Raises DocumentNotFound, NotKnown."""
    get(doing.connection, doing.office, document_id)
    if code not in classes():
        raise NotKnown(what=Message("what-retention"), name=code)
    doing.connection.execute(
        insert(retention).values(
            document_id=document_id,
            class_code=code,
            from_year=from_year,
            set_at=doing.now,
            set_by=doing.actor,
        )
    )
    trail.append(doing, "retention set", document=document_id, rule=code, from_year=from_year)


def kept(connection: Connection, office: str) -> Iterator[Kept]:
    """Tell of each archived document of the office how long it is kept; those destroyed are left out."""
    last = select(func.max(retention.c.id)).group_by(retention.c.document_id).scalar_subquery()
    set_rows = connection.execute(select(retention).where(retention.c.id.in_(last)))
    said = {row.document_id: (row.class_code, row.from_year) for row in set_rows}
    rows = connection.execute(
        DOCUMENTS.where(document.c.office == office, document.c.archived.in_((1, 2))).order_by(document.c.id)
    )
    for found in map(read, rows):
        code, year = said.get(found.id, (default_class(found.paper), found.issued_on.year))
        yield Kept(found, classes()[code], year)


def kept_of(connection: Connection, found: Document) -> Kept:
    """Tell how long one document is kept."""
    query = select(retention).where(retention.c.document_id == found.id).order_by(retention.c.id.desc())
    row = connection.execute(query.limit(1)).one_or_none()
    code, year = (
        (row.class_code, row.from_year) if row else (default_class(found.paper), found.issued_on.year)
    )
    return Kept(found, classes()[code], year)


def due(connection: Connection, office: str, on: date) -> list[Kept]:
    """List what need not be kept longer than `on`, the longest due first."""
    found = [each for each in kept(connection, office) if each.due_on and each.due_on <= on]
    return sorted(found, key=lambda each: (each.due_on, each.document.id))


def decided(connection: Connection) -> list[str]:
    """List the documents whose destruction was decided and not yet carried out."""
    query = (
        select(disposal.c.document_id)
        .join(document, document.c.id == disposal.c.document_id)
        .where(document.c.archived.in_((1, 2)))
    )
    return list(connection.execute(query.order_by(disposal.c.document_id)).scalars())


@functools.cache
def _data() -> dict[str, Any]:
    data: dict[str, Any] = json.loads((files(__package__) / "data/retention.json").read_text("utf-8"))
    return data
