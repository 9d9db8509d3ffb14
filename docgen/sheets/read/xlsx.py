"""XLSX: the values by openpyxl, read row by row; what is hidden, merged or never reckoned by a second look.

Formulas are never evaluated: a cell has the value that was stored with it, or none.
"""

from __future__ import annotations

import io
import re
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

import openpyxl
from defusedxml.ElementTree import iterparse
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from docgen.messages import Message
from docgen.sheets.cells import (
    MAX_COLUMNS,
    MAX_ROWS,
    MAX_SHEETS,
    Book,
    Broken,
    Filling,
    Grid,
    MalformedSheet,
    Range,
    column_of,
    too_large,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docgen.sheets.cells import Row, Value

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/spreadsheetml/main}"
_ZEROS = re.compile(r"0{2,}")
_ADDRESS = re.compile(r"([A-Z]+)([0-9]+)")
_DAY = timedelta(days=1)


def read_xlsx(content: bytes) -> Book:
    """Read every sheet. Raises MalformedSheet."""
    try:
        book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
        filling = Filling()
        sheets = tuple(_sheet(sheet, filling) for sheet in book.worksheets[:MAX_SHEETS])
        return Book(sheets, epoch_1904=book.epoch == CALENDAR_MAC_1904)
    except MalformedSheet:
        raise
    except Exception as error:  # openpyxl has no error of its own for a broken file
        raise MalformedSheet(reason=Message("sheet-damaged")) from error


@dataclass
class _Second:
    """What the values do not say."""

    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    merged: list[Range] = field(default_factory=list)
    unreckoned: set[tuple[int, int]] = field(default_factory=set)
    striking: frozenset[int] = frozenset()
    """Numbers of the cell formats whose font is struck out."""
    struck: set[int] = field(default_factory=set)
    last_row: int = 1
    last_column: int = 1
    """Counted from 1: what lies beyond need not be padded."""


def _sheet(sheet: Any, filling: Filling) -> Grid:  # noqa: ANN401 # openpyxl's ReadOnlyWorksheet
    second = _look(sheet)
    sheet.reset_dimensions()
    rows = tuple(_rows(sheet, second, filling))
    hidden = sheet.sheet_state != "visible"
    return Grid(
        sheet.title,
        rows,
        hidden,
        frozenset(second.hidden_columns),
        tuple(second.merged),
        frozenset(second.struck),
    )


def _rows(sheet: Any, second: _Second, filling: Filling) -> Iterator[Row]:  # noqa: ANN401 # the same
    lines = sheet.iter_rows(max_row=second.last_row, max_col=second.last_column)
    for number, cells in enumerate(lines, start=1):
        values = [_value(cell, number, column, second) for column, cell in enumerate(cells)]
        if row := filling.row(number, values, hidden=number in second.hidden_rows):
            yield row


def _value(cell: Any, row: int, column: int, second: _Second) -> Value:  # noqa: ANN401, PLR0911 # openpyxl's cells, one for each kind
    value = cell.value
    if value is None:
        return Broken("=", "formula") if (row, column) in second.unreckoned else None
    match value:
        case datetime():
            shows_time = "h" in cell.number_format.lower()
            return value.replace(microsecond=0) if shows_time or value.time() != time() else value.date()
        case timedelta():
            return (datetime.min + value).time() if timedelta() <= value < _DAY else str(value)  # noqa: DTZ901 # only its time
        case str() if cell.data_type == "e":
            return Broken(value, "error")
        case bool() | str() | date() | time():
            return value
        case int() | float():
            return _number(value, cell.number_format)
    return str(value)


def _number(value: float, number_format: str) -> Value:
    """Keep the zeros that a format of zeros shows in front; a whole number is an int."""
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:  # noqa: PLR2004 # exact
        value = int(value)
    if isinstance(value, int) and _ZEROS.fullmatch(number_format or ""):
        return f"{value:0{len(number_format)}d}"
    return value


def _look(sheet: Any) -> _Second:  # noqa: ANN401 # openpyxl's ReadOnlyWorksheet
    found = _Second(striking=_striking(sheet.parent))
    # The read-only sheet gives values alone; its own part of the package has the rest.
    with sheet.parent._archive.open(sheet._worksheet_path) as part:  # noqa: SLF001 # no public way to it
        for _, element in iterparse(part, events=("end",), forbid_dtd=True):
            name = element.tag.removeprefix(_MAIN).removeprefix(_STRICT)
            if look := _LOOKS.get(name):
                look(element, found)
            if name in {"row", "col", "mergeCell"}:
                element.clear()
    return found


def _striking(book: Any) -> frozenset[int]:  # noqa: ANN401 # openpyxl's Workbook
    fonts = {place for place, font in enumerate(book._fonts) if font.strike}  # noqa: SLF001 # no public way to them
    formats = enumerate(book._cell_styles) if fonts else ()  # noqa: SLF001 # the same
    return frozenset(place for place, each in formats if each.fontId in fonts)


def _look_row(element: Any, found: _Second) -> None:  # noqa: ANN401 # an element of any XML library
    number = int(element.get("r") or found.last_row + 1)
    if element.get("hidden") in {"1", "true"}:
        found.hidden_rows.add(number)
    place, struck = 0, []
    for cell in element:
        place = _place(cell.get("r"))[1] if cell.get("r") else place
        formula = value = None
        for part in cell:
            formula = part if part.tag.endswith("}f") else formula
            value = part if part.tag.endswith(("}v", "}is")) else value
        if formula is not None or value is not None:
            _check_place(number, place, found)
            struck.append(int(cell.get("s") or 0) in found.striking)
        if formula is not None and (value is None or (value.text is None and cell.get("t") != "str")):
            found.unreckoned.add((number, place))
        place += 1
    if sum(struck) * 2 > len(struck):
        found.struck.add(number)


def _check_place(row: int, column: int, found: _Second) -> None:
    """Refuse what stands beyond the rows and columns that are read, which would be passed over otherwise."""
    if row > MAX_ROWS:
        raise too_large("rows", MAX_ROWS)
    if column >= MAX_COLUMNS:
        raise too_large("columns", MAX_COLUMNS)
    found.last_row, found.last_column = max(found.last_row, row), max(found.last_column, column + 1)


def _look_column(element: Any, found: _Second) -> None:  # noqa: ANN401 # the same
    if element.get("hidden") in {"1", "true"}:
        first, last = int(element.get("min")) - 1, int(element.get("max")) - 1
        found.hidden_columns |= set(range(first, min(last, MAX_COLUMNS) + 1))


def _look_merged(element: Any, found: _Second) -> None:  # noqa: ANN401 # the same
    first, _, last = element.get("ref").partition(":")
    (top, left), (bottom, right) = _place(first), _place(last or first)
    if len(found.merged) < MAX_ROWS:
        found.merged.append(Range(top, left, min(bottom, MAX_ROWS), min(right, MAX_COLUMNS)))


def _place(address: str) -> tuple[int, int]:
    found = _ADDRESS.fullmatch(address)
    if not found:
        raise MalformedSheet(reason=Message("sheet-damaged"))
    return int(found[2]), column_of(found[1])


_LOOKS = {"row": _look_row, "col": _look_column, "mergeCell": _look_merged}
