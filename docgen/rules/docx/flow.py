"""Where everything of a DOCX stands: a light layout, line by line, as Word would set it.

It is no typesetter: it knows the widths of the decree's font, the heights of its lines, tables by their
rows. That places a header to a tenth of a millimetre and a page break to a line or two.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from docgen.page.model import InlineImage, PageBreak, Paragraph
from docgen.rules.columns import is_rule_of_signs
from docgen.rules.docx.drawn import lay_float, lay_inline_image, paragraph_borders
from docgen.rules.docx.room import Gathered, line_height, multiple
from docgen.rules.docx.tables import lay_table
from docgen.rules.docx.text import Strip, hard_lines, look_of, strips
from docgen.rules.docx.wrap import wrapped
from docgen.rules.facts import Block, Box, Line, Span, Stroke
from docgen.rules.measure import ASCENT, DESCENT, MM, SINGLE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docgen.page.model import Block as ModelBlock
    from docgen.page.model import Inline, Section
    from docgen.rules.docx.room import Column
    from docgen.rules.facts import Zone

_HAIR = 0.1


class Flow:
    """Lays blocks one under the other; `page` and `y` (mm) are where the next one goes.

    An `endless` flow never goes on to a next page: that of a header, a cell, a box.
    """

    def __init__(
        self, section: Section, page: int, *, default_tab: float, spaces_add: bool, zone: Zone = "text"
    ) -> None:
        self.section = section
        self.page, self.y = page, section.margins.top * MM
        self.default_tab, self.spaces_add = default_tab, spaces_add
        self.zone: Zone = zone
        self.endless = False
        self.found = Gathered()
        self.space_after = 0.0
        self.text_end: float | None = None
        self.rooms = (self._margins(), self._margins())
        """From where to where the text of the first page goes, and of those after it, mm."""
        self._first_page = page
        self._style, self._contextual = "", False

    def lay(self, blocks: Sequence[ModelBlock], column: Column) -> None:
        """Lay `blocks` into `column`."""
        for block in blocks:
            if isinstance(block, Paragraph):
                self._paragraph(block, column)
            else:
                lay_table(self, block, column)

    def inside(self, y: float, page: int, zone: Zone) -> Flow:
        """Begin a flow of its own within this one: a cell, a box."""
        inner = Flow(self.section, page, default_tab=self.default_tab, spaces_add=self.spaces_add, zone=zone)
        inner.y, inner.endless = y, True
        return inner

    def _margins(self) -> tuple[float, float]:
        section = self.section
        return section.margins.top * MM, (section.page.height - section.margins.bottom) * MM

    def begin(self, first: tuple[float, float], others: tuple[float, float]) -> None:
        """Begin where headers and footers leave room on the first page and on the others."""
        self.rooms = first, others
        self.y = first[0]

    def fits(self, height: float) -> bool:
        """Tell whether `height` mm are left on the page."""
        bottom = self.rooms[self.page > self._first_page][1]
        return self.endless or self.y + height <= bottom + _HAIR

    def new_page(self) -> None:
        """Go to the top of the next page."""
        self.page += 1
        self.y = self.rooms[1][0]
        self.space_after, self.text_end = 0.0, None

    def _paragraph(self, paragraph: Paragraph, column: Column) -> None:
        layout = paragraph.layout
        top_of_page = self.rooms[self.page > self._first_page][0]
        if layout.page_break_before and not self.endless and self.y > top_of_page + 1:
            self.new_page()
        self._space_before(paragraph)
        top, page, anchor = self.y, self.page, len(self.found.blocks) + 1
        for number, line in enumerate(hard_lines(paragraph, apart=not column.body)):
            self._hard_line(paragraph, column, line, first=number == 0)
        for inline in paragraph.inlines:
            if isinstance(inline, InlineImage):
                lay_inline_image(self, inline.image, column, paragraph)
        paragraph_borders(self, paragraph, column, page, top)
        for floating in paragraph.floats:
            lay_float(self, floating, column, (page, top, anchor), paragraph)
        self.space_after = layout.space_after * MM
        self._style, self._contextual = paragraph.style_id, layout.contextual_spacing
        if any(isinstance(inline, PageBreak) for inline in paragraph.inlines) and not self.endless:
            self.new_page()

    def _space_before(self, paragraph: Paragraph) -> None:
        same = self._style == paragraph.style_id
        after = 0.0 if self._contextual and same else self.space_after
        before = 0.0 if paragraph.layout.contextual_spacing and same else paragraph.layout.space_before * MM
        self.y += after + before if self.spaces_add else max(after, before)

    def _hard_line(
        self, paragraph: Paragraph, column: Column, line: Sequence[Inline], *, first: bool
    ) -> None:
        layout = paragraph.layout
        lead = layout.indent_left * MM + (layout.indent_first * MM if first else 0.0)
        parts = strips(line, layout.tabs, self.default_tab, lead)
        if first and paragraph.label and paragraph.label.text:
            parts = parts or [Strip()]
            parts[0].spans.insert(0, Span(paragraph.label.text + " ", look_of(paragraph.label.font)))
        if not parts:
            height = line_height(layout.line, paragraph.mark.size)
            if not self.fits(height):
                self.new_page()
            self.y += height
        elif len(parts) == 1 and parts[0].alignment == "left":
            self._text(paragraph, column, parts[0], lead)
        else:
            self._columns(paragraph, column, parts, lead)

    def _columns(self, paragraph: Paragraph, column: Column, parts: Sequence[Strip], lead: float) -> None:
        """Lay text held by tab stops: a block for each column."""
        height = max(line_height(paragraph.layout.line, part.size) for part in parts)
        if not self.fits(height):
            self.new_page()
        for part in parts:
            at = lead if part.start is None else part.start
            left = column.left + {"center": at - part.width / 2, "right": at - part.width}.get(
                part.alignment, at
            )
            line = self._line(part.text, left, left + part.width, part.size, height)
            self._add(Block(self.page, line.box, tuple(part.spans), (line,), self.zone, paragraph.place,
                            alone=len(parts) == 1))  # fmt: skip
        self.y += height
        self.text_end = None

    def _line(self, text: str, left: float, right: float, size: float, height: float) -> Line:
        natural = min(height, size * SINGLE * MM)  # what a line has beyond its own height stands below it
        baseline = self.y + natural - DESCENT * size * MM
        box = Box(left, baseline - ASCENT * size * MM, right, baseline + DESCENT * size * MM)
        return Line(text, box, baseline)

    def _text(self, paragraph: Paragraph, column: Column, part: Strip, lead: float) -> None:
        """Lay running text; of a paragraph that goes on to a next page the lines on the first count."""
        layout = paragraph.layout
        lead = lead if part.start is None else part.start
        left, right = column.left + layout.indent_left * MM, column.right - layout.indent_right * MM
        height = line_height(layout.line, part.size)
        gap = None if self.text_end is None else round((self.y - self.text_end) / MM, 1)
        wraps = wrapped(part.spans, right - column.left - lead, right - left)
        if not self.fits(height):
            self.new_page()
        page, lines = self.page, []
        for number, (text, width) in enumerate(wraps):
            if not self.fits(height):
                self.new_page()
            start = column.left + lead if number == 0 else left
            edge = {"center": (start + right - width) / 2, "right": right - width}.get(
                layout.alignment, start
            )
            full = layout.alignment == "justify" and number < len(wraps) - 1
            if self.page == page:
                lines.append(self._line(text, edge, right if full else edge + width, part.size, height))
            self.y += height
        box = lines[0].box
        for line in lines[1:]:
            box = box.joined(line.box)
        self._add(
            Block(
                page,
                box,
                tuple(part.spans),
                tuple(lines),
                self.zone,
                paragraph.place,
                layout.alignment,
                indent=lead,
                hang=layout.indent_left * MM,
                gap=gap,
                pitch=multiple(layout.line, part.size),
                alone=column.body,
            )
        )
        self.text_end = self.y

    def _add(self, block: Block) -> None:
        """Keep a block, or the line it is when it is typed from underscores; an underline is a line too."""
        box = block.lines[-1].box
        line = Stroke(block.page, box.left, box.right, box.bottom, anchor=len(self.found.blocks))
        if is_rule_of_signs(block.raw):
            self.found.strokes.append(replace(line, typed=True))
            return
        self.found.blocks.append(block)
        if block.looks and all(look.underline for look in block.looks):
            self.found.strokes.append(line)
