"""Runs of spaces where a line ends: Word lets them hang out of the line, however many they are.

CSS lets only a single, collapsible space vanish there. So the line is laid out with the widths of the fonts,
and where it breaks at a run of spaces it is broken by order.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

from docgen.page.html import looks
from docgen.page.html.tabs import width_of
from docgen.page.model import Inline, Tab, Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docgen.page.html.tabs import Frame

_TOKENS = re.compile(r" +|[^ ]*?[\-–](?=[^\W\d_])|[^ ]+")
"""Spaces and words; a word may break after a dash before a letter, as in a long symbol."""


@dataclass
class _Token:
    inline: Inline
    text: str
    width: float

    @property
    def space(self) -> bool:
        return self.text.startswith(" ")

    @property
    def parts(self) -> bool:
        """Whether a line may end after it though the word goes on."""
        return self.text.endswith(("-", "–"))


def hang_spaces(line: Sequence[Inline], start: float, place: Frame) -> list[list[Inline]]:
    """Cut a line where it breaks at a run of spaces, and leave the run out."""
    if any(isinstance(inline, Tab) for inline in line) or not any(
        isinstance(inline, Text) and "  " in inline.text for inline in line
    ):
        return [list(line)]
    tokens = _tokens(line)
    lines: list[list[_Token]] = [[]]
    position = start
    for number, token in enumerate(tokens):
        if not token.space or position + token.width + _head(tokens[number + 1 :]) <= place.right:
            parted = not token.space and number and tokens[number - 1].parts
            if parted and position + _head(tokens[number:]) > place.right:
                position = place.others
            position += token.width
            lines[-1].append(token)
            continue
        position = place.others
        if token.text == " ":
            lines[-1].append(token)
        else:
            lines.append([])
    return [_joined(one) for one in lines]


def _head(tokens: Sequence[_Token]) -> float:
    """Return the width of what must stand on the line if the next word is to begin on it."""
    word = list(takewhile(lambda token: not token.space, tokens))
    end = next((place for place, token in enumerate(word, 1) if token.parts), len(word))
    return sum(token.width for token in word[:end])


def _tokens(line: Sequence[Inline]) -> list[_Token]:
    tokens = []
    for inline in line:
        if isinstance(inline, Text):
            parts = _TOKENS.findall(inline.text)
            tokens += [_Token(inline, part, looks.width(part, inline.font)) for part in parts]
        else:
            tokens.append(_Token(inline, "", width_of(inline)))
    return tokens


def _joined(tokens: Sequence[_Token]) -> list[Inline]:
    inlines: list[Inline] = []
    last: Inline | None = None
    for token in tokens:
        if not isinstance(token.inline, Text):
            inlines.append(token.inline)
        elif token.inline is last and isinstance(inlines[-1], Text):
            inlines[-1] = Text(inlines[-1].text + token.text, token.inline.font, token.inline.link)
        else:
            inlines.append(Text(token.text, token.inline.font, token.inline.link))
        last = token.inline
    return inlines
