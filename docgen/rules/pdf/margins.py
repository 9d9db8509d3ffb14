"""Where the text of a PDF page begins and ends: what the lines themselves show."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docgen.rules.pdf.canvas import Canvas
    from docgen.rules.pdf.glyphs import Piece
    from docgen.rules.pdf.paragraphs import Row

_GRAIN = 0.6
_WIDE = 0.6
"""A line this share of the page's width is one of running text."""
_ENOUGH = 2
_FURTHEST = 12.0
_SET_IN, _DEEPEST_INDENT = 5.0, 35.0
_ONE_AXIS = 2.4


@dataclass(frozen=True, slots=True)
class Edges:
    """Margins of one page, None where the lines do not show them: the lower on a page that spills over.

    `edge_left` and `edge_right` are the best guesses of where the text begins and ends, from the page's left.
    """

    bottom: float | None
    left: float | None
    right: float | None
    edge_left: float | None
    edge_right: float | None


@dataclass(frozen=True, slots=True)
class _Sides:
    left: float | None
    right: float | None
    exact_left: bool
    exact_right: bool


_UNKNOWN = _Sides(None, None, exact_left=False, exact_right=False)


def measured(pages: Sequence[tuple[Canvas, Sequence[Row]]]) -> list[Edges]:
    """Margins of every page; pages of one shape that show too little take over what the others show."""
    shapes = [(round(on.width), round(on.height)) for on, _ in pages]
    alike = {
        shape: [rows for other, (_, rows) in zip(shapes, pages, strict=True) if other == shape]
        for shape in set(shapes)
    }
    pooled = {
        shape: _sides([row for rows in those for row in rows], shape[0]) for shape, those in alike.items()
    }
    done = []
    for place, ((on, rows), shape) in enumerate(zip(pages, shapes, strict=True)):
        best = _filled(_sides(rows, on.width), pooled[shape])
        after = pages[place + 1][1] if place + 1 < len(pages) else ()
        done.append(
            Edges(
                bottom=_bottom(on, rows) if _spilled(rows, after, best) else None,
                left=best.left if best.exact_left else None,
                right=on.width - best.right if best.exact_right and best.right is not None else None,
                edge_left=best.left,
                edge_right=best.right,
            )
        )
    return done


def _filled(own: _Sides, shared: _Sides) -> _Sides:
    left, right = (own if own.exact_left else shared), (own if own.exact_right else shared)
    return _Sides(left.left, right.right, left.exact_left, right.exact_right)


def _sides(rows: Sequence[Row], width: float) -> _Sides:
    """Tell the edges from lines that go on from one another; a centred title shows none."""
    lines = [row for row in rows if row.alone and row.zone == "text"]
    if not lines:
        return _UNKNOWN
    pairs = [(above.piece, below.piece) for above, below in pairwise(lines) if _follows(above, below, width)]
    running = [pair for pair in pairs if _is_set_in(*pair)]
    straight = [pair for pair in pairs if _same_edges(*pair)]
    if running or len(straight) > _ENOUGH:  # two lines of a title may happen to be as long
        running += straight
    lefts = [below.left for _, below in running]
    rights = [above.right for above, _ in running]
    if not running:
        pieces = [row.piece for row in lines]
        return _Sides(
            min(piece.left for piece in pieces),
            max(piece.right for piece in pieces),
            exact_left=False,
            exact_right=False,
        )
    left, right = min(lefts), max(rights)
    flush = sum(right - other <= _GRAIN for other in rights)
    return _Sides(left, right, exact_left=True, exact_right=flush >= _ENOUGH and 2 * flush >= len(rights))


def _follows(above: Row, below: Row, width: float) -> bool:
    """Tell a wide line and the one right under it, which is no longer."""
    first, second = above.piece, below.piece
    step = second.baseline - first.baseline
    return (
        above.page == below.page
        and first.right - first.left > _WIDE * width
        and 0 < step < _FURTHEST
        and second.right <= first.right + _GRAIN
    )


def _is_set_in(first: Piece, second: Piece) -> bool:
    """Tell the first line of a paragraph; of two centred lines the middles would agree."""
    centred = abs(first.left + first.right - second.left - second.right) < _ONE_AXIS
    return _SET_IN < first.left - second.left < _DEEPEST_INDENT and not centred


def _same_edges(one: Piece, other: Piece) -> bool:
    return abs(one.left - other.left) <= _GRAIN and abs(one.right - other.right) <= _GRAIN


def _spilled(rows: Sequence[Row], after: Sequence[Row], sides: _Sides) -> bool:
    """Tell whether a paragraph goes on from this page to the next: then the text fills the page."""
    if not rows or not after or sides.left is None or sides.right is None:
        return False
    last, first = max(rows, key=lambda row: row.piece.baseline), after[0]
    return (
        last.zone == first.zone == "text"
        and last.alone
        and first.alone
        and sides.right - last.piece.right < _GRAIN
        and abs(first.piece.left - sides.left) < _GRAIN
    )


def _bottom(on: Canvas, rows: Sequence[Row]) -> float:
    """Distance of the lowest line from the edge of the paper."""
    return on.height - max(row.piece.box.bottom for row in rows)
