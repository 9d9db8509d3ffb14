"""Lists: which number or bullet stands before a paragraph. ECMA-376 Part 1, 17.9.

The counters live as long as one reading: a list goes on from paragraph to paragraph, in tables too.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from docgen.page.ooxml import w
from docgen.page.read import characters, layouts
from docgen.page.read.measures import VAL, on, whole
from docgen.page.read.symbols import symbols

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element as Element

    from docgen.page.model import NumberFormat
    from docgen.page.read.theme import Theme

FORMATS: Final[dict[str, NumberFormat]] = {
    "decimal": "decimal", "lowerRoman": "roman-lower", "upperRoman": "roman-upper",
    "lowerLetter": "letter-lower", "upperLetter": "letter-upper",
}  # fmt: skip
_ROMAN: Final = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
    (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_PLACEHOLDER = re.compile(r"%([1-9])")
_LETTERS = 26
_SUFFIXES: Final = {"tab": "tab", "space": "space", "nothing": "nothing"}
_LARGEST_ROMAN = 32767


@dataclass(frozen=True)
class Level:
    """One level of a list as the file describes it."""

    start: int
    format: str
    text: str
    align: str
    suffix: str
    restarts_after: int | None
    """Level (from 1) whose new number starts this one again; None = every higher level, 0 = never."""
    legal: bool
    style: str | None
    layout: layouts.Settings
    characters: characters.Settings


@dataclass(frozen=True)
class Numbered:
    """The text before one paragraph, with the level it comes from."""

    text: str
    level: Level
    depth: int


@dataclass
class Numbering:
    """All lists of the document and their counters."""

    levels: dict[str, dict[int, Level]] = field(default_factory=dict)
    """List (w:num) → its levels, overrides laid over."""
    shared: dict[str, str] = field(default_factory=dict)
    """List → the abstract list whose counters it counts on."""
    restarts: dict[str, dict[int, int]] = field(default_factory=dict)
    """List → level → number it starts again with at its first use."""
    _counters: dict[str, dict[int, int]] = field(default_factory=dict)
    _used: set[str] = field(default_factory=set)

    def level(self, list_id: str, depth: int) -> Level | None:
        """Return the level of a list, None for "no list" (id 0) or one that is not described."""
        return self.levels.get(list_id, {}).get(depth)

    def depth_of_style(self, list_id: str, style_id: str) -> int | None:
        """Return the level that the list ties to a paragraph style."""
        for depth, level in self.levels.get(list_id, {}).items():
            if level.style == style_id:
                return depth
        return None

    def count(self, list_id: str, depth: int) -> Numbered | None:
        """Give the next paragraph of the list its number."""
        level = self.level(list_id, depth)
        if level is None:
            return None
        counters = self._counters.setdefault(self.shared[list_id], {})
        if list_id not in self._used:
            self._used.add(list_id)
            for restarted, start in self.restarts.get(list_id, {}).items():
                counters[restarted] = start - 1
        counters[depth] = counters.get(depth, level.start - 1) + 1
        for deeper in [other for other in counters if other > depth]:
            rule = self.levels[list_id][deeper].restarts_after if deeper in self.levels[list_id] else None
            if rule is None or (rule and depth < rule):
                del counters[deeper]
        return Numbered(self._text(list_id, depth, counters), level, depth)

    def _text(self, list_id: str, depth: int, counters: Mapping[int, int]) -> str:
        levels = self.levels[list_id]
        level = levels[depth]
        if level.format == "bullet":
            return symbols(level.text, level.characters.get("family", ""))

        def number(match: re.Match[str]) -> str:
            named = int(match[1]) - 1
            described = levels.get(named)
            if described is None:
                return ""
            kind = "decimal" if level.legal else described.format
            return written(counters.get(named, described.start), kind)

        return _PLACEHOLDER.sub(number, level.text)


def written(number: int, kind: str) -> str:
    """Write a number in one of Word's formats; an unknown one counts as decimal."""
    if kind == "none":
        return ""
    if kind == "decimalZero":
        return f"{number:02}"
    if kind in ("lowerRoman", "upperRoman") and 0 < number <= _LARGEST_ROMAN:
        return _roman(number).upper() if kind == "upperRoman" else _roman(number)
    if kind in ("lowerLetter", "upperLetter") and 0 < number <= _LARGEST_ROMAN:
        times, letter = divmod(number - 1, _LETTERS)
        return chr(ord("A" if kind == "upperLetter" else "a") + letter) * (times + 1)
    return str(number)


def _roman(number: int) -> str:
    digits = []
    for value, letters in _ROMAN:
        times, number = divmod(number, value)
        digits.append(letters * times)
    return "".join(digits)


def read_numbering(root: Element | None, theme: Theme) -> Numbering:
    """Read the numbering part; without one there are no lists."""
    numbering = Numbering()
    if root is None:
        return numbering
    abstract: dict[str, dict[int, Level]] = {}
    linked: dict[str, str] = {}
    owners: dict[str, str] = {}
    for element in root.iterchildren(w("abstractNum")):
        abstract_id = element.get(w("abstractNumId"), "")
        abstract[abstract_id] = dict(_read_level(level, theme) for level in element.iterchildren(w("lvl")))
        if (link := element.find(w("numStyleLink"))) is not None:
            linked[abstract_id] = link.get(VAL, "")
        if (link := element.find(w("styleLink"))) is not None:
            owners[link.get(VAL, "")] = abstract_id
    for element in root.iterchildren(w("num")):
        list_id = element.get(w("numId"), "")
        based_on = element.find(w("abstractNumId"))
        abstract_id = based_on.get(VAL, "") if based_on is not None else ""
        abstract_id = owners.get(linked.get(abstract_id, ""), abstract_id)
        numbering.shared[list_id] = abstract_id
        numbering.levels[list_id] = dict(abstract.get(abstract_id, {}))
        _read_overrides(element, list_id, numbering, theme)
    return numbering


def _read_overrides(element: Element, list_id: str, numbering: Numbering, theme: Theme) -> None:
    for override in element.iterchildren(w("lvlOverride")):
        depth = whole(override.get(w("ilvl"), "0"))
        if (start := override.find(w("startOverride"))) is not None:
            numbering.restarts.setdefault(list_id, {})[depth] = whole(start.get(VAL, "1"))
        if (level := override.find(w("lvl"))) is not None:
            numbering.levels[list_id][depth] = _read_level(level, theme)[1]


def _read_level(element: Element, theme: Theme) -> tuple[int, Level]:
    def said(name: str, default: str) -> str:
        child = element.find(w(name))
        return child.get(VAL, default) if child is not None else default

    restart = said("lvlRestart", "")
    legal = element.find(w("isLgl"))
    return whole(element.get(w("ilvl"), "0")), Level(
        whole(said("start", "0")),
        said("numFmt", "decimal"),
        said("lvlText", ""),
        said("lvlJc", "left"),
        _SUFFIXES.get(said("suff", "tab"), "tab"),
        whole(restart) if restart else None,
        legal is not None and on(legal),
        said("pStyle", "") or None,
        layouts.read_layout(element.find(w("pPr")), theme),
        characters.read_characters(element.find(w("rPr")), theme),
    )
