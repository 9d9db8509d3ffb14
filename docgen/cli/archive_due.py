"""`docgen archive due`: what need not be kept any longer, and by which rule."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from docgen.cli.desk import at_desk, day
from docgen.cli.output import print_json
from docgen.register.books import day_of
from docgen.register.retention import due

if TYPE_CHECKING:
    from docgen.cli.grammar import Given


def run(given: Given) -> None:
    """List it, for today unless --on says otherwise."""
    with at_desk() as (desk, who), desk.database.read() as connection:
        found = due(connection, who.office, day(given, "on") or day_of(desk.clock()))
    rows = [
        {
            "document": each.document.id,
            "code": each.document.code,
            "due_on": str(each.due_on),
            "class": each.rule.code,
            "source": each.rule.source,
            "confirmed": each.rule.confirmed,
        }
        for each in found
    ]
    if "json" in given.options:
        print_json(rows)
        return
    for row in rows:
        sys.stdout.write("  ".join(map(str, list(row.values())[:5])) + "\n")
