"""`docgen archive class DOCUMENT CLASS`: how long a document is kept."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from docgen.cli.desk import at_desk, document, number
from docgen.messages import Message
from docgen.register.retention import kept_of, set_class

if TYPE_CHECKING:
    from docgen.cli.grammar import Given


def run(given: Given) -> None:
    """Class the document and say until when it must be kept. Raises NotKnown."""
    with at_desk() as (desk, who):
        found = document(desk, who, given.arguments["DOCUMENT"])
        year = number(given, "year") or found.issued_on.year
        with desk.database.write() as connection:
            set_class(desk.doing(connection, who), found.id, given.arguments["CLASS"], year)
        with desk.database.read() as connection:
            kept = kept_of(connection, found)
    until = f"{kept.due_on:%d/%m/%Y}" if kept.due_on else Message("for-good").say(given.language)
    said = Message("kept-until", document=found.code, until=until, rule=kept.rule.name)
    sys.stdout.write(said.say(given.language) + "\n")
