"""DrawingML by the piece: lines and rectangles at places of their own, pictures in the line; lengths in mm.

ECMA-376 Part 1, 20.1 and 20.4; a line or rectangle is a shape of the Office extension "wps".
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from lxml import etree

from docgen.page.ooxml import RELATION
from docgen.page.read.drawings import PIC, WP, WPS
from docgen.page.read.theme import A
from templates_docx.source.styles import style_id
from templates_docx.source.word import element, paragraph

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_EMU: Final = 36_000
_EMU_OF_POINT: Final = 12_700
_NAMESPACES: Final = {
    prefix: tag.strip("{}") for prefix, tag in (("wp", WP), ("a", A), ("wps", WPS), ("pic", PIC), ("mc", _MC))
} | {"r": RELATION}


@dataclass(frozen=True)
class Stroke:
    """A level or upright line from one point to another, mm from the left and top of the text area.

    `thickness` is in pt, `colour` six hexadecimal digits.
    """

    start: tuple[float, float]
    end: tuple[float, float]
    thickness: float
    colour: str


@dataclass(frozen=True)
class Frame:
    """An empty rectangle, mm from the left and top of the paper to the middle of its line; see Stroke."""

    left: float
    top: float
    width: float
    height: float
    thickness: float
    colour: str


def line(stroke: Stroke, number: int) -> Element:
    """Make a run with a line behind the text, placed by the margins; `number` tells the drawings apart."""
    (left, top), (right, bottom) = stroke.start, stroke.end
    size = (right - left, bottom - top)
    shape = _make(
        f"{WPS}wsp",
        _make(f"{WPS}cNvSpPr"),
        _make(f"{WPS}spPr", *_geometry("line", size), _outline(stroke.thickness, stroke.colour)),
        _make(f"{WPS}bodyPr"),
    )
    return _behind_text(shape, "margin", (left, top), size, number)


def frame(drawn: Frame, number: int) -> Element:
    """Make a run with a rectangle behind the text, placed by the paper.

    It is a box for text without any: LibreOffice turns some long upright lines by a right angle.
    """
    size = (drawn.width, drawn.height)
    shape = _make(
        f"{WPS}wsp",
        _make(f"{WPS}cNvSpPr", txBox=1),
        _make(
            f"{WPS}spPr",
            *_geometry("rect", size),
            _make(f"{A}noFill"),
            _outline(drawn.thickness, drawn.colour),
        ),
        _make(f"{WPS}txbx", element("txbxContent", paragraph(style_id("Ngắt phần")))),
        _make(f"{WPS}bodyPr", **dict.fromkeys(("lIns", "tIns", "rIns", "bIns"), 0)),
    )
    return _behind_text(shape, "page", (drawn.left, drawn.top), size, number)


def _geometry(preset: str, size: tuple[float, float]) -> tuple[Element, Element]:
    return (
        _make(f"{A}xfrm", _make(f"{A}off", x=0, y=0), _size(f"{A}ext", size)),
        _make(f"{A}prstGeom", _make(f"{A}avLst"), prst=preset),
    )


def _outline(thickness: float, colour: str) -> Element:
    fill = _make(f"{A}solidFill", _make(f"{A}srgbClr", val=colour))
    return _make(f"{A}ln", fill, _make(f"{A}miter", lim=800000), w=round(thickness * _EMU_OF_POINT))


def _behind_text(
    shape: Element, by: str, place: tuple[float, float], size: tuple[float, float], number: int
) -> Element:
    anchor = _make(
        f"{WP}anchor",
        _make(f"{WP}simplePos", x=0, y=0),
        _make(f"{WP}positionH", _offset(place[0]), relativeFrom=by),
        _make(f"{WP}positionV", _offset(place[1]), relativeFrom=by),
        _size(f"{WP}extent", size),
        _make(f"{WP}effectExtent", l=0, t=0, r=0, b=0),
        _make(f"{WP}wrapNone"),
        _make(f"{WP}docPr", id=number, name=f"shape {number}"),
        _make(f"{WP}cNvGraphicFramePr"),
        _graphic(WPS, shape),
        **dict.fromkeys(("distT", "distB", "distL", "distR", "simplePos", "locked"), 0),
        **dict.fromkeys(("behindDoc", "layoutInCell", "allowOverlap"), 1),
        relativeHeight=number,
    )
    choice = _make(f"{_MC}Choice", element("drawing", anchor), Requires="wps")
    return element("r", _make(f"{_MC}AlternateContent", choice))


def picture(name: str, relation: str, size: tuple[float, float]) -> Element:
    """Make a run with a picture in the line; filling puts the record's picture of this name there."""
    shown = _make(
        f"{PIC}pic",
        _make(f"{PIC}nvPicPr", _make(f"{PIC}cNvPr", id=0, name=name), _make(f"{PIC}cNvPicPr")),
        _make(
            f"{PIC}blipFill",
            _make(f"{A}blip", **{f"{{{RELATION}}}embed": relation}),
            _make(f"{A}stretch", _make(f"{A}fillRect")),
        ),
        _make(f"{PIC}spPr", *_geometry("rect", size)),
    )
    inline = _make(
        f"{WP}inline",
        _size(f"{WP}extent", size),
        _make(f"{WP}docPr", id=1, name=name, descr=name),
        _make(f"{WP}cNvGraphicFramePr"),
        _graphic(PIC, shown),
        **dict.fromkeys(("distT", "distB", "distL", "distR"), 0),
    )
    return element("r", element("drawing", inline))


def _graphic(family: str, thing: Element) -> Element:
    return _make(f"{A}graphic", _make(f"{A}graphicData", thing, uri=family.strip("{}")))


def _offset(millimetres: float) -> Element:
    made = _make(f"{WP}posOffset")
    made.text = str(round(millimetres * _EMU))
    return made


def _size(tag: str, size: tuple[float, float]) -> Element:
    return _make(tag, cx=round(size[0] * _EMU), cy=round(size[1] * _EMU))


def _make(tag: str, *children: Element, **attributes: object) -> Element:
    made = etree.Element(tag, nsmap=_NAMESPACES)
    made.extend(children)
    for key, value in attributes.items():
        made.set(key, str(value))
    return made
