"""Tables that stand one under another, as in annexes: `I. Tập thể` with its headings, then `II. Cá nhân`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from docgen.sheets.headings import MOST_LINES, find_header
from docgen.sheets.layout import NUMBER
from docgen.sheets.parts import part_named
from docgen.sheets.rows import is_heading
from docgen.sheets.synonyms import bare, column_synonyms
from docgen.sheets.values import shown
from schemas.fields import Choice

if TYPE_CHECKING:
    from docgen.sheets.cells import Grid, Row
    from docgen.sheets.headings import Header, Wanted
    from docgen.sheets.layout import Table


_MOST = 20
"""Tables of a sheet beside the first."""


def stacked(
    table: Table, grid: Grid, header: Header, wanted: Wanted
) -> tuple[list[tuple[Grid, Header]], int]:
    """Cut a sheet into its tables, each with its headings.

    With them the row of headings that say another list than the first, 0 if there is none.
    """
    heads = [row for row in grid.rows if _is_head(row, header)]
    if not heads or header.own:
        return [(grid, header)], 0
    if len(heads) > _MOST:
        return [(grid, header)], heads[0].number
    needed = {each.key for each in table.columns if each.required and not isinstance(each.field, Choice)}
    needed &= header.columns.keys()
    starts = sorted({header.row - header.lines + 1, *(row.number for row in heads)})
    cuts = [0, *(_with_its_title(table, grid, start) for start in starts[1:]), grid.rows[-1].number + 1]
    found = []
    for start, first, after in zip(starts, cuts, cuts[1:], strict=False):
        part = replace(grid, rows=tuple(row for row in grid.rows if first <= row.number < after))
        below = replace(part, rows=tuple(row for row in part.rows if row.number >= start))
        own = header if start == header.row - header.lines + 1 else find_header(below, wanted)
        if own is None or own.row >= start + MOST_LINES or not needed <= own.columns.keys():
            return [(grid, header)], start
        found.append((part, own))
    return found, 0


def _is_head(row: Row, header: Header) -> bool:
    """Tell whether a row says STT where the numbers stand, and other headings than the first."""
    if NUMBER not in header.columns or header.row - header.lines < row.number <= header.row:
        return False
    text = bare(shown(row.at(header.columns[NUMBER])))
    return row.size > 1 and bool(text) and text in column_synonyms(NUMBER) and not is_heading(row, header)


def _with_its_title(table: Table, grid: Grid, start: int) -> int:
    """Give the row from which a table counts: its headings, or the name of its part above them."""
    above = [row for row in grid.rows if row.number < start]
    return above[-1].number if above and part_named(table, above[-1]) else start
