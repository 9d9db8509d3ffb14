"""A choice spread over columns, one for each value, a mark in the one that holds: `Tập thể | Cá nhân`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from docgen.messages import Joined
from docgen.sheets.cells import is_blank
from docgen.sheets.headings import Heading
from docgen.sheets.rows import note_at
from docgen.sheets.values import is_mark, labels, shown
from docgen.wording.folding import fold
from schemas.fields import Choice

if TYPE_CHECKING:
    from docgen.errors import Fault
    from docgen.sheets.cells import Grid, Row, Value
    from docgen.sheets.headings import Header
    from docgen.sheets.layout import Column, Table

_LEAST = 2
"""Columns over which a choice is spread."""


def one_column(table: Table, grid: Grid, header: Header, notes: list[Fault]) -> tuple[Grid, Header]:
    """Write the value that each row has marked into the first of the columns, taken for the choice."""
    for column in table.columns:
        if isinstance(column.field, Choice) and column.required and not header.own:
            row, places = _places(grid, header, column)
            if len(places) >= _LEAST and _only_marks(grid, row, places):
                told = {"labels": Joined(tuple(places.values()), " | "), "entry": column.label}
                notes.append(note_at(grid.address(row, min(places)), "sheet-marks-read", **told))
                rows = tuple(_written(each, places) if each.number > row else each for each in grid.rows)
                return replace(grid, rows=rows), _headed(header, row, column, places)
    return grid, header


def _places(grid: Grid, header: Header, column: Column) -> tuple[int, dict[int, str]]:
    """Find the line where columns are headed by values of the choice; column → value.

    It is that of the headings, or the next, which says nothing else.
    """
    known = {fold(label): label for label in labels(column.field)}
    for row in grid.rows:
        if header.row <= row.number <= header.row + 1:
            texts = {
                place: fold(shown(value)) for place, value in enumerate(row.values) if not is_blank(value)
            }
            places = {place: known[text] for place, text in texts.items() if text in known}
            if places and (row.number == header.row or len(places) == len(texts)):
                return row.number, places
    return header.row, {}


def _only_marks(grid: Grid, line: int, places: dict[int, str]) -> bool:
    said = [row.at(place) for row in grid.rows if row.number > line for place in places]
    marks = [value for value in said if not is_blank(value)]
    return bool(marks) and all(map(is_mark, marks))


def _written(row: Row, places: dict[int, str]) -> Row:
    """Write out what a row has marked; marked twice it says nothing."""
    marked = [label for place, label in places.items() if not is_blank(row.at(place))]
    first = min(places)
    values: list[Value] = [None if place in places else value for place, value in enumerate(row.values)]
    values += [None] * (first + 1 - len(values))
    values[first] = marked[0] if len(marked) == 1 else None
    return replace(row, values=tuple(values))


def _headed(header: Header, row: int, column: Column, places: dict[int, str]) -> Header:
    first = min(places)
    others = (each for each in header.headings if each.column not in places and each.key != column.key)
    taken = Heading(first, " | ".join(places.values()), column.key, "synonym")
    lines = header.lines + row - header.row
    return replace(header, row=row, lines=lines, headings=(*others, taken))
