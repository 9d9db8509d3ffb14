"""The grid of a table: where each cell begins and how far it reaches. ECMA-376 Part 1, 17.4."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from docgen.page.ooxml import w
from docgen.page.read.measures import VAL, twentieths, whole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

    from docgen.page.model import Place
    from docgen.page.read.story import Story
    from docgen.page.read.table_styles import TableSays

_FIFTIETHS_OF_PERCENT: Final = 5000
_NOTICEABLE: Final = 0.5
_MAX_COLUMNS: Final = 63
"""Word's own limit; a span beyond it would only make layout explode."""


@dataclass(frozen=True)
class Slot:
    """One w:tc on its place in the grid, before merges are joined."""

    element: Element
    row: int
    column: int
    columns: int
    merge: str
    """"" = alone, "restart" = first of a vertical merge, "continue" = joined to the cell above."""
    width: float | None


def parts_of(element: Element, name: str) -> Iterator[Element]:
    """Rows of a table or cells of a row, those inside content controls too."""
    for child in element:
        if child.tag == w(name):
            yield child
        elif child.tag in (w("sdt"), w("sdtContent"), w("customXml")):
            yield from parts_of(child, name)


def slots_of(row: Element, index: int, story: Story, place: Place) -> list[Slot]:
    """Put the cells of one row on the grid; what Word has no columns for is told as lost."""
    column = _count(row.find(f"{w('trPr')}/{w('gridBefore')}"), 0)
    slots = []
    for cell in parts_of(row, "tc"):
        columns = max(_count(cell.find(f"{w('tcPr')}/{w('gridSpan')}"), 1), 1)
        columns = min(columns, max(_MAX_COLUMNS - column, 1))
        if column >= _MAX_COLUMNS:
            story.lost(place, "loss-columns", limit=_MAX_COLUMNS)
            break
        merge = cell.find(f"{w('tcPr')}/{w('vMerge')}")
        kind = merge.get(VAL, "continue") if merge is not None else ""
        if index == 0 and kind == "continue":
            kind = "restart"
        slots.append(Slot(cell, index, column, columns, kind, _preferred(cell)))
        column += columns
    return slots


def _count(element: Element | None, usual: int) -> int:
    return whole(element.get(VAL, str(usual))) if element is not None else usual


def _preferred(cell: Element) -> float | None:
    width = cell.find(f"{w('tcPr')}/{w('tcW')}")
    if width is None or width.get(w("type"), "dxa") != "dxa":
        return None
    points = twentieths(width.get(w("w"), "0"))
    return points if points > 0 else None


def column_widths(
    table: Element, slots: list[list[Slot]], says: TableSays, available: float
) -> tuple[float, ...]:
    """Widths of the grid: as the cells ask, else as w:tblGrid says, the whole scaled where it is a share."""
    count = max((slot.column + slot.columns for line in slots for slot in line), default=0)
    grid = [
        twentieths(column.get(w("w"), "0")) for column in table.iterfind(f"{w('tblGrid')}/{w('gridCol')}")
    ]
    widths = [grid[at] if at < len(grid) else 0.0 for at in range(count)]
    asked: dict[int, float] = {}
    for line in slots:
        for slot in line:
            if slot.columns == 1 and slot.width:
                asked.setdefault(slot.column, slot.width)
    widths = [asked.get(at, width) for at, width in enumerate(widths)]
    missing = [at for at, width in enumerate(widths) if width <= 0]
    left = max(available - sum(widths), available / 10)
    widths = [left / len(missing) if at in missing else width for at, width in enumerate(widths)]
    if says.width_kind == "pct" and widths:
        wanted = available * says.width / _FIFTIETHS_OF_PERCENT
        if abs(wanted - sum(widths)) > _NOTICEABLE:
            widths = [width * wanted / sum(widths) for width in widths]
    return tuple(round(width, 4) for width in widths)


def rows_covered(slot: Slot, slots: list[list[Slot]]) -> int:
    """Count the rows of a vertical merge, 1 for a cell that is none."""
    if slot.merge != "restart":
        return 1
    rows = 1
    for line in slots[slot.row + 1 :]:
        below = next((other for other in line if other.column == slot.column), None)
        if below is None or below.merge != "continue" or below.columns != slot.columns:
            break
        rows += 1
    return rows


def where(slot: Slot, slots: list[list[Slot]], columns: int) -> tuple[int, int, bool, bool]:
    """Row, column, whether the last row, whether the last column: what a table style asks of a cell."""
    return slot.row, slot.column, slot.row == len(slots) - 1, slot.column + slot.columns == columns
