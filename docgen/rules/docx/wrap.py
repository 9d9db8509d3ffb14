"""How the text of a paragraph falls into lines: greedily, in the decree's own font."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docgen.rules.measure import MM, text_width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docgen.rules.facts import Span

_WORD = re.compile(r"\S+\s*|\s+")


def wrapped(spans: Sequence[Span], first: float, others: float) -> list[tuple[str, float]]:
    """Lines of text and their widths, for rooms of `first` and `others` mm."""
    lines: list[tuple[str, float]] = []
    text, width, room = "", 0.0, first
    for word, length, ink in _words(spans):
        if text and width + ink > room:
            lines.append((text, width))
            text, width, room = "", 0.0, others
        text, width = text + word, width + length
    if text:
        lines.append((text, width))
    return [(text.rstrip(), width - _blank(text, spans)) for text, width in lines]


def _words(spans: Sequence[Span]) -> list[tuple[str, float, float]]:
    """Words with their widths with and without the space after; one of several looks is not broken."""
    words: list[tuple[str, float, float]] = []
    for span in spans:
        for match in _WORD.finditer(span.text):
            word = match[0]
            length = text_width(word, span.look) * MM
            ink = text_width(word.rstrip(), span.look) * MM
            if words and not words[-1][0][-1].isspace() and not word[0].isspace():
                before, so_far, _ = words.pop()
                words.append((before + word, so_far + length, so_far + ink))
            else:
                words.append((word, length, ink))
    return words


def _blank(text: str, spans: Sequence[Span]) -> float:
    trailing = len(text) - len(text.rstrip())
    return text_width(" ", spans[-1].look) * MM * trailing if trailing else 0.0
