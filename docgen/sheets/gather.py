"""From a book to lines: the sheets that matter, their headings, every row kept or left out with a word.

Nothing is passed over in silence but rows where only the number stands.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from docgen.messages import Message
from docgen.sheets.addressed import named_under_address, parted
from docgen.sheets.cells import Grid, Row, is_blank, letters
from docgen.sheets.ditto import written_out
from docgen.sheets.example_row import typed_over
from docgen.sheets.headings import (
    Header,
    Heading,
    Wanted,
    find_header,
    headed_twice,
    other_headings,
    wanted_numbers,
)
from docgen.sheets.layout import FAMILY, Column, Layout, Table, pointer
from docgen.sheets.marked import one_column
from docgen.sheets.per_row import JOINED
from docgen.sheets.rows import Line, Said, kept_rows, note_at
from docgen.sheets.stacked import stacked
from docgen.sheets.synonyms import bare, is_common, synonyms_of
from docgen.sheets.twofold import twofold
from docgen.sheets.values import shown
from docgen.wording.folding import fold

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from docgen.errors import Fault
    from docgen.sheets.cells import Book, Value
    from docgen.sheets.layout import Way

LONGEST_NAME = 31
"""Characters Excel allows the name of a sheet."""
_NOT_IN_NAMES = str.maketrans(dict.fromkeys(r"[]:*?/\'"))
_ALIKE = 2
"""Columns by which two sheets are the same list."""
_MOST_TOLD = 20
"""Rows named one by one in a remark."""


@dataclass(frozen=True)
class Lines:
    """What one sheet says of one table; `header` is None for a table without a sheet."""

    table: Table
    grid: Grid | None = None
    header: Header | None = None
    lines: tuple[Line, ...] = ()


@dataclass
class Gathered:
    """All that stands in a book, by entry."""

    data: Lines
    tables: list[Lines] = field(default_factory=list)
    common: dict[str, tuple[Value, str]] = field(default_factory=dict)
    """Key → value and address of its cell, empty cells as well."""
    common_sheet: str = ""
    notes: list[Fault] = field(default_factory=list)
    doubts: list[Fault] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    """Of sheets and columns as a whole: with any, nothing can be made of the book."""


def table_names(layout: Layout) -> dict[Way, str]:
    """Name the sheet of each table; the data is called so, a label that comes twice is numbered."""
    names: dict[Way, str] = {layout.data.way: str(Message("blank-data"))}
    used = {fold(str(Message("blank-data"))), fold(str(Message("blank-common")))}
    for table in layout.tables:
        label = " ".join(table.label.translate(_NOT_IN_NAMES).split())
        endings = (f" {number}" if number else "" for number in (0, *range(2, 99)))
        name = next(
            name
            for ending in endings
            if fold(name := label[: LONGEST_NAME - len(ending)].strip() + ending) not in used
        )
        used.add(fold(name))
        names[table.way] = name
    return names


def gather(layout: Layout, book: Book, given: Mapping[str, str]) -> Gathered:
    """Find the tables of `layout` in `book`; `given` is what a person said of headings, heading → key."""
    said = tuple((fold(heading), key) for heading, key in given.items())
    found = Gathered(Lines(layout.data))
    left = []
    for grid in book.sheets:
        if grid.hidden:
            found.notes.append(note_at(grid.name, "sheet-hidden-sheet"))
        elif is_common(grid.name):
            _read_common(layout, grid, found)
        elif grid.name != str(Message("fault-summary")):
            left.append(grid)
    left = [grid for grid in left if not _child(layout, grid, said, found)]
    _read_data(layout, left, said, found)
    return found


def _child(layout: Layout, grid: Grid, said: Sequence[tuple[str, str]], found: Gathered) -> bool:
    names = table_names(layout)
    keyed = [table for table in layout.tables if _has_key(grid, table)]
    named = [table for table in layout.tables if fold(grid.name) == fold(names[table.way])]
    for table in keyed or named:
        if header := find_header(grid, _wanted(layout, table, tuple(said))):
            found.tables.append(_lines(layout, Lines(table, grid, header), found))
            return True
    return False


def _has_key(grid: Grid, table: Table) -> bool:
    first = grid.rows[0].values if grid.rows else ()
    return any(
        isinstance(value, str) and value in {column.key for column in table.columns} for value in first
    )


def parent_column(table: Table, layout: Layout) -> tuple[tuple[str, str], ...]:
    """Key and label of the column that says to which line of another table a line belongs, if to any."""
    names = {each.way: each.label for each in (*layout.tables, layout.data)}
    return tuple(
        (f"@{pointer(way)}", f"STT ở {names.get(way) or _slot_label(layout, way)}")
        for way in table.parents[-1:]
    )


def _slot_label(layout: Layout, way: tuple[str | int, ...]) -> str:
    first = next(column for column in layout.common if column.way[: len(way) - 1] == way[:-1])
    return first.labels[len(way) - 2].removesuffix(" 1")


def _wanted(layout: Layout, table: Table, said: tuple[tuple[str, str], ...]) -> Wanted:
    parents = parent_column(table, layout) if table is not layout.data else ()
    numbers = wanted_numbers(has_rows=layout.row_is_paper and table is not layout.data, parents=parents)
    others = layout.common if layout.row_is_paper and table is layout.data else ()
    joined = JOINED.get(layout.paper.known_as)
    first = {column.key for column in table.columns}
    return Wanted(
        _first_shown(table.columns),
        _first_shown([column for column in others if column.key not in first]),
        numbers,
        joined=(*joined.before, *joined.after) if joined and table is layout.data else (),
        given=said,
    )


def taken_for(layout: Layout) -> frozenset[str]:
    """Give every key that a heading of the data may be taken for, "" for none among them."""
    wanted = _wanted(layout, layout.data, ())
    parts = (f"@{part}" for part in wanted.joined)
    return frozenset({"", FAMILY, *layout.by_key, *(key for key, _ in wanted.numbers), *parts})


def _first_shown(columns: Sequence[Column]) -> tuple[Column, ...]:
    return tuple(sorted(columns, key=lambda column: not column.shown))


def _read_data(
    layout: Layout, grids: Sequence[Grid], said: Sequence[tuple[str, str]], found: Gathered
) -> None:
    """Take the sheet whose headings fit best for the data; of the others say that they were not read.

    One that has the same list again is a fault: whoever stands in it would be left out.
    """
    wanted = _wanted(layout, layout.data, tuple(said))
    headed = [(header, grid) for grid in grids if (header := find_header(grid, wanted))]
    headed.sort(key=lambda pair: (not pair[0].own, -len(pair[0].columns)))
    if headed:
        header, grid = headed[0]
        found.data = _all_lines(layout, Lines(layout.data, grid, header), wanted, found)
    headers = {grid.name: header for header, grid in headed}
    for grid in grids:
        if not grid.rows or grid is found.data.grid:
            continue
        if found.data.header and _same_list(layout, found.data.header, headers.get(grid.name), grid):
            found.faults.append(note_at(grid.name, "sheet-also-list", read=headed[0][1].name))
        else:
            found.notes.append(note_at(grid.name, "sheet-not-read"))


def _same_list(layout: Layout, read: Header, other: Header | None, grid: Grid) -> bool:
    """Tell whether a sheet lists what the one that is read lists: the same entries, and rows below them."""
    if other is None or read.own or grid.rows[-1].number <= other.row:
        return False
    needed = {column.key for column in layout.data.columns if column.required} & read.columns.keys()
    return needed <= other.columns.keys() and len(read.columns.keys() & other.columns.keys()) >= _ALIKE


def _read_common(layout: Layout, grid: Grid, found: Gathered) -> None:
    """Read lines of entry and value: the key or the name of an entry, the value in the cell after it."""
    found.common_sheet = grid.name
    keys = {column.key: column for column in layout.common}
    own = any(isinstance(row.at(0), str) and row.at(0) in keys for row in grid.rows)
    names = _names(layout.common)
    for row in grid.rows:
        first = next((place for place, value in enumerate(row.values) if not is_blank(value)), 0)
        text = shown(row.at(first))
        if own:
            key, place = (text, 2) if text in keys else ("", 0)
        else:
            key, place = names.get(fold(text), ""), first + 1
        if key and key not in found.common:
            found.common[key] = row.at(place), grid.address(row.number, place)
        elif not key and row.at(first + 1) is not None and not own:
            found.notes.append(note_at(grid.address(row.number, first), "sheet-entry-unknown", entry=text))


def _names(columns: Sequence[Column]) -> dict[str, str]:
    """Folded label → key: the whole label, and its end; of entries that end alike the first shown."""
    names: dict[str, str] = {}
    for column in _first_shown(columns):
        for start in range(len(column.labels)):
            names.setdefault(fold(" ".join(column.labels[start:])), column.key)
    return names


def _all_lines(layout: Layout, of: Lines, wanted: Wanted, found: Gathered) -> Lines:
    """Read the tables of a sheet that stand one under another; its headings are those that fit best."""
    assert of.grid is not None
    assert of.header is not None
    tables, other = stacked(of.table, of.grid, of.header, wanted)
    if other:
        told = {"first": of.header.row, "second": other}
        found.faults.append(note_at(of.grid.address(other, 0), "sheet-second-table", **told))
    read = [_lines(layout, replace(of, grid=grid, header=header), found) for grid, header in tables]
    best = next(each for each, (_, header) in zip(read, tables, strict=True) if header is of.header)
    return replace(best, grid=of.grid, lines=tuple(line for each in read for line in each.lines))


def _lines(layout: Layout, of: Lines, found: Gathered) -> Lines:
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
        if heading.how == "unknown" and heading.text != str(Message("fault-column")):
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
