"""Widths of words in the decree's own font, for what a file does not say itself."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from docgen.page import metrics
from docgen.page.model import Font

if TYPE_CHECKING:
    from docgen.rules.facts import Look

MM = 25.4 / 72
SINGLE = 1.149
"""Height of a single-spaced line of Times New Roman, in type sizes."""
ASCENT, DESCENT = 0.891, 0.216
"""Of Times New Roman and its metric twins, in type sizes."""


@lru_cache(maxsize=20_000)
def text_width(text: str, look: Look) -> float:
    """Width of `text` in points."""
    return metrics.text_width(text, Font(size=look.size, bold=look.bold, italic=look.italic))
