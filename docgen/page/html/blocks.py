"""Blocks one below the other, with the space between them and the breaks they ask for."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from docgen.page.html.floats import write_floats
from docgen.page.html.paragraphs import ends_page, write_paragraph
from docgen.page.html.sheet import pt
from docgen.page.html.spaces import Spaces, gap
from docgen.page.html.tables import write_table
from docgen.page.model import NO_BORDERS, Block, Paragraph

if TYPE_CHECKING:
    from docgen.page.html.writer import Writer


def write_blocks(blocks: tuple[Block, ...], writer: Writer, width: float) -> str:
    """Write everything that a page, cell, header or box holds."""
    written = []
    for number, block in enumerate(blocks):
        before = blocks[number - 1] if number else None
        after = blocks[number + 1] if number + 1 < len(blocks) else None
        adding = writer.document.spaces_add
        spaces = Spaces(
            gap(None, block, adding=adding) if before is None or _begins_page(before, block) else 0.0,
            gap(block, after, adding=adding) if after is not None and not _begins_page(block, after) else 0.0,
            _share_border(before, block),
            _share_border(block, after),
        )
        ordered = before is not None and _begins_page(before, block)
        if isinstance(block, Paragraph):
            layout = replace(block.layout, page_break_before=ordered or block.layout.page_break_before)
            written.append(_write_anchored(replace(block, layout=layout), writer, width, spaces))
        else:
            written.append(write_table(block, writer, width, spaces, starts_page=ordered))
    return "".join(written)


def _begins_page(above: Block, below: Block) -> bool:
    """Whether the file orders a new page between two neighbours."""
    ended = isinstance(above, Paragraph) and ends_page(above)
    return ended or (isinstance(below, Paragraph) and below.layout.page_break_before)


def _write_anchored(paragraph: Paragraph, writer: Writer, width: float, spaces: Spaces) -> str:
    """Write a paragraph with what floats at it: things placed by it stand in a box round it.

    Where the paragraph begins a page, what floats at it begins that page with it.
    """
    if not paragraph.floats:
        return write_paragraph(paragraph, writer, width, spaces)
    if paragraph.layout.page_break_before:
        here = replace(paragraph, layout=replace(paragraph.layout, page_break_before=False))
        page = writer.sheet.class_of({"break-before": "page", "position": "relative"})
        return f"<div{page}>{_write_anchored(here, writer, width, spaces)}</div>"
    by_paragraph, by_page = write_floats(paragraph, writer, width)
    if not by_paragraph:
        return by_page + write_paragraph(paragraph, writer, width, spaces)
    content = write_paragraph(paragraph, writer, width, replace(spaces, above=0.0, below=0.0))
    said = {"position": "relative", "margin": f"{pt(spaces.above)} 0 {pt(spaces.below)}"}
    return f"{by_page}<div{writer.sheet.class_of(said)}>{by_paragraph}{content}</div>"


def _share_border(above: Block | None, below: Block | None) -> bool:
    """Whether two neighbours stand in one border: same lines, same indents."""
    if not isinstance(above, Paragraph) or not isinstance(below, Paragraph):
        return False
    one, other = above.layout, below.layout
    return (
        one.borders != NO_BORDERS
        and one.borders == other.borders
        and (one.indent_left, one.indent_right) == (other.indent_left, other.indent_right)
    )
