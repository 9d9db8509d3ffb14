"""The workbook handed back: the rows as they stood, red cells with the reason, a column of faults, a summary.

A new book, so that nothing hidden in the old one comes along; every cell is a value, none a formula.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from string import ascii_uppercase
from typing import TYPE_CHECKING, Any

from docgen.messages import Message
from docgen.messages.message import say
from docgen.sheets.cells import Broken, is_blank, letters
from docgen.sheets.workbook import Formats, height, made, wide_page, write

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from docgen.errors import Fault
    from docgen.messages.message import Language
    from docgen.sheets.cells import Grid, Value
    from docgen.sheets.understand import Sheet

_WIDE = 60
_LONGEST_COMMENT, _LONGEST_CELL = 2_000, 32_000
"""Characters; Excel allows 32,767."""
_KEYS_ABOVE = "/"
"""What the keys in the hidden row and column of a sheet of docgen's own begin with."""


def fault_book(sheet: Sheet, language: Language = "vi") -> bytes:
    """Make the workbook that shows what is wrong with `sheet`, and where."""
    told = _Told(_by_place(sheet.faults), _by_place(sheet.doubts), language)

    def fill(book: Any, formats: Formats) -> None:  # noqa: ANN401 # XlsxWriter has no types
        data = sheet.data.name if sheet.data else ""
        grids = sorted(
            (grid for grid in sheet.book.sheets if not grid.hidden), key=lambda grid: grid.name != data
        )
        summary = str(Message("fault-summary"))
        for grid in grids:
            if grid.name != summary:
                page = book.add_worksheet(grid.name[:31])
                _copy(page, grid, _heading_row(sheet, grid), told, formats)
        _summary(book.add_worksheet(summary), sheet, formats, language)

    return made(sheet.paper.name, fill)


def _by_place(faults: Iterable[Fault]) -> dict[str, list[Fault]]:
    found: dict[str, list[Fault]] = defaultdict(list)
    for fault in faults:
        found[fault.place].append(fault)
    return found


@dataclass(frozen=True)
class _Told:
    """What is said of which cell."""

    faults: Mapping[str, Sequence[Fault]]
    doubts: Mapping[str, Sequence[Fault]]
    language: Language

    def of_cell(self, address: str) -> list[str]:
        """Every sentence about a cell."""
        found = (*self.faults.get(address, ()), *self.doubts.get(address, ()))
        return [say(fault.message, self.language) for fault in found]

    def of_rows(self, name: str, headings: Mapping[str, str]) -> dict[int, list[str]]:
        """Every sentence about a row of a sheet, by its number, after the heading of its column."""
        told: dict[int, list[str]] = defaultdict(list)
        for place in dict.fromkeys((*self.faults, *self.doubts)):
            sheet, _, cell = place.rpartition("!")
            digits = cell.lstrip(ascii_uppercase)
            if sheet == name and digits.isdecimal():
                heading = headings.get(cell.removesuffix(digits), "")
                before = f"{heading}: " if heading else ""
                told[int(digits)] += [before + said for said in self.of_cell(place)]
        return told


def _copy(page: Any, grid: Grid, heading: int, told: _Told, formats: Formats) -> None:  # noqa: ANN401 # XlsxWriter has no types
    """Write every row at its number, so that addresses are those of the user's own book."""
    rows = {row.number: row for row in grid.rows}
    width = max((len(row.values) for row in grid.rows), default=0)
    titles = [_text(value) for value in rows[heading].values] if heading in rows else []
    if titles[width - 1 :] == [str(Message("fault-column"))]:
        width -= 1  # the faults of last time
    of_rows = told.of_rows(
        grid.name, {letters(column): " ".join(t.split()) for column, t in enumerate(titles)}
    )
    widths = _widths(page, grid, width)
    for number in sorted(rows.keys() | of_rows.keys()):
        row = rows.get(number)
        alone = row is not None and number < heading and sum(not is_blank(each) for each in row.values) == 1
        for column in range(width):
            address = grid.address(number, column)
            value = _shown(row.at(column)) if row else None
            red, at = address in told.faults, (number - 1, column)
            if number == heading and isinstance(value, str):
                page.write_string(*at, value, formats.red if red else formats.heading)
            elif alone and isinstance(value, str) and not red:
                page.write_string(*at, value, formats.above)
            elif value is not None or red or number > heading:
                write(page, at, value, formats, red=red)
            if sentences := told.of_cell(address):
                page.write_comment(*at, "\n".join(sentences)[:_LONGEST_COMMENT], {"x_scale": 2})
        said = "\n".join(dict.fromkeys(of_rows.get(number, ())))[:_LONGEST_CELL] if number != heading else ""
        if said:
            page.write_string(number - 1, width, said, formats.red)
        texts = [*(_text(row.at(column)) if row and not alone else "" for column in range(width)), said]
        page.set_row(number - 1, height(zip(texts, [*widths, _WIDE], strict=True)))
    page.write_string(heading - 1, width, str(Message("fault-column")), formats.heading)
    page.set_column(width, width, _WIDE)
    _hide_keys(page, grid)
    wide_page(page, heading - 1)
    page.freeze_panes(heading, 0)


