"""What stands where on the pages of a PDF: lines of text and ruled lines, in points from the top left."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import pypdfium2
from pypdfium2 import raw

_FLAT = 2.0
_SAME_LINE = 2.0


@dataclass(frozen=True)
class Text:
    """One line of text: its characters, its box without outer spaces, its size."""

    page: int
    text: str
    left: float
    right: float
    baseline: float
    size: float

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2


@dataclass(frozen=True)
class Rule:
    """A horizontal line."""

    page: int
    left: float
    right: float
    y: float

    @property
    def length(self) -> float:
        return self.right - self.left

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2


def rules(pdf: bytes) -> list[Rule]:
    """Every drawn shape flatter than 2 pt, from the top down."""
    found = []
    with pypdfium2.PdfDocument(pdf) as document:
        for number, page in enumerate(document, 1):
            for drawn in page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH]):
                left, bottom, right, top = drawn.get_bounds()
                if top - bottom < _FLAT < right - left:
                    found.append(Rule(number, left, right, page.get_height() - (top + bottom) / 2))
    return sorted(found, key=lambda rule: (rule.page, rule.y, rule.left))


def lines(pdf: bytes) -> list[Text]:
    """Every line of text; text in two columns gives two lines."""
    found: list[Text] = []
    with pypdfium2.PdfDocument(pdf) as document:
        for number, page in enumerate(document, 1):
            found += _lines_of(page, number)
    return found


def _lines_of(page: pypdfium2.PdfPage, number: int) -> list[Text]:
    letters = page.get_textpage()
    boxes = []
    for index in range(letters.count_chars()):
        letter = letters.get_text_range(index, 1)
        if letter.strip():
            box = letters.get_charbox(index, loose=True)
            boxes.append((letter, *box, raw.FPDFText_GetFontSize(letters, index)))
        else:
            boxes.append((" ", 0.0, 0.0, 0.0, 0.0, 0.0))
    ...
