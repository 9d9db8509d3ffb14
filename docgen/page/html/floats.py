"""Things with a place of their own: pictures, straight lines and boxes of text laid over the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from docgen.page.html.paragraphs import edge
from docgen.page.html.sheet import Declarations, pt
from docgen.page.model import Image, Line, TextBox

if TYPE_CHECKING:
    from docgen.page.html.writer import Writer
    from docgen.page.model import Float, Paragraph, Position

_SHARES: Final = {"start": 0.0, "center": 0.5, "end": 1.0}


def write_floats(paragraph: Paragraph, writer: Writer, width: float) -> tuple[str, str]:
    """Write what floats at a paragraph: things placed by the paragraph, things placed by the page."""
    by_paragraph: list[str] = []
    by_page: list[str] = []
    for thing in paragraph.floats:
        content = thing.content
        across = _across(thing.horizontal, content.width, width, writer)
        by_text = thing.vertical.reference not in ("page", "margin")
        down = thing.vertical.offset if by_text else _down(thing.vertical, content.height, writer)
        said: Declarations = {"position": "absolute", "left": pt(across), "top": pt(down)}
        if thing.behind_text:
            said["z-index"] = "-1"
        (by_paragraph if by_text else by_page).append(_write(thing, said, writer))
    return "".join(by_paragraph), "".join(by_page)


def _across(position: Position, size: float, width: float, writer: Writer) -> float:
    """Return the distance from the left edge of the text area."""
    section = writer.section
    whole, origin = width, 0.0
    if position.reference == "page" and section is not None:
        whole, origin = section.page.width, -section.margins.left
    if position.align:
        return origin + (whole - size) * _SHARES[position.align]
    return origin + position.offset


def _down(position: Position, size: float, writer: Writer) -> float:
    """Return the distance from the top of the text area."""
    section = writer.section
    if section is None:
        return position.offset
    margins = section.margins
    whole, origin = section.page.height - margins.top - margins.bottom, 0.0
    if position.reference == "page":
        whole, origin = section.page.height, -margins.top
    if position.align:
        return origin + (whole - size) * _SHARES[position.align]
    return origin + position.offset


def _write(thing: Float, said: Declarations, writer: Writer) -> str:
    match thing.content:
        case Line() as line:
            return _line(line, said, writer)
        case Image() as image:
            return f"<div{writer.sheet.class_of({**said, 'line-height': '0'})}>{writer.image(image)}</div>"
        case TextBox() as box:
            return _box(box, said, writer)


def _line(line: Line, said: Declarations, writer: Writer) -> str:
    """Write a level or upright line as a border, any other as a small drawing."""
    stroke = f"{pt(line.thickness)} {line.style} #{line.colour}"
    half = pt(-line.thickness / 2)
    if line.height <= line.thickness:
        said |= {"width": pt(line.width), "margin-top": half, "border-top": stroke}
    elif line.width <= line.thickness:
        said |= {"height": pt(line.height), "margin-left": half, "border-left": stroke}
    else:
        said |= {"width": pt(line.width), "height": pt(line.height), "line-height": "0"}
        from_y, to_y = (line.height, 0.0) if line.rising else (0.0, line.height)
        dash = {"dashed": ' stroke-dasharray="4 3"', "dotted": ' stroke-dasharray="1 2"'}.get(line.style, "")
        drawing = (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{line.width}pt" height="{line.height}pt" '
            f'viewBox="0 0 {line.width} {line.height}">'
            f'<line x1="0" y1="{from_y}" x2="{line.width}" y2="{to_y}" '
            f'stroke="#{line.colour}" stroke-width="{line.thickness}"{dash}/></svg>'
        )
        return f"<div{writer.sheet.class_of(said)}>{drawing}</div>"
    return f"<div{writer.sheet.class_of(said)}></div>"


def _box(box: TextBox, said: Declarations, writer: Writer) -> str:
    inner = box.padding
    said |= {
        "width": pt(max(box.width - inner.left - inner.right, 0.0)),
        "min-height": pt(max(box.height - inner.top - inner.bottom, 0.0)),
        "padding": " ".join(map(pt, (inner.top, inner.right, inner.bottom, inner.left))),
    }
    if box.border:
        said["border"] = edge(box.border)
        said["margin"] = pt(-box.border.thickness / 2)
    if box.background:
        said["background"] = f"#{box.background}"
    content = writer.blocks(box.blocks, box.width - inner.left - inner.right)
    return f"<div{writer.sheet.class_of(said)}>{content}</div>"
