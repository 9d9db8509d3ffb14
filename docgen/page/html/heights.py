"""How high blocks come out, for headers and footers: the text area gives way to a tall one."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from docgen.page.html.looks import extent
from docgen.page.html.spaces import gap, space_at_end
from docgen.page.html.tabs import width_of
from docgen.page.model import LineBreak, Paragraph

if TYPE_CHECKING:
    from docgen.page.model import Block, Document, Table


def height(blocks: tuple[Block, ...], document: Document, width: float) -> float:
    """Return the height of blocks in a given width; lines are counted by their length alone."""
    total = 0.0
    above: Block | None = None
    for block in blocks:
        total += gap(above, block, adding=document.spaces_add)
        total += _paragraph(block, width) if isinstance(block, Paragraph) else _table(block, document)
        above = block
    return total + space_at_end(blocks)


def _paragraph(paragraph: Paragraph, width: float) -> float:
    layout = paragraph.layout
    fonts = {inline.font for inline in paragraph.inlines} or {paragraph.mark}
    line = max(extent(font, layout.line).height for font in fonts)
    room = max(width - layout.indent_left - layout.indent_right, 1.0)
    lines, long = 0, 0.0
    for inline in (*paragraph.inlines, LineBreak(paragraph.mark)):
        if isinstance(inline, LineBreak):
            lines += max(math.ceil(long / room), 1)
            long = 0.0
        else:
            long += width_of(inline)
    borders = (layout.borders.top, layout.borders.bottom)
    return lines * line + sum(edge.thickness + edge.space for edge in borders if edge)


def _table(table: Table, document: Document) -> float:
    return sum(
        max(
            row.height,
            max(
                (
                    height(cell.blocks, document, cell.width - cell.padding.left - cell.padding.right)
                    + cell.padding.top
                    + cell.padding.bottom
                    for cell in row.cells
                    if cell.rows == 1
                ),
                default=0.0,
            ),
        )
        for row in table.rows
    )
