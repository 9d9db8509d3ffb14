"""Why the register says no. Each tells what to do; nothing is changed when one is raised."""

from __future__ import annotations

from docgen.errors import DocgenError
from docgen.messages import Message


class DocumentNotFound(DocgenError):
    """Raised for a document that this office does not have."""

    code = "document-not-found"
    status = 404


class DraftNotFound(DocgenError):
    """Raised for a draft that this office does not have, or has discarded."""

    code = "draft-not-found"
    status = 404


class DraftChanged(DocgenError):
    """Raised when a draft was saved by somebody else meanwhile; `revision` is the one that stands."""

    code = "draft-changed"
    status = 412


class DraftIssued(DocgenError):
    """Raised on a change to a draft whose document has its number already."""

    code = "draft-issued"
    status = 409


class StateConflict(DocgenError):
    """Raised when the document's `state` does not allow what is asked (void a void one …)."""

    code = "state-conflict"
    status = 409

    def __init__(self, state: str) -> None:
        super().__init__(state=Message(f"state-{state}"))


class ReasonMissing(DocgenError):
    """Raised when a number is to be void without a reason."""

    code = "reason-missing"
    status = 422


class DateOutOfOrder(DocgenError):
    """Raised for a date that would break the order of numbers: `earliest` to `latest` are possible."""

    code = "date-out-of-order"
    status = 409


class DateInFuture(DocgenError):
    """Raised for a date that has not come yet in the book's time zone."""

    code = "date-in-future"
    status = 422


class NumberNotHeld(DocgenError):
    """Raised when a held number is asked for that is not held in that series."""

    code = "number-not-held"
    status = 409


class NumberTooLarge(DocgenError):
    """Raised for a number that no book of one year can reach."""

    code = "number-too-large"
    status = 422


class NumberTaken(DocgenError):
    """Raised when numbers up to `last` cannot be noted as given elsewhere: the series is past them."""

    code = "number-taken"
    status = 409


class KeyInUse(DocgenError):
    """Raised while another request with the same Idempotency-Key is being carried out."""

    code = "key-in-use"
    status = 409


class KeyReused(DocgenError):
    """Raised when an Idempotency-Key comes again with another content."""

    code = "key-reused"
    status = 422
