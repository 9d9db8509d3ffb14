"""Idempotency-Key: one request has one effect and one answer, however often it is sent.

Keys are kept for ever beside the numbers they led to. An answer is kept as its bytes.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select, text, tuple_, update

from docgen.database.schema import as_text
from docgen.register.refusals import KeyInUse, KeyReused
from docgen.register.tables import request

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, Connection

    from docgen.database.doing import Doing

_BEGIN = text(
    "INSERT INTO request (office, action, key, body_sha256, document_id, asked_at)"
    " VALUES (:office, :action, :key, :body_sha256, :document_id, :asked_at)"
    " ON CONFLICT (office, action, key) DO NOTHING"
)


@dataclass(frozen=True)
class Key:
    """The key of a request, for one action in one office, and the SHA-256 of its canonical content."""

    office: str
    action: str
    key: str
    body_sha256: str


@dataclass(frozen=True)
class Before:
    """What the same request led to before: its document, and the answer if it has one already."""

    document_id: str
    answer: str | None


def find(connection: Connection, key: Key) -> Before | None:
    """Find what the same request led to; raises KeyReused when it had another content."""
    row = connection.execute(select(request).where(_is(key))).one_or_none()
    if row is None:
        return None
    if row.body_sha256 != key.body_sha256:
        raise KeyReused
    return Before(row.document_id, row.answer)


def document_of(connection: Connection, office: str, action: str, key: str) -> str | None:
    """Give the document that a key led to, whatever else was asked under it."""
    of_key = tuple_(request.c.office, request.c.action, request.c.key) == (office, action, key)
    found: str | None = connection.execute(select(request.c.document_id).where(of_key)).scalar()
    return found


def begin(doing: Doing, key: Key, document_id: str) -> None:
    """Take the key for a request that is now carried out; raises KeyInUse when another has just taken it."""
    row = {**asdict(key), "document_id": document_id, "asked_at": as_text(doing.now)}
    taken = doing.connection.execute(_BEGIN, row)
    if taken.rowcount != 1:
        raise KeyInUse


def answer(connection: Connection, document_id: str, action: str, said: str) -> None:
    """Keep the answer for every key under which this was asked of the document."""
    connection.execute(
        update(request)
        .where(request.c.document_id == document_id, request.c.action == action, request.c.answer.is_(None))
        .values(answer=said)
    )


def _is(key: Key) -> ColumnElement[bool]:
    return tuple_(request.c.office, request.c.action, request.c.key) == (key.office, key.action, key.key)
