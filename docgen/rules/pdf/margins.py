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
_WIDE = 0.55
"""A line this share of the widest is one of running text."""
_ENOUGH = 2
_MANY = 3


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
    pooled = {shape: _sides([row for rows in those for row in rows]) for shape, those in alike.items()}
    done = []
    for place, ((on, rows), shape) in enumerate(zip(pages, shapes, strict=True)):
        best = _filled(_sides(rows), pooled[shape])
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


def _sides(rows: Sequence[Row]) -> _Sides:
    lines = [row.piece for row in rows if row.alone and row.zone == "text"]
    if not lines:
        return _UNKNOWN
    widest = max(line.right - line.left for line in lines)
    right, exact_right = _right([line for line in lines if line.right - line.left > _WIDE * widest])
    left, exact_left = _left(lines, right)
    return _Sides(left, right, exact_left, exact_right)


def _left(lines: Sequence[Piece], right: float | None) -> tuple[float | None, bool]:
    """Find the place where lines begin that are not the first of their paragraph."""
    edges = sorted(line.left for line in lines)
    common = [edge for edge in edges if sum(abs(edge - other) <= _GRAIN for other in edges) >= _ENOUGH]
    edge = min(common, default=edges[0])
    following = [
        below
        for above, below in pairwise(lines)
        if right is not None and right - above.right < _GRAIN and abs(below.left - edge) <= _GRAIN
    ]
    return edge, bool(common) and bool(following)


def _right(running: Sequence[Piece]) -> tuple[float | None, bool]:
    """Find the place where justified lines end."""
    edges = [line.right for line in running]
    if not edges:
        return None, False
    edge = max(edges)
    flush = sum(edge - other <= _GRAIN for other in edges)
    return edge, flush >= _MANY or (flush >= _ENOUGH and flush * 2 >= len(edges))


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
