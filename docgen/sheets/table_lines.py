"""The lines of a sheet whose headings are found: cells filled in, rows kept or left out, all of it told."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from docgen.sheets.addressed import named_under_address, parted
from docgen.sheets.cells import Grid, Row, cut, letters
from docgen.sheets.ditto import written_out
from docgen.sheets.example_row import typed_over
from docgen.sheets.headings import Header, headed_twice, other_headings
from docgen.sheets.marked import one_column
from docgen.sheets.rows import Said, kept_rows, note_at
from docgen.sheets.stacked import stacked
from docgen.sheets.synonyms import bare, is_fault_heading, synonyms_of
from docgen.sheets.twofold import twofold
from docgen.sheets.values import shown
from docgen.wording.folding import fold

if TYPE_CHECKING:
    from docgen.sheets.gathered import Gathered, Lines
    from docgen.sheets.headings import Heading, Wanted
    from docgen.sheets.layout import Column, Layout

_MOST_TOLD = 20
"""Rows named one by one in a remark."""


def lines_of_sheet(layout: Layout, of: Lines, wanted: Wanted, found: Gathered) -> Lines:
    """Read the tables of a sheet that stand one under another; its headings are those that fit best."""
    assert of.grid is not None
    assert of.header is not None
    tables, other = stacked(of.table, _without_faults(of.grid, of.header), of.header, wanted)
    if other:
        told = {"first": of.header.row, "second": other}
        found.faults.append(note_at(of.grid.address(other, 0), "sheet-second-table", **told))
    read = [lines_of_table(layout, replace(of, grid=grid, header=header), found) for grid, header in tables]
    best = next(each for each, (_, header) in zip(read, tables, strict=True) if header is of.header)
    return replace(best, grid=of.grid, lines=tuple(line for each in read for line in each.lines))


def _without_faults(grid: Grid, header: Header) -> Grid:
    """Leave out what docgen wrote beside the rows of a sheet that it handed back."""
    lines = (row for row in grid.rows if header.row <= row.number <= header.row + 1)
    place = next((len(row.values) - 1 for row in lines if is_fault_heading(shown(row.values[-1]))), None)
    if place is None:
        return grid
    rows = (replace(row, values=cut(row.values[:place])) for row in grid.rows)
    return replace(grid, rows=tuple(row for row in rows if row.values))


def lines_of_table(layout: Layout, of: Lines, found: Gathered) -> Lines:
    """Read the rows of one table, and say what was guessed, passed over or is hidden in it."""
    grid, header = of.grid, of.header
    assert grid is not None
    assert header is not None
    header = named_under_address(of.table, grid, header)
    grid, header = one_column(of.table, grid, header, found.notes)
    grid = written_out(_filled_down(grid, header, found), header, found.notes)
    told = {fault.place for fault in found.faults}
    other = None if header.own else other_headings(grid, header)
    if other and grid.address(other, 0) not in told:
        found.faults.append(
            note_at(grid.address(other, 0), "sheet-second-table", first=header.row, second=other)
        )
    _tell_hidden(grid, header, found)
    found.faults += (*twofold(grid, header, of.table), *typed_over(layout, of.table, grid, header))
    twice = {heading.column for heading, _ in headed_twice(grid, header)}
    for heading in header.headings:
        if heading.column in twice:
            continue
        if heading.how == "unknown" and not is_fault_heading(heading.text):
            address = grid.address(header.row, heading.column)
            if shared := _shared(layout, grid, header, heading):
                said_of = {"heading": heading.text, "entry": shared.label}
                found.faults.append(note_at(address, "sheet-column-shared", **said_of))
            else:
                found.notes.append(note_at(address, "sheet-column-unknown", heading=heading.text))
    from_people = not header.own or not of.table.parents
    said = Said(found.notes, found.doubts)
    lines = tuple(kept_rows(of.table, grid, header, said, sums=from_people))
    apart = parted(of.table, lines, header)
    if count := sum(old is not new for old, new in zip(lines, apart, strict=True)):
        found.notes.append(note_at(grid.address(header.row, 0), "sheet-names-parted", count=count))
    return replace(of, header=header, lines=apart)


def _shared(layout: Layout, grid: Grid, header: Header, heading: Heading) -> Column | None:
    """Give the entry of all rows that a column would say, if it says another for some: the award of each."""
    own = (column for column in layout.common if len(column.way) == 1 and column.required)
    column = next((each for each in own if bare(heading.text) in synonyms_of(each)), None)
    if column is None or layout.row_is_paper:
        return None
    rows = (row for row in grid.rows if row.number > header.row)
    said = {fold(text) for row in rows if (text := shown(row.at(heading.column)))}
    return column if len(said) > 1 else None


def _filled_down(grid: Grid, header: Header, found: Gathered) -> Grid:
    """Give every row of cells merged downwards the value that stands in the first of them."""
    values = {
        (number, each.left): each.top
        for each in grid.merged
        if each.bottom > each.top > header.row and each.left in header.columns.values()
        for number in range(each.top + 1, each.bottom + 1)
    }
    if not values:
        return grid
    rows = {row.number: row for row in grid.rows}
    filled = set()
    for (number, column), top in values.items():
        row, value = rows.get(number), rows[top].at(column) if top in rows else None
        if row and value is not None and row.at(column) is None:
            cells = [*row.values, *[None] * (column + 1 - len(row.values))]
            cells[column] = value
            rows[number] = Row(number, tuple(cells), row.hidden)
            filled.add(column)
    for column in sorted(filled):
        found.notes.append(note_at(grid.address(header.row, column), "sheet-merged"))
    return replace(grid, rows=tuple(rows[row.number] for row in grid.rows))


def _tell_hidden(grid: Grid, header: Header, found: Gathered) -> None:
    """Have a person look at rows that were filtered away or struck out: they are read as the others."""
    below = [row for row in grid.rows if row.number > header.row]
    for code, rows in (
        ("sheet-hidden-rows", [row.number for row in below if row.hidden]),
        ("sheet-struck-rows", [row.number for row in below if row.number in grid.struck]),
    ):
        if rows:
            told = ", ".join(map(str, rows[:_MOST_TOLD])) + (" …" if len(rows) > _MOST_TOLD else "")
            found.doubts.append(note_at(grid.name, code, count=len(rows), rows=told))
    for heading in header.headings:
        if heading.column in grid.hidden_columns and heading.key:
            address = grid.address(header.row, heading.column)
            found.notes.append(note_at(address, "sheet-hidden-column", column=letters(heading.column)))
