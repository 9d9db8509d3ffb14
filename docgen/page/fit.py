"""Text made to fit its room: in smaller type when it needs more lines than there is room for.

Names on a certificate have one line each, its text a few; a long name stands smaller rather than lower.
Where the room says so the first line stays on its baseline: what the type loses in height above it goes
before the paragraph.
"""

from __future__ import annotations

from bisect import bisect
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from lxml import etree

from docgen.page.fonts import face
from docgen.page.indents import style_name
from docgen.page.model import Font, Text
from docgen.page.ooxml import w
from docgen.page.wrap import pieces, set_lines

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element as Element

    from docgen.page.model import Paragraph
    from docgen.page.rooms import Rooms


@dataclass(frozen=True)
class Room:
    """How many lines there are for a text, and the smallest type it is made to fit in, pt.

    `anchored` text keeps its first line on its baseline; what is set in the middle of its room need not.
    """

    lines: int
    least: float
    anchored: bool = True


FITTED: Final[Mapping[str, Room]] = {
    "Giấy khen - người tặng": Room(1, 11),
    "Giấy khen - tên": Room(1, 12),
    "Giấy khen - đơn vị": Room(1, 9),
    "Giấy khen - thành tích": Room(3, 9),
    "Giấy khen - quyết định": Room(1, 9),
    "Giấy khen A3 - người tặng": Room(1, 15),
    "Giấy khen A3 - tên": Room(1, 17),
    "Giấy khen A3 - đơn vị": Room(1, 13),
    "Giấy khen A3 - thành tích": Room(3, 13),
    "Giấy khen A3 - quyết định": Room(1, 13),
    "Biển tên - họ tên": Room(1, 34, anchored=False),
    "Biển tên - họ tên dài": Room(2, 20, anchored=False),
    "Biển tên - chức vụ": Room(2, 10, anchored=False),
}
"""Name of the style → room."""

_SLACK: Final = 1.5
"""Points left free at the end of a line: programs round widths differently."""
_STEP: Final = 0.5
_BEFORE_SIZE: Final = frozenset(
    map(
        w,
        (
            *("rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike"),
            *(
                "outline",
                "shadow",
                "emboss",
                "imprint",
                "noProof",
                "snapToGrid",
                "vanish",
                "webHidden",
                "color",
            ),
            *("spacing", "w", "kern", "position"),
        ),
    )
)
"""What the schema wants before w:sz in the properties of a run (EG_RPrBase)."""


def fit_text(rooms: Rooms) -> None:
    """Set every paragraph of a fitted style in the largest type in which it fits."""
    for paragraph in list(rooms.body.iter(w("p"))):
        room = FITTED.get(style_name(paragraph, rooms.story.sheet.styles))
        if room is None:
            continue
        read, width = rooms.read(paragraph)
        if read is None:
            continue
        size = fitting_size(read, width, room)
        if size < read.mark.size:
            _set_size(paragraph, size)
        if size < read.mark.size and room.anchored:
            font = read.mark
            cut = face(font.family, bold=font.bold, italic=font.italic)
            _set_before(paragraph, read.layout.space_before + (font.size - size) * (cut.gap + cut.ascent))


def fitting_size(paragraph: Paragraph, width: float, room: Room) -> float:
    """Return the largest size of type, the paragraph's own at most, in which it needs no line too many."""
    layout = paragraph.layout
    own = paragraph.mark.size
    available = (width - layout.indent_left - layout.indent_right - _SLACK) * own
    text = list(pieces(one for one in paragraph.inlines if isinstance(one, Text)))
    sizes = [room.least + step * _STEP for step in range(round((own - room.least) / _STEP) + 1)]
    # smaller type has so much more room, so more of a text fits
    fitting = bisect(sizes, False, key=lambda size: len(set_lines(text, available / size)) > room.lines)
    return sizes[max(fitting - 1, 0)]


def fits(text: str, room: Room, width: float, *, bold: bool = False) -> bool:
    """Whether `text` needs no line too many in `width` points, in the smallest type of its room."""
    available = width - 2 * _SLACK  # so whatever is said to fit here is found to fit on the page
    lines = set_lines(pieces([Text(text, Font(size=room.least, bold=bold))]), available)
    return len(lines) <= room.lines and max(line.width for line in lines) <= available


def _set_size(paragraph: Element, size: float) -> None:
    properties = paragraph.find(w("pPr"))
    assert properties is not None, "a fitted paragraph has a style"
    mark = properties.find(w("rPr"))
    if mark is None:
        mark = etree.Element(w("rPr"))
        properties.append(mark)
    for run in paragraph.iter(w("r")):
        look = run.find(w("rPr"))
        if look is None:
            look = etree.Element(w("rPr"))
            run.insert(0, look)
        _size(look, size)
    _size(mark, size)


def _size(look: Element, size: float) -> None:
    for name in ("sz", "szCs"):
        for old in look.findall(w(name)):
            look.remove(old)
    place = sum(child.tag in _BEFORE_SIZE for child in look)
    for name in ("szCs", "sz"):
        made = etree.Element(w(name))
        made.set(w("val"), str(round(size * 2)))
        look.insert(place, made)


def _set_before(paragraph: Element, before: float) -> None:
    properties = paragraph.find(w("pPr"))
    assert properties is not None, "a fitted paragraph has a style"
    spacing = properties.find(w("spacing"))
    if spacing is None:
        spacing = etree.Element(w("spacing"))
        _insert(properties, spacing)
    spacing.set(w("before"), str(round(before * 20)))


def _insert(properties: Element, spacing: Element) -> None:
    after = frozenset(map(w, ("ind", "contextualSpacing", "jc", "outlineLvl", "rPr", "sectPr")))
    following = next((child for child in properties if child.tag in after), None)
    if following is None:
        properties.append(spacing)
    else:
        following.addprevious(spacing)
