"""XLS and XLSB by calamine, a native parser: to be called in a limited process only.

It tells sheets that are hidden and cells that are merged, but not which rows or columns are hidden; a cell
with an error it gives as an empty one. Of an XLS a second look tells both.
"""

from __future__ import annotations

import io
import struct
from datetime import date, datetime, time, timedelta
from itertools import chain, repeat
from typing import TYPE_CHECKING, Any

import python_calamine

from docgen.messages import Message
from docgen.sheets.cells import MAX_CELLS, MAX_SHEETS, Book, Broken, Filling, Grid, MalformedSheet, Range
from docgen.sheets.read.biff import COMPOUND, Unseen, look

if TYPE_CHECKING:
    from docgen.sheets.cells import Value


def read_xls(content: bytes) -> Book:
    """Read every sheet. Raises MalformedSheet."""
    try:
        unseen = look(content) if content.startswith(COMPOUND) else []
        book, filling = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(content)), Filling()
        visible = python_calamine.SheetVisibleEnum.Visible
        sheets = tuple(
            _sheet(book.get_sheet_by_name(told.name), filling, more, hidden=told.visible != visible)
            for told, more in zip(
                book.sheets_metadata[:MAX_SHEETS], chain(unseen, repeat(Unseen())), strict=False
            )
            if told.typ == python_calamine.SheetTypeEnum.WorkSheet
        )
    except MalformedSheet:
        raise
    except (python_calamine.CalamineError, struct.error, LookupError, ValueError, OSError) as error:
        raise MalformedSheet(reason=Message("sheet-damaged")) from error
    return Book(sheets)


def _sheet(sheet: Any, filling: Filling, unseen: Unseen, *, hidden: bool) -> Grid:  # noqa: ANN401 # calamine has no public type
    if sheet.total_height * sheet.total_width > 20 * MAX_CELLS:
        raise MalformedSheet(reason=Message("sheet-damaged"))
    rows = []
    for number, given in enumerate(sheet.to_python(skip_empty_area=False), start=1):
        values = [_value(value) for value in given]
        for column, shown in unseen.errors.get(number, {}).items():
            values += [None] * (column + 1 - len(values))
            values[column] = Broken(shown, "error")
        if row := filling.row(number, values, hidden=number in unseen.hidden_rows):
            rows.append(row)
    merged = tuple(
        Range(top + 1, left, bottom + 1, right)
        for (top, left), (bottom, right) in sheet.merged_cell_ranges or ()
    )
    return Grid(sheet.name, tuple(rows), hidden, frozenset(unseen.hidden_columns), merged)


def _value(value: Any) -> Value:  # noqa: ANN401, PLR0911 # what calamine gives, one for each kind
    match value:
        case "":
            return None
        case str() if value.startswith("#") and value.rstrip("!?").isupper() and " " not in value:
            return Broken(value, "error")
        case float() if value.is_integer() and abs(value) < 1e15:  # noqa: PLR2004 # exact
            return int(value)
        case datetime() if value.time() == time():
            return value.date()
        case timedelta():
            return (datetime.min + value).time() if value < timedelta(days=1) else str(value)  # noqa: DTZ901 # only its time
        case None | str() | bool() | int() | float() | datetime() | date() | time():
            return value
    return str(value)
