"""What all writers of one document share: its style sheet, its pictures, what could not be said."""

from __future__ import annotations

import hashlib
import html
from collections import Counter
from typing import TYPE_CHECKING

from docgen.messages import Message
from docgen.page.fonts import stands_in
from docgen.page.html import looks
from docgen.page.html.sheet import Declarations, Sheet, pt
from docgen.page.model import Font, LineSpacing, Loss, Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from docgen.page.model import Block, Document, Image, NumberFormat, Place, Section


class Writer:
    """The state of one writing."""

    def __init__(
        self, document: Document, write_blocks: Callable[[tuple[Block, ...], Writer, float], str]
    ) -> None:
        self.document = document
        self._write_blocks = write_blocks
        self.sheet = Sheet()
        self.assets: dict[str, tuple[bytes, str]] = {}
        self.section: Section | None = None
        """The section being written."""
        self.top = 0.0
        """Where its text begins on the page, below a header higher than the margin."""
        self.number_format: NumberFormat = "decimal"
        """How the section being written counts its pages."""
        self._usual = _usual(document)
        self._losses: dict[str, Loss] = {}
        self._counters: set[str] = set()

    def blocks(self, blocks: tuple[Block, ...], width: float) -> str:
        """Write what a cell, header or box of a given width holds."""
        return self._write_blocks(blocks, self, width)

    @property
    def losses(self) -> tuple[Loss, ...]:
        """What was reported so far."""
        return tuple(self._losses.values())

    def usual(self) -> Declarations:
        """Return what the whole document says of characters and lines: the commonest look."""
        return self._usual

    def changes(self, declarations: Declarations) -> Declarations:
        """Return of declarations what the whole document does not say already."""
        return {name: value for name, value in declarations.items() if self._usual.get(name) != value}

    def lost(self, place: Place, code: str, **values: object) -> None:
        """Report, once, what cannot be shown as the file asks."""
        what = Message(code, **values)
        self._losses.setdefault(what, Loss(place, what))

    def note_font(self, place: Place, font: Font, text: str) -> None:
        """Report a font that is not on this machine, and characters that its stand-in has no glyph for."""
        cut = looks.face_of(font)
        if not stands_in(cut, font.family):
            self.lost(place, "loss-font", font=font.family, instead=cut.family)
        if not text.isascii() and (lacking := cut.lacks(text)):
            self.lost(place, "loss-glyph", font=cut.family, characters=lacking)
        if font.stretch != 1:
            self.lost(place, "loss-look", name="w")

    def counter(self, name: str, style: str) -> str:
        """Write a page counter in one of CSS's number styles."""
        marked = f"{name}-{style}"
        if marked not in self._counters:
            self._counters.add(marked)
            self.sheet.rule(f".{marked}::before{{content:counter({name},{style})}}")
        return f'<span class="{marked}"></span>'

    def image(self, image: Image) -> str:
        """Write a picture; its bytes become an asset named by their hash."""
        address = f"asset:{hashlib.sha256(image.content).hexdigest()}"
        self.assets[address] = (image.content, image.media_type)
        size = {"width": pt(image.width), "height": pt(image.height)}
        # A tagged PDF asks for words with every picture.
        alt = f'alt="{html.escape(image.description or Message("picture"))}"'
        if not any(image.cropped):
            return f'<img{self.sheet.class_of(size)} src="{address}" {alt}>'
        top, right, bottom, left = image.cropped
        width = image.width / max(1 - left - right, 0.01)
        height = image.height / max(1 - top - bottom, 0.01)
        window = self.sheet.class_of(
            {**size, "display": "inline-block", "overflow": "hidden", "line-height": "0"}
        )
        shown = self.sheet.class_of({"width": pt(width), "height": pt(height),
                                     "margin": f"{pt(-top * height)} 0 0 {pt(-left * width)}"})  # fmt: skip
        return f'<span{window}><img{shown} src="{address}" {alt}></span>'


def _usual(document: Document) -> Declarations:
    used: Counter[Font] = Counter()
    for paragraph in document.paragraphs():
        for inline in paragraph.inlines:
            if isinstance(inline, Text):
                used[inline.font] += len(inline.text)
    font = looks.bare(max(used, key=lambda font: used[font], default=Font()))
    return {**looks.declarations(font), "line-height": pt(looks.extent(font, LineSpacing()).height)}
