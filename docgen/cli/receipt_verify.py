"""`docgen receipt verify FILE RECEIPT`: is this the file that was issued? Exit 1 if not.

Needs no register.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from docgen.cli.grammar import WrongUsage
from docgen.cli.records import read_bytes
from docgen.messages import Message
from docgen.office.receipt import verify_file
from docgen.proof.note import Verifier

if TYPE_CHECKING:
    from docgen.cli.grammar import Given


def run(given: Given) -> None:
    """Say what the receipt proves of the file. Raises InvalidReceipt, FileNotIssued."""
    content = read_bytes(given.arguments["FILE"])
    text = read_bytes(given.arguments["RECEIPT.json"]).decode("utf-8", errors="replace")
    proved = verify_file(text, content, _trusted(given))
    code = "receipt-proved" if proved.trusted else "receipt-fits"
    sys.stdout.write(Message(code, **proved.told()).say(given.language) + "\n")


def _trusted(given: Given) -> Verifier | None:
    key = given.options.get("signed-by")
    try:
        return Verifier.read(key) if key else None
    except ValueError:
        raise WrongUsage(Message("cli-not-a-public-key", given=key), given.command) from None
