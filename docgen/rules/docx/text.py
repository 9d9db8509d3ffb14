"""The characters of a paragraph: what is read as one run of text and what is set apart by tabs or breaks."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from docgen.page.model import Field as PageField
from docgen.page.model import FootnoteMark, InlineImage, LineBreak, PageBreak, Tab, Text
from docgen.rules.columns import split_columns
from docgen.rules.facts import Look, Span
from docgen.rules.measure import MM, text_width

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from docgen.page.model import Font, Inline, Paragraph, TabStop

_OF_THE_HEAD = re.compile(r"CỘNG HÒA XÃ|CỘNG HOÀ XÃ|Độc lập|[^,\d]{2,40}, ngày\b", re.IGNORECASE)
"""What the right half of the head begins with: beside a name or number it is a column, however near."""
_AS_SPACE = re.compile(r"^\s*(?:[-–•+*]|\d{1,2}[.)]|[a-zđ]{1,2}[.)]|[IVXLC]+\.|Điều \d+\.)?$")
"""A tab after a mere number or dash, or at the very start, only sets the text in."""
_ITEM = re.compile(r"[-–+•]|\d{1,2}[.)]|[a-zđ]\)|Điều \d")
_RAISED_SIZE = 0.62
"""Word sets raised letters at about two thirds, LibreOffice a little smaller."""
_WIDE_JUMP = 15.0


@dataclass(slots=True)
class Strip:
    """Text that stands together on one hard line.

    `start` is where it begins, mm from the column's left, when a tab put it there; `alignment` how the tab
    stop holds it.
    """

    spans: list[Span] = field(default_factory=list)
    start: float | None = None
    alignment: str = "left"

    @property
    def text(self) -> str:
        """Its characters."""
        return "".join(span.text for span in self.spans)

    @property
    def width(self) -> float:
        """Its length on one line, mm."""
        return sum(text_width(span.text, span.look) for span in self.spans) * MM

    @property
    def size(self) -> float:
        """Its largest type size on the line, pt."""
        return max((span.look.size for span in self.spans if not span.look.raised), default=10.0)

    def add(self, text: str, look: Look) -> None:
        """Put characters at the end."""
        if self.spans and self.spans[-1].look == look:
            self.spans[-1] = Span(self.spans[-1].text + text, look)
        elif text:
            self.spans.append(Span(text, look))


def look_of(font: Font) -> Look:
    """Return the look of a font of the page model."""
    small = _RAISED_SIZE if font.script != "base" else 1.0
    return Look(
        family=font.family,
        size=font.size * small,
        bold=font.bold,
        italic=font.italic,
        colour=font.colour,
        underline=font.underline is not None,
        raised=font.script != "base" or abs(font.raised) >= font.size / 5,
    )


def hard_lines(paragraph: Paragraph, *, apart: bool) -> list[list[Inline]]:
    """Inlines of a paragraph, parted at line and page breaks.

    A line break within running text is only a space, unless a list item follows it or `apart` is asked for.
    """
    lines: list[list[Inline]] = [[]]
    running = not apart and paragraph.layout.alignment in ("left", "justify")
    for inline in paragraph.inlines:
        if isinstance(inline, LineBreak | PageBreak):
            lines.append([])
        else:
            lines[-1].append(inline)
    if not running:
        return lines
    done = lines[:1]
    for line in lines[1:]:
        text = "".join(inline.text for inline in line if isinstance(inline, Text)).lstrip()
        if not text or _ITEM.match(text) or any(isinstance(inline, Tab) for inline in line):
            done.append(line)
        else:
            done[-1] += [Text(" ", paragraph.mark), *line]
    return done


def strips(
    line: Sequence[Inline], stops: Sequence[TabStop], default_tab: float, indent: float
) -> list[Strip]:
    """Text of one hard line, parted where tabs set columns; `indent` mm is where the line begins."""
    done = [Strip()]
    at = indent
    for place, inline in enumerate(line):
        if isinstance(inline, Tab):
            apart = bool(_OF_THE_HEAD.match(_plain(line[place + 1 :])))
            at = _after_tab(done, stops, default_tab, at, apart=apart)
        elif isinstance(inline, Text):
            said = inline.text.upper() if inline.font.caps else inline.text
            done[-1].add(said, look_of(inline.font))
            at += text_width(said, look_of(inline.font)) * MM
        elif isinstance(inline, PageField):
            done[-1].add("1", look_of(inline.font))
        elif isinstance(inline, FootnoteMark):
            look = look_of(inline.font)
            done[-1].add(str(inline.number + 1), Look(look.family, look.size, raised=True))
        elif isinstance(inline, InlineImage):
            at += inline.image.width * MM
    return [part for strip in done for part in _by_spaces(strip, indent) if part.text.strip()]


def _plain(line: Sequence[Inline]) -> str:
    return "".join(inline.text for inline in line if isinstance(inline, Text)).lstrip()


def _after_tab(
    done: list[Strip], stops: Sequence[TabStop], default_tab: float, at: float, *, apart: bool
) -> float:
    """Begin what follows a tab: a column of its own, where it must stand `apart` anyhow, or text set in."""
    stop = next((stop for stop in stops if stop.kind != "bar" and stop.position * MM > at + 0.1), None)
    there = stop.position * MM if stop else (int(at / (default_tab * MM) + 0.01) + 1) * default_tab * MM
    kind = stop.kind if stop else "left"
    strip = done[-1]
    if stop and stop.leader and strip.text.strip():
        strip.add(" … ", strip.spans[-1].look)
    elif not strip.text.strip():
        strip.start, strip.alignment = there, kind
    elif not apart and (_AS_SPACE.match(strip.text.strip()) or (kind == "left" and there - at < _WIDE_JUMP)):
        strip.add(" ", strip.spans[-1].look)
    else:
        done.append(Strip(start=there, alignment=kind))
    return there


def _by_spaces(strip: Strip, indent: float) -> Iterator[Strip]:
    """Part a strip whose columns are pushed apart by spaces."""
    parts = split_columns(strip.text)
    if len(parts) == 1:
        yield strip
        return
    for start, end in parts:
        before = Strip(cut(strip.spans, 0, start))
        first = indent if strip.start is None else strip.start
        yield Strip(cut(strip.spans, start, end), first + before.width)


def cut(spans: Sequence[Span], start: int, end: int) -> list[Span]:
    """Return the characters from `start` to `end` of all that `spans` hold."""
    done, passed = [], 0
    for span in spans:
        inside = span.text[max(0, start - passed) : max(0, end - passed)]
        if inside:
            done.append(Span(inside, span.look))
        passed += len(span.text)
    return done
