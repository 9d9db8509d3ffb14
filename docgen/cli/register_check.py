"""`docgen register check`: every invariant of register, trail and archive. Exit 1 if one does not hold."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from docgen.cli.desk import at_desk
from docgen.cli.records import read_bytes
from docgen.messages import Message
from docgen.office.invariants import check

if TYPE_CHECKING:
    from docgen.cli.grammar import Given


def run(given: Given) -> int:
    """Check, with a checkpoint kept elsewhere if one is given, and say what does not hold."""
    kept = given.options.get("checkpoint")
    checkpoints = [read_bytes(kept).decode("utf-8", errors="replace")] if kept else []
    with at_desk() as (desk, _):
        found = check(desk, checkpoints=checkpoints)
    for violation in found:
        sys.stdout.write(f"{violation.invariant}  {violation.subject}  {violation.detail}\n")
    code = "register-damaged" if found else "register-sound"
    sys.stdout.write(Message(code, count=len(found)).say(given.language) + "\n")
    return int(bool(found))
