"""The box of a paragraph: indents, space round it, borders, background.

Borders at the sides stand outside the text. A level line alone, above or below, is a filled bar: whoever
measures lines in the PDF finds it as one, not as a cut-out of a frame.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.page.html.sheet import Declarations, Parts, pt

if TYPE_CHECKING:
    from docgen.page.html.spaces import Spaces
    from docgen.page.model import Edge, Layout

_SIDES = ("top", "right", "bottom", "left")
_BARS = {"top": ("before", "0 0 {}", "break-after"), "bottom": ("after", "{} 0 0", "break-before")}
"""Side → pseudo-element, its margin towards the text, what keeps it with the text."""


def edge(edge: Edge | None) -> str:
    """Return the CSS value of one side of a border."""
    return f"{pt(edge.thickness)} {edge.style} #{edge.colour}" if edge else "none"


def box(layout: Layout, spaces: Spaces) -> tuple[Declarations, Parts]:
    """Return what the paragraph says of its box, and its bars."""
    borders = layout.borders
    shown = {
        "top": borders.between if spaces.joins_above else borders.top,
        "right": borders.right,
        "bottom": None if spaces.joins_below else borders.bottom,
        "left": borders.left,
    }
    said: Declarations = {}
    parts: Parts = {}
    inner = dict.fromkeys(_SIDES, 0.0)
    barred = borders.left is None and borders.right is None
    for side, drawn in shown.items():
        if drawn and barred and drawn.style == "solid":
            name, bar = _bar(side, drawn)
            parts[name] = bar
        elif drawn:
            said[f"border-{side}"] = edge(drawn)
            inner[side] = drawn.space
    left = layout.indent_left - _reach(borders.left)
    right = layout.indent_right - _reach(borders.right)
    if any(shown.values()) and layout.indent_first < 0:
        left += layout.indent_first
        inner["left"] -= layout.indent_first
    below = spaces.below
    if spaces.joins_below:
        inner["bottom"] += below
        below = 0.0
    margins = (spaces.above, right, below, left)
    if any(margins):
        said["margin"] = " ".join(map(pt, margins))
    if any(inner.values()):
        said["padding"] = " ".join(pt(inner[side]) for side in _SIDES)
    if layout.background:
        said["background"] = f"#{layout.background}"
    return said, parts


def _reach(drawn: Edge | None) -> float:
    return drawn.space + drawn.thickness if drawn else 0.0


def _bar(side: str, drawn: Edge) -> tuple[str, Declarations]:
    name, margin, kept = _BARS[side]
    return name, {
        "content": '""',
        "display": "block",
        "height": pt(drawn.thickness),
        "background": f"#{drawn.colour}",
        "margin": margin.format(pt(drawn.space)),
        kept: "avoid",
    }
