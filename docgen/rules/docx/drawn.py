"""Drawn things of a DOCX: borders of paragraphs, lines, pictures, boxes of text."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from docgen.page.model import Image, Line
from docgen.rules.docx.room import Column
from docgen.rules.facts import Box, Frame, Picture, Stroke
from docgen.rules.ink import image_ink
from docgen.rules.measure import MM

if TYPE_CHECKING:
    from docgen.page.model import Float, Paragraph, Position, TextBox
    from docgen.rules.docx.flow import Flow

_LEVEL = 1.0
"""A line that falls or rises no more than this, mm, is level."""


def paragraph_borders(flow: Flow, paragraph: Paragraph, column: Column, page: int, top: float) -> None:
    """Keep the borders of a paragraph as lines, or as a box when they go all round."""
    layout, borders, found = paragraph.layout, paragraph.layout.borders, flow.found
    left, right = column.left + layout.indent_left * MM, column.right - layout.indent_right * MM
    if borders.all_round:
        assert borders.top
        box = Box(left - 1, top - 0.5, right + 1, flow.y + 0.5)
        found.frames.append(Frame(page, box, borders.top.colour))
        if found.blocks and flow.zone == "text" and box.holds(found.blocks[-1].box, 1.0):
            found.blocks[-1] = replace(found.blocks[-1], zone="box")
        return
    for edge, y in ((borders.top, top), (borders.bottom, flow.y)):
        if edge:
            solid = edge.style == "solid"
            found.strokes.append(Stroke(page, left, right, y, edge.colour, solid, len(found.blocks)))


def lay_inline_image(flow: Flow, image: Image, column: Column, paragraph: Paragraph) -> None:
    """Lay a picture that stands in the line."""
    width, height = image.width * MM, image.height * MM
    room = column.width - width
    left = column.left + {"center": room / 2, "right": room}.get(paragraph.layout.alignment, 0.0)
    _picture(flow, image, Box(left, flow.y, left + width, flow.y + height), flow.page, paragraph)
    flow.y += height


def lay_float(
    flow: Flow, floating: Float, column: Column, anchor: tuple[int, float, int], paragraph: Paragraph
) -> None:
    """Lay a thing with a place of its own; `anchor` = page, y and coming block of its paragraph."""
    page, top, block = anchor
    content = floating.content
    width, height = content.width * MM, content.height * MM
    left = _across(flow, floating.horizontal, column, width)
    upper = _down(flow, floating.vertical, top, height)
    if isinstance(content, Image):
        _picture(flow, content, Box(left, upper, left + width, upper + height), page, paragraph)
    elif not isinstance(content, Line):
        _text_box(flow, content, left, upper, page)
    elif height <= _LEVEL < width:
        solid = content.style == "solid"
        flow.found.strokes.append(Stroke(page, left, left + width, upper, content.colour, solid, block))


def _text_box(flow: Flow, content: TextBox, left: float, upper: float, page: int) -> None:
    inner = flow.inside(upper + content.padding.top * MM, page, "box" if content.border else flow.zone)
    right = left + content.width * MM
    inner.lay(
        content.blocks,
        Column(left + content.padding.left * MM, right - content.padding.right * MM, body=False),
    )
    flow.found.take(inner.found)
    if content.border:
        bottom = max(upper + content.height * MM, inner.y)
        flow.found.frames.append(Frame(page, Box(left, upper, right, bottom), content.border.colour))


def _picture(flow: Flow, image: Image, box: Box, page: int, paragraph: Paragraph) -> None:
    if box.width <= 0 or box.height <= 0:
        return
    seen = image_ink(image.content)
    flow.found.pictures.append(
        Picture(
            page=page,
            box=box,
            png=image.media_type == "image/png",
            transparent=seen.transparent,
            ink=seen.ink,
            dots=round(seen.width / (box.width / 25.4)),
            coloured=seen.coloured,
            place=paragraph.place,
        )
    )


def _across(flow: Flow, position: Position, column: Column, width: float) -> float:
    margins, page = flow.section.margins, flow.section.page
    if position.reference == "page":
        start, room = 0.0, page.width * MM
    elif position.reference == "margin":
        start, room = margins.left * MM, (page.width - margins.left - margins.right) * MM
    else:
        start, room = column.left, column.width
    return start + _aligned(position, room - width)


def _down(flow: Flow, position: Position, top: float, height: float) -> float:
    margins, page = flow.section.margins, flow.section.page
    if position.reference == "page":
        start, room = 0.0, page.height * MM
    elif position.reference == "margin":
        start, room = margins.top * MM, (page.height - margins.top - margins.bottom) * MM
    else:
        start, room = top, height
    return start + _aligned(position, room - height)


def _aligned(position: Position, free: float) -> float:
    return {"center": free / 2, "end": free}.get(position.align or "", 0.0) + position.offset * MM
