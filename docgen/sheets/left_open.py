"""What all rows of a sheet share and no cell says: what is left to ask a person for."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from docgen.errors import Fault
from docgen.messages import Message
from docgen.sheets.check import COLUMN_MISSING
from docgen.sheets.layout import EACH, parse_pointer
from docgen.sheets.values import shown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from docgen.sheets.layout import Layout, Way
    from docgen.sheets.understand import Sheet

_OF_EACH = "number"
"""Entry of a paper that no two papers share."""


def left_open(sheet: Sheet) -> Callable[[Way], bool]:
    """Tell of a way whether a blank sheet asks for the entry or list there and this one says nothing."""
    asked = {_anywhere(way) for way in _asked(sheet.layout)}
    lists = {way[:place] for way in asked for place, step in enumerate(way) if step == EACH}
    said = set(_said(sheet))

    def is_open(way: Way) -> bool:
        return _anywhere(way) in asked | lists and not any(each[: len(way)] == way for each in said)

    return is_open


def at_entry(sheet: Sheet, fault: Fault) -> Fault:
    """Tell a fault of all rows at its entry, with a pointer into the record, though it be told at a cell."""
    if fault.message.code == COLUMN_MISSING:
        labels = {column.label: column.key for column in sheet.layout.data.columns}
        return Fault(labels[str(fault.message.values["column"])], Message("required"), fault.place)
    cells = {address: key for key, (_, address) in sheet.found.common.items()}
    return replace(fault, pointer=cells.get(fault.place, fault.pointer))


def _asked(layout: Layout) -> Iterator[Way]:
    for column in layout.common:
        if column.shown and not (layout.row_is_paper and column.way[-1] == _OF_EACH):
            yield column.way
    for table in layout.tables:
        if table.shown:
            yield from (column.way for column in table.columns)


def _said(sheet: Sheet) -> Iterator[Way]:
    found = sheet.found
    yield from (parse_pointer(key) for key, (value, _) in found.common.items() if shown(value))
    if sheet.layout.row_is_paper and found.data.header:
        yield from map(parse_pointer, found.data.header.columns)
    yield from (lines.table.way[:-1] for lines in found.tables if lines.lines)


def _anywhere(way: Way) -> Way:
    """Write EACH for every number: of numbered entries the first is asked for, so all are."""
    return tuple(EACH if isinstance(step, int) else step for step in way)
