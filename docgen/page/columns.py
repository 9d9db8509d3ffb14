"""Columns of a table whose number and widths the data decide.

In a template the first row of such a table holds one paragraph of the style named below in each cell: the
width of the column in millimetres. The row is taken away and the grid set from it, so that the table fills
the room it stands in, its columns in that proportion. A row of a single cell goes across all columns.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from lxml import etree

from docgen.page.indents import style_name
from docgen.page.ooxml import w

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element as Element

    from docgen.page.rooms import Rooms

COLUMN_WIDTHS: Final = "Độ rộng cột"


def set_columns(rooms: Rooms) -> None:
    """Set the grid of every table that begins with a row of widths."""
    for table in list(rooms.body.iter(w("tbl"))):
        first = table.find(w("tr"))
        wanted = _wanted(first, rooms) if first is not None else []
        if first is not None and wanted:
            table.remove(first)
            _set_grid(table, _shares(wanted, rooms.across(table)))


def _wanted(row: Element, rooms: Rooms) -> list[int]:
    """Read the widths of a row of them; nothing of any other row."""
    widths = []
    for cell in row.iterchildren(w("tc")):
        paragraphs = cell.findall(w("p"))
        said = "".join(text.text or "" for text in cell.iter(w("t"))).strip()
        styles = {style_name(paragraph, rooms.story.sheet.styles) for paragraph in paragraphs}
        if styles != {COLUMN_WIDTHS} or not said.isascii() or not said.isdigit() or not int(said):
            return []
        widths.append(int(said))
    return widths


def _shares(wanted: Sequence[int], room: float) -> list[int]:
    """Divide `room` (points) in the proportion wanted; twentieths of a point, nothing lost by rounding."""
    whole, sums = sum(wanted), [0]
    for width in wanted:
        sums.append(sums[-1] + width)
    edges = [round(room * 20 * before / whole) for before in sums]
    return [right - left for left, right in pairwise(edges)]


def _set_grid(table: Element, widths: Sequence[int]) -> None:
    for grid in table.findall(w("tblGrid")):
        for column in list(grid):
            grid.remove(column)
        for width in widths:
            etree.SubElement(grid, w("gridCol")).set(w("w"), str(width))
    for whole in table.findall(f"{w('tblPr')}/{w('tblW')}"):
        whole.set(w("w"), str(sum(widths)))
    for row in table.iterchildren(w("tr")):
        cells = row.findall(w("tc"))
        if len(cells) == 1:
            _span(cells[0], len(widths))
        for cell, width in zip(cells, widths if len(cells) > 1 else [sum(widths)], strict=False):
            for said in cell.findall(f"{w('tcPr')}/{w('tcW')}"):
                said.set(w("w"), str(width))


def _span(cell: Element, columns: int) -> None:
    properties = cell.find(w("tcPr"))
    width = properties.find(w("tcW")) if properties is not None else None
    if properties is None or width is None:
        return
    for old in properties.findall(w("gridSpan")):
        properties.remove(old)
    if columns > 1:
        span = etree.Element(w("gridSpan"))
        span.set(w("val"), str(columns))
        width.addnext(span)
