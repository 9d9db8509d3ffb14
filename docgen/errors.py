"""The one error family: a stable code, a sentence in two languages, the faults with their places.

A face shows `message.say(language)` and each fault; it sends `status` over HTTP and exits with
`exit_code` on the command line. An error that is not a DocgenError is a defect of docgen.
"""

from __future__ import annotations

from dataclasses import dataclass
from errno import errorcode
from typing import TYPE_CHECKING, ClassVar

from docgen.messages import Message
from docgen.messages.table import SENTENCES

if TYPE_CHECKING:
    from collections.abc import Iterable


def why(error: OSError) -> str:
    """Say in both languages what the operating system refused; in its own words where it is rare."""
    code = f"system-{errorcode.get(error.errno or 0, '')}"
    return Message(code) if code in SENTENCES else error.strerror or str(error)


@dataclass(frozen=True)
class Fault:
    """One thing to mend: where it is and what is wrong.

    `pointer` is a JSON pointer (RFC 6901) into the input, `""` for the whole of it;
    `place` says the same in the clerk's words ("Người ký › Họ và tên").
    """

    pointer: str
    message: Message
    place: str = ""


class DocgenError(Exception):
    """Root of the family. A leaf sets `code` (its sentence's key in docgen.messages) and `status`."""

    code: ClassVar[str] = "internal-error"
    status: ClassVar[int] = 500
    exit_code: ClassVar[int] = 1
    retry_after: int | None = None
    """Seconds after which the same may be tried again."""

    def __init__(self, faults: Iterable[Fault] = (), **values: object) -> None:
        self.faults = tuple(faults)
        self.message = Message(self.code, **values)
        super().__init__(self.message)


class InvalidRecord(DocgenError):
    """Raised when a record does not fit its schema; carries every fault at once."""

    code = "invalid-record"
    status = 422


class MalformedInput(DocgenError):
    """Raised when the bytes given are not what they claim to be (JSON, DOCX, PDF)."""

    code = "malformed-input"
    status = 400


class NotKnown(DocgenError):
    """Raised for a name that is not in its table: a paper, a record kind, a format."""

    code = "not-known"
    status = 404
    exit_code = 2


class StorageFull(DocgenError):
    """Raised when the disk or the quota of the database or the archive is full; nothing was half done."""

    code = "storage-full"
    status = 507


class StorageReadOnly(DocgenError):
    """Raised when the database or the archive may not be written."""

    code = "storage-read-only"
    status = 503


class StorageBusy(DocgenError):
    """Raised when the database stayed locked by others for the whole time of waiting; try again."""

    code = "storage-busy"
    status = 503


class StorageUnreachable(DocgenError):
    """Raised when the disk or the server that holds the database or the archive does not answer."""

    code = "storage-unreachable"
    status = 503


class StorageDamaged(DocgenError):
    """Raised when what is kept cannot be right: a damaged database, bytes that are not those once written."""

    code = "storage-damaged"
