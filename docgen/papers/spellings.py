"""Names in running text: where one is written otherwise than the record writes it."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from docgen.wording.text import capital_first, capitals, small_first

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_WORD = re.compile(r"\w+")


class Stray(NamedTuple):
    """A name as it is written and as the record writes it."""

    found: str
    known: str


class Spellings:
    """Names of one kind. Words that differ only in marks, case or signs between them are the same name.

    `every_word` says that each word of such a name begins with a capital, as a person's does.
    """

    def __init__(self, names: Iterable[str], *, every_word: bool) -> None:
        self.every_word = every_word
        self.known: dict[tuple[str, ...], set[str]] = defaultdict(set)
        for name in names:
            words = tuple(_WORD.findall(_folded(unicodedata.normalize("NFC", name))))
            if len(words) > 1:
                self.known[words].add(name)
        self.lengths = sorted({len(words) for words in self.known}, reverse=True)

    def strays(self, text: str) -> Iterator[Stray]:
        """Find the names in `text` that are written otherwise; of names in one another the longest counts."""
        text = unicodedata.normalize("NFC", text)
        spans = [(match[0], match.start(), match.end()) for match in _WORD.finditer(_folded(text))]
        words = [word for word, _, _ in spans]
        place = 0
        while place < len(words):
            name = self._at(words, place)
            if name:
                found = text[spans[place][1] : spans[place + len(name) - 1][2]]
                if self._is_name(found) and not self._is_known(found, name):
                    yield Stray(found, min(self.known[name]))
            place += len(name) or 1

    def _at(self, words: list[str], place: int) -> tuple[str, ...]:
        names = (tuple(words[place : place + length]) for length in self.lengths)
        return next((name for name in names if name in self.known), ())

    def _is_name(self, found: str) -> bool:
        """Tell a name from common words that sound alike: `lễ ký` is not the place `Lê Kỳ`."""
        firsts = [word[0] for word in _WORD.findall(found)]
        return all(first.isupper() for first in (firsts if self.every_word else firsts[:1]))

    def _is_known(self, found: str, words: tuple[str, ...]) -> bool:
        return any(
            found in {name, capitals(name), capital_first(name), small_first(name)}
            for name in self.known[words]
        )


def _folded(text: str) -> str:
    """Take marks and case off `text` (NFC), letter by letter, so that places in it stay the same."""
    return "".join(map(_plain, text))


def _plain(letter: str) -> str:
    return "d" if letter in "đĐ" else unicodedata.normalize("NFD", letter)[0].lower()[:1]
