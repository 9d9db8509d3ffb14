"""Characters: what they look like in CSS, how wide they are, how much room they ask above and below.

Capitals and small capitals are settled here: the markup holds the letters that are seen.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING, Final

from docgen.page.fonts import face, families
from docgen.page.html.sheet import Declarations, pt

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docgen.page.fonts import Face
    from docgen.page.model import Font, LineSpacing

SCRIPT_SIZE: Final = 0.58
"""Size of raised and lowered characters, as LibreOffice sets them; Word is a little larger."""
_SMALL_CAPITALS: Final = 0.8
_EXACT_ABOVE: Final = 0.8
"""Share of an exact line height that stands above the baseline."""
_UNSAFE = re.compile(r"[^\w .-]")
_DECORATIONS: Final = {"solid": "solid", "double": "double", "dotted": "dotted", "dashed": "dashed"}


def face_of(font: Font) -> Face:
    """Return the face that stands for a look."""
    return face(font.family, bold=font.bold, italic=font.italic)


def size_of(font: Font) -> float:
    """Return the size characters are really drawn in."""
    return font.size if font.script == "base" else font.size * SCRIPT_SIZE


def raised(font: Font) -> float:
    """Return how far above the baseline of the line the characters stand."""
    if font.script == "base":
        return font.raised
    cut = face_of(font)
    share = cut.ascent + cut.gap if font.script == "super" else -cut.descent
    return font.raised + font.size * (1 - SCRIPT_SIZE) * share


def pieces(text: str, font: Font) -> Iterator[tuple[str, Font]]:
    """Yield the letters that are seen, in pieces of one look."""
    if font.caps:
        yield text.upper(), replace(font, caps=False, small_caps=False)
    elif font.small_caps:
        small = replace(font, small_caps=False, size=font.size * _SMALL_CAPITALS)
        for lower, letters in groupby(text, str.islower):
            part = "".join(letters)
            yield part.upper(), small if lower else replace(font, small_caps=False)
    else:
        yield text, font


def width(text: str, font: Font) -> float:
    """Return how wide text is on one line."""
    return sum(
        face_of(look).width(part) * size_of(look) + len(part) * look.spacing
        for part, look in pieces(text, font)
    )


# ---------------------------------------------------------------------------- room in the line


@dataclass(frozen=True)
class Extent:
    """Room that a line takes above and below its baseline."""

    above: float
    below: float

    @property
    def height(self) -> float:
        """The whole height."""
        return self.above + self.below


def extent(font: Font, line: LineSpacing) -> Extent:
    """Return the room that a look takes under a line spacing rule.

    The font's own gap stands above; what a multiple adds stands below, what a minimum adds above. Raised and
    lowered characters ask the room of full ones.
    """
    cut, size, lift = face_of(font), font.size, font.raised
    above = (cut.ascent + cut.gap) * size + max(lift, 0.0)
    below = cut.descent * size + max(-lift, 0.0)
    natural = above + below
    if line.rule == "exact":
        return Extent(_EXACT_ABOVE * line.value, (1 - _EXACT_ABOVE) * line.value)
    if line.rule == "at-least":
        return Extent(max(above, line.value - below), below)
    if line.value >= 1:
        return Extent(above, below + natural * (line.value - 1))
    return Extent(above - natural * (1 - line.value), below)


def css_baseline(font: Font, line_height: float) -> float:
    """Return where CSS puts the baseline in a line of a given height: half of the rest above, half below."""
    cut, size = face_of(font), size_of(font)
    return cut.ascent * size + (line_height - (cut.ascent + cut.descent) * size) / 2


# ---------------------------------------------------------------------------- CSS


def family(font: Font) -> str:
    """Return the value of font-family; a name from a file never leaves its quotes."""
    return ",".join(f'"{_UNSAFE.sub("", name)}"' for name in families(font.family))


def declarations(font: Font) -> Declarations:
    """Return everything a look says."""
    said: Declarations = {"font-family": family(font), "font-size": pt(size_of(font))}
    said["font-weight"] = "700" if font.bold else "400"
    said["font-style"] = "italic" if font.italic else "normal"
    said["color"] = f"#{font.colour}"
    said["letter-spacing"] = pt(font.spacing) if font.spacing else "normal"
    lines = [name for name, drawn in (("underline", font.underline), ("line-through", font.strike)) if drawn]
    said["text-decoration"] = " ".join(lines) or "none"
    if font.underline and font.underline != "solid":
        said["text-decoration-style"] = _DECORATIONS[font.underline]
    if font.background:
        said["background"] = f"#{font.background}"
    return said


def bare(font: Font) -> Font:
    """Return the look without what is drawn behind, under or through the characters."""
    return replace(font, background=None, underline=None, strike=False)


def difference(font: Font, base: Font) -> Declarations:
    """Return what a look says differently from the one around it."""
    usual = declarations(base)
    return {name: value for name, value in declarations(font).items() if usual.get(name) != value}
