"""Lines drawn on a PDF page, however the program drew them: as lines, thin rectangles or outlines."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pypdfium2 import raw

from docgen.rules.facts import Box, Frame, Stroke
from docgen.rules.pdf.canvas import canvas, colour

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    import pypdfium2

    from docgen.rules.pdf.canvas import Canvas

_THIN = 0.9
_SHORT = 2.0
_SAME = 0.4
_TOUCH = 0.9
_WHITE = "FFFFFF"
_DEEPEST_FORM = 4
_CORNERS = 4
_STAMP_HEIGHT, _STAMP_WIDTH = 16.0, 95.0
_WHOLE_PAGE = 0.75


@dataclass(frozen=True, slots=True)
class Drawn:
    """Lines of one page: the horizontal ones, boxes of stamps, and where tables of data stand."""

    strokes: tuple[Stroke, ...]
    frames: tuple[Frame, ...]
    grids: tuple[Box, ...]


@dataclass(frozen=True, slots=True)
class _Bar:
    """A straight line: `at` on the one axis, from `start` to `end` on the other."""

    level: bool
    at: float
    start: float
    end: float
    colour: str

    def meets(self, other: _Bar) -> bool:
        """Tell whether a level and an upright bar touch."""
        return (
            self.start - _TOUCH <= other.at <= self.end + _TOUCH
            and other.start - _TOUCH <= self.at <= other.end + _TOUCH
        )


def drawn(page: pypdfium2.PdfPage, number: int) -> Drawn:
    """Every line drawn on `page`."""
    on = canvas(page)
    bars = _joined(bar for bar in _bars(page, on) if bar.colour != _WHITE)
    level = [bar for bar in bars if bar.level]
    upright = [bar for bar in bars if not bar.level]
    frames: list[Frame] = []
    grids: list[Box] = []
    boxed: set[_Bar] = set()
    for cluster in _clusters(level, upright):
        box = _round(cluster)
        if box.width > _WHOLE_PAGE * on.width and box.height > _WHOLE_PAGE * on.height:
            continue
        boxed.update(cluster)
        if box.height <= _STAMP_HEIGHT and box.width <= _STAMP_WIDTH and _is_one_cell(cluster):
            frames.append(Frame(number, box, cluster[0].colour))
        else:
            grids.append(box)
    strokes = (Stroke(number, bar.start, bar.end, bar.at, bar.colour) for bar in level if bar not in boxed)
    return Drawn(tuple(sorted(strokes, key=lambda stroke: stroke.y)), tuple(frames), tuple(grids))


def _is_one_cell(bars: list[_Bar]) -> bool:
    return all(len({round(bar.at) for bar in bars if bar.level is level}) <= 2 for level in (True, False))  # noqa: PLR2004 # a box has two sides on each axis


def _round(bars: list[_Bar]) -> Box:
    level = [bar for bar in bars if bar.level]
    upright = [bar for bar in bars if not bar.level]
    return Box(
        min(*(bar.start for bar in level), *(bar.at for bar in upright)),
        min(*(bar.at for bar in level), *(bar.start for bar in upright)),
        max(*(bar.end for bar in level), *(bar.at for bar in upright)),
        max(*(bar.at for bar in level), *(bar.end for bar in upright)),
    )


def _clusters(level: list[_Bar], upright: list[_Bar]) -> Iterator[list[_Bar]]:
    """Yield groups of bars that hang together and have at least two sides on each axis."""
    left = set(upright)
    while left:
        group, waiting = [], [left.pop()]
        while waiting:
            bar = waiting.pop()
            group.append(bar)
            others = left if bar.level else set(level) - set(group) - set(waiting)
            near = [other for other in others if (bar.meets(other) if bar.level else other.meets(bar))]
            waiting += near
            left -= set(near)
        if sum(bar.level for bar in group) > 1 and sum(not bar.level for bar in group) > 1:
            yield group


def _joined(bars: Iterable[_Bar]) -> list[_Bar]:
    """Bars that go on from one another, as one."""
    done: list[_Bar] = []
    for bar in sorted(bars, key=lambda bar: (bar.level, bar.colour, round(bar.at / _SAME), bar.start)):
        last = done[-1] if done else None
        if (
            last
            and last.level == bar.level
            and last.colour == bar.colour
            and abs(last.at - bar.at) < _SAME
            and bar.start - last.end < _TOUCH
        ):
            done[-1] = replace(last, end=max(last.end, bar.end))
        else:
            done.append(bar)
    return [bar for bar in done if bar.end - bar.start >= _SHORT]


def _bars(page: pypdfium2.PdfPage, on: Canvas) -> Iterator[_Bar]:
    count = raw.FPDFPage_CountObjects(page)
    for place in range(count):
        yield from _of_object(raw.FPDFPage_GetObject(page, place), on, raw.FS_MATRIX(1, 0, 0, 1, 0, 0), 0)


def _of_object(item: raw.FPDF_PAGEOBJECT, on: Canvas, outer: raw.FS_MATRIX, depth: int) -> Iterator[_Bar]:
    kind = raw.FPDFPageObj_GetType(item)
    if kind == raw.FPDF_PAGEOBJ_FORM and depth < _DEEPEST_FORM:
        matrix = _times(_matrix(item), outer)
        for place in range(raw.FPDFFormObj_CountObjects(item)):
            yield from _of_object(raw.FPDFFormObj_GetObject(item, place), on, matrix, depth + 1)
    elif kind == raw.FPDF_PAGEOBJ_PATH:
        yield from _of_path(item, on, outer)


def _of_path(path: raw.FPDF_PAGEOBJECT, on: Canvas, outer: raw.FS_MATRIX) -> Iterator[_Bar]:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(path, fill, stroke)
    lines = list(_sides(path, on, _times(_matrix(path), outer)))
    if stroke.value:
        paint = colour(path, stroke=True)
        for (x1, y1), (x2, y2) in lines:
            yield from _bar(Box(min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)), paint)
    elif fill.value and (ring := _ring(lines)):
        for side in ring:
            yield from _bar(side, colour(path))
    elif fill.value and lines:
        box = _hull(point for side in lines for point in side)
        for shape in _clips(path, on, outer):
            box = _meet(box, _hull(shape))
        yield from _bar(box, colour(path))


def _ring(lines: Sequence[tuple[tuple[float, float], tuple[float, float]]]) -> tuple[Box, ...]:
    """Sides of a box that is drawn as the area between two rectangles, one close inside the other."""
    if len(lines) != 2 * _CORNERS:
        return ()
    hulls = [_hull(point for side in half for point in side) for half in (lines[:_CORNERS], lines[_CORNERS:])]
    outer, inner = sorted(hulls, key=lambda box: box.width, reverse=True)
    sides = (
        Box(outer.left, outer.top, outer.right, inner.top),
        Box(outer.left, inner.bottom, outer.right, outer.bottom),
        Box(outer.left, outer.top, inner.left, outer.bottom),
        Box(inner.right, outer.top, outer.right, outer.bottom),
    )
    return sides if all(0 <= min(side.width, side.height) <= _THIN for side in sides) else ()


def _clips(
    path: raw.FPDF_PAGEOBJECT, on: Canvas, outer: raw.FS_MATRIX
) -> Iterator[list[tuple[float, float]]]:
    """Yield the corners of each shape that `path` is seen through: some programs draw a border that way."""
    x, y = ctypes.c_float(), ctypes.c_float()
    clip = raw.FPDFPageObj_GetClipPath(path)
    for place in range(raw.FPDFClipPath_CountPaths(clip)):
        corners = []
        for step in range(raw.FPDFClipPath_CountPathSegments(clip, place)):
            raw.FPDFPathSegment_GetPoint(raw.FPDFClipPath_GetPathSegment(clip, place, step), x, y)
            corners.append(_on_page(x.value, y.value, on, outer))
        if corners:
            yield corners


def _on_page(x: float, y: float, on: Canvas, matrix: raw.FS_MATRIX) -> tuple[float, float]:
    return on.point(matrix.a * x + matrix.c * y + matrix.e, matrix.b * x + matrix.d * y + matrix.f)


def _hull(points: Iterable[tuple[float, float]]) -> Box:
    xs, ys = zip(*points, strict=True)
    return Box(min(xs), min(ys), max(xs), max(ys))


def _meet(box: Box, other: Box) -> Box:
    return Box(
        max(box.left, other.left),
        max(box.top, other.top),
        min(box.right, other.right),
        min(box.bottom, other.bottom),
    )


def _bar(box: Box, paint: str) -> Iterator[_Bar]:
    if box.height <= _THIN < box.width:
        yield _Bar(True, (box.top + box.bottom) / 2, box.left, box.right, paint)
    elif box.width <= _THIN < box.height:
        yield _Bar(False, box.middle, box.top, box.bottom, paint)


def _sides(
    path: raw.FPDF_PAGEOBJECT, on: Canvas, matrix: raw.FS_MATRIX
) -> Iterator[tuple[tuple[float, float], tuple[float, float]]]:
    """Straight sides of a path, closed ones included; curves are left out."""
    x, y = ctypes.c_float(), ctypes.c_float()
    start = here = (0.0, 0.0)
    for place in range(raw.FPDFPath_CountSegments(path)):
        segment = raw.FPDFPath_GetPathSegment(path, place)
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        there = _on_page(x.value, y.value, on, matrix)
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind == raw.FPDF_SEGMENT_MOVETO:
            start = there
        elif kind == raw.FPDF_SEGMENT_LINETO:
            yield here, there
        here = there
        if raw.FPDFPathSegment_GetClose(segment):
            if here != start:
                yield here, start
            here = start


def _matrix(item: raw.FPDF_PAGEOBJECT) -> raw.FS_MATRIX:
    matrix = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(item, matrix)
    return matrix


def _times(inner: raw.FS_MATRIX, outer: raw.FS_MATRIX) -> raw.FS_MATRIX:
    return raw.FS_MATRIX(
        inner.a * outer.a + inner.b * outer.c,
        inner.a * outer.b + inner.b * outer.d,
        inner.c * outer.a + inner.d * outer.c,
        inner.c * outer.b + inner.d * outer.d,
        inner.e * outer.a + inner.f * outer.c + outer.e,
        inner.e * outer.b + inner.f * outer.d + outer.f,
    )
