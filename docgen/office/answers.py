"""The answer to whoever issued or voided a document; kept as bytes, so that asking again gives the same."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from docgen.database.schema import as_text
from docgen.proof.canonical import canonical

if TYPE_CHECKING:
    from docgen.register.document import Document


def answer_of(document: Document) -> str:
    """Say what a document is now, as canonical JSON."""
    ended_at = document.ended_at
    return canonical(
        {
            "id": document.id,
            "state": document.state,
            "code": document.code,
            "number": document.number,
            "number_text": document.number_text,
            "symbol": document.particulars.symbol,
            "issued_on": document.issued_on.isoformat(),
            "series": str(document.series),
            "paper": document.paper,
            "pages": document.pages,
            "files": {name: asdict(file) for name, file in document.files.items()},
            "replaces": document.replaces,
            "replaced_by": document.replaced_by,
            "ended_at": as_text(ended_at) if ended_at else None,
            "end_reason": document.end_reason,
        }
    ).decode()
