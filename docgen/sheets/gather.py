"""From a book to lines: the sheets that matter, their headings, every row kept or left out with a word.

Nothing is passed over in silence but rows where only the number stands.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.messages import Message
from docgen.sheets.cells import Grid, is_blank
from docgen.sheets.gathered import Gathered, Lines
from docgen.sheets.headings import Header, Wanted, find_header, wanted_numbers
from docgen.sheets.layout import FAMILY, Column, Layout, Table, pointer
from docgen.sheets.per_row import JOINED
from docgen.sheets.rows import note_at
from docgen.sheets.synonyms import is_common
from docgen.sheets.table_lines import lines_of_sheet, lines_of_table
from docgen.sheets.values import shown
from docgen.wording.folding import fold

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from docgen.sheets.cells import Book
    from docgen.sheets.layout import Way

LONGEST_NAME = 31
"""Characters Excel allows the name of a sheet."""
_NOT_IN_NAMES = str.maketrans(dict.fromkeys(r"[]:*?/\'"))
_ALIKE = 2
"""Columns by which two sheets are the same list."""


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
            found.tables.append(lines_of_table(layout, Lines(table, grid, header), found))
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
        found.data = lines_of_sheet(layout, Lines(layout.data, grid, header), wanted, found)
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
