"""Hủy, thay thế: the register says it first, then the archive adds a statement to what it keeps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.failpoint import reach
from docgen.office import announce
from docgen.office.answers import answer_of
from docgen.office.archiving import archive_statement
from docgen.proof.canonical import digest
from docgen.register import documents, requests
from docgen.register.document import get

if TYPE_CHECKING:
    from docgen.office.desk import Desk, Who


def void(desk: Desk, who: Who, document_id: str, reason: str, key: str | None = None) -> str:
    """Void a document for a reason and give the answer (canonical JSON), the same bytes for the same `key`.

    Raises DocumentNotFound, ReasonMissing, StateConflict, KeyInUse, KeyReused.
    """
    asked = None
    if key:
        content = digest({"document": document_id, "reason": reason})
        asked = requests.Key(who.office, "void", key, content)
        with desk.database.read() as connection:
            before = requests.find(connection, asked)
        if before:
            return before.answer or _finish(desk, who, document_id)
    with desk.database.write() as connection:
        doing = desk.doing(connection, who)
        if asked:
            requests.begin(doing, asked, document_id)
        documents.void(doing, document_id, reason)
        announce.document(doing, "document.voided", get(connection, who.office, document_id))
    reach("void-noted")
    return _finish(desk, who, document_id)


def settle_statement(desk: Desk, who: Who, document_id: str) -> None:
    """Let the archive follow a document that has ended, if it holds it and has not followed yet."""
    with desk.database.read() as connection:
        document = get(connection, who.office, document_id)
    if document.archived != 1 or document.ended_at is None:
        return
    inventory = archive_statement(desk.archive, document)
    reach("statement-archived")
    with desk.database.write() as connection:
        documents.mark_archived(desk.doing(connection, who), document_id, 2, inventory)


def _finish(desk: Desk, who: Who, document_id: str) -> str:
    settle_statement(desk, who, document_id)
    with desk.database.write() as connection:
        answer = answer_of(get(connection, who.office, document_id))
        requests.answer(connection, document_id, "void", answer)
    return answer
