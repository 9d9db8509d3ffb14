"""Tables: rows and cells on their grid, with the lines really drawn. ECMA-376 Part 1, 17.4."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from docgen.page.model import Cell, Place, Row, Sides, Table
from docgen.page.ooxml import w
from docgen.page.read.grid import column_widths, parts_of, rows_covered, slots_of, where
from docgen.page.read.measures import VAL, on, twentieths
from docgen.page.read.paragraphs import TableLook
from docgen.page.read.table_borders import settle
from docgen.page.read.table_styles import TableSays, look_of_cell, read_table_says

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml.etree import _Element as Element

    from docgen.page.model import Block, HeightRule, HorizontalPosition, Turn, VerticalAlignment
    from docgen.page.read.grid import Slot
    from docgen.page.read.story import Story

    ReadCell = Callable[[Element, Story, Place, float, TableLook], tuple[Block, ...]]


_ALIGNS: Final[dict[str, HorizontalPosition]] = {
    "left": "left", "start": "left", "center": "center", "right": "right", "end": "right",
}  # fmt: skip
_VERTICAL: Final[dict[str, VerticalAlignment]] = {
    "top": "top", "center": "center", "bottom": "bottom", "both": "top",
}  # fmt: skip
_HEIGHT_RULES: Final[dict[str, HeightRule]] = {"exact": "exact", "atLeast": "at-least", "auto": "at-least"}
_TURNS: Final[dict[str, Turn]] = {"btLr": "up", "tbRl": "down"}


def read_table(element: Element, story: Story, place: Place, available: float, read_cell: ReadCell) -> Table:
    """Read one w:tbl that stands where `available` points of width are free."""
    says = read_table_says(element, story.sheet.styles, story.sheet.theme)
    _note_losses(element, story, place)
    rows = list(parts_of(element, "tr"))
    slots = [slots_of(row, index, story, place) for index, row in enumerate(rows)]
    columns = column_widths(element, slots, says, available)
    looks = {
        slot: look_of_cell(says, slot.element, where(slot, slots, len(columns)), story.sheet.theme)
        for line in slots
        for slot in line
    }
    heights = {slot: rows_covered(slot, slots) for line in slots for slot in line}
    edges = settle(looks, heights, len(rows), len(columns))
    read_rows = []
    for index, (row, line) in enumerate(zip(rows, slots, strict=True)):
        row_place = place.within("row", index + 1)
        cells = []
        for position, slot in enumerate(line):
            if slot.merge == "continue":
                continue
            width = sum(columns[slot.column : slot.column + slot.columns])
            look = looks[slot]
            cell_place = row_place.within("cell", position + 1)
            turn, exact = _turn(slot, row, heights[slot])
            inner = width - look.padding.left - look.padding.right
            if turn != "none":
                inner = exact - look.padding.top - look.padding.bottom
            table_look = TableLook(look.layout, look.characters)
            cells.append(
                Cell(
                    cell_place,
                    slot.column,
                    slot.columns,
                    heights[slot],
                    width,
                    read_cell(slot.element, story, cell_place, max(inner, 1.0), table_look),
                    edges[slot],
                    look.background,
                    look.padding,
                    _vertical(slot.element),
                    turn,
                )
            )
            _note_cell_losses(slot.element, turn, story, cell_place)
        read_rows.append(_row(row, row_place, tuple(cells)))
    first = looks[slots[0][0]] if slots and slots[0] else None
    indent = _indent(says, first.padding if first else Sides(), story)
    return Table(
        place,
        says.style_id,
        says.style_name,
        columns,
        tuple(read_rows),
        _ALIGNS.get(says.alignment, "left"),
        indent,
    )


def _row(element: Element, place: Place, cells: tuple[Cell, ...]) -> Row:
    properties = element.find(w("trPr"))
    height = properties.find(w("trHeight")) if properties is not None else None
    row = Row(place, cells)
    if height is not None:
        rule = _HEIGHT_RULES.get(height.get(w("hRule"), "auto"), "at-least")
        row = replace(row, height=twentieths(height.get(VAL, "0")), height_rule=rule)
    return replace(
        row, may_split=not _switched(properties, "cantSplit"), header=_switched(properties, "tblHeader")
    )


def _switched(properties: Element | None, name: str) -> bool:
    element = properties.find(w(name)) if properties is not None else None
    return element is not None and on(element)


def _turn(slot: Slot, row: Element, rows: int) -> tuple[Turn, float]:
    """Return how the text of a cell is turned, and how high its row is: without that no line has a length."""
    direction = slot.element.find(f"{w('tcPr')}/{w('textDirection')}")
    turn = _TURNS.get(direction.get(VAL, ""), "none") if direction is not None else "none"
    height = row.find(f"{w('trPr')}/{w('trHeight')}")
    if height is None or height.get(w("hRule")) != "exact" or rows > 1:
        return "none", 0.0
    return turn, twentieths(height.get(VAL, "0"))


def _vertical(cell: Element) -> VerticalAlignment:
    element = cell.find(f"{w('tcPr')}/{w('vAlign')}")
    return _VERTICAL.get(element.get(VAL, "top"), "top") if element is not None else "top"


def _indent(says: TableSays, padding: Sides, story: Story) -> float:
    if says.alignment not in ("left", "start"):
        return 0.0
    return says.indent - (padding.left if story.sheet.text_edge_tables else 0.0)


def _note_losses(table: Element, story: Story, place: Place) -> None:
    properties = table.find(w("tblPr"))
    for name in ("tblpPr", "bidiVisual", "tblCellSpacing"):
        element = properties.find(w(name)) if properties is not None else None
        if element is not None and on(element):
            story.lost(place, "loss-table", name=name)


def _note_cell_losses(cell: Element, turn: Turn, story: Story, place: Place) -> None:
    direction = cell.find(f"{w('tcPr')}/{w('textDirection')}")
    if turn == "none" and direction is not None and direction.get(VAL, "lrTb") not in ("lrTb", "tb"):
        story.lost(place, "loss-text-direction")
    for name in ("hMerge", "tcFitText"):
        element = cell.find(f"{w('tcPr')}/{w(name)}")
        if element is not None and on(element):
            story.lost(place, "loss-table", name=name)
