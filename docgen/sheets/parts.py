"""Rows that only name a part of a list: `II. Cá nhân`, `Phòng Tổ chức`, a school over its pupils."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from docgen.sheets.cells import is_blank
from docgen.sheets.layout import NUMBER
from docgen.sheets.synonyms import is_title, uncounted
from docgen.sheets.values import Unreadable, labels, read_value, shown
from docgen.wording.folding import fold
from schemas.fields import Choice, WholeNumber

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from docgen.sheets.cells import Grid, Row, Value
    from docgen.sheets.headings import Header
    from docgen.sheets.layout import Table

_PART = re.compile(r"(?:[IVX]+|[A-H])\W*")
"""Numbers of the parts of a list whose lines are numbered 1, 2, 3."""
_SUM = WholeNumber("", "", 0)
_ANY_NUMBER = re.compile(r"\W*(?:[IVX]+|[A-H]|\d+)?\W*", re.IGNORECASE)


def parts_of(grid: Grid, header: Header, totalled: Collection[int]) -> frozenset[int]:
    """Find the rows that name a part of a list numbered 1, 2, 3.

    `II  Phòng Tổ chức`, also with the sum of the lines below it, and `Trường A` alone over a line.
    """
    columns = header.columns
    place = columns[NUMBER]
    rows = [row for row in grid.rows if row.number > header.row]
    least = min((row.size for row in rows if _is_numbered(row, place)), default=0)
    return frozenset(
        row.number
        for at, row in enumerate(rows)
        if _names_a_part(row, columns, totalled, (rows[place] for place in range(at + 1, len(rows))))
        or _stands_over(row, columns, least, rows[at + 1 : at + 2])
    )


def _is_numbered(row: Row, place: int) -> bool:
    return shown(row.at(place)).rstrip(".").isdecimal()


def _names_a_part(
    row: Row, columns: Mapping[str, int], totalled: Collection[int], below: Iterable[Row]
) -> bool:
    number = columns[NUMBER]
    if not _PART.fullmatch(shown(row.at(number))):
        return False
    filled = [place for place, value in enumerate(row.values) if not is_blank(value)]
    sums = [place for place in filled if place in totalled]
    if len(filled) - len(sums) != 2:  # noqa: PLR2004 # number and name
        return False
    within = takewhile(lambda each: not _PART.fullmatch(shown(each.at(number))), below if sums else ())
    lines = [each for each in within if _is_numbered(each, number)]
    return all(_amount(row, place) == sum(_amount(line, place) for line in lines) for place in sums)


def _stands_over(row: Row, columns: Mapping[str, int], least: int, below: Sequence[Row]) -> bool:
    """Tell one text without a number over a line that says more: a school over its pupils."""
    number = columns[NUMBER]
    if least <= 2 or row.size != 1 or not is_blank(row.at(number)):  # noqa: PLR2004 # number, name and more
        return False
    known = any(not is_blank(row.at(place)) for place in columns.values())
    return known and any(_is_numbered(each, number) for each in below)


def _amount(row: Row, place: int) -> int:
    value = row.at(place)
    try:
        return 0 if is_blank(value) else int(read_value(_SUM, value))
    except Unreadable:
        return 0


def part_named(table: Table, row: Row) -> tuple[str, str] | None:
    """Give key and value of the choice that a row names for the rows below it: `II. Cá nhân`."""
    said = [shown(value) for value in row.values if not is_blank(value)]
    return _named(table, said)


def _named(table: Table, said: Sequence[str]) -> tuple[str, str] | None:
    if not 1 <= len(said) <= 2:  # noqa: PLR2004 # number and name
        return None
    number, name = ("", *said)[-2:]
    if not _ANY_NUMBER.fullmatch(number):  # a name, and its category beside it
        return None
    words = uncounted(name).split()
    for key, label in _choices(table):
        wanted = fold(label).split()
        if words[-len(wanted) :] == wanted and len(words) <= len(wanted) + 2:
            return key, label
    return None


def _choices(table: Table) -> Iterator[tuple[str, str]]:
    """Give key and value of each choice that a line cannot do without."""
    for column in table.columns:
        if isinstance(column.field, Choice) and column.required:
            yield from ((column.key, label) for label in labels(column.field))


class Group:
    """Rows that only name a part of the list: `II. Cá nhân` gives every row below its category."""

    def __init__(self, table: Table, columns: Mapping[str, int], totalled: Collection[int]) -> None:
        self.table, self.columns, self.totalled = table, columns, totalled
        self.current: tuple[str, str] | None = None

    @property
    def label(self) -> str:
        """The value of the part that was begun last."""
        return self.current[1] if self.current else ""

    def titled(self, grid: Grid, header: Header) -> int:
        """Take what the title next above the headings says, where no column says it; give its row, or 0."""
        above = [row for row in grid.rows if row.number <= header.row - header.lines]
        for row in reversed(above):
            said = [shown(value) for value in row.values if not is_blank(value)]
            named = _named(self.table, said) or _listed(self.table, said)
            if named and named[0] not in self.columns:
                self.current = named
                return row.number
        return 0

    def begins(self, row: Row) -> str:
        """Give the label that a row names, "" for a row that does something else."""
        said = [
            shown(value)
            for place, value in enumerate(row.values)
            if not is_blank(value) and place not in self.totalled
        ]
        named = _named(self.table, said)
        self.current = named or self.current
        return self.label if named else ""

    def said_by(self, row: Row) -> bool:
        """Tell whether a row says its category itself: nothing below a list does."""
        return any(
            key in self.columns and fold(shown(row.at(self.columns[key]))) == fold(label)
            for key, label in _choices(self.table)
        )

    def put(self, cells: dict[str, tuple[Value, str]], address: str) -> dict[str, tuple[Value, str]]:
        """Give the row the value of the part it stands in."""
        if self.current:
            key, label = self.current
            value, at = cells.get(key, (None, address))
            cells[key] = (label if is_blank(value) else value), at
        return cells


def _listed(table: Table, said: Sequence[str]) -> tuple[str, str] | None:
    """Read `DANH SÁCH CÁ NHÂN ĐƯỢC TẶNG GIẤY KHEN`: a title that names one value alone."""
    title = f" {fold(said[0])} " if len(said) == 1 else ""
    named = [(key, label) for key, label in _choices(table) if f" {fold(label)} " in title]
    return named[0] if len(named) == 1 and is_title(title) else None
