"""Marks for what is not written out: `nt`, `"`, `như trên` for what stands above, a lone dash for nothing."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from docgen.sheets.cells import Broken, is_blank
from docgen.sheets.layout import NUMBER
from docgen.sheets.rows import note_at
from docgen.sheets.values import shown
from docgen.wording.folding import fold

if TYPE_CHECKING:
    from docgen.errors import Fault
    from docgen.sheets.cells import Grid, Value
    from docgen.sheets.headings import Header

_QUOTES = frozenset({'"', "”", "“", "″", "〃", "''", "‘‘", "’’", "//", ",,", "„"})
_WORDS = frozenset({"nt", "n t", "nhu tren"})
_DASH = re.compile(r"[-–—−_]+|\.{2,}|…")
_LONGEST = 14


def written_out(grid: Grid, header: Header, notes: list[Fault]) -> Grid:
    """Put what stands above in the place of each ditto mark below the headings, and say in which columns.

    A dash is nothing, but on docgen's own sheets, where nothing is an empty cell. A mark below nothing is
    Broken.
    """
    columns = [place for key, place in header.columns.items() if key != NUMBER]
    above: dict[int, Value] = {}
    count = dict.fromkeys(columns, 0)
    rows = []
    for row in grid.rows:
        if row.number > header.row:
            values = list(row.values)
            for place in columns:
                value = row.at(place)
                if is_ditto(value):
                    values[place] = above.get(place, Broken(shown(value), "ditto"))
                    count[place] += place in above
                elif not header.own and isinstance(value, str) and _DASH.fullmatch(shown(value)):
                    values[place] = above[place] = None
                elif not is_blank(value):
                    above[place] = value
            if tuple(values) != row.values:
                row = replace(row, values=tuple(values))  # noqa: PLW2901 # the row as it is read
        rows.append(row)
    for place, times in count.items():
        if times:
            notes.append(note_at(grid.address(header.row, place), "sheet-ditto", count=times))
    return replace(grid, rows=tuple(rows))


def is_ditto(value: Value) -> bool:
    """Say whether a cell stands for what is above it."""
    if not isinstance(value, str) or len(value) > _LONGEST:
        return False
    text = shown(value)
    return text in _QUOTES or fold(text) in _WORDS
