"""XML Spreadsheet 2003, the form of XLS as XML: values with their kinds, what is merged, what is hidden."""

from __future__ import annotations

import io
from datetime import datetime, time
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
    from docgen.sheets.cells import Row, Value

NAMESPACE = "urn:schemas-microsoft-com:office:spreadsheet"
_SS = f"{{{NAMESPACE}}}"
_VISIBLE = "SheetVisible"


def read_xml_2003(content: bytes) -> Book:
    """Read every sheet. Raises MalformedSheet."""
    filling = Filling()
    sheets: list[Grid] = []
    try:
        for _, element in iterparse(io.BytesIO(content), events=("end",), forbid_dtd=True):
            if element.tag == f"{_SS}Worksheet":
                if len(sheets) < MAX_SHEETS:
                    sheets.append(_sheet(element, filling))
                element.clear()
    except MalformedSheet:
        raise
    except Exception as error:  # the parser's, and numbers that are none
        raise MalformedSheet(reason=Message("sheet-damaged")) from error
    return Book(tuple(sheets))


def _sheet(sheet: Any, filling: Filling) -> Grid:  # noqa: ANN401 # an XML element
    rows: list[Row] = []
    merged: list[Range] = []
    hidden_columns: set[int] = set()
    number = column = 0
    for element in sheet.iterfind(f"{_SS}Table/{_SS}Column"):
        column = int(element.get(f"{_SS}Index") or column + 1)
        span = min(int(element.get(f"{_SS}Span") or 0), MAX_COLUMNS)
        if element.get(f"{_SS}Hidden") == "1":
            hidden_columns |= set(range(column - 1, column + span))
        column += span
    for element in sheet.iterfind(f"{_SS}Table/{_SS}Row"):
        number = int(element.get(f"{_SS}Index") or number + 1)
        values = _cells(element, number, merged)
        if row := filling.row(number, values, hidden=element.get(f"{_SS}Hidden") == "1"):
            rows.append(row)
        number += int(element.get(f"{_SS}Span") or 0)
    state = next((each.text for each in sheet.iter() if each.tag.endswith("}Visible")), _VISIBLE)
    name = sheet.get(f"{_SS}Name") or "?"
    return Grid(name, tuple(rows), state != _VISIBLE, frozenset(hidden_columns), tuple(merged))


def _cells(row: Any, number: int, merged: list[Range]) -> list[Value]:  # noqa: ANN401 # the same
    values: list[Value] = []
    for cell in row.iterfind(f"{_SS}Cell"):
        place = int(cell.get(f"{_SS}Index") or len(values) + 1) - 1
        across, down = (int(cell.get(f"{_SS}Merge{way}") or 0) for way in ("Across", "Down"))
        right = min(place + across, MAX_COLUMNS)
        if across or down:
            merged.append(Range(number, place, min(number + down, MAX_ROWS), right))
        values += [None] * (min(place, MAX_COLUMNS) - len(values))
        data = cell.find(f"{_SS}Data")
        values.append(None if data is None else _value(data))
        values += [None] * (right - place)
    return values


def _value(data: Any) -> Value:  # noqa: ANN401 # the same
    text = "".join(data.itertext())
    match data.get(f"{_SS}Type"):
        case "Number":
            number = float(text)
            return int(number) if number.is_integer() and abs(number) < 1e15 else number  # noqa: PLR2004 # exact
        case "DateTime":
            when = datetime.fromisoformat(text).replace(microsecond=0)
            return when if when.time() != time() else when.date()
        case "Boolean":
            return text == "1"
        case "Error":
            return Broken(text, "error")
    return text or None
