"""How text falls into lines: greedily, as Word, LibreOffice and browsers break it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docgen.page.metrics import text_width
from docgen.page.model import LineBreak, PageBreak, Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from docgen.page.model import Inline

_WORD = re.compile(r"[^ \-–]*(?:[\-–]+| +|$)")
"""A line may end after spaces and after a dash."""


def longest_line(inlines: Iterable[Inline], available: float) -> float:
    """Return the width in points of the longest line of text set in `available` points.

    Spaces at the end of a line take no room; a word wider than the line fills it. Tabs and pictures count as
    nothing: no line of a heading holds one.
    """
    return max(_line_widths(inlines, available), default=0.0)


def _line_widths(inlines: Iterable[Inline], available: float) -> Iterator[float]:
    """Yield the width of the line so far at each place where it may end."""
    inked = pending = 0.0
    for word, blank, ends in _words(inlines):
        if inked and inked + pending + word > available:
            inked = pending = 0.0
        inked = min(inked + pending + word, available) if word else inked
        pending = blank if word else pending + blank
        yield inked
        if ends:
            inked = pending = 0.0


def _words(inlines: Iterable[Inline]) -> Iterator[tuple[float, float, bool]]:
    """Yield pieces that are not broken: letters, spaces after, whether a line ends there.

    A word of several looks (part bold, part not) counts as several pieces: it could only be broken too early.
    """
    for inline in inlines:
        if isinstance(inline, LineBreak | PageBreak):
            yield 0.0, 0.0, True
        elif isinstance(inline, Text):
            for match in _WORD.finditer(inline.text):
                letters = match[0].rstrip(" ")
                blank = match[0][len(letters) :]
                yield text_width(letters, inline.font), text_width(blank, inline.font), False
