"""A receipt (biên nhận): what was issued from what, with a proof that stands without docgen.

It holds the digests of input, template, engine, fonts and result as the trail tells them, and a C2SP
tlog-proof that this entry stands in the log that the office's key signs for. Whoever has the public key
checks it offline; whoever keeps a checkpoint can tell that nothing was rewritten since.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from docgen.errors import DocgenError
from docgen.proof.canonical import canonical, sha256
from docgen.proof.checkpoint import verify_proof
from docgen.proof.note import NotVerified, Verifier
from docgen.register import trail
from docgen.register.books import TIME_ZONE
from docgen.register.document import get
from docgen.register.refusals import StateConflict

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docgen.office.desk import Desk

KIND = "docgen-receipt@v1"


class InvalidReceipt(DocgenError):
    """Raised when a receipt does not prove what it says; `reason` tells why."""

    code = "invalid-receipt"
    status = 422


class FileNotIssued(DocgenError):
    """Raised when a receipt holds and the file beside it is none of those it speaks of."""

    code = "file-not-issued"
    status = 422


@dataclass(frozen=True)
class Proved:
    """What a receipt proves of a file. `trusted`: by a key known from elsewhere, not only by its own."""

    name: str
    entry: Mapping[str, Any]
    signed_by: str
    trusted: bool

    def told(self) -> dict[str, str]:
        """Give the facts a person is told."""
        at = datetime.fromisoformat(self.entry["at"]).astimezone(ZoneInfo(TIME_ZONE))
        return {
            "document": str(self.entry["document"]),
            "number": str(self.entry["code"]),
            "at": f"{at:%H:%M %d/%m/%Y}",
            "name": self.name,
            "signed_by": self.signed_by,
        }


def receipt(desk: Desk, office: str, document_id: str) -> str:
    """Give the receipt of an issued document (canonical JSON), signing a checkpoint if the last is older.

    Raises DocumentNotFound, StateConflict for one that was never issued here.
    """
    with desk.database.write() as connection:
        document = get(connection, office, document_id)
        told = [
            (place, entry)
            for place, entry in trail.entries(connection, document=document_id)
            if json.loads(entry)["event"] == "issued"
        ]
        if not told:
            raise StateConflict(state=document.state)
        ((place, entry),) = told
        proof = trail.prove(connection, place, desk.signer, desk.clock())
    return canonical(
        {"kind": KIND, "key": str(desk.signer.verifier), "entry": json.loads(entry), "proof": proof}
    ).decode()


def check_receipt(text: str, trusted: Verifier | None = None) -> dict[str, Any]:
    """Check a receipt without any store and give the entry it proves.

    `trusted` is the office's key as known from elsewhere; without it the key in the receipt is believed,
    which shows that the receipt fits itself and no more. Raises InvalidReceipt.
    """
    try:
        said = json.loads(text)
        if said["kind"] != KIND:
            raise InvalidReceipt(reason=said["kind"])
        verifier = trusted or Verifier.read(said["key"])
        verify_proof(said["proof"], canonical(said["entry"]), verifier)
        entry: dict[str, Any] = said["entry"]
    except (NotVerified, ValueError, KeyError, TypeError, AttributeError) as error:
        raise InvalidReceipt(reason=str(error)) from error
    return entry


def verify_file(text: str, content: bytes, trusted: Verifier | None = None) -> Proved:
    """Check a receipt and find the file among those it proves. Raises InvalidReceipt, FileNotIssued."""
    entry = check_receipt(text, trusted)
    digest = sha256(content)
    names = [name for name, said in entry["files"].items() if said == digest]
    if not names:
        raise FileNotIssued(document=entry["code"])
    return Proved(names[0], entry, str(trusted or json.loads(text)["key"]), trusted is not None)
