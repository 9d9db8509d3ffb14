"""Ban hành: number and date, the paper, the archive, in an order in which a crash loses nothing.

    rehearse    make the paper with the number it will most likely get: what is wrong is told before a
                number is taken
    reserve     first transaction: number, date, frozen input, trail
    make        from the frozen input; when the rehearsal guessed right, it is that very paper
    archive     files, synced to disk
    mark        second transaction: issued, digests, answer, trail

An answer is given only after the second transaction. What is interrupted, `recover` finishes.
"""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from docgen.database.ids import new_id
from docgen.errors import DocgenError, Fault, StorageFull, StorageReadOnly, StorageUnreachable
from docgen.failpoint import reach
from docgen.messages import Message
from docgen.office import announce
from docgen.office.answers import answer_of
from docgen.office.archiving import adopt, archive_document, archive_template, is_archived, read_template
from docgen.office.ending import settle_statement
from docgen.proof.canonical import canonical, digest, sha256
from docgen.register import documents, drafts, requests
from docgen.register.document import frozen_input, get
from docgen.register.numbers import written
from docgen.register.refusals import DraftChanged, KeyInUse

if TYPE_CHECKING:
    from docgen.office.desk import Desk, Who
    from docgen.office.press import Made, Record
    from docgen.register.document import Document

_BLAMELESS = (StorageFull, StorageReadOnly, StorageUnreachable)
"""Troubles of a place, not of the paper: they do not count as an attempt to make it."""
MAX_ATTEMPTS = 3


class IssueFailed(DocgenError):
    """Raised when a document could not be made after its number was given; the number is void."""

    code = "issue-failed"


class NotInForm(DocgenError):
    """Raised for a paper that breaks the decree's form, with a fault for each error; no number is taken."""

    code = "not-in-form"
    status = 422


@dataclass(frozen=True)
class Order:
    """What is to be issued: a record, or a draft at the revision that was approved."""

    paper: str
    record: Record
    draft: str | None = None
    revision: int | None = None
    issued_on: date | None = None
    """The date the paper bears; None is today."""
    held: int | None = None
    """A number kept for it."""
    replaces: str | None = None
    """The document that this one takes the place of."""

    def digest(self) -> str:
        """Give the SHA-256 of the order: the same order has the same one."""
        issued_on = self.issued_on.isoformat() if self.issued_on else None
        return digest({**vars(self), "issued_on": issued_on})


@dataclass(frozen=True)
class Rehearsed:
    """A paper made for a foreseen number: it is the paper if that number and date came true."""

    frozen: str
    made: Made


@dataclass(frozen=True)
class Foretold:
    """What issuing would give now: `code` is số, ký hiệu; nothing is taken."""

    code: str
    number: int
    issued_on: date
    made: Made


def foretell(desk: Desk, who: Who, order: Order) -> Foretold:
    """Make the paper with the number it would get now. Raises what `issue` would raise."""
    wanted, _, rehearsed = _rehearse(desk, who, order)
    foreseen = json.loads(rehearsed.frozen)
    code = f"{written(foreseen['number'])}/{wanted.particulars.symbol}".rstrip("/")
    issued_on = date.fromisoformat(foreseen["issued_on"])
    return Foretold(code, foreseen["number"], issued_on, rehearsed.made)


def issue(desk: Desk, who: Who, order: Order, key: str | None = None) -> str:
    """Issue a document and give the answer (canonical JSON), the same bytes for the same `key` and order.

    Raises what the press and the register refuse, before any number is taken; a storage trouble, after
    which the document is finished later; KeyInUse, KeyReused; IssueFailed.
    """
    asked = requests.Key(who.office, "issue", key, order.digest()) if key else None
    if asked:
        with desk.database.read() as connection:
            before = requests.find(connection, asked)
        if before:
            return before.answer or _resume(desk, who, before.document_id)
    wanted, template, rehearsed = _rehearse(desk, who, order)
    archive_template(desk.archive, template)
    reach("template-archived")
    with desk.database.write() as connection:
        doing = desk.doing(connection, who)
        if asked:
            requests.begin(doing, asked, wanted.id)
        if order.draft:
            drafts.close_draft(doing, order.draft, order.revision, wanted.id)
        frozen = documents.reserve(doing, wanted, doing.now + desk.lease)
    reach("number-reserved")
    made = rehearsed.made if rehearsed.frozen == frozen else None
    return finish(desk, who, wanted.id, made)


