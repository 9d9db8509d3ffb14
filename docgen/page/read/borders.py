"""One side of a border (w:top, w:insideH …), in paragraphs and tables alike. ECMA-376 Part 1, 17.18.2."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from docgen.page.model import Edge
from docgen.page.ooxml import w
from docgen.page.read.characters import colour
from docgen.page.read.measures import VAL, eighths, number

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from docgen.page.model import LineStyle
    from docgen.page.read.theme import Theme

_NONE: Final = frozenset({"nil", "none"})
_STYLES: Final[dict[str, LineStyle]] = {
    "double": "double", "triple": "double", "thinThickSmallGap": "double", "thickThinSmallGap": "double",
    "dotted": "dotted", "dashed": "dashed", "dashSmallGap": "dashed", "dotDash": "dashed",
    "dotDotDash": "dashed",
}  # fmt: skip
_THINNEST = 0.25
_DOUBLE = 3.0


def read_edge(element: Element, theme: Theme) -> Edge | None:
    """Read one side; None = it says that there is no line."""
    kind = element.get(VAL, "none")
    if kind in _NONE:
        return None
    style = _STYLES.get(kind, "solid")
    thickness = max(eighths(element.get(w("sz"), "4")), _THINNEST)
    return Edge(
        style,
        # Word gives the thickness of one of the two lines; the gap is as wide.
        thickness * _DOUBLE if style == "double" else thickness,
        colour(element, theme, "color") or "000000",
        number(element.get(w("space"), "0")),
    )
