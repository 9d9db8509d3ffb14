"""`docgen register gaps`: every number without an ordinary document. Exit 1 if one cannot be explained."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from docgen.cli.desk import at_desk, number
from docgen.cli.output import print_json
from docgen.messages import Message
from docgen.register.gaps import gaps

if TYPE_CHECKING:
    from docgen.cli.grammar import Given


def run(given: Given) -> int:
    """Print the report."""
    with at_desk() as (desk, who), desk.database.read() as connection:
        found = gaps(connection, who.office, number(given, "year"))
    if "json" in given.options:
        print_json([{**vars(gap), "series": str(gap.series)} for gap in found])
    else:
        for gap in found:
            numbers = str(gap.first) if gap.first == gap.last else f"{gap.first}–{gap.last}"
            kind = Message(f"gap-{gap.kind}").say(given.language)
            sys.stdout.write(f"{gap.series}  {numbers}  {kind}  {gap.reason}".rstrip() + "\n")
    return int(any(gap.kind == "unexplained" for gap in found))
