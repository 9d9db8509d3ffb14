"""`docgen void DOCUMENT --reason …`: void a document; its number stays in the register."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from docgen.cli.desk import at_desk, document
from docgen.office.ending import void

if TYPE_CHECKING:
    from docgen.cli.grammar import Given


def run(given: Given) -> None:
    """Void one document and print the answer."""
    with at_desk() as (desk, who):
        found = document(desk, who, given.arguments["DOCUMENT"])
        answer = void(desk, who, found.id, given.options["reason"], given.options.get("key"))
    sys.stdout.write(answer + "\n")
