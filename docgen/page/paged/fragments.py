"""A part of a paragraph, from one character to another, with the looks of the whole."""

from __future__ import annotations

import copy
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

_UNCOUNTED: Final = "\u00ad\u2010"
"""Hyphens: the engine writes some where a line ends."""


def counts(character: str) -> bool:
    """Whether a character has a place: the engine leaves spaces out where lines end."""
    return not character.isspace() and character not in _UNCOUNTED


def counted(text: str | None) -> int:
    """Count the characters that have a place."""
    return sum(map(counts, text or ""))


def fragment(block: Any, start: int, end: float, looks: Mapping[str, str]) -> Any:  # noqa: ANN401 # of lxml
    """Copy what stands from character `start` to before `end`; `looks`: class → declarations."""
    made = copy.deepcopy(block)
    made.tail = None
    _Trimmer(start, end, looks).trim(made)
    return made


@dataclass
class _Trimmer:
    start: int
    end: float
    looks: Mapping[str, str]
    at: int = 0

    def trim(self, element: Any) -> None:  # noqa: ANN401 # of lxml
        element.text = self._kept(element.text)
        for child in list(element):
            inside = self._inside(child)
            if self._whole(child):
                stays = inside
            else:
                begun = self.at
                self.trim(child)
                stays = begun < self.end and self.at > self.start
            tail = self._kept(child.tail)
            child.tail = tail
            if not stays:
                _take_out(element, child)

    def _kept(self, text: str | None) -> str:
        kept = []
        for character in text or "":
            if counts(character):
                kept.append(character if self.start <= self.at < self.end else "")
                self.at += 1
            elif self.start < self.at <= self.end or self.start == self.at == 0:
                kept.append(character)
        return "".join(kept)

    def _inside(self, child: Any) -> bool:  # noqa: ANN401 # of lxml
        """Whether something without text of its own stands here; a line is ended on the page it stands on."""
        if child.tag == "br":
            return self.start < self.at <= self.end or self.start == self.at == 0
        return self.start <= self.at < self.end

    def _whole(self, child: Any) -> bool:  # noqa: ANN401 # of lxml
        """Whether something is not text to be cut: a picture, a tab, a footnote."""
        noted = "float:footnote" in self.looks.get(child.get("class") or "", "")
        return noted or not any(map(counts, child.text_content()))


def _take_out(parent: Any, child: Any) -> None:  # noqa: ANN401 # of lxml
    before = child.getprevious()
    if before is None:
        parent.text = (parent.text or "") + (child.tail or "")
    else:
        before.tail = (before.tail or "") + (child.tail or "")
    child.tail = None
    parent.remove(child)
