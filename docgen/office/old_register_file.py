"""Read an old register from CSV or XLSX: find its headings, give its lines with the numbers of their rows."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from docgen import guard
from docgen.errors import MalformedInput
from docgen.messages import Message
from docgen.register.lines import COLUMNS
from docgen.register.old_register import OldLine
from docgen.wording.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

MAX_ROWS = 100_000
_MAX_COLUMNS = 40
_HEADINGS = tuple(" ".join(fold(title).split()[:2]) for title in COLUMNS)
"""The first two words tell the columns apart: "so ky", "ngay thang", "ten loai" …"""
_ENOUGH = 4
_ZIP = b"PK"

Row = Sequence[object]


def open_old_register(content: bytes) -> list[OldLine]:
    """Read the lines in a worker that can be killed. Raises MalformedInput, and what the guard refuses."""
    answer = guard.run("read-old-register", {}, (content,))
    return [OldLine(row, tuple(cells)) for row, cells in answer.value]


def lines_of(_: Mapping[str, Any], files: tuple[bytes, ...]) -> tuple[list[Any], tuple[bytes, ...]]:
    """Do what a worker of the guard does for `open_old_register`."""
    return [[line.row, line.cells] for line in read_old_register(files[0])], ()


def read_old_register(content: bytes) -> list[OldLine]:
    """Read the lines below the first row that holds at least four of the ten headings.

    Raises MalformedInput when there is no such row, or the bytes are neither CSV in UTF-8 nor XLSX.
    """
    rows = _workbook(content) if content.startswith(_ZIP) else _csv(content)
    places: dict[int, int] | None = None
    lines = []
    for number, row in enumerate(rows, start=1):
        if number > MAX_ROWS:
            raise MalformedInput(reason=f"> {MAX_ROWS}")
        if places is None:
            places = _headings(row)
        elif any(cell not in (None, "") for cell in row) and not _numbering(row):
            cells = (
                row[places[column]] if column in places and places[column] < len(row) else ""
                for column in range(10)
            )
            lines.append(OldLine(number, tuple(map(_text, cells))))
    if places is None:
        raise MalformedInput(reason=Message("old-no-heading"))
    return lines


def _headings(row: Row) -> dict[int, int] | None:
    """Tell which column of the register stands where in the sheet, if this is the row of headings."""
    folded = [fold(_text(cell)) for cell in row]
    found = {
        column: place
        for column, heading in enumerate(_HEADINGS)
        for place, text in enumerate(folded)
        if text.startswith(heading)
    }
    return found if len(found) >= _ENOUGH else None


def _numbering(row: Row) -> bool:
    """Tell whether this is the row (1) (2) (3) … below the headings of the form."""
    return [_text(cell).strip("() ") for cell in row[:3]] == ["1", "2", "3"]


def _text(cell: object) -> str:
    match cell:
        case None:
            return ""
        case datetime() | date():
            return f"{cell:%d/%m/%Y}"
        case float() if cell.is_integer():
            return str(int(cell))
        case str():
            return cell.removeprefix("'")
        case _:
            return str(cell)


def _csv(content: bytes) -> Iterator[Row]:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise MalformedInput(reason="UTF-8") from error
    head = text[: text.find("\n")]
    delimiter = max(",;\t", key=head.count)
    try:
        yield from csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    except csv.Error as error:
        raise MalformedInput(reason=str(error)) from error


def _workbook(content: bytes) -> Iterable[Row]:
    # Imported here: a face that never reads a workbook need not wait for it.
    from openpyxl import load_workbook  # noqa: PLC0415

    try:
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        sheet = book.worksheets[0]
        sheet.reset_dimensions()
        return list(sheet.iter_rows(max_row=MAX_ROWS + 1, max_col=_MAX_COLUMNS, values_only=True))
    except Exception as error:  # openpyxl has no error of its own for a broken file
        raise MalformedInput(reason=str(error)) from error