def finish(desk: Desk, who: Who, document_id: str, made: Made | None = None) -> str:
    """Make (unless `made` is it), archive and mark a reserved document whose lease the caller has."""
    with desk.database.read() as connection:
        document = get(connection, who.office, document_id)
        frozen = frozen_input(connection, document_id)
    try:
        outcome = _outcome(desk, document, frozen, made)
    except Exception as error:
        _give_up_or_later(desk, who, document, error)
        raise
    reach("files-archived")
    with desk.database.write() as connection:
        doing = desk.doing(connection, who)
        issued = documents.mark_issued(doing, document_id, outcome)
        answer = answer_of(issued)
        requests.answer(connection, document_id, "issue", answer)
        announce.document(doing, "document.issued", issued)
    reach("marked-issued")
    if issued.replaces:
        settle_statement(desk, who, issued.replaces)
    return answer


def issue_draft(desk: Desk, who: Who, draft_id: str, revision: int, key: str | None = None) -> str:
    """Issue a draft as it stood at `revision`; from then on it cannot change.

    Raises DraftNotFound, DraftIssued, DraftChanged when it was saved since, and what `issue` raises.
    """
    with desk.database.read() as connection:
        draft = drafts.get_draft(connection, who.office, draft_id)
    if draft.revision != revision:
        raise DraftChanged(revision=draft.revision)
    order = Order(draft.paper, draft.record, draft.id, revision, replaces=draft.replaces)
    return issue(desk, who, order, key)


def _rehearse(desk: Desk, who: Who, order: Order) -> tuple[documents.Wanted, bytes, Rehearsed]:
    described = desk.press.describe(who.office, order.paper, order.record)
    template = desk.press.template(order.paper)
    document_id, template_sha256 = new_id(desk.clock()), sha256(template)

    def freeze(number: int, issued_on: date) -> dict[str, Any]:
        return {
            "docgen": 1,
            "document": document_id,
            "paper": order.paper,
            "template": template_sha256,
            "number": number,
            "issued_on": issued_on.isoformat(),
            "record": desk.press.numbered(order.paper, order.record, number, issued_on),
        }

    wanted = documents.Wanted(
        document_id,
        described.book,
        order.paper,
        described.particulars,
        template_sha256,
        freeze,
        order.issued_on,
        order.held,
        order.replaces,
    )
    with desk.database.read() as connection:
        foreseen = freeze(*documents.foresee(connection, wanted, desk.clock()))
    made = desk.press.make(order.paper, foreseen["record"], template)
    if made.verdict["errors"]:
        raise NotInForm(_form_faults(made), count=made.verdict["errors"])
    return wanted, template, Rehearsed(canonical(foreseen).decode(), made)


def _form_faults(made: Made) -> list[Fault]:
    return [
        Fault("", Message("form-fault", said=_rule(finding), clause=finding["clause"]), finding["id"])
        for finding in made.verdict["findings"]
        if finding["severity"] == "error"
    ]


def _rule(finding: dict[str, str]) -> Message | str:
    """Say what a finding says, kept in Vietnamese, in any language; one with values stays as it is kept."""
    rule = Message(finding["id"])
    return rule if str(rule) == finding["message"] else finding["message"]


def _outcome(desk: Desk, document: Document, frozen: str, made: Made | None) -> documents.Outcome:
    if document.attempts > 1 and is_archived(desk.archive, document):
        return adopt(desk.archive, document, frozen)
    if made is None:
        template = read_template(desk.archive, document.template_sha256)
        made = desk.press.make(document.paper, json.loads(frozen)["record"], template)
    reach("paper-made")
    return archive_document(desk.archive, document, frozen, made)


def _give_up_or_later(desk: Desk, who: Who, document: Document, error: Exception) -> None:
    """Leave the document to recovery, or void its number when it was tried often enough."""
    blameless = isinstance(error, _BLAMELESS)
    # A database that is in trouble too cannot be told; then the lease runs out by itself.
    with suppress(*_BLAMELESS), desk.database.write() as connection:
        doing = desk.doing(connection, who)
        documents.let_go(doing, document.id, blameless=blameless)
        if not blameless and document.attempts >= MAX_ATTEMPTS:
            documents.void(
                doing, document.id, str(Message("cannot-be-made", attempts=MAX_ATTEMPTS, error=error))
            )
            drafts.reopen_draft(connection, document.id)


def _resume(desk: Desk, who: Who, document_id: str) -> str:
    """Answer a request that came before and was interrupted."""
    with desk.database.write() as connection:
        doing = desk.doing(connection, who)
        mine = documents.claim(doing, document_id, doing.now + desk.lease)
        document = get(connection, who.office, document_id)
    if mine:
        return finish(desk, who, document_id)
    if document.state == "reserved":
        raise KeyInUse
    if document.issued_at is None:
        raise IssueFailed(document=document.code, reason=document.end_reason)
    return answer_of(document)