def _widths(page: Any, grid: Grid, width: int) -> list[int]:  # noqa: ANN401 # XlsxWriter has no types
    """Make columns as wide as their first rows need, titles above the table aside, and give the widths."""
    shown_rows = [row for row in grid.rows[:200] if not row.hidden]
    rows = [row for row in shown_rows if sum(not is_blank(value) for value in row.values) > 1]
    widths = [
        max(8, min(40, 2 + max((len(_text(row.at(column))) for row in rows), default=0)))
        for column in range(width)
    ]
    for column, each in enumerate(widths):
        page.set_column(column, column, each)
    return widths


def _text(value: Value | str) -> str:
    return str(_shown(value) or "")


def _shown(value: Value) -> Any:  # noqa: ANN401 # what XlsxWriter writes
    """Give a formula that was never reckoned as nothing: what it said is not to come back as text."""
    if isinstance(value, Broken):
        return value.shown if value.what == "error" else None
    return value


def _has_keys(values: Iterable[Value]) -> bool:
    return any(isinstance(value, str) and value.startswith(_KEYS_ABOVE) for value in values)


def _hide_keys(page: Any, grid: Grid) -> None:  # noqa: ANN401 # XlsxWriter has no types
    """Hide the keys of a sheet of docgen's own; all else is shown, so that nothing wrong stays unseen."""
    first = grid.rows[0] if grid.rows else None
    if first and first.hidden and _has_keys(first.values):
        page.set_row(first.number - 1, None, None, {"hidden": True})
    elif 0 in grid.hidden_columns and _has_keys(row.at(0) for row in grid.rows):
        page.set_column(0, 0, None, None, {"hidden": True})


def _heading_row(sheet: Sheet, grid: Grid) -> int:
    """Give the row of the headings of a sheet, its first where none were found."""
    for lines in (sheet.found.data, *sheet.found.tables):
        if lines.grid and lines.header and lines.grid.name == grid.name:
            return lines.header.row
    return 1


def _summary(page: Any, sheet: Sheet, formats: Formats, language: Language) -> None:  # noqa: ANN401 # XlsxWriter has no types
    """List everything: faults first, then what to look at again, then what was guessed or passed over."""
    cells = [fault.place.rpartition("!") for fault in sheet.faults]
    rows = {(name, cell.lstrip(ascii_uppercase)) for name, between, cell in cells if between}
    said = Message("fault-count", faults=len(sheet.faults), rows=len(rows), doubts=len(sheet.doubts))
    page.write_string(0, 0, said.say(language), formats.title)
    for column, (code, width) in enumerate((("fault-kind", 14), ("fault-place", 40), ("fault-words", 90))):
        page.set_column(column, column, width)
        page.write_string(1, column, Message(code).say(language), formats.heading)
    kinds = (
        ("fault-is-fault", sheet.faults),
        ("fault-is-doubt", sheet.doubts),
        ("fault-is-note", sheet.notes),
    )
    every = [(code, fault) for code, faults in kinds for fault in faults]
    for row, (code, fault) in enumerate(every, start=2):
        form = formats.red if code == "fault-is-fault" else formats.text
        page.write_string(row, 0, Message(code).say(language), form)
        page.write_string(row, 1, fault.place, formats.text)
        page.write_string(row, 2, say(fault.message, language), formats.text)
    page.freeze_panes(2, 0)
    wide_page(page, 1)
