"""A workbook as plain values: sheets of rows of cells, with what a person sees of them and what is hidden.

A value is None, text, a number, True or False, a date, a moment, a time of day, or a Broken cell.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any, Literal

from docgen.errors import DocgenError
from docgen.messages import Message

if TYPE_CHECKING:
    from collections.abc import Mapping

MAX_ROWS = 20_000
"""Rows of a sheet, above what a batch may have and far below what hurts."""
MAX_COLUMNS = 256
MAX_CELLS = 1_000_000
"""Filled cells of a workbook."""
MAX_TEXT = 16_000_000
"""Characters of all cells together."""
MAX_SHEETS = 50


class MalformedSheet(DocgenError):
    """Raised when bytes are no workbook that can be read, or one too large."""

    code = "malformed-sheet"
    status = 422


@dataclass(frozen=True)
class Broken:
    """A cell without a value.

    An error as Excel shows it (`#REF!`), a formula never reckoned, a ditto mark with nothing above it.
    """

    shown: str
    what: Literal["error", "formula", "ditto"]


Value = None | str | bool | int | float | date | datetime | time | Broken


@dataclass(frozen=True)
class Row:
    """One row, `number` from 1 as the sheet shows it; no blank values at its end."""

    number: int
    values: tuple[Value, ...]
    hidden: bool = False

    def at(self, column: int) -> Value:
        """Give the value in a column, counted from 0."""
        return self.values[column] if column < len(self.values) else None

    @property
    def size(self) -> int:
        """How many cells say something."""
        return sum(not is_blank(value) for value in self.values)


@dataclass(frozen=True)
class Range:
    """Merged cells: first and last row (from 1) and column (from 0)."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True)
class Grid:
    """One sheet; rows without any value are left out."""

    name: str
    rows: tuple[Row, ...]
    hidden: bool = False
    hidden_columns: frozenset[int] = frozenset()
    merged: tuple[Range, ...] = ()
    struck: frozenset[int] = frozenset()
    """Numbers of the rows that are struck out, of the kinds of files where that is seen (XLSX)."""

    def address(self, row: int, column: int) -> str:
        """Name a cell: `Dữ liệu!C7`."""
        return f"{self.name}!{letters(column)}{row}"


@dataclass(frozen=True)
class Book:
    """A workbook. `encoding` names how the bytes of a text file were read; "" where nothing was guessed."""

    sheets: tuple[Grid, ...]
    epoch_1904: bool = False
    encoding: str = ""

    def as_json(self) -> dict[str, Any]:
        """Give plain JSON values."""
        return {
            "epoch_1904": self.epoch_1904,
            "encoding": self.encoding,
            "sheets": [
                {
                    "name": sheet.name,
                    "hidden": sheet.hidden,
                    "hidden_columns": sorted(sheet.hidden_columns),
                    "merged": [[each.top, each.left, each.bottom, each.right] for each in sheet.merged],
                    "struck": sorted(sheet.struck),
                    "rows": [[row.number, row.hidden, [_json(v) for v in row.values]] for row in sheet.rows],
                }
                for sheet in self.sheets
            ],
        }

    @classmethod
    def from_json(cls, said: Mapping[str, Any]) -> Book:
        """Take what `as_json` gave."""
        sheets = tuple(
            Grid(
                sheet["name"],
                tuple(
                    Row(number, tuple(map(_value, values)), hidden)
                    for number, hidden, values in sheet["rows"]
                ),
                sheet["hidden"],
                frozenset(sheet["hidden_columns"]),
                tuple(Range(*each) for each in sheet["merged"]),
                frozenset(sheet["struck"]),
            )
            for sheet in said["sheets"]
        )
        return cls(sheets, said["epoch_1904"], said["encoding"])


def is_blank(value: Value) -> bool:
    """Tell whether nothing but spaces stands in a cell."""
    return value is None or (isinstance(value, str) and not value.strip("\u200b\ufeff \xa0\t\r\n"))


def cut(values: tuple[Value, ...]) -> tuple[Value, ...]:
    """Leave out what is blank at the end of a row."""
    last = max((place for place, value in enumerate(values) if not is_blank(value)), default=-1)
    return values[: last + 1]


def letters(column: int) -> str:
    """Name a column counted from 0: A, B … Z, AA."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def column_of(name: str) -> int:
    """Count the column of letters from 0."""
    number = 0
    for letter in name.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def _json(value: Value) -> Any:  # noqa: ANN401 # any JSON value
    match value:
        case datetime():
            return {"moment": value.isoformat()}
        case date():
            return {"date": value.isoformat()}
        case time():
            return {"time": value.isoformat()}
        case Broken():
            return {value.what: value.shown}
        case _:
            return value


def _value(said: Any) -> Value:  # noqa: ANN401 # any JSON value
    match said:
        case {"moment": text}:
            return datetime.fromisoformat(text)
        case {"date": text}:
            return date.fromisoformat(text)
        case {"time": text}:
            return time.fromisoformat(text)
        case {"error": text}:
            return Broken(text, "error")
        case {"formula": text}:
            return Broken(text, "formula")
        case None | str() | bool() | int() | float():
            return said
    raise MalformedSheet(reason="?")


class TooLarge(MalformedSheet):
    """Raised for a workbook beyond the limits of what is read."""

    code = "sheet-too-large"


def too_large(what: str, most: int) -> TooLarge:
    """Make the error of a workbook with more `what` (rows, columns, cells) than `most`."""
    return TooLarge(what=Message(f"sheet-{what}"), most=f"{most:,}".replace(",", "."))


class Filling:
    """Gather the rows of a workbook and refuse to hold more than the limits."""

    def __init__(self) -> None:
        self.cells = self.text = 0

    def row(self, number: int, values: list[Value], *, hidden: bool) -> Row | None:
        """Keep one row; None when nothing stands in it. Raises MalformedSheet beyond the limits."""
        while values and is_blank(values[-1]):
            values.pop()
        if not values:
            return None
        self.cells += sum(value is not None for value in values)
        self.text += sum(len(value) for value in values if isinstance(value, str))
        if number > MAX_ROWS:
            raise too_large("rows", MAX_ROWS)
        if len(values) > MAX_COLUMNS:
            raise too_large("columns", MAX_COLUMNS)
        if self.cells > MAX_CELLS or self.text > MAX_TEXT:
            raise too_large("cells", MAX_CELLS)
        return Row(number, tuple(values), hidden)
