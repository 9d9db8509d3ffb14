"""Drafts (bản thảo): editable, every saved version kept, autosaves of one person folded into one.

`revision` counts every save; whoever saves says which revision they saw, and is told if it is not the last.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, insert, literal, select, tuple_, update

from docgen.database.ids import new_id
from docgen.database.schema import Instant, as_text, from_text
from docgen.register import trail
from docgen.register.refusals import DraftChanged, DraftIssued, DraftNotFound
from docgen.register.search import InvalidCursor
from docgen.register.tables import draft, draft_version

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import ColumnElement, Connection, Row, Select, Tuple

    from docgen.database.doing import Doing

Record = dict[str, Any]


@dataclass(frozen=True)
class Draft:
    """A draft as it stands: its record may still be incomplete."""

    id: str
    paper: str
    revision: int
    record: Record
    saved_at: datetime
    saved_by: str
    document_id: str | None
    replaces: str | None = None
    """The document that the one made of this draft is to take the place of."""


@dataclass(frozen=True)
class Version:
    """One kept version of a draft."""

    revision: int
    saved_at: datetime
    saved_by: str
    autosaved: bool


def begin_draft(doing: Doing, paper: str, record: Record, replaces: str | None = None) -> Draft:
    """Begin a draft of the paper; its first revision is 1."""
    made = new_id(doing.now)
    doing.connection.execute(
        insert(draft).values(
            id=made,
            office=doing.office,
            paper=paper,
            revision=1,
            created_at=doing.now,
            created_by=doing.actor,
            changed_at=doing.now,
            replaces=replaces,
        )
    )
    _keep(doing, made, 1, record, autosaved=False)
    trail.append(doing, "draft begun", draft=made, paper=paper)
    return Draft(made, paper, 1, record, doing.now, doing.actor, None, replaces)


def save_draft(doing: Doing, draft_id: str, seen: int, record: Record, *, autosaved: bool = False) -> Draft:
    """Save the next revision of a draft of which revision `seen` was changed.

    Raises DraftNotFound, DraftIssued, and DraftChanged when `seen` is not the last revision.
    """
    before = get_draft(doing.connection, doing.office, draft_id)
    if before.document_id:
        raise DraftIssued
    moved = doing.connection.execute(
        update(draft)
        .where(draft.c.id == draft_id, draft.c.revision == seen)
        .values(revision=seen + 1, changed_at=doing.now)
    )
    if moved.rowcount != 1:
        raise DraftChanged(revision=before.revision)
    if autosaved:
        doing.connection.execute(
            delete(draft_version).where(
                draft_version.c.draft_id == draft_id,
                draft_version.c.revision == seen,
                draft_version.c.saved_by == doing.actor,
                draft_version.c.autosaved,
            )
        )
    _keep(doing, draft_id, seen + 1, record, autosaved=autosaved)
    return get_draft(doing.connection, doing.office, draft_id)


def get_draft(connection: Connection, office: str, draft_id: str, revision: int | None = None) -> Draft:
    """Give a draft as it stands, or as it was at a kept `revision`. Raises DraftNotFound."""
    wanted = draft.c.revision if revision is None else literal(revision)
    row = connection.execute(
        _with_version(wanted).where(
            draft.c.id == draft_id, draft.c.office == office, draft.c.discarded_at.is_(None)
        )
    ).one_or_none()
    if row is None:
        raise DraftNotFound(draft=draft_id)
    return _draft(row)


def list_drafts(
    connection: Connection, office: str, *, limit: int | None = None, after: str | None = None
) -> list[Draft]:
    """List the drafts still being worked on, the last changed first; those `after` the `cursor` of one.

    Raises InvalidCursor.
    """
    place = (draft.c.changed_at, draft.c.id)
    query = (
        _with_version(draft.c.revision)
        .where(draft.c.office == office, draft.c.discarded_at.is_(None), draft.c.document_id.is_(None))
        .order_by(*(column.desc() for column in place))
        .limit(limit)
    )
    if after is not None:
        query = query.where(tuple_(*place) < _from_cursor(after))
    return [_draft(row) for row in connection.execute(query)]


def cursor(last: Draft) -> str:
    """Name the place of a draft in the list, as it stands now."""
    return f"{as_text(last.saved_at)}.{last.id}"


def _from_cursor(text: str) -> Tuple:
    when, _, last = text.rpartition(".")
    try:
        moment = from_text(as_text(from_text(when)))
    except (ValueError, OverflowError) as error:
        raise InvalidCursor from error
    return tuple_(literal(moment, Instant), literal(last))


def versions(connection: Connection, office: str, draft_id: str) -> list[Version]:
    """List the kept versions of a draft, the newest first. Raises DraftNotFound."""
    get_draft(connection, office, draft_id)
    rows = connection.execute(
        select(draft_version)
        .where(draft_version.c.draft_id == draft_id)
        .order_by(draft_version.c.revision.desc())
    )
    return [Version(row.revision, row.saved_at, row.saved_by, row.autosaved) for row in rows]


def discard_draft(doing: Doing, draft_id: str) -> None:
    """Put a draft away; its versions stay kept. Raises DraftNotFound, DraftIssued."""
    if get_draft(doing.connection, doing.office, draft_id).document_id:
        raise DraftIssued
    doing.connection.execute(update(draft).where(draft.c.id == draft_id).values(discarded_at=doing.now))
    trail.append(doing, "draft discarded", draft=draft_id)


def close_draft(doing: Doing, draft_id: str, revision: int | None, document_id: str) -> None:
    """Bind the draft, as it is at `revision`, to the document that now gets its number.

    Raises DraftNotFound, DraftIssued when it has one already, DraftChanged when it was saved since.
    """
    before = get_draft(doing.connection, doing.office, draft_id)
    if before.document_id:
        raise DraftIssued
    closed = doing.connection.execute(
        update(draft)
        .where(draft.c.id == draft_id, draft.c.revision == revision, draft.c.document_id.is_(None))
        .values(document_id=document_id)
    )
    if closed.rowcount != 1:
        raise DraftChanged(revision=before.revision)


def reopen_draft(connection: Connection, document_id: str) -> None:
    """Let a draft be worked on again whose document became void before it was ever issued."""
    connection.execute(update(draft).where(draft.c.document_id == document_id).values(document_id=None))


def _keep(doing: Doing, draft_id: str, revision: int, record: Record, *, autosaved: bool) -> None:
    doing.connection.execute(
        insert(draft_version).values(
            draft_id=draft_id,
            revision=revision,
            record=json.dumps(record, ensure_ascii=False),
            saved_at=doing.now,
            saved_by=doing.actor,
            autosaved=autosaved,
        )
    )


def _with_version(at: ColumnElement[int]) -> Select[Any]:
    shown = (draft_version.c.draft_id == draft.c.id) & (draft_version.c.revision == at)
    return select(draft.c.id, draft.c.paper, draft.c.document_id, draft.c.replaces, draft_version).join_from(
        draft, draft_version, shown
    )


def _draft(row: Row[Any]) -> Draft:
    return Draft(
        row.id,
        row.paper,
        row.revision,
        json.loads(row.record),
        row.saved_at,
        row.saved_by,
        row.document_id,
        row.replaces,
    )
