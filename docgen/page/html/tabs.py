"""Tab stops: how wide each tab is, found by laying the line out with the widths of the fonts.

A tab leads to the next stop: one the paragraph sets, the left indent of a hanging paragraph, or else the next
multiple of the document's default. What follows a right, centre or decimal stop up to the next tab is set
before, round or by its decimal sign at the stop.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from docgen.page.html import looks
from docgen.page.model import Field, FootnoteMark, Inline, InlineImage, Tab, TabStop, Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docgen.page.model import Font, Layout

_EPSILON: Final = 0.1
"""A tab is made this much narrower where text must still fit behind it: rounding may not break a line."""
_WORDS = re.compile(r"[^ ]*(?: +|$)")
_DECIMAL_COMMA: Final = ("vi", "de", "fr", "es", "it", "ru", "pt", "nl")


@dataclass(frozen=True)
class Space:
    """What one tab comes to: how wide it is and what fills it."""

    width: float
    leader: str
    font: Font
    wrapped: bool
    """Whether the text before it fills more than one line."""


@dataclass(frozen=True)
class Frame:
    """Where lines may stand: first line and the others from the left edge of the text area, the right end."""

    first: float
    others: float
    right: float
    stops: tuple[TabStop, ...]
    default: float

    def next_stop(self, position: float) -> TabStop:
        """Return the stop that a tab at `position` leads to."""
        for stop in self.stops:
            if stop.position > position + _EPSILON and stop.kind != "bar":
                return stop
        times = math.floor((position + _EPSILON) / self.default) + 1
        return TabStop(times * self.default)


def frame(layout: Layout, width: float, default: float) -> Frame:
    """Return the frame of a paragraph in a text area of a given width."""
    stops = list(layout.tabs)
    if layout.indent_first < 0 and not any(abs(s.position - layout.indent_left) < _EPSILON for s in stops):
        stops.append(TabStop(layout.indent_left))
    stops.sort(key=lambda stop: stop.position)
    first = layout.indent_left + layout.indent_first
    return Frame(first, layout.indent_left, width - layout.indent_right, tuple(stops), max(default, 1.0))


def fit(line: Sequence[Inline], start: float, place: Frame) -> list[Space]:
    """Return what each tab of one line comes to; `start` is where the line begins.

    The text may wrap before a tab: then the tab stands on the last of its lines.
    """
    spaces: list[Space] = []
    position = start
    wrapped = False
    segments = _segments(line)
    for number, segment in enumerate(segments):
        wrapped |= position + _whole(segment) > place.right + _EPSILON
        position = _end_of(segment, position, place)
        tab = segment[-1] if segment else None
        if not isinstance(tab, Tab):
            continue
        stop = place.next_stop(position)
        follows = segments[number + 1] if number + 1 < len(segments) else []
        space = _space(stop, position, follows, place)
        spaces.append(Space(space, stop.leader, tab.font, wrapped))
        position += space
    return spaces


def _segments(line: Sequence[Inline]) -> list[list[Inline]]:
    """Cut a line behind each of its tabs."""
    segments: list[list[Inline]] = [[]]
    for inline in line:
        segments[-1].append(inline)
        if isinstance(inline, Tab):
            segments.append([])
    return segments


def _space(stop: TabStop, position: float, follows: Sequence[Inline], place: Frame) -> float:
    whole = _whole(follows)
    if stop.kind == "left":
        room = stop.position - position
        # A stop outside the text: the tab takes what is left of the line.
        left = place.right - position - whole - _EPSILON
        return room if stop.position <= place.right else max(min(room, left), 0.0)
    shares = {"right": whole, "center": whole / 2, "decimal": _before_decimal(follows)}
    before = shares.get(stop.kind, 0.0)
    end = min(stop.position, place.right) if stop.kind == "right" else stop.position
    room = min(end - position - before, place.right - position - whole)
    return max(room - _EPSILON, 0.0)


def _whole(inlines: Sequence[Inline]) -> float:
    return sum(map(width_of, inlines))


def width_of(inline: Inline) -> float:
    """Return how wide something is in a line; a page number counts as one digit."""
    match inline:
        case Text(text, font):
            return looks.width(text, font)
        case Field(_, font):
            return looks.width("0", font)
        case FootnoteMark(number, font):
            return looks.width(str(number), font)
        case InlineImage(image):
            return image.width
        case _:
            return 0.0


def _before_decimal(follows: Sequence[Inline]) -> float:
    """Return the width up to the decimal sign of the text's language; all of it where there is none."""
    total = 0.0
    for inline in follows:
        if isinstance(inline, Text):
            sign = "," if inline.font.language.startswith(_DECIMAL_COMMA) else "."
            if sign in inline.text:
                return total + looks.width(inline.text.partition(sign)[0], inline.font)
        total += width_of(inline)
    return total


def _end_of(segment: Sequence[Inline], position: float, place: Frame) -> float:
    """Return where a segment ends, broken into lines at its spaces where it does not fit."""
    whole = _whole(segment)
    if position + whole <= place.right + _EPSILON:
        return position + whole
    for inline in segment:
        if not isinstance(inline, Text):
            position = _placed(position, width_of(inline), width_of(inline), place)
            continue
        for word in filter(None, _WORDS.findall(inline.text)):
            seen = looks.width(word.rstrip(" "), inline.font)
            position = _placed(position, seen, looks.width(word, inline.font), place)
    return position


def _placed(position: float, seen: float, advance: float, place: Frame) -> float:
    if position + seen > place.right + _EPSILON:
        position = place.others
    return position + advance
