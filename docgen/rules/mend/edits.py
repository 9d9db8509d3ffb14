"""Small changes to a paragraph of a Word file."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt, RGBColor

from docgen.page.ooxml import w
from docgen.rules.fonts import THE_FONT, is_legacy

if TYPE_CHECKING:
    from collections.abc import Callable

    from docx.text.paragraph import Paragraph
    from lxml.etree import _Element as Element

_NARROWEST, _WIDEST = 1.0, 1.5
_NAMES = ("ascii", "hAnsi", "cs", "eastAsia")
_THEMES = ("asciiTheme", "hAnsiTheme", "cstheme", "eastAsiaTheme")
_SPACES = re.compile(r"(?<=\S) {2,}(?=\S)")


def set_font(paragraph: Paragraph) -> None:
    """Set every run in the decree's font, and the end mark, which gives a number of a list its font.

    A run of an old encoding stays: its letters need converting first.
    """
    for run in paragraph.runs:
        if not is_legacy(run.font.name or ""):
            run.font.name = THE_FONT
    for fonts in paragraph._element.iter(w("rFonts")):  # noqa: SLF001 # python-docx sets two of the four names
        if is_legacy(fonts.get(w("ascii"), "")):
            continue
        for theme in _THEMES:
            fonts.attrib.pop(w(theme), "")
        for name in _NAMES:
            fonts.set(w(name), THE_FONT)


def set_black(paragraph: Paragraph) -> None:
    """Set every run in black."""
    for run in paragraph.runs:
        run.font.color.rgb = RGBColor(0, 0, 0)


def set_size(paragraph: Paragraph, size: float) -> None:
    """Set every run that is not raised in `size` points."""
    for run in paragraph.runs:
        if not (run.font.superscript or run.font.subscript):
            run.font.size = Pt(size)


def justify(paragraph: Paragraph) -> None:
    """Make both edges straight."""
    paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY


def indent(paragraph: Paragraph) -> None:
    """Begin the first line 10 mm in and the others at the edge."""
    paragraph.paragraph_format.left_indent = Mm(0)
    paragraph.paragraph_format.first_line_indent = Mm(10)


def space(paragraph: Paragraph) -> None:
    """Leave 6 points above."""
    paragraph.paragraph_format.space_before = Pt(6)


def line_spacing(paragraph: Paragraph) -> None:
    """Bring the line spacing into single to one and a half."""
    spacing = paragraph.paragraph_format.line_spacing
    narrow = isinstance(spacing, float) and spacing < _NARROWEST
    paragraph.paragraph_format.line_spacing = _NARROWEST if narrow else _WIDEST


def change_text(change: Callable[[str], str]) -> Callable[[Paragraph], None]:
    """Make an edit of a function from the whole text to the same text changed at one spot."""

    def edit(paragraph: Paragraph) -> None:
        texts = [text for text in paragraph._element.iter(w("t")) if text.text]  # noqa: SLF001 # runs hide the breaks
        before = "".join(text.text or "" for text in texts)
        after = change(before)
        start = _common(before, after)
        end = _common(before[start:][::-1], after[start:][::-1])
        _splice(texts, start, len(before) - end, after[start : len(after) - end])

    return edit


def _common(one: str, other: str) -> int:
    """Count the letters two texts begin with alike."""
    length = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        length += 1
    return length


def _splice(texts: list[Element], start: int, end: int, new: str) -> None:
    """Put `new` for the characters from `start` to `end` of all `texts` together."""
    passed = 0
    for text in texts:
        own = text.text or ""
        left, right = start - passed, end - passed
        passed += len(own)
        if right < 0 or left > len(own):
            continue
        text.text = own[: max(left, 0)] + new + own[max(min(right, len(own)), 0) :]
        new = ""
        if right <= len(own):
            return


def single_spaces(paragraph: Paragraph) -> None:
    """Leave one space between words."""
    for text in paragraph._element.iter(w("t")):  # noqa: SLF001 # every text, also in links
        text.text = _SPACES.sub(" ", text.text or "")


def compose(paragraph: Paragraph) -> None:
    """Put the letters in NFC."""
    for text in paragraph._element.iter(w("t")):  # noqa: SLF001 # every text, also in links
        text.text = unicodedata.normalize("NFC", text.text or "")
