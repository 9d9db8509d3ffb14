"""Tiêu hủy tài liệu hết giá trị: only by a decided list, only what is due, and a tombstone stays.

The decision is noted first; then, document by document, the archived object gives way to its tombstone and
the input and drafts leave the database. What a crash interrupts, `carry_out` finishes. Number, particulars,
digests and the trail stay for good: what was there can still be proved, what it said is gone.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, insert, select

from docgen.archive.objects import DOCUMENT, dispose_of
from docgen.archive.ocfl import Stamp
from docgen.archive.premis import Event, as_json
from docgen.database.schema import as_text
from docgen.errors import DocgenError, Fault
from docgen.failpoint import reach
from docgen.messages import Message
from docgen.office.archiving import EVENTS, REGISTER, TOMBSTONE, facts
from docgen.office.desk import DOCGEN, Who
from docgen.proof.canonical import canonical
from docgen.register import documents, retention, trail
from docgen.register.document import get
from docgen.register.tables import disposal, document, draft, draft_version, frozen

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from datetime import date

    from sqlalchemy import Row

    from docgen.database.doing import Doing
    from docgen.office.desk import Desk
    from docgen.register.document import Document


class DecisionMissing(DocgenError):
    """Raised when documents are to be destroyed without saying by whose decision."""

    code = "decision-missing"
    status = 422


@dataclass(frozen=True)
class Decision:
    """The decision to destroy: its number and symbol, its day, who took it."""

    name: str
    decided_on: date
    decided_by: str


def dispose(desk: Desk, who: Who, decision: Decision, listed: Collection[str]) -> list[str]:
    """Destroy the documents of a decided list; give those that were destroyed.

    Raises DecisionMissing, NotDue with a fault for each document that must be kept; nothing is destroyed
    then.
    """
    if not (decision.name.strip() and decision.decided_by.strip()):
        raise DecisionMissing
    with desk.database.write() as connection:
        doing = desk.doing(connection, who)
        kept = {each.document.id: each for each in retention.kept(connection, who.office)}
        if faults := list(_faults(kept, decision, listed)):
            raise retention.NotDue(faults, count=len(faults))
        for document_id in listed:
            _note(doing, decision, document_id)
    reach("disposal-noted")
    return carry_out(desk)


def carry_out(desk: Desk) -> list[str]:
    """Destroy whatever was decided and is still there; give what was destroyed. May be repeated."""
    with desk.database.read() as connection:
        pending = retention.decided(connection)
    for document_id in pending:
        _destroy(desk, document_id)
    return pending


def _faults(kept: dict[str, retention.Kept], decision: Decision, listed: Collection[str]) -> Iterator[Fault]:
    for place, document_id in enumerate(listed):
        each = kept.get(document_id)
        if each is None:
            yield Fault(f"/{place}", Message("not-in-archive", document=document_id))
        elif each.due_on is None or each.due_on > decision.decided_on:
            until = f"{each.due_on:%d/%m/%Y}" if each.due_on else Message("for-good")
            said = Message("must-be-kept", document=each.document.code, until=until, rule=each.rule.name)
            yield Fault(f"/{place}", said)


def _note(doing: Doing, decision: Decision, document_id: str) -> None:
    doing.connection.execute(
        insert(disposal).values(
            document_id=document_id,
            decision=decision.name,
            decided_on=decision.decided_on,
            decided_by=decision.decided_by,
            noted_at=doing.now,
            noted_by=doing.actor,
        )
    )
    trail.append(
        doing,
        "destruction decided",
        document=document_id,
        decision=decision.name,
        decided_on=decision.decided_on.isoformat(),
        decided_by=decision.decided_by,
    )


def _destroy(desk: Desk, document_id: str) -> None:
    with desk.database.read() as connection:
        noted = connection.execute(
            select(disposal, document.c.office)
            .join(document, document.c.id == disposal.c.document_id)
            .where(disposal.c.document_id == document_id)
        ).one()
        before = get(connection, noted.office, document_id)
    stamp = Stamp(noted.noted_at, noted.noted_by, f"Tiêu hủy theo {noted.decision}")
    object_id = DOCUMENT + document_id
    inventory = dispose_of(desk.archive, object_id, _tombstone(before, noted), stamp)
    reach("object-destroyed")
    with desk.database.write() as connection:
        drafts = select(draft.c.id).where(draft.c.document_id == document_id)
        connection.execute(delete(draft_version).where(draft_version.c.draft_id.in_(drafts)))
        connection.execute(delete(frozen).where(frozen.c.document_id == document_id))
        doing = desk.doing(connection, Who(noted.office, DOCGEN))
        documents.mark_archived(doing, document_id, 3, inventory)


def _tombstone(before: Document, noted: Row[Any]) -> dict[str, bytes]:
    """Write what stays; the same each time it is tried, also after the object is gone."""
    at = as_text(noted.noted_at)
    stone = {
        "document": before.id,
        "code": before.code,
        "state": before.state,
        "decision": noted.decision,
        "decided_on": noted.decided_on.isoformat(),
        "decided_by": noted.decided_by,
        "at": at,
        "files": {name: file.sha256 for name, file in before.files.items()},
        "input": before.input_sha256,
    }
    event = Event("deletion", at, noted.noted_by, f"{noted.decision}; {noted.decided_by}")
    return {
        TOMBSTONE: canonical(stone),
        REGISTER: canonical({"document": facts(before)}),
        EVENTS: as_json(DOCUMENT + before.id, [event]),
    }
