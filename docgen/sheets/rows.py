"""The rows of a table, one by one: which are lines, which are something else and left out with a word."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from docgen.errors import Fault
from docgen.messages import Message
from docgen.sheets.cells import is_blank
from docgen.sheets.layout import FAMILY, NUMBER
from docgen.sheets.parts import Group, parts_of
from docgen.sheets.per_row import JOINED
from docgen.sheets.synonyms import is_end, is_example, is_post, is_total
from docgen.sheets.values import shown
from docgen.wording.folding import fold
from schemas.fields import WholeNumber

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from docgen.sheets.cells import Grid, Row, Value
    from docgen.sheets.headings import Header
    from docgen.sheets.layout import Column, Table
    from docgen.sheets.per_row import Joined


_SIGNED_ON = re.compile(r"ngày\s.{0,40}tháng\s.{0,40}năm\b|,\s*ngày\s+[0-9]", re.IGNORECASE)
"""Of a line of place and date above signatures."""
_LONGEST_NUMBER = 8
"""Characters of what may stand in the column STT: `12`, `VIII.`"""


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


def note_at(address: str, code: str, **values: object) -> Fault:
    """Say something about a cell, a sheet (`Dữ liệu`) or the whole file ("")."""
    return Fault("/" + address.replace("!", "/") if address else "", Message(code, **values), address)


@dataclass
class Said:
    """What is said of rows: `notes` to be known, `doubts` to be looked at."""

    notes: list[Fault] = field(default_factory=list)
    doubts: list[Fault] = field(default_factory=list)


def kept_rows(table: Table, grid: Grid, header: Header, said: Said, *, sums: bool) -> Iterator[Line]:
    """Give the rows that are lines; with `sums` there may be totals and more below the list."""
    notes, weak = said.notes, []
    columns, ended = header.columns, False
    totalled = {columns[each.key] for each in table.columns if _is_sum(each) and each.key in columns}
    group, counted = Group(table, columns, totalled), _is_counted(grid, header)
    parts = parts_of(grid, header, totalled) if sums and counted else frozenset()
    _take_title(group, grid, header, notes)
    end = _End(columns, counted=counted)
    keys = {column.key for column in table.columns}
    joined = next((each for each in JOINED.values() if each.key in keys), None)
    below = max((each.bottom for each in grid.merged if each.top <= header.row <= each.bottom), default=0)
    for row in grid.rows:
        if row.number <= max(header.row, below):
            continue
        filled = [place for place in columns.values() if not is_blank(row.at(place))]
        first = next(place for place, value in enumerate(row.values) if not is_blank(value))
        address, text = grid.address(row.number, first), shown(row.at(first))
        if _is_example(row, columns) or _is_numbering(row, header) or is_heading(row, header):
            continue
        if code := sums and _left_out(row, columns):
            ended = True
            notes.append(note_at(address, code, text=text[:60]))
        elif section := group.begins(row):
            notes.append(note_at(address, "sheet-row-section", text=section))
        elif row.number in parts:
            code = "sheet-row-alone" if is_blank(row.at(columns[NUMBER])) else "sheet-row-part"
            name = next(filter(None, map(shown, row.values[columns[NUMBER] + 1 :])), text)
            said.doubts.append(note_at(address, code, text=name[:60]))
        elif sums and (end.left_out(row) or (ended and _is_below(row, columns))) and not group.said_by(row):
            ended = True
            notes.append(note_at(address, "sheet-row-end", text=text[:60]))
            weak.append((row.number, notes[-1]))
        elif any(place != columns.get(NUMBER) for place in filled):
            end.line(row)
            cells = {key: (row.at(place), grid.address(row.number, place)) for key, place in columns.items()}
            yield Line(row.number, address, group.put(_joined(_whole_name(cells), joined), address))
        elif not filled or len(text) > _LONGEST_NUMBER:
            notes.append(note_at(address, "sheet-row-outside", text=text[:60]))
    _doubt(said, [note for number, note in weak if number < end.last])


def _take_title(group: Group, grid: Grid, header: Header, notes: list[Fault]) -> None:
    if title := group.titled(grid, header):
        notes.append(note_at(grid.address(title, 0), "sheet-row-section", text=group.label))


def _doubt(said: Said, passed: Sequence[Fault]) -> None:
    """Have a person look at rows that seemed to stand under the list and after which it went on."""
    for note in passed:
        said.notes.remove(note)
        said.doubts.append(note)


def _is_sum(column: Column) -> bool:
    return isinstance(column.field, WholeNumber)


def _is_counted(grid: Grid, header: Header) -> bool:
    """Tell whether the lines of the list are numbered 1, 2, 3."""
    place = header.columns.get(NUMBER)
    return place is not None and any(
        shown(row.at(place)).rstrip(".").isdecimal() for row in grid.rows if row.number > header.row
    )


class _End:
    """Where a list whose lines are all numbered ends: at a row apart, without a number, with little in it."""

    def __init__(self, columns: Mapping[str, int], *, counted: bool) -> None:
        self.columns, self.counted = columns, counted
        self.last = self.least = 0

    def line(self, row: Row) -> None:
        """Take a line of the list."""
        self.counted = self.counted and not is_blank(row.at(self.columns[NUMBER]))
        size = row.size
        self.least = min(self.least or size, size)
        self.last = row.number

    def left_out(self, row: Row) -> bool:
        """Tell whether a row is no line: it stands under the list, as signatures do."""
        apart = self.last and row.number > self.last + 1
        unnumbered = self.counted and is_blank(row.at(self.columns[NUMBER]))
        return bool(apart and unnumbered and row.size * 2 <= self.least)


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


def is_heading(row: Row, header: Header) -> bool:
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


def _left_out(row: Row, columns: Mapping[str, int]) -> str:
    """Tell why a row is no line: it sums up, or it says that it stands under the list."""
    said = [shown(value) for value in row.values if not is_blank(value)]
    texts = [each for each in said[:3] if not each.replace(".", "").isdigit()]
    if texts and is_total(texts[0]):
        return "sheet-row-total"
    if any(map(is_end, texts[:2])) and len(said) <= 3:  # noqa: PLR2004 # signatures side by side
        return "sheet-row-end"
    if texts == said and len(said) == 1 and (_SIGNED_ON.search(texts[0]) or texts[0].startswith(("*", "("))):
        return "sheet-row-end"
    own = [place for key, place in columns.items() if key.endswith("position")]
    if all(map(is_post, said)) and all(is_blank(row.at(place)) for place in own):
        return "sheet-row-end"
    return ""


def _is_below(row: Row, columns: Mapping[str, int]) -> bool:
    """Tell whether a row after a total or a signature has little in it, as more of them."""
    known = sum(not is_blank(row.at(place)) for key, place in columns.items() if key != NUMBER)
    unnumbered = NUMBER in columns and is_blank(row.at(columns[NUMBER]))
    return row.size <= 3 and (known <= 1 or unnumbered)  # noqa: PLR2004 # signatures side by side
