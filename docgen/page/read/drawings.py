"""Pictures, straight lines and text boxes drawn with DrawingML (w:drawing).

ECMA-376 Part 1, 20.1 and 20.4; shapes: the Office extension "wps".
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from docgen.page.model import Edge, Float, Image, Line, Position, Sides, TextBox
from docgen.page.ooxml import RELATION, w
from docgen.page.read.images import read_image
from docgen.page.read.measures import emu, hexadecimal, number, whole
from docgen.page.read.theme import A

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from docgen.page.model import LineStyle, Reference
    from docgen.page.read.story import Here

WP: Final = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
WPS: Final = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
PIC: Final = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
_LINES: Final = frozenset({"line", "straightConnector1"})
_DASHES: Final[dict[str, LineStyle]] = {
    "solid": "solid", "dot": "dotted", "sysDot": "dotted", "dash": "dashed", "lgDash": "dashed",
    "sysDash": "dashed", "dashDot": "dashed", "lgDashDot": "dashed", "lgDashDotDot": "dashed",
    "sysDashDot": "dashed", "sysDashDotDot": "dashed",
}  # fmt: skip
_REFERENCES: Final[dict[str, Reference]] = {
    "page": "page", "margin": "margin", "column": "column", "character": "character",
    "paragraph": "paragraph", "line": "line", "leftMargin": "page", "topMargin": "page",
    "insideMargin": "page",
}  # fmt: skip
_ALIGNS: Final = {"left": "start", "top": "start", "inside": "start", "center": "center", "right": "end",
                  "bottom": "end", "outside": "end"}  # fmt: skip
_THIN_LINE = 0.75
_DEFAULT_INSETS = (3.6, 7.2, 3.6, 7.2)
_WHOLE = 100_000


def read_drawing(element: Element, here: Here) -> Image | Float | None:
    """Read a w:drawing: a picture in the line or a thing with a place of its own; None = reported."""
    frame = next((child for child in element if child.tag in (f"{WP}inline", f"{WP}anchor")), None)
    data = frame.find(f"{A}graphic/{A}graphicData") if frame is not None else None
    thing = data[0] if data is not None and len(data) else None
    if frame is None or thing is None:
        here.lost("loss-drawing")
        return None
    content: Image | Line | TextBox | None
    if thing.tag == f"{PIC}pic":
        content = _picture(thing, frame, here)
    elif thing.tag == f"{WPS}wsp":
        content = _shape(thing, frame, here)
    else:
        here.lost("loss-shape", name=str(thing.tag).rpartition("}")[2])
        return None
    if content is None or frame.tag == f"{WP}anchor":
        return _anchored(frame, content, here) if content else None
    if isinstance(content, Image):
        return content
    here.lost("loss-shape", name="inline")
    return None


def _anchored(frame: Element, content: Image | Line | TextBox, here: Here) -> Float:
    if not isinstance(content, Line) and frame.find(f"{WP}wrapNone") is None:
        here.lost("loss-wrap")
    behind = frame.get("behindDoc") in ("1", "true")
    if frame.get("simplePos") in ("1", "true") and (simple := frame.find(f"{WP}simplePos")) is not None:
        across, down = (Position("page", emu(simple.get(axis, "0"))) for axis in "xy")
        return Float(content, across, down, behind)
    return Float(
        content,
        _position(frame.find(f"{WP}positionH"), "column", here),
        _position(frame.find(f"{WP}positionV"), "paragraph", here),
        behind,
    )


def _position(element: Element | None, usual: Reference, here: Here) -> Position:
    if element is None:
        return Position(usual)
    named = element.get("relativeFrom", usual)
    if named not in _REFERENCES:
        here.lost("loss-position", name=named)
    reference = _REFERENCES.get(named, usual)
    offset, align = element.find(f"{WP}posOffset"), element.find(f"{WP}align")
    if align is not None:
        return Position(reference, 0.0, _ALIGNS.get((align.text or "").strip(), "start"))  # type: ignore[arg-type] # the table holds aligns only
    if offset is None:
        here.lost("loss-position", name="percent")
        return Position(reference)
    return Position(reference, emu((offset.text or "0").strip()))


# ---------------------------------------------------------------------------- pictures


def _picture(element: Element, frame: Element, here: Here) -> Image | None:
    blip = element.find(f"{PIC}blipFill/{A}blip")
    transform = element.find(f"{PIC}spPr/{A}xfrm")
    if transform is not None and whole(transform.get("rot", "0")):
        here.lost("loss-rotation")
    if blip is None or blip.get(f"{{{RELATION}}}embed") is None:
        here.lost("loss-linked-image")
        return None
    image = read_image(here, blip.get(f"{{{RELATION}}}embed"), *_extent(frame))
    if image is None:
        return None
    crop = element.find(f"{PIC}blipFill/{A}srcRect")
    cut = [number(crop.get(side, "0")) / _WHOLE if crop is not None else 0.0 for side in "trbl"]
    properties = frame.find(f"{WP}docPr")
    said = properties.get("descr") or properties.get("title") if properties is not None else None
    return replace(image, description=said or "", cropped=(cut[0], cut[1], cut[2], cut[3]))


def _extent(frame: Element) -> tuple[float, float]:
    extent = frame.find(f"{WP}extent")
    if extent is None:
        return 0.0, 0.0
    return emu(extent.get("cx", "0")), emu(extent.get("cy", "0"))


# ---------------------------------------------------------------------------- shapes


def _shape(element: Element, frame: Element, here: Here) -> Line | TextBox | None:
    properties = element.find(f"{WPS}spPr")
    geometry = properties.find(f"{A}prstGeom") if properties is not None else None
    preset = geometry.get("prst", "") if geometry is not None else "path"
    transform = properties.find(f"{A}xfrm") if properties is not None else None
    if transform is not None and whole(transform.get("rot", "0")):
        here.lost("loss-rotation")
        return None
    if properties is not None and preset in _LINES:
        return _line(element, frame, here)
    content = element.find(f"{WPS}txbx/{w('txbxContent')}")
    if properties is not None and preset == "rect" and content is not None:
        return _box(element, content, frame, here)
    here.lost("loss-shape", name=preset)
    return None


def _line(element: Element, frame: Element, here: Here) -> Line | None:
    edge = _outline(element, here)
    if edge is None:
        return None
    transform = element.find(f"{WPS}spPr/{A}xfrm")
    extent = transform.find(f"{A}ext") if transform is not None else None
    width, height = _extent(frame)
    if extent is not None:
        width, height = emu(extent.get("cx", "0")), emu(extent.get("cy", "0"))
    flipped = [transform is not None and transform.get(flip) in ("1", "true") for flip in ("flipH", "flipV")]
    return Line(width, height, edge.thickness, edge.colour, edge.style, rising=flipped[0] != flipped[1])


def _outline(element: Element, here: Here) -> Edge | None:
    stroke = element.find(f"{WPS}spPr/{A}ln")
    reference = element.find(f"{WPS}style/{A}lnRef")
    if stroke is None and (reference is None or reference.get("idx") == "0"):
        return None
    if stroke is not None and stroke.find(f"{A}noFill") is not None:
        return None
    colour = _colour(stroke.find(f"{A}solidFill"), here) if stroke is not None else None
    if colour is None and reference is not None:
        colour = _colour(reference, here)
    dash = stroke.find(f"{A}prstDash") if stroke is not None else None
    style = _DASHES.get(dash.get("val", "solid"), "solid") if dash is not None else "solid"
    thickness = emu(stroke.get("w", "0")) if stroke is not None else 0.0
    return Edge(style, thickness or _THIN_LINE, colour or "000000")


def _colour(fill: Element | None, here: Here) -> str | None:
    for colour in fill if fill is not None else ():
        if colour.tag == f"{A}srgbClr":
            return hexadecimal(colour.get("val", ""))
        if colour.tag == f"{A}schemeClr":
            return here.story.sheet.theme.colour(colour.get("val", ""))
        if colour.tag in (f"{A}prstClr", f"{A}sysClr"):
            return hexadecimal(colour.get("lastClr") or "")
    return None


def _box(element: Element, content: Element, frame: Element, here: Here) -> TextBox:
    width, height = _extent(frame)
    body = element.find(f"{WPS}bodyPr")
    top, right, bottom, left = (
        emu(text) if body is not None and (text := body.get(f"{side}Ins")) is not None else usual
        for side, usual in zip("trbl", _DEFAULT_INSETS, strict=True)
    )
    blocks = here.read_box(content, width - left - right)
    properties = element.find(f"{WPS}spPr")
    fill = properties.find(f"{A}solidFill") if properties is not None else None
    return TextBox(
        width,
        height,
        blocks,
        Sides(top, right, bottom, left),
        _outline(element, here),
        _colour(fill, here),
    )
