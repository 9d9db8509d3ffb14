"""`docgen register begin BODY`: numbers up to --last were given on paper; go on after them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.cli.desk import at_desk, number
from docgen.cli.filters import which
from docgen.office.numbering import begin

if TYPE_CHECKING:
    from docgen.cli.grammar import Given


def run(given: Given) -> None:
    """Note the numbers given elsewhere. Raises NumberTaken."""
    with at_desk() as (desk, who), desk.database.write() as connection:
        last = number(given, "last") or 0
        begin(desk.doing(connection, who), which(given), last, given.options["reason"])
