"""ODS (LibreOffice, OpenDocument 1.2 part 1): the table in content.xml, repeats written out within limits."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

from defusedxml.ElementTree import iterparse

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
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from docgen.sheets.cells import Row, Value

_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_DURATION = re.compile(r"PT(\d+)H(\d+)M(\d+)(?:[.,]\d+)?S")
_HIDDEN = {"collapse", "filter"}


def read_ods(content: bytes) -> Book:
    """Read every sheet. Raises MalformedSheet."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive, archive.open("content.xml") as part:
            return Book(tuple(_sheets(part)))
    except MalformedSheet:
        raise
    except Exception as error:  # the parser's, the archive's, and numbers that are none
        raise MalformedSheet(reason=Message("sheet-damaged")) from error


def _sheets(part: Any) -> Iterator[Grid]:  # noqa: ANN401 # a binary stream
    filling, hidden_styles, count = Filling(), set(), 0
    for _, element in iterparse(part, events=("end",), forbid_dtd=True):
        if element.tag == f"{_STYLE}style" and element.get(f"{_STYLE}family") == "table":
            hidden_styles |= {
                element.get(f"{_STYLE}name")
                for each in element.iter(f"{_STYLE}table-properties")
                if each.get(f"{_TABLE}display") == "false"
            }
        if element.tag == f"{_TABLE}table":
            count += 1
            if count <= MAX_SHEETS:
                yield _sheet(element, filling, hidden=element.get(f"{_TABLE}style-name") in hidden_styles)
            element.clear()


def _sheet(table: Any, filling: Filling, *, hidden: bool) -> Grid:  # noqa: ANN401 # an XML element
    rows: list[Row] = []
    merged: list[Range] = []
    hidden_columns: set[int] = set()
    column = number = 0
    for element in _lines(table):
        repeats = int(element.get(f"{_TABLE}number-{_NAMES[element.tag]}-repeated") or 1)
        away = element.get(f"{_TABLE}visibility") in _HIDDEN
        if element.tag == f"{_TABLE}table-column":
            if away:
                hidden_columns |= set(range(column, min(column + repeats, MAX_COLUMNS)))
            column += repeats
            continue
        values = list(_cells(element, number + 1, merged))
        if any(value is not None for value in values):
            repeated = range(number + 1, number + 1 + min(repeats, MAX_ROWS + 1))
            made = (filling.row(each, list(values), hidden=away) for each in repeated)
            rows.extend(row for row in made if row)
        number += repeats
    return Grid(
        table.get(f"{_TABLE}name") or "?", tuple(rows), hidden, frozenset(hidden_columns), tuple(merged)
    )


_NAMES = {f"{_TABLE}table-column": "columns", f"{_TABLE}table-row": "rows"}
_GROUPS = {
    f"{_TABLE}{name}"
    for name in (
        "table-row-group", "table-rows", "table-header-rows",
        "table-column-group", "table-columns", "table-header-columns",
    )
}  # fmt: skip


def _lines(table: Any) -> Iterator[Any]:  # noqa: ANN401 # XML elements
    for element in table:
        if element.tag in _NAMES:
            yield element
        elif element.tag in _GROUPS:
            yield from _lines(element)


def _cells(row: Any, number: int, merged: list[Range]) -> Iterator[Value]:  # noqa: ANN401 # an XML element
    column = 0
    for cell in row:
        if cell.tag not in {f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"}:
            continue
        repeats = int(cell.get(f"{_TABLE}number-columns-repeated") or 1)
        down = int(cell.get(f"{_TABLE}number-rows-spanned") or 1)
        across = int(cell.get(f"{_TABLE}number-columns-spanned") or 1)
        if down > 1 or across > 1:
            bottom, right = number + down - 1, column + across - 1
            merged.append(Range(number, column, min(bottom, MAX_ROWS), min(right, MAX_COLUMNS)))
        value = _value(cell) if cell.tag == f"{_TABLE}table-cell" else None
        for _ in range(min(repeats, MAX_COLUMNS + 1 - column)):
            yield value
        column += repeats
        if column > MAX_COLUMNS:
            return


def _value(cell: Any) -> Value:  # noqa: ANN401 # an XML element
    kind = cell.get(f"{_OFFICE}value-type")
    shown = "\n".join(_paragraph(each) for each in cell if each.tag == f"{_TEXT}p")
    if cell.get(f"{_TABLE}formula") and shown.startswith(("#", "Err:")):
        return Broken(shown, "error")
    if kind is None or kind == "string":
        return shown or None
    read = _TYPED.get(kind)
    return read(cell) if read else shown


def _number(cell: Any) -> Value:  # noqa: ANN401 # the same
    value = float(cell.get(f"{_OFFICE}value"))
    shown = "".join(_paragraph(each) for each in cell if each.tag == f"{_TEXT}p")
    if re.fullmatch(r"0[0-9]+", shown):
        return shown
    return int(value) if value.is_integer() and abs(value) < 1e15 else value  # noqa: PLR2004 # exact


def _date(cell: Any) -> Value:  # noqa: ANN401 # the same
    text = cell.get(f"{_OFFICE}date-value")
    return datetime.fromisoformat(text).replace(microsecond=0) if "T" in text else date.fromisoformat(text)


def _time(cell: Any) -> Value:  # noqa: ANN401 # the same
    found = _DURATION.fullmatch(cell.get(f"{_OFFICE}time-value"))
    hour, minute, second = (int(part) for part in found.groups()) if found else (24, 0, 0)
    return time(hour, minute, second) if hour < 24 else cell.get(f"{_OFFICE}time-value")  # noqa: PLR2004 # hours


_TYPED: dict[str, Callable[[Any], Value]] = {
    "float": _number,
    "currency": _number,
    "percentage": _number,
    "date": _date,
    "time": _time,
    "boolean": lambda cell: cell.get(f"{_OFFICE}boolean-value") == "true",
}


def _paragraph(element: Any) -> str:  # noqa: ANN401 # the same
    """Give the text of a paragraph; notes to a cell stand beside it, not in it."""
    parts = [element.text or ""]
    for each in element:
        if each.tag == f"{_TEXT}s":
            parts.append(" " * min(int(each.get(f"{_TEXT}c") or 1), 1000))
        elif each.tag == f"{_TEXT}line-break":
            parts.append("\n")
        elif each.tag == f"{_TEXT}tab":
            parts.append("\t")
        else:
            parts.append(_paragraph(each))
        parts.append(each.tail or "")
    return "".join(parts)
