"""Tables: those of data, and those that only set text side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.rules.docx.room import Column
from docgen.rules.facts import Box, Frame, Stroke
from docgen.rules.measure import MM

if TYPE_CHECKING:
    from docgen.page.model import Cell, Row, Table
    from docgen.rules.docx.flow import Flow
    from docgen.rules.facts import Zone

_TALLEST_MOVED = 140.0
"""A row taller than this is broken over pages rather than moved to the next."""


def lay_table(flow: Flow, table: Table, column: Column) -> None:
    """Lay `table` row by row."""
    flow.y += flow.space_after
    flow.space_after, flow.text_end = 0.0, None
    room, width = column.width, table.width * MM
    shift = {"center": (room - width) / 2, "right": room - width}.get(table.alignment, table.indent * MM)
    starts = [column.left + shift]
    for grid in table.columns:
        starts.append(starts[-1] + grid * MM)
    data = is_data(table)
    for row in table.rows:
        cells = [(cell, _cell(flow, cell, starts, data=data)) for cell in row.cells]
        height = _height(flow, row, cells)
        if not flow.fits(height) and height < _TALLEST_MOVED:
            flow.new_page()
            cells = [(cell, _cell(flow, cell, starts, data=data)) for cell in row.cells]
        for cell, inner in cells:
            flow.found.take(inner.found)
            if not data:
                _edges(flow, cell, _sides(cell, starts), height)
        flow.y += height


def is_data(table: Table) -> bool:
    """Tell a table of data: it has lines round more than one cell."""
    return sum(cell.borders.all_round for row in table.rows for cell in row.cells) > 1


def _height(flow: Flow, row: Row, cells: list[tuple[Cell, Flow]]) -> float:
    content = max((inner.y - flow.y for cell, inner in cells if cell.rows == 1), default=0.0)
    return row.height * MM if row.height_rule == "exact" else max(content, row.height * MM)


def _sides(cell: Cell, starts: list[float]) -> tuple[float, float]:
    first, last = min(cell.column, len(starts) - 1), min(cell.column + cell.columns, len(starts) - 1)
    return starts[first], starts[last]


def _cell(flow: Flow, cell: Cell, starts: list[float], *, data: bool) -> Flow:
    zone: Zone = "table" if data else "box" if cell.borders.all_round else flow.zone
    inner = flow.inside(flow.y + cell.padding.top * MM, flow.page, zone)
    left, right = _sides(cell, starts)
    inner.lay(cell.blocks, Column(left + cell.padding.left * MM, right - cell.padding.right * MM, body=False))
    inner.y += inner.space_after + cell.padding.bottom * MM
    return inner


def _edges(flow: Flow, cell: Cell, sides: tuple[float, float], height: float) -> None:
    """Keep the lines of a cell that stand by themselves: a box, or a rule line under a name."""
    left, right = sides
    borders = cell.borders
    if borders.all_round:
        assert borders.top
        box = Box(left, flow.y, right, flow.y + height)
        flow.found.frames.append(Frame(flow.page, box, borders.top.colour))
        return
    for edge, y in ((borders.top, flow.y), (borders.bottom, flow.y + height)):
        if edge:
            flow.found.strokes.append(
                Stroke(flow.page, left, right, y, edge.colour, edge.style == "solid", len(flow.found.blocks))
            )
