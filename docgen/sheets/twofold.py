"""Columns that can be taken in two ways: a heading that stands twice, money in thousands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docgen.sheets.cells import letters
from docgen.sheets.headings import headed_twice
from docgen.sheets.layout import NUMBER
from docgen.sheets.rows import note_at
from docgen.sheets.values import shown
from docgen.wording.folding import fold
from schemas.fields import WholeNumber

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docgen.errors import Fault
    from docgen.sheets.cells import Grid
    from docgen.sheets.headings import Header
    from docgen.sheets.layout import Table

_TIMES = re.compile(r"\b(?:nghin|ngan|trieu|ty|1 ?000)(?: dong| d| vnd)?\b")
_COUNTED_IN = re.compile(r"(?:dvt|don vi tinh|don vi)\b")
"""Begins the remark above a table that says what its sums are counted in."""


def twofold(grid: Grid, header: Header, table: Table) -> Iterator[Fault]:
    """Say of each such column, at its heading or at the remark above the table, what is to be made clear."""
    for heading, same in headed_twice(grid, header):
        if same.key != NUMBER:
            at = grid.address(header.row, heading.column)
            yield note_at(at, "sheet-heading-twice", heading=heading.text, first=letters(same.column))
    sums = {column.key for column in table.columns if isinstance(column.field, WholeNumber)}
    taken = [heading for heading in header.headings if heading.key in sums]
    for heading in taken:
        if _TIMES.search(fold(heading.text)):
            yield note_at(grid.address(header.row, heading.column), "sheet-in-thousands", said=heading.text)
    for row in grid.rows if taken and not header.own else ():
        if row.number > header.row - header.lines:
            return
        for column, value in enumerate(row.values):
            said = fold(shown(value)) if isinstance(value, str) else ""
            if _COUNTED_IN.match(said) and _TIMES.search(said):
                yield note_at(grid.address(row.number, column), "sheet-in-thousands", said=shown(value))
