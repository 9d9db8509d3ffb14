"""Paragraphs of a DOCX, line by line, as Word would set them.

It is no typesetter: it knows the widths of the decree's font and the heights of its lines. That places a
header to a tenth of a millimetre and a page break to a line or two.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from docgen.page.model import InlineImage, PageBreak
from docgen.rules.columns import is_rule_of_signs
from docgen.rules.docx.drawn import lay_float, lay_inline_image, paragraph_borders
from docgen.rules.docx.room import line_height, multiple
from docgen.rules.docx.text import Strip, hard_lines, look_of, strips
from docgen.rules.docx.wrap import wrapped
from docgen.rules.facts import Block, Box, Line, Span, Stroke
from docgen.rules.measure import ASCENT, DESCENT, MM, SINGLE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docgen.page.model import Inline, Paragraph
    from docgen.rules.docx.flow import Flow
    from docgen.rules.docx.room import Column


def lay_paragraph(flow: Flow, paragraph: Paragraph, column: Column) -> None:
    """Lay `paragraph`, then what floats at it."""
    layout = paragraph.layout
    if layout.page_break_before and not flow.endless and flow.y > flow.room[0] + 1:
        flow.new_page()
    _space_before(flow, paragraph)
    top, page, anchor = flow.y, flow.page, len(flow.found.blocks) + 1
    for number, line in enumerate(hard_lines(paragraph, apart=not column.body)):
        _hard_line(flow, paragraph, column, line, first=number == 0)
    for inline in paragraph.inlines:
        if isinstance(inline, InlineImage):
            lay_inline_image(flow, inline.image, column, paragraph)
    paragraph_borders(flow, paragraph, column, page, top)
    for floating in paragraph.floats:
        lay_float(flow, floating, column, (page, top, anchor), paragraph)
    flow.space_after = layout.space_after * MM
    flow.before = paragraph
    if any(isinstance(inline, PageBreak) for inline in paragraph.inlines) and not flow.endless:
        flow.new_page()


def _space_before(flow: Flow, paragraph: Paragraph) -> None:
    same = flow.before is not None and flow.before.style_id == paragraph.style_id
    after = 0.0 if flow.before and flow.before.layout.contextual_spacing and same else flow.space_after
    before = 0.0 if paragraph.layout.contextual_spacing and same else paragraph.layout.space_before * MM
    flow.y += after + before if flow.document.spaces_add else max(after, before)


def _hard_line(
    flow: Flow, paragraph: Paragraph, column: Column, line: Sequence[Inline], *, first: bool
) -> None:
    layout = paragraph.layout
    lead = layout.indent_left * MM + (layout.indent_first * MM if first else 0.0)
    parts = strips(line, layout.tabs, flow.document.default_tab, lead)
    if first and paragraph.label and paragraph.label.text:
        parts = parts or [Strip()]
        parts[0].spans.insert(0, Span(paragraph.label.text + " ", look_of(paragraph.label.font)))
    if not parts:
        height = line_height(layout.line, paragraph.mark.size)
        if not flow.fits(height):
            flow.new_page()
        flow.y += height
    elif len(parts) == 1 and parts[0].alignment == "left":
        _text(flow, paragraph, column, parts[0], lead)
    else:
        _columns(flow, paragraph, column, parts, lead)


def _columns(flow: Flow, paragraph: Paragraph, column: Column, parts: Sequence[Strip], lead: float) -> None:
    """Lay text held by tab stops: a block for each column."""
    height = max(line_height(paragraph.layout.line, part.size) for part in parts)
    if not flow.fits(height):
        flow.new_page()
    for part in parts:
        at = lead if part.start is None else part.start
        left = column.left + {"center": at - part.width / 2, "right": at - part.width}.get(part.alignment, at)
        line = _line(flow, part.text, (left, left + part.width), part.size, height)
        _add(flow, Block(flow.page, line.box, tuple(part.spans), (line,), flow.zone, paragraph.place,
                        alone=len(parts) == 1))  # fmt: skip
    flow.y += height
    flow.text_end = None


def _line(flow: Flow, text: str, across: tuple[float, float], size: float, height: float) -> Line:
    natural = min(height, size * SINGLE * MM)  # what a line has beyond its own height stands below it
    baseline = flow.y + natural - DESCENT * size * MM
    box = Box(across[0], baseline - ASCENT * size * MM, across[1], baseline + DESCENT * size * MM)
    return Line(text, box, baseline)


def _text(flow: Flow, paragraph: Paragraph, column: Column, part: Strip, lead: float) -> None:
    """Lay running text; of a paragraph that goes on to a next page the lines on the first count."""
    layout = paragraph.layout
    lead = lead if part.start is None else part.start
    left, right = column.left + layout.indent_left * MM, column.right - layout.indent_right * MM
    height = line_height(layout.line, part.size)
    gap = None if flow.text_end is None else round((flow.y - flow.text_end) / MM, 1)
    wraps = wrapped(part.spans, right - column.left - lead, right - left)
    if not flow.fits(height):
        flow.new_page()
    page, lines = flow.page, []
    for number, (text, width) in enumerate(wraps):
        if not flow.fits(height):
            flow.new_page()
        start = column.left + lead if number == 0 else left
        edge = {"center": (start + right - width) / 2, "right": right - width}.get(layout.alignment, start)
        full = layout.alignment == "justify" and number < len(wraps) - 1
        if flow.page == page:
            across = (edge, right if full else edge + width)
            lines.append(_line(flow, text, across, part.size, height))
        flow.y += height
    box = lines[0].box
    for line in lines[1:]:
        box = box.joined(line.box)
    _add(
        flow,
        Block(
            page,
            box,
            tuple(part.spans),
            tuple(lines),
            flow.zone,
            paragraph.place,
            layout.alignment,
            indent=lead,
            hang=layout.indent_left * MM,
            gap=gap,
            pitch=multiple(layout.line, part.size),
            alone=column.body,
        ),
    )
    flow.text_end = flow.y


def _add(flow: Flow, block: Block) -> None:
    """Keep a block, or the line it is when it is typed from underscores; an underline is a line too."""
    box = block.lines[-1].box
    line = Stroke(block.page, box.left, box.right, box.bottom, anchor=len(flow.found.blocks))
    if is_rule_of_signs(block.raw):
        flow.found.strokes.append(replace(line, typed=True))
        return
    flow.found.blocks.append(block)
    if block.looks and all(look.underline for look in block.looks):
        flow.found.strokes.append(line)
