"""Two PDFs of one paper side by side: the same pages, the same lines, at the same places.

The witness is LibreOffice. Lines are told apart by their baselines; spaces, fill characters of tabs and the
order in which the file happens to hold the pieces of a line do not count.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

from tests.rig.pdf import Piece, page_sizes, pieces

TOLERANCE = 2.0
SAME = 0.99
_LEVEL = 0.6
"""Baselines nearer than this are one line."""
_FILL = re.compile(r"([._\-…])\1{4,}")
_HYPHENS = str.maketrans({"\x02": "-", "\u2011": "-", "\u00ad": None})


@dataclass(frozen=True)
class Line:
    """One line of a page: its text without spaces, where it begins, on which height."""

    page: int
    baseline: float
    left: float
    text: str


@dataclass(frozen=True)
class Comparison:
    """What two PDFs have in common."""

    pages: tuple[int, int]
    lines: int
    pairs: tuple[tuple[Line, Line], ...]
    """Lines of the same text, in order: the witness's, ours."""
    strangers: tuple[tuple[tuple[Line, ...], tuple[Line, ...]], ...]

    @property
    def share(self) -> float:
        """Share of lines that are the same."""
        return len(self.pairs) / self.lines if self.lines else 1.0

    @property
    def moved(self) -> tuple[tuple[Line, Line], ...]:
        """Pairs that stand on another page or farther apart than the tolerance."""
        return tuple(
            (one, other)
            for one, other in self.pairs
            if one.page != other.page or abs(one.baseline - other.baseline) > TOLERANCE
        )

    def assert_alike(self) -> None:
        """Fail with what differs."""
        assert self.pages[0] == self.pages[1], f"pages: {self.pages}"
        assert self.share >= SAME, f"only {self.share:.1%} of the lines are the same: {self.strangers[:5]}"
        assert not self.moved, f"moved: {self.moved[:5]}"


def compare(witness: bytes, ours: bytes) -> Comparison:
    """Set the lines of two PDFs side by side."""
    theirs, mine = lines(witness), lines(ours)
    matcher = SequenceMatcher(None, [one.text for one in theirs], [one.text for one in mine], autojunk=False)
    pairs: list[tuple[Line, Line]] = []
    strangers = []
    for kind, i, j, k, m in matcher.get_opcodes():
        if kind == "equal":
            pairs += zip(theirs[i:j], mine[k:m], strict=True)
        else:
            strangers.append((theirs[i:j], mine[k:m]))
    pages = (len(page_sizes(witness)), len(page_sizes(ours)))
    return Comparison(pages, max(len(theirs), len(mine)), tuple(pairs), tuple(strangers))


def lines(pdf: bytes) -> tuple[Line, ...]:
    """The lines of a PDF from the top down."""
    found: list[list[Piece]] = []
    for piece in sorted(pieces(pdf), key=lambda one: (one.page, one.turn, one.baseline)):
        last = found[-1][0] if found else None
        if (
            last
            and (last.page, last.turn) == (piece.page, piece.turn)
            and piece.baseline - last.baseline < _LEVEL
        ):
            found[-1].append(piece)
        else:
            found.append([piece])
    joined = (_line(sorted(line, key=lambda one: one.left)) for line in found)
    return tuple(line for line in joined if line.text)


def _line(line: list[Piece]) -> Line:
    text = re.sub(r"\s", "", "".join(piece.text for piece in line)).translate(_HYPHENS)
    return Line(line[0].page, line[0].baseline, line[0].left, _FILL.sub(r"\1", text))
