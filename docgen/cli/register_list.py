"""`docgen register list`: find documents in the register, the newest first."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

from docgen.cli.desk import at_desk
from docgen.cli.filters import wanted
from docgen.cli.output import print_json
from docgen.messages import Message
from docgen.office.answers import answer_of
from docgen.register.search import search

if TYPE_CHECKING:
    from docgen.cli.grammar import Given

_MOST = 200


def run(given: Given) -> None:
    """Print what is found."""
    with at_desk() as (desk, who), desk.database.read() as connection:
        found = search(connection, who.office, wanted(given), limit=_MOST).documents
    if "json" in given.options:
        print_json([json.loads(answer_of(document)) for document in found])
        return
    for document in found:
        about = document.particulars
        state = Message(f"state-{document.state}").say(given.language)
        row = (f"{document.issued_on:%d/%m/%Y}", state, document.code, about.subject, document.id)
        sys.stdout.write("  ".join(row) + "\n")
