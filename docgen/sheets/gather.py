"""From a book to lines: the sheets that matter, their headings, every row kept or left out with a word.

Nothing is passed over in silence but rows where only the number stands.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from docgen.errors import Fault
from docgen.messages import Message
from docgen.sheets.cells import Grid, Row, is_blank, letters
from docgen.sheets.headings import Header, Wanted, find_header, wanted_numbers
from docgen.sheets.layout import FAMILY, NUMBER, Column, Layout, Table, pointer
from docgen.sheets.per_row import JOINED, Joined
from docgen.sheets.synonyms import is_common, is_end, is_example, is_total
from docgen.sheets.values import labels, shown
from docgen.wording.folding import fold
from schemas.fields import Choice

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from docgen.sheets.cells import Book, Value
    from docgen.sheets.layout import Way

LONGEST_NAME = 31
"""Characters Excel allows the name of a sheet."""
_NOT_IN_NAMES = str.maketrans(dict.fromkeys(r"[]:*?/\'"))
_MOST_TOLD = 20
"""Rows named one by one in a remark."""


@dataclass(frozen=True)
class Line:
    """One row of a table: `cells` by key, each value with the address of its cell."""

    row: int
    address: str
    """Of the row as a whole: its first cell that says something."""
    cells: Mapping[str, tuple[Value, str]]

    def number(self) -> str:
        """Give what stands in the column STT."""
        return shown(self.cells.get(NUMBER, (None, ""))[0])


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
    faults: list[Fault] = field(default_factory=list)


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


def note_at(address: str, code: str, **values: object) -> Fault:
    """Say something about a cell, a sheet (`Dữ liệu`) or the whole file ("")."""
    return Fault("/" + address.replace("!", "/") if address else "", Message(code, **values), address)


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
            found.tables.append(_lines(Lines(table, grid, header), found))
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


def _first_shown(columns: Sequence[Column]) -> tuple[Column, ...]:
    return tuple(sorted(columns, key=lambda column: not column.shown))


def _read_data(
    layout: Layout, grids: Sequence[Grid], said: Sequence[tuple[str, str]], found: Gathered
) -> None:
    """Take the sheet whose headings fit best for the data; of the others say that they were not read."""
    wanted = _wanted(layout, layout.data, tuple(said))
    headed = [(header, grid) for grid in grids if (header := find_header(grid, wanted))]
    headed.sort(key=lambda pair: (not pair[0].own, -len(pair[0].columns)))
    if headed:
        header, grid = headed[0]
        found.data = _lines(Lines(layout.data, grid, header), found)
    for grid in grids:
        if grid.rows and (not headed or grid is not headed[0][1]):
            found.notes.append(note_at(grid.name, "sheet-not-read"))


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


def _lines(of: Lines, found: Gathered) -> Lines:
    grid, header = of.grid, of.header
    assert grid is not None
    assert header is not None
    grid = _filled_down(grid, header, found)
    _tell_hidden(grid, header, found)
    for heading in header.headings:
        if heading.how == "unknown" and heading.text != str(Message("fault-column")):
            address = grid.address(header.row, heading.column)
            found.notes.append(note_at(address, "sheet-column-unknown", heading=heading.text))
    from_people = not header.own or not of.table.parents
    return replace(of, lines=tuple(_kept(of.table, grid, header, found, sums=from_people)))


def _kept(table: Table, grid: Grid, header: Header, found: Gathered, *, sums: bool) -> Iterator[Line]:
    """Give the rows that are lines; with `sums` there may be totals and more below the list."""
    columns, group, ended = header.columns, _Group(table, header), False
    keys = {column.key for column in table.columns}
    joined = next((each for each in JOINED.values() if each.key in keys), None)
    for row in grid.rows:
        if row.number <= header.row:
            continue
        filled = [place for place in columns.values() if not is_blank(row.at(place))]
        first = next(place for place, value in enumerate(row.values) if not is_blank(value))
        address, text = grid.address(row.number, first), shown(row.at(first))
        if _is_example(row, columns) or _is_numbering(row, header) or _is_heading(row, header):
            continue
        if code := sums and _left_out(row, columns, ended=ended):
            ended = True
            found.notes.append(note_at(address, code, text=text[:60]))
        elif section := group.begins(row):
            found.notes.append(note_at(address, "sheet-row-section", text=section))
        elif any(place != columns.get(NUMBER) for place in filled):
            cells = {key: (row.at(place), grid.address(row.number, place)) for key, place in columns.items()}
            yield Line(row.number, address, group.put(_joined(_whole_name(cells), joined), address))
        elif not filled:
            found.notes.append(note_at(address, "sheet-row-outside", text=text[:60]))


def _is_example(row: Row, columns: Mapping[str, int]) -> bool:
    return is_example(shown(row.at(columns[NUMBER]))) if NUMBER in columns else False


def _is_numbering(row: Row, header: Header) -> bool:
    """Tell the row (1) (2) (3) below headings."""
    texts = [shown(value).strip("() ") for value in row.values if not is_blank(value)]
    near = row.number <= header.row + 2
    return (
        near
        and len(texts) > 1
        and (texts == [str(n + 1) for n in range(len(texts))] or texts[:3] == ["A", "B", "C"])
    )


def _is_heading(row: Row, header: Header) -> bool:
    """Tell whether the headings stand here again, as at the top of a printed page."""
    again = [fold(shown(row.at(each.column))) == fold(each.text) for each in header.headings if each.text]
    return len(again) > 1 and sum(again) > len(again) / 2


def _whole_name(cells: dict[str, tuple[Value, str]]) -> dict[str, tuple[Value, str]]:
    """Put a family name before the given name."""
    family = shown(cells.pop(FAMILY, (None, ""))[0])
    key = next((key for key in cells if key.endswith("/name")), "")
    if family and key:
        value, address = cells[key]
        cells[key] = f"{family} {shown(value)}".strip() if isinstance(value, str) else value, address
    return cells


def _joined(cells: dict[str, tuple[Value, str]], joined: Joined | None) -> dict[str, tuple[Value, str]]:
    """Join columns to one text: `Bà Lê Thị Hai, Giám đốc, Sở Y tế`; without the name there is none."""
    if joined is None:
        return cells
    said = {part: cells.pop(f"@{part}", (None, "")) for part in (*joined.before, *joined.after)}
    value, address = cells.get(joined.key, (None, ""))
    parts = [part for part in joined.after if shown(said[part][0])]
    if parts and (shown(value) or not joined.before):
        text = ", ".join(filter(None, (shown(value), *(shown(said[part][0]) for part in parts))))
        value, address = text, address or said[parts[0]][1]
    if shown(value):
        value = " ".join(filter(None, (*(shown(said[part][0]) for part in joined.before), shown(value))))
    return {**cells, joined.key: (value, address)} if address else cells


def _left_out(row: Row, columns: Mapping[str, int], *, ended: bool) -> str:
    """Tell why a row is no line: it sums up, or it stands under the list."""
    said = [shown(value) for value in row.values if not is_blank(value)]
    texts = [each for each in said[:3] if not each.replace(".", "").isdigit()]
    if texts and is_total(texts[0]):
        return "sheet-row-total"
    if any(map(is_end, texts[:2])) and len(said) <= 3:  # noqa: PLR2004 # signatures side by side
        return "sheet-row-end"
    known = sum(not is_blank(row.at(place)) for key, place in columns.items() if key != NUMBER)
    return "sheet-row-end" if ended and known <= 1 and len(said) <= 3 else ""  # noqa: PLR2004 # the same


class _Group:
    """Rows that only name a part of the list: `II. Cá nhân` gives every row below its category."""

    def __init__(self, table: Table, header: Header) -> None:
        self.choices = [
            column
            for column in table.columns
            if isinstance(column.field, Choice) and column.required and column.key not in header.columns
        ]
        self.current: tuple[str, str] | None = None

    def begins(self, row: Row) -> str:
        """Give the label that a row names, "" for a row that does something else."""
        said = [shown(value) for value in row.values if not is_blank(value)]
        if not self.choices or len(said) > 2:  # noqa: PLR2004 # number and name
            return ""
        words = fold(said[-1]).split()
        for column in self.choices:
            for label in labels(column.field):
                wanted = fold(label).split()
                if words[-len(wanted) :] == wanted and len(words) <= len(wanted) + 2:
                    self.current = column.key, label
                    return label
        return ""

    def put(self, cells: dict[str, tuple[Value, str]], address: str) -> dict[str, tuple[Value, str]]:
        """Give the row the value of the part it stands in."""
        if self.current:
            cells[self.current[0]] = self.current[1], address
        return cells


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
    rows = [row.number for row in grid.rows if row.hidden and row.number > header.row]
    if rows:
        told = ", ".join(map(str, rows[:_MOST_TOLD])) + (" …" if len(rows) > _MOST_TOLD else "")
        found.notes.append(note_at(grid.name, "sheet-hidden-rows", count=len(rows), rows=told))
    for heading in header.headings:
        if heading.column in grid.hidden_columns and heading.key:
            address = grid.address(header.row, heading.column)
            found.notes.append(note_at(address, "sheet-hidden-column", column=letters(heading.column)))
