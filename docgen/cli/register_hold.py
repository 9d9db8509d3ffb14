"""`docgen register hold BODY`: keep numbers for somebody, and print them."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from docgen.cli.desk import at_desk, number
from docgen.cli.filters import which
from docgen.office.numbering import hold
from docgen.register.numbers import written

if TYPE_CHECKING:
    from docgen.cli.grammar import Given


def run(given: Given) -> None:
    """Hold the next numbers of this year."""
    with at_desk() as (desk, who), desk.database.write() as connection:
        doing = desk.doing(connection, who)
        held = hold(doing, which(given), number(given, "count") or 1, given.options["reason"])
    sys.stdout.write(" ".join(map(written, held)) + "\n")
