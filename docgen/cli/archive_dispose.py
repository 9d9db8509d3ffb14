"""`docgen archive dispose LIST`: destroy the documents of a decided list; a tombstone of each stays."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from docgen.cli.desk import at_desk, day, document
from docgen.cli.records import read_bytes
from docgen.messages import Message
from docgen.office.disposal import Decision, DecisionMissing, dispose

if TYPE_CHECKING:
    from docgen.cli.grammar import Given


def run(given: Given) -> None:
    """Destroy what the list names, one document a line. Raises NotDue, DecisionMissing."""
    decided_on = day(given, "decided-on")
    if decided_on is None:
        raise DecisionMissing
    decision = Decision(given.options["decision"], decided_on, given.options["decided-by"])
    names = read_bytes(given.arguments["LIST"]).decode("utf-8", errors="replace").splitlines()
    with at_desk() as (desk, who):
        listed = [document(desk, who, name.strip()).id for name in names if name.strip()]
        gone = dispose(desk, who, decision, listed)
    sys.stdout.write(Message("destroyed", count=len(gone)).say(given.language) + "\n")
