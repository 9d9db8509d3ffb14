"""Pictures, straight lines and text boxes drawn with VML (w:pict), as Word wrote them until 2007.

ECMA-376 Part 4, 19.1.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from docgen.page.model import Edge, Float, Image, Line, Position, Sides, TextBox
from docgen.page.ooxml import RELATION, w
from docgen.page.read.images import read_image
from docgen.page.read.measures import css, hexadecimal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element as Element

    from docgen.page.model import LineStyle, Reference
    from docgen.page.read.story import Here

V: Final = "{urn:schemas-microsoft-com:vml}"
O: Final = "{urn:schemas-microsoft-com:office:office}"  # noqa: E741 - the usual prefix
W10: Final = "{urn:schemas-microsoft-com:office:word}"
_CONNECTOR: Final = "#_x0000_t32"
_OFF: Final = frozenset({"f", "false", "0"})
_NAMED: Final = {"black": "000000", "white": "FFFFFF", "red": "FF0000", "blue": "0000FF", "gray": "808080",
                 "green": "008000", "yellow": "FFFF00", "silver": "C0C0C0"}  # fmt: skip
_DASHES: Final[dict[str, LineStyle]] = {
    "solid": "solid", "dot": "dotted", "1 1": "dotted", "dash": "dashed", "shortdash": "dashed",
    "longdash": "dashed", "dashdot": "dashed", "longdashdot": "dashed", "longdashdotdot": "dashed",
}  # fmt: skip
_ACROSS: Final[dict[str, Reference]] = {
    "page": "page",
    "margin": "margin",
    "text": "column",
    "char": "character",
}
_DOWN: Final[dict[str, Reference]] = {"page": "page", "margin": "margin", "text": "paragraph", "line": "line"}
_ALIGNS: Final = {"left": "start", "top": "start", "inside": "start", "center": "center", "right": "end",
                  "bottom": "end", "outside": "end"}  # fmt: skip
_THIN_LINE = 0.75
_INSETS = (7.2, 3.6, 7.2, 3.6)
_EMU_FROM = 1000.0
_NUMBER = re.compile(r"[0-9.]+")


def read_picture(element: Element, here: Here) -> list[Image | Float]:
    """Read a w:pict; what is not a straight line, a picture or a plain text box is reported as lost."""
    found: list[Image | Float] = []
    for shape in element:
        if shape.tag in (f"{V}shapetype", w("control"), w("movie")) or not isinstance(shape.tag, str):
            continue
        thing = _read_shape(shape, here)
        if thing:
            found.append(thing)
    return found


def _read_shape(shape: Element, here: Here) -> Image | Float | None:
    style = _style(shape)
    content = shape.find(f"{V}textbox/{w('txbxContent')}")
    if "rotation" in style:
        here.lost("loss-rotation")
    elif shape.tag == f"{V}line":
        return _line_between(shape, style)
    elif _is_connector(shape):
        return _connector(shape, style)
    elif (picture := shape.find(f"{V}imagedata")) is not None:
        return _picture(shape, picture, style, here)
    elif content is not None and shape.tag in (f"{V}rect", f"{V}shape"):
        _note_wrap(shape, here)
        return _anchored(style, _box(shape, content, here))
    else:
        here.lost("loss-shape", name=str(shape.tag).rpartition("}")[2])
    return None


def _picture(shape: Element, picture: Element, style: Mapping[str, str], here: Here) -> Image | Float | None:
    image = read_image(here, picture.get(f"{{{RELATION}}}id"), *_size(style))
    if image is None:
        return None
    image = replace(image, description=shape.get("alt") or picture.get(f"{O}title") or "")
    if style.get("position") != "absolute":
        return image
    _note_wrap(shape, here)
    return _anchored(style, image)


def _is_connector(shape: Element) -> bool:
    straight = shape.get("type") == _CONNECTOR or shape.get(f"{O}connectortype") == "straight"
    return shape.tag == f"{V}shape" and straight


def _connector(shape: Element, style: Mapping[str, str]) -> Float | None:
    edge = _stroke(shape)
    if edge is None:
        return None
    flips = {flip for flip in style.get("flip", "") if flip in "xy"}
    return _anchored(style, Line(*_size(style), edge.thickness, edge.colour, edge.style, len(flips) == 1))


def _size(style: Mapping[str, str]) -> tuple[float, float]:
    return css(style.get("width", "0")), css(style.get("height", "0"))


def _style(shape: Element) -> Mapping[str, str]:
    pairs = (entry.split(":", 1) for entry in shape.get("style", "").split(";") if ":" in entry)
    return {name.strip().lower(): value.strip() for name, value in pairs}


def _note_wrap(shape: Element, here: Here) -> None:
    wrap = shape.find(f"{W10}wrap")
    if wrap is not None and wrap.get("type", "none") != "none":
        here.lost("loss-wrap")


def _anchored(style: Mapping[str, str], content: Image | Line | TextBox) -> Float:
    behind = style.get("z-index", "0").startswith("-")
    return Float(
        content,
        _position(style, "left", "mso-position-horizontal", _ACROSS, "column"),
        _position(style, "top", "mso-position-vertical", _DOWN, "paragraph"),
        behind,
    )


def _position(
    style: Mapping[str, str], side: str, name: str, references: Mapping[str, Reference], usual: Reference
) -> Position:
    reference = references.get(style.get(f"{name}-relative", ""), usual)
    align = _ALIGNS.get(style.get(name, ""))
    if align:
        return Position(reference, 0.0, align)  # type: ignore[arg-type] # the table holds aligns only
    return Position(reference, css(style.get(f"margin-{side}", "0")) + css(style.get(side, "0")))


def _line_between(shape: Element, style: Mapping[str, str]) -> Float | None:
    edge = _stroke(shape)
    if edge is None:
        return None
    (x1, y1), (x2, y2) = (_point(shape.get(end, "0,0")) for end in ("from", "to"))
    line = Line(
        abs(x2 - x1), abs(y2 - y1), edge.thickness, edge.colour, edge.style, rising=(x2 - x1) * (y2 - y1) < 0
    )
    placed = _anchored(style, line)
    across, down = placed.horizontal, placed.vertical
    return Float(
        line,
        Position(across.reference, across.offset + min(x1, x2), across.align),
        Position(down.reference, down.offset + min(y1, y2), down.align),
        placed.behind_text,
    )


def _point(text: str) -> tuple[float, float]:
    across, _, down = text.partition(",")
    return css(across or "0"), css(down or "0")


def _stroke(shape: Element) -> Edge | None:
    stroke = shape.find(f"{V}stroke")
    said: dict[str, str] = (
        {str(name): str(value) for name, value in stroke.attrib.items()} if stroke is not None else {}
    )
    if shape.get("stroked", "t") in _OFF or said.get("on", "t") in _OFF:
        return None
    weight = str(said.get("weight") or shape.get("strokeweight") or f"{_THIN_LINE}pt")
    thickness = css(weight)
    if _NUMBER.fullmatch(weight) and float(weight) >= _EMU_FROM:
        thickness = float(weight) / 12700  # a bare number this large is EMU
    dash = str(said.get("dashstyle", "solid")).lower()
    colour = str(said.get("color") or shape.get("strokecolor") or "black")
    return Edge(_DASHES.get(dash, "solid"), thickness, _colour(colour) or "000000")


def _colour(text: str) -> str | None:
    named = text.split(maxsplit=1)[0].lower() if text.strip() else ""
    return hexadecimal(named) if named.startswith("#") else _NAMED.get(named)


def _box(shape: Element, content: Element, here: Here) -> TextBox:
    textbox = shape.find(f"{V}textbox")
    insets = (textbox.get("inset", "") if textbox is not None else "").split(",")
    left, top, right, bottom = (
        css(insets[at]) if at < len(insets) and insets[at].strip() else usual
        for at, usual in enumerate(_INSETS)
    )
    width, height = _size(_style(shape))
    blocks = here.read_box(content, width - left - right)
    filled = shape.get("filled", "t") not in _OFF
    background = _colour(shape.get("fillcolor") or "white") if filled else None
    return TextBox(width, height, blocks, Sides(top, right, bottom, left), _stroke(shape), background)
