"""`docgen case list`: the files of the office, by year and notation."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from docgen.cli.desk import at_desk, number
from docgen.cli.output import print_json
from docgen.messages import Message
from docgen.register.case_files import about, list_case_files

if TYPE_CHECKING:
    from docgen.cli.grammar import Given


def run(given: Given) -> None:
    """List them."""
    with at_desk() as (desk, who), desk.database.read() as connection:
        found = list_case_files(connection, who.office, number(given, "year"))
    if "json" in given.options:
        print_json([about(each) for each in found])
        return
    for each in found:
        state = Message("case-closed" if each.closed_at else "case-open").say(given.language)
        row = (str(each.label.year), each.label.notation, state, each.label.title, each.id)
        sys.stdout.write("  ".join(row) + "\n")
