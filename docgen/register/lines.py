"""Sổ đăng ký văn bản đi: a document as a line of the register, ten columns in the order of Appendix IV."""

from __future__ import annotations

from dataclasses import dataclass, fields
from operator import attrgetter
from typing import TYPE_CHECKING

from docgen.messages import Message
from docgen.register.dispatch import Sent, sent_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import date

    from sqlalchemy import Connection

    from docgen.register.document import Document

COLUMNS = tuple(Message(f"register-column-{number}") for number in range(1, 11))
"""Headings of the columns, word for word as in the appendix."""


@dataclass(frozen=True)
class Line:
    """One line; a cell with several entries has them one below the other."""

    code: str
    issued_on: str
    type_and_subject: str
    signer: str
    recipients: str
    kept_by: str
    copies: str
    sent_on: str
    received_by: str
    note: str

    def cells(self) -> tuple[str, ...]:
        """Give the ten cells in order."""
        return _CELLS(self)


_CELLS: Callable[[Line], tuple[str, ...]] = attrgetter(*(field.name for field in fields(Line)))


def lines(connection: Connection, documents: Sequence[Document]) -> list[Line]:
    """Write the lines of documents."""
    sent = sent_of(connection, [document.id for document in documents])
    replacements = {document.id: document.code for document in documents}
    return [line(document, sent.get(document.id, ()), replacements) for document in documents]


def line(document: Document, sent: Iterable[Sent] = (), codes: Mapping[str, str] | None = None) -> Line:
    """Write the line of one document; `codes` knows the numbers of others by id."""
    about = document.particulars
    notes = [about.note, _ending(document, codes or {}), *(entry.note for entry in sent)]
    return Line(
        code=document.code,
        issued_on=_date(document.issued_on),
        type_and_subject=about.type_and_subject,
        signer=about.signer_name,
        recipients="; ".join(about.recipients.splitlines()),
        kept_by=about.kept_by,
        copies="" if about.copies is None else str(about.copies),
        sent_on="\n".join(_date(entry.sent_on) for entry in sent),
        received_by="\n".join(entry.received_by for entry in sent),
        note="\n".join(filter(None, notes)),
    )


def _ending(document: Document, codes: Mapping[str, str]) -> str:
    match document.state:
        case "void":
            return Message("register-note-void", reason=document.end_reason)
        case "replaced":
            by = document.replaced_by or ""
            return Message("register-note-replaced", by=codes.get(by, by))
        case "reserved":
            return Message("register-note-reserved")
        case _:
            return ""


def _date(day: date) -> str:
    return f"{day:%d/%m/%Y}"
