"""How text falls into lines: greedily, as Word, LibreOffice and browsers break it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from docgen.page.metrics import text_width
from docgen.page.model import LineBreak, PageBreak, Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from docgen.page.model import Inline

_WORD = re.compile(r"[^ \-–]*(?:[\-–]+| +|$)")
"""A line may end after spaces and after a dash."""


@dataclass(frozen=True, slots=True)
class Piece:
    """What is not broken: letters, then blanks that take no room at the end of a line. Widths in points."""

    letters: str
    width: float
    blank: float
    head: float
    """The least of it that some program may leave on the line before: LibreOffice breaks after a stroke."""
    ends: bool = False
    """Whether the line ends here by order."""


def pieces(inlines: Iterable[Inline]) -> Iterator[Piece]:
    """Cut text into its pieces. Tabs and pictures count as nothing: no line of a heading holds one.

    A word of several looks (part bold, part not) is several pieces: it could only be broken too early.
    """
    for inline in inlines:
        if isinstance(inline, LineBreak | PageBreak):
            yield Piece("", 0.0, 0.0, 0.0, ends=True)
        elif isinstance(inline, Text):
            for match in filter(None, _WORD.findall(inline.text)):
                letters = match.rstrip(" ")
                width = text_width(letters, inline.font)
                blank = text_width(match[len(letters) :], inline.font)
                yield Piece(letters, width, blank, 0.0 if "/" in letters else width)


@dataclass(slots=True)
class Line:
    """Pieces that stand on one line: how wide they are, and the blanks after them that take no room."""

    pieces: list[Piece] = field(default_factory=list)
    width: float = 0.0
    blank: float = 0.0

    def add(self, piece: Piece) -> None:
        """Set a piece after the others."""
        self.pieces.append(piece)
        if piece.width:
            self.width, self.blank = self.width + self.blank + piece.width, piece.blank
        else:
            self.blank += piece.blank


def set_lines(text: Iterable[Piece], available: float) -> list[Line]:
    """Set pieces in lines of `available` points; one wider than that has a line of its own."""
    lines = [Line()]
    for piece in text:
        line = lines[-1]
        if line.width and line.width + line.blank + piece.width > available:
            line = Line()
            lines.append(line)
        line.add(piece)
        if piece.ends:
            lines.append(Line())
    return lines


def longest_line(inlines: Iterable[Inline], available: float) -> float:
    """Return the width in points of the longest line of text set in `available` points.

    A word wider than the line fills it.
    """
    return min(available, max(line.width for line in set_lines(pieces(inlines), available)))
