"""Chuyển văn bản: when a document was sent and who signed for it (columns 8 to 10 of the register)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import insert, select

from docgen.register import trail
from docgen.register.document import get
from docgen.register.refusals import StateConflict
from docgen.register.tables import dispatch

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    from sqlalchemy import Connection

    from docgen.database.doing import Doing


@dataclass(frozen=True)
class Sent:
    """One entry: the day, who received it, what else is to be noted."""

    sent_on: date
    received_by: str = ""
    note: str = ""


def note_sent(doing: Doing, document_id: str, sent: Sent) -> None:
    """Add an entry. Raises DocumentNotFound, StateConflict for a document that is not in force."""
    document = get(doing.connection, doing.office, document_id)
    if document.state != "issued":
        raise StateConflict(state=document.state)
    doing.connection.execute(
        insert(dispatch).values(
            document_id=document_id, **vars(sent), noted_at=doing.now, noted_by=doing.actor
        )
    )
    trail.append(
        doing,
        "sent",
        document=document_id,
        sent_on=sent.sent_on.isoformat(),
        received_by=sent.received_by,
        note=sent.note,
    )


def sent_of(connection: Connection, documents: Collection[str]) -> dict[str, list[Sent]]:
    """Give the entries of each document that has any, the first noted first."""
    query = select(dispatch).order_by(dispatch.c.id)
    if len(documents) <= _FEW:
        query = query.where(dispatch.c.document_id.in_(documents))
    wanted = set(documents)
    found: dict[str, list[Sent]] = {}
    for row in connection.execute(query):
        if row.document_id in wanted:
            found.setdefault(row.document_id, []).append(Sent(row.sent_on, row.received_by, row.note))
    return found


_FEW = 500
"""Beyond so many documents one query for all entries is faster than their names in a list."""
