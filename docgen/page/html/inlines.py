"""What stands in a line: text, tabs, breaks, page numbers, pictures."""

from __future__ import annotations

import html
import math
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from docgen.page.html import looks
from docgen.page.html.hanging import hang_spaces
from docgen.page.html.looks import Extent, extent
from docgen.page.html.sheet import Declarations, pt
from docgen.page.html.tabs import Frame, Space, fit, frame
from docgen.page.model import (
    Field,
    FootnoteMark,
    Inline,
    InlineImage,
    LineBreak,
    LineSpacing,
    Tab,
    Text,
    paragraphs,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from docgen.page.html.writer import Writer
    from docgen.page.model import Font, NumberFormat, Paragraph, Place

_SPACES = re.compile(" {2,}")
"""Spaces that CSS would make one of."""
_LONG_WORD = re.compile(r"[^ \0\1\3]{40,}")
"""What may be longer than a line; only words that really are may break inside."""
_MARKS: Final = {"\0": {"white-space": "pre-wrap"}, "\1": {"word-break": "break-all"}}
_COUNTERS: Final = {"page": "page", "pages": "pages", "section-pages": "pages"}
_FORMATS: Final[dict[NumberFormat, str]] = {
    "decimal": "decimal", "roman-lower": "lower-roman", "roman-upper": "upper-roman",
    "letter-lower": "lower-latin", "letter-upper": "upper-latin",
}  # fmt: skip
_NO_BREAK_SPACE: Final = "&#160;"


class Lines:
    """Writes the lines of one paragraph.

    Where all its text asks the same room, the paragraph itself sets the height of its lines and the text is
    only moved onto Word's baseline; where sizes are mixed, each piece brings its own height.
    """

    def __init__(self, writer: Writer, paragraph: Paragraph, place: Frame) -> None:
        self._writer = writer
        self._place: Place = paragraph.place
        self._frame = place
        self._rule = paragraph.layout.line
        self._justified = paragraph.layout.alignment == "justify"
        fonts = [inline.font for inline in paragraph.inlines if not isinstance(inline, Tab)]
        fonts += [paragraph.label.font] if paragraph.label else []
        self.base = _most_used(paragraph.inlines) or (fonts[0] if fonts else paragraph.mark)
        if self.base.script != "base":
            self.base = replace(self.base, script="base")
        self._uniform = self._is_uniform(fonts)
        self._after_space = True
        """Whether CSS would leave out a space that comes next."""

    def _is_uniform(self, fonts: Iterable[Font]) -> bool:
        """Whether all text asks the same room, raised and lowered characters within it."""
        if self._rule.rule == "exact":
            return True
        solid = LineSpacing() if self._rule.rule == "auto" else self._rule
        base = extent(self.base, solid)
        return all(
            _within(extent(font, solid), base) and (font.script != "base" or _same(extent(font, solid), base))
            for font in set(fonts)
        )

    def declarations(self) -> Declarations:
        """Return what the paragraph itself says of its characters and lines."""
        said = looks.declarations(looks.bare(self.base))
        return {**said, "line-height": pt(extent(self.base, self._rule).height) if self._uniform else "0"}

    def write(self, inlines: Sequence[Inline], start: float) -> str:
        """Write inlines, the first of which stands at `start`."""
        lines: list[tuple[list[Inline], float]] = []
        for line in _split(inlines):
            begins = self._frame.others if lines else start
            for shown in hang_spaces(_without_end(line), begins, self._frame):
                lines.append((shown, self._frame.others if lines else begins))
        written = []
        for line, begins in lines:
            self._after_space = True
            content = self._line(line, fit(line, begins, self._frame)) or _NO_BREAK_SPACE
            written.append(self._shifted(content))
        return self._stacked(written)

    def empty(self) -> str:
        """Write the one line of a paragraph without content."""
        return "<br>"

    def _stacked(self, lines: Sequence[str]) -> str:
        """Set lines below each other. Word stretches one ended by a break; CSS takes it for a last line."""
        if len(lines) == 1 or not self._justified:
            return "<br>".join(lines)
        blocks = []
        for number, line in enumerate(lines):
            said = {"display": "block"}
            if number:
                said["text-indent"] = "0"
            if number < len(lines) - 1:
                said["text-align-last"] = "justify"
            blocks.append(f"<span{self._writer.sheet.class_of(said)}>{line}</span>")
        return "".join(blocks)

    def _shifted(self, content: str) -> str:
        if not self._uniform:
            return content
        room = extent(self.base, self._rule)
        down = room.above - looks.css_baseline(self.base, room.height)
        shift = {"vertical-align": pt(-down), "line-height": "0"}
        return f"<span{self._writer.sheet.class_of(shift)}>{content}</span>"

    def _line(self, line: Sequence[Inline], spaces: Sequence[Space]) -> str:
        """Write one line; text before its last tab is shielded from being stretched."""
        left = list(spaces)
        written: list[str] = []
        for inline in line:
            if isinstance(inline, Tab):
                space = left.pop(0)
                if self._justified and not space.wrapped:
                    written = [self._shield("".join(written))]
                written.append(self._tab(space))
            else:
                written.append(self._inline(inline))
        return "".join(written)

    def _shield(self, content: str) -> str:
        if " " not in re.sub("<[^<>]*>", "", content):
            return content
        kept = self._writer.sheet.class_of(
            {"display": "inline-block", "text-indent": "0", "white-space": "pre"}
        )
        return f"<span{kept}>{content}</span>"

    def _inline(self, inline: Inline) -> str:
        match inline:
            case Text(text, font, link):
                written = "".join(self._text(part, look) for part, look in looks.pieces(text, font))
                return f'<a{self._clickable()} href="{html.escape(link)}">{written}</a>' if link else written
            case Field(kind, font, format_):
                return self._styled(self._number(kind, format_), font)
            case FootnoteMark(number, font):
                return self._footnote(number, font)
            case InlineImage(image):
                return self._writer.image(image)
            case _:
                return ""

    def _clickable(self) -> str:
        """Give a link the height of its letters, for that much can be clicked, never more than its line."""
        room, cut, size = extent(self.base, self._rule), looks.face_of(self.base), looks.size_of(self.base)
        letters = (cut.ascent + cut.descent) * size
        above, below = room.above - cut.ascent * size, room.below - cut.descent * size
        height = min(size, letters + 2 * above, letters + 2 * below)
        return self._writer.sheet.class_of({"line-height": pt(max(height, 0.0))})

    def _footnote(self, number: int, font: Font) -> str:
        """Write a footnote where its mark stands; the engine moves it to the foot of the page."""
        note = list(paragraphs(self._writer.document.footnotes[number - 1]))
        if not note:
            return self._styled(str(number), font)
        section = self._writer.section
        width = self._frame.right if section is None else section.width
        written = []
        for paragraph in note:
            place = frame(paragraph.layout, width, self._writer.document.default_tab)
            written.append(Lines(self._writer, paragraph, place).write(paragraph.inlines, place.first))
        lines = Lines(self._writer, note[0], frame(note[0].layout, width, 36))
        said = {**lines.declarations(), "float": "footnote", "text-indent": "0", "vertical-align": "0"}
        said["text-align"] = note[0].layout.alignment
        parts = {}
        for part, around in (("call", font), ("marker", lines.base)):
            look = replace(around, script="super")
            shown = {**looks.declarations(look), "line-height": "0", "vertical-align": pt(looks.raised(look))}
            parts[f"footnote-{part}"] = {**shown, "content": "counter(footnote)"}
        mark = self._writer.sheet.class_of(said, parts)
        return f"<span{mark}>{'<br>'.join(written)}</span>"

    def _number(self, kind: str, format_: NumberFormat | None) -> str:
        if kind == "section-pages" and len(self._writer.document.sections) > 1:
            self._writer.lost(self._place, "loss-section-pages")
        name = _FORMATS[format_ or (self._writer.number_format if kind == "page" else "decimal")]
        counter = _COUNTERS[kind]
        return self._writer.counter(counter, name)

    def _text(self, text: str, font: Font) -> str:
        self._writer.note_font(self._place, font, text)
        room = self._frame.right - self._frame.others
        if not text:
            return ""
        marked = _SPACES.sub(lambda match: f"\0{match[0]}\3", text)
        if self._after_space and marked.startswith(" "):
            marked = f"\0 \3{marked[1:]}"
        self._after_space = text.endswith(" ")
        marked = _LONG_WORD.sub(
            lambda match: f"\1{match[0]}\3" if looks.width(match[0], font) > room else match[0], marked
        )
        escaped = html.escape(marked, quote=False)
        for mark, said in _MARKS.items():
            if mark in escaped:
                escaped = escaped.replace(mark, f"<span{self._writer.sheet.class_of(said)}>")
        return self._styled(escaped.replace("\3", "</span>"), font)

    def _styled(self, content: str, font: Font) -> str:
        """Wrap content in what its look says differently from the paragraph."""
        said = looks.difference(font, looks.bare(self.base))
        lift = looks.raised(font)
        if self._uniform:
            if lift:
                said["vertical-align"] = pt(lift)
            return f"<span{self._writer.sheet.class_of(said)}>{content}</span>" if said else content
        room = extent(font, self._rule)
        up = room.above - looks.css_baseline(font, room.height)
        inner = self._writer.sheet.class_of({"line-height": "0", "vertical-align": pt(lift - up)})
        outer = self._writer.sheet.class_of(
            {**said, "line-height": pt(room.height), "vertical-align": pt(up)}
        )
        return f"<span{outer}><span{inner}>{content}</span></span>"

    def _tab(self, space: Space) -> str:
        box = {"display": "inline-block", "width": pt(space.width), "text-indent": "0"}
        font, leader = space.font, space.leader
        filled = leader or ("\N{NO-BREAK SPACE}" if font.underline else "")
        if not filled:
            return f"<span{self._writer.sheet.class_of(box)}></span>"
        each = looks.width(filled, font)
        times = max(math.floor(space.width / each), 0)
        if not leader and times:
            font = replace(font, spacing=font.spacing + space.width / times - each)
        box |= {"text-align": "right", "white-space": "nowrap"}
        said = looks.difference(font, looks.bare(self.base)) if not leader else {}
        content = f"<span{self._writer.sheet.class_of(said)}>{filled * times}</span>"
        return f"<span{self._writer.sheet.class_of(box)}>{content}</span>"


def _split(inlines: Sequence[Inline]) -> list[list[Inline]]:
    lines: list[list[Inline]] = [[]]
    for inline in inlines:
        if isinstance(inline, LineBreak):
            lines.append([])
        else:
            lines[-1].append(inline)
    return lines


def _without_end(line: list[Inline]) -> list[Inline]:
    """Leave out spaces at the end of a line: they hang out of it and move nothing, unless underlined."""
    while line and isinstance(last := line[-1], Text) and not last.font.underline:
        kept = last.text.rstrip(" ")
        if kept:
            return [*line[:-1], replace(last, text=kept)]
        line = line[:-1]
    return line


def _most_used(inlines: Iterable[Inline]) -> Font | None:
    used: dict[Font, float] = {}
    for inline in inlines:
        if isinstance(inline, Text):
            used[inline.font] = used.get(inline.font, 0.0) + len(inline.text)
        elif isinstance(inline, Field):
            used[inline.font] = used.get(inline.font, 0.0) + 1
    return max(used, key=lambda font: used[font], default=None)


def _same(one: Extent, other: Extent) -> bool:
    return abs(one.above - other.above) < _TOLERANCE and abs(one.below - other.below) < _TOLERANCE


def _within(one: Extent, other: Extent) -> bool:
    return one.above < other.above + _TOLERANCE and one.below < other.below + _TOLERANCE


_TOLERANCE: Final = 0.01
