"""Widths of text in the metrics of Times New Roman, which Liberation Serif shares."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from PIL import ImageFont

_FOLDER = Path("/usr/share/fonts/truetype/liberation2")
_FILES = {
    (False, False): "Regular",
    (True, False): "Bold",
    (False, True): "Italic",
    (True, True): "BoldItalic",
}
_SCALE = 100


@cache
def _font(bold: bool, italic: bool) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(_FOLDER / f"LiberationSerif-{_FILES[bold, italic]}.ttf", _SCALE * 10)


def width(text: str, size: float, *, bold: bool = False, italic: bool = False) -> float:
    """Width of `text` in points."""
    return _font(bold, italic).getlength(text) * size / (_SCALE * 10)
