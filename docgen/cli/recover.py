"""`docgen recover`: finish what a crash interrupted. Exit 1 if something has to wait."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from docgen.cli.desk import at_desk
from docgen.messages import Message
from docgen.office.recover import recover

if TYPE_CHECKING:
    from docgen.cli.grammar import Given


def run(given: Given) -> int:
    """Recover once and say what was done."""
    with at_desk() as (desk, _):
        done = recover(desk)
    counts = {"issued": len(done.issued), "stated": len(done.stated), "left": len(done.left)}
    sys.stdout.write(Message("recovered", **counts).say(given.language) + "\n")
    for document_id, error in done.left:
        sys.stdout.write(f"  {document_id}: {error}\n")
    return int(bool(done.left))
