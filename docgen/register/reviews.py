"""Trình duyệt: a draft is sent for approval, then approved or returned, each at one revision.

What was said stays; the last word counts, and only for the revision it was said of: who changes a draft
after its approval has to ask again.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from sqlalchemy import insert, select

from docgen.database.ids import new_id
from docgen.register import trail
from docgen.register.drafts import get_draft
from docgen.register.refusals import DraftChanged, DraftIssued, ReasonMissing
from docgen.register.tables import draft, draft_review

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection

    from docgen.database.doing import Doing

Word = Literal["asked", "approved", "returned"]


@dataclass(frozen=True)
class Review:
    """One word said of a draft as it stood at `revision`."""

    draft_id: str
    revision: int
    word: Word
    note: str
    said_at: datetime
    said_by: str


def say(doing: Doing, draft_id: str, seen: int, word: Word, note: str = "") -> None:
    """Say something of revision `seen` of a draft.

    Raises DraftNotFound, DraftIssued, DraftChanged when `seen` is not the last revision, ReasonMissing for
    a draft that is returned without a note.
    """
    before = get_draft(doing.connection, doing.office, draft_id)
    if before.document_id:
        raise DraftIssued
    if before.revision != seen:
        raise DraftChanged(revision=before.revision)
    if word == "returned" and not note.strip():
        raise ReasonMissing
    doing.connection.execute(
        insert(draft_review).values(
            id=new_id(doing.now),
            draft_id=draft_id,
            revision=seen,
            word=word,
            note=note.strip(),
            said_at=doing.now,
            said_by=doing.actor,
        )
    )
    trail.append(doing, f"draft {word}", draft=draft_id, revision=seen)


def reviews(connection: Connection, office: str, draft_id: str) -> list[Review]:
    """List what was said of a draft, the last first."""
    rows = connection.execute(
        select(draft_review)
        .join(draft)
        .where(draft_review.c.draft_id == draft_id, draft.c.office == office)
        .order_by(draft_review.c.id.desc())
    )
    return [Review(row.draft_id, row.revision, row.word, row.note, row.said_at, row.said_by) for row in rows]


def standing(connection: Connection, office: str) -> dict[str, Review]:
    """Give the last word on each draft that is still worked on, if it was said of its last revision."""
    rows = connection.execute(
        select(draft_review)
        .join(draft)
        .where(
            draft.c.office == office,
            draft.c.document_id.is_(None),
            draft.c.discarded_at.is_(None),
            draft_review.c.revision == draft.c.revision,
        )
        .order_by(draft_review.c.id)
    )
    return {
        row.draft_id: Review(row.draft_id, row.revision, row.word, row.note, row.said_at, row.said_by)
        for row in rows
    }
