"""Things with a place of their own: pictures, straight lines and boxes of text laid over the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from docgen.page.html.boxes import edge
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
    """Return the distance from where the text begins on the page."""
    section = writer.section
    if section is None:
        return position.offset
    margins, page = section.margins, section.page
    whole, origin = page.height - margins.top - margins.bottom, margins.top
    if position.reference == "page":
        whole, origin = page.height, 0.0
    shift = (whole - size) * _SHARES[position.align] if position.align else position.offset
    return origin + shift - writer.top


def _write(thing: Float, said: Declarations, writer: Writer) -> str:
    match thing.content:
        case Line() as line:
            return _line(line, said, writer)
        case Image() as image:
            return f"<div{writer.sheet.class_of({**said, 'line-height': '0'})}>{writer.image(image)}</div>"
        case TextBox() as box:
            return _box(box, said, writer)


def _line(line: Line, said: Declarations, writer: Writer) -> str:
    """Write a level or upright line as a filled bar, any other as a small drawing."""
    half = pt(-line.thickness / 2)
    level, upright = line.height <= line.thickness, line.width <= line.thickness
    if line.style != "solid" or not (level or upright):
        return f"<div{writer.sheet.class_of({**said, 'line-height': '0'})}>{_drawing(line)}</div>"
    said["background"] = f"#{line.colour}"
    if level:
        said |= {"width": pt(line.width), "height": pt(line.thickness), "margin-top": half}
    else:
        said |= {"width": pt(line.thickness), "height": pt(line.height), "margin-left": half}
    return f"<div{writer.sheet.class_of(said)}></div>"


def _drawing(line: Line) -> str:
    """Draw in a box wider than the line by its thickness, so that nothing is cut."""
    half = line.thickness / 2
    width, height = line.width + line.thickness, line.height + line.thickness
    from_y, to_y = (line.height, 0.0) if line.rising else (0.0, line.height)
    dash = {"dashed": ' stroke-dasharray="4 3"', "dotted": ' stroke-dasharray="1 2"'}.get(line.style, "")
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:g}pt" height="{height:g}pt" '
        f'style="margin:{pt(-half)} 0 0 {pt(-half)}" viewBox="{-half:g} {-half:g} {width:g} {height:g}">'
        f'<line x1="0" y1="{from_y:g}" x2="{line.width:g}" y2="{to_y:g}" '
        f'stroke="#{line.colour}" stroke-width="{line.thickness:g}"{dash}/></svg>'
    )


def _box(box: TextBox, said: Declarations, writer: Writer) -> str:
    """Write a box: its line lies on its edge, half outside, and does not move what stands in it."""
    thick = box.border.thickness if box.border else 0.0
    top, right, bottom, left = (
        max(inset - thick / 2, 0.0)
        for inset in (box.padding.top, box.padding.right, box.padding.bottom, box.padding.left)
    )
    width = max(box.width - thick - left - right, 0.0)
    said |= {
        "width": pt(width),
        "min-height": pt(max(box.height - thick - top - bottom, 0.0)),
        "padding": " ".join(map(pt, (top, right, bottom, left))),
    }
    if box.border:
        said["border"] = edge(box.border)
        said["margin"] = pt(-thick / 2)
    if box.background:
        said["background"] = f"#{box.background}"
    return f"<div{writer.sheet.class_of(said)}>{writer.blocks(box.blocks, width)}</div>"
