"""What stands where on the pages of a PDF: pieces of text and ruled lines, in points from the top left."""

from __future__ import annotations

import ctypes
import functools
import math
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

import pypdfium2
from pypdfium2 import raw

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from docgen.page.model import Turn

    Point = tuple[float, float]
    Box = tuple[float, float, float, float]

_FLAT = 2.0
_TOUCHING = 0.5
_WIDE_GAP = 1.2
"""In sizes of the letter: what is farther apart stands in another column."""


@dataclass(frozen=True, order=True)
class Rule:
    """A horizontal line."""

    page: int
    y: float
    left: float
    right: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2


@dataclass(frozen=True)
class Piece:
    """A piece of text on one line in one column; `font` is that of its first letter.

    Turned text is measured on the page turned so that it can be read.
    """

    page: int
    text: str
    left: float
    right: float
    baseline: float
    size: float
    font: str
    turn: Turn = "none"

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2


@dataclass(frozen=True)
class _Letter:
    text: str
    left: float
    right: float
    baseline: float
    size: float
    font: str
    turn: Turn


@functools.cache
def rules(pdf: bytes) -> tuple[Rule, ...]:
    """Every line drawn flatter than 2 pt, from the top down; pieces that touch are one line."""
    found = set()
    for number, page in _pages(pdf):
        for drawn in page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH]):
            left, bottom, right, top = _seen(drawn)
            if top - bottom < _FLAT < right - left:
                middle = page.get_height() - (top + bottom) / 2
                found.add(Rule(number, round(middle, 1), round(left, 1), round(right, 1)))
    joined: list[Rule] = []
    for rule in sorted(found):
        last = joined[-1] if joined else None
        if last and (last.page, last.y) == (rule.page, rule.y) and rule.left <= last.right + _TOUCHING:
            joined[-1] = replace(last, right=max(last.right, rule.right))
        else:
            joined.append(rule)
    return tuple(joined)


def _seen(drawn: pypdfium2.PdfObject) -> Box:
    """What is seen of a shape: a line from end to end, what a clipping path leaves of a filled area."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(drawn, fill, stroke)
    if stroke.value:
        count, segment = raw.FPDFPath_CountSegments(drawn), raw.FPDFPath_GetPathSegment
        return _round(drawn.get_matrix().on_point(*point) for point in _points(drawn, count, segment))
    box = drawn.get_bounds()
    clip = raw.FPDFPageObj_GetClipPath(drawn)
    for path in range(raw.FPDFClipPath_CountPaths(clip)):
        count = raw.FPDFClipPath_CountPathSegments(clip, path)
        box = _inside(box, _round(_points(clip, count, raw.FPDFClipPath_GetPathSegment, path)))
    return box


def _points(path: object, count: int, segment: Callable[..., object], *which: int) -> Iterator[Point]:
    x, y = ctypes.c_float(), ctypes.c_float()
    for place in range(count):
        raw.FPDFPathSegment_GetPoint(segment(path, *which, place), x, y)
        yield x.value, y.value


def _round(points: Iterable[Point]) -> Box:
    xs, ys = zip(*points, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def _inside(box: Box, other: Box) -> Box:
    return (
        *(max(one, two) for one, two in zip(box[:2], other[:2], strict=True)),
        *(min(one, two) for one, two in zip(box[2:], other[2:], strict=True)),
    )


@functools.cache
def pieces(pdf: bytes) -> tuple[Piece, ...]:
    """Every piece of text in the order of the file."""
    return tuple(
        Piece(
            number,
            "".join(letter.text for letter in letters).strip(),
            letters[0].left,
            letters[-1].right,
            round(page.get_height() - letters[0].baseline, 1),
            round(letters[0].size, 2),
            letters[0].font,
            letters[0].turn,
        )
        for number, page in _pages(pdf)
        for letters in _joined(list(_letters(page)))
    )


def the(found: tuple[Piece, ...], begin: str) -> Piece:
    """The one piece that begins so."""
    (one,) = [piece for piece in found if piece.text.startswith(begin)]
    return one


def page_sizes(pdf: bytes) -> list[tuple[int, int]]:
    """Width and height of each page, in whole points."""
    return [(round(page.get_width()), round(page.get_height())) for _, page in _pages(pdf)]


def _pages(pdf: bytes) -> Iterator[tuple[int, pypdfium2.PdfPage]]:
    with pypdfium2.PdfDocument(pdf) as document:
        yield from enumerate(document, 1)


def _letters(page: pypdfium2.PdfPage) -> Iterator[_Letter]:
    x, y, matrix = ctypes.c_double(), ctypes.c_double(), raw.FS_MATRIX()
    name, flags = ctypes.create_string_buffer(100), ctypes.c_int()
    text = page.get_textpage()
    for index in range(text.count_chars()):
        if raw.FPDFText_IsGenerated(text, index) == 1:
            continue
        raw.FPDFText_GetCharOrigin(text, index, x, y)
        raw.FPDFText_GetFontInfo(text, index, name, len(name), flags)
        raw.FPDFText_GetMatrix(text, index, matrix)
        turn: Turn = "none" if abs(matrix.a) >= abs(matrix.b) else "up" if matrix.b > 0 else "down"
        left, right, baseline = _read(turn, page, (x.value, y.value), text.get_charbox(index, loose=True))
        size = raw.FPDFText_GetFontSize(text, index) * math.hypot(matrix.c, matrix.d)
        letter, font = chr(raw.FPDFText_GetUnicode(text, index)), name.value.decode().rpartition("+")[2]
        yield _Letter(letter, left, right, baseline, size, font, turn)


def _read(turn: Turn, page: pypdfium2.PdfPage, origin: Point, box: Box) -> tuple[float, float, float]:
    """Left, right and baseline of a letter on the page turned so that it can be read."""
    (x, y), (_, bottom, right, top) = origin, box
    width, height = page.get_size()
    return {
        "none": (x, right, y),
        "up": (y, top, height - x),
        "down": (height - y, height - bottom, height - width + x),
    }[turn]


def _joined(letters: list[_Letter]) -> Iterator[list[_Letter]]:
    """Letters that follow one another on a line, without blanks at the ends."""
    numbered: list[tuple[int, _Letter]] = []
    piece = 0
    for index, letter in enumerate(letters):
        before = letters[index - 1] if index else letter
        apart = letter.left - before.right > _WIDE_GAP * letter.size or letter.left < before.left
        lower = abs(letter.baseline - before.baseline) > letter.size / 2
        if apart or lower or letter.turn != before.turn:
            piece += 1
        numbered.append((piece, letter))
    for _, group in groupby(numbered, key=lambda pair: pair[0]):
        inked = [letter for _, letter in group]
        while inked and not inked[-1].text.strip():
            inked.pop()
        while inked and not inked[0].text.strip():
            inked.pop(0)
        if inked:
            yield inked
