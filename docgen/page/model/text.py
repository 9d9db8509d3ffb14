"""What stands in a line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

LineStyle = Literal["solid", "double", "dotted", "dashed"]
NumberFormat = Literal["decimal", "roman-lower", "roman-upper", "letter-lower", "letter-upper"]
FieldKind = Literal["page", "pages", "section-pages"]


@dataclass(frozen=True, slots=True)
class Font:
    """How characters look, all settings in effect."""

    family: str = "Times New Roman"
    size: float = 10.0
    bold: bool = False
    italic: bool = False
    caps: bool = False
    small_caps: bool = False
    underline: LineStyle | None = None
    strike: bool = False
    colour: str = "000000"
    """"000000" also stands for Word's "automatic"."""
    background: str | None = None
    """Shading or highlighting behind the characters."""
    script: Literal["base", "super", "sub"] = "base"
    raised: float = 0.0
    """Raised (positive) or lowered against the baseline."""
    spacing: float = 0.0
    """Extra space after each character."""
    stretch: float = 1.0
    """Width of the characters, 1.0 = as designed."""
    language: str = "vi-VN"


@dataclass(frozen=True, slots=True)
class Text:
    """Characters of one look; no tab, no line end. `link` is the address a hyperlink leads to."""

    text: str
    font: Font
    link: str = ""


@dataclass(frozen=True, slots=True)
class Tab:
    """A jump to the next tab stop."""

    font: Font


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A new line inside the paragraph."""

    font: Font


@dataclass(frozen=True, slots=True)
class PageBreak:
    """A new page inside the paragraph."""

    font: Font


@dataclass(frozen=True, slots=True)
class Field:
    """A number known only when pages are made: page, count of pages, count of the section's pages.

    `format` is None where the section's own page number format counts.
    """

    kind: FieldKind
    font: Font
    format: NumberFormat | None = None


@dataclass(frozen=True, slots=True)
class FootnoteMark:
    """The raised mark that refers to `Document.footnotes[number]`."""

    number: int
    font: Font


@dataclass(frozen=True, slots=True)
class Image:
    """A picture: PNG or JPEG bytes, the size it is shown at, what it shows in words (may be empty).

    `cropped` is the share cut off at (top, right, bottom, left), 0.25 = a quarter.
    """

    content: bytes
    media_type: str
    width: float
    height: float
    description: str = ""
    cropped: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class InlineImage:
    """A picture that stands in the line like a character."""

    image: Image
    font: Font


Inline = Text | Tab | LineBreak | PageBreak | Field | FootnoteMark | InlineImage
