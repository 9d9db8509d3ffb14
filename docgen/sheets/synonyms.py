"""How people name columns, values and rows in their own sheets: one table, without case and diacritics."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from docgen.messages import Message
from docgen.wording.folding import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docgen.sheets.layout import Column

_ASIDE = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")


def bare(text: str) -> str:
    """Fold a heading, without what it says in brackets."""
    return fold(_ASIDE.sub(" ", text)) or fold(text)


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads((files(__package__) / "data" / "synonyms.toml").read_text("utf-8"))


@cache
def column_synonyms(key: str) -> frozenset[str]:
    """Folded headings under which people give the entry named `key`, with what they say after them."""
    table = _table()
    names = set(map(fold, table["columns"].get(key, ())))
    endings = [*map(fold, table["endings"].get(key, ())), ""]
    said = {" ".join(dict.fromkeys((first, second))).strip() for first in endings for second in endings}
    return frozenset(f"{name} {ending}".strip() for name in names for ending in said)


def synonyms_of(column: Column) -> frozenset[str]:
    """Folded headings of a column: by the name of its entry, or of its list and its entry (`tasks.name`)."""
    *_, group, leaf = ("", *(step for step in map(str, column.way) if step.isidentifier()))
    return column_synonyms(leaf) | column_synonyms(f"{group}.{leaf}") | {fold(leaf)}


@cache
def stand_ins(key: str) -> frozenset[str]:
    """Folded headings taken for the entry named `key` where no column has one of its names."""
    return frozenset(map(fold, _table()["stand_ins"].get(key, ())))


@cache
def choice_synonyms(folded: str) -> frozenset[str]:
    """Values of choices that people mean by a word."""
    found = (key for key, names in _table()["choices"].items() if folded in set(map(fold, names)))
    return frozenset(found)


@cache
def _folded(group: str, name: str) -> tuple[str, ...]:
    return tuple(map(fold, _table()[group][name]))


def is_total(text: str) -> bool:
    """Tell whether a row that begins with `text` sums up the others."""
    folded = fold(text)
    rests = [folded.removeprefix(each).split() for each in _folded("rows", "totals") if _begins(folded, each)]
    return any(map(_counts, rests))


def _counts(words: Sequence[str]) -> bool:
    """Tell whether `words` are numbers and what is counted; the longest first, each word once."""
    counted, place = _folded("rows", "counted"), 0
    while place < len(words):
        size = next((n for n in (3, 2, 1) if " ".join(words[place : place + n]) in counted), 0)
        number = words[place].isdecimal() or (
            place and words[place] == "dong" and words[place - 1].isdecimal()
        )
        if not (size or number):
            return False
        place += size or 1
    return True


def _begins(folded: str, start: str) -> bool:
    return folded == start or folded.startswith(f"{start} ")


def is_end(text: str) -> bool:
    """Tell whether `text` stands under a list: who made it, who signs, how much in words."""
    folded = fold(text)
    return any(_begins(folded, end) for end in _folded("rows", "ends"))


def is_post(text: str) -> bool:
    """Tell whether `text` is a post alone, as above a signature: `GIÁM ĐỐC`, `KT. CHỦ TỊCH`."""
    return re.sub(r"^(?:kt|tm|tl|tuq|q) ", "", fold(text)) in _folded("rows", "posts")


def uncounted(text: str) -> str:
    """Fold the name of a part of a list, without how many are in it: `Cá nhân: 02 người`."""
    words = bare(text).split()
    last = max((place for place, word in enumerate(words) if word.isdecimal()), default=len(words))
    return " ".join(words[:last] if _counts(words[last:]) else words)


def is_title(text: str) -> bool:
    """Tell whether a row above the headings says what the list is."""
    return any(_begins(fold(text), title) for title in _folded("rows", "titles"))


def is_fault_heading(text: str) -> bool:
    """Tell the heading of the column in which docgen hands faults back."""
    return text == str(Message("fault-column"))


def is_example(text: str) -> bool:
    """Tell whether a row is marked as an example."""
    return fold(text) in _folded("rows", "examples")


def is_common(sheet: str) -> bool:
    """Tell whether a sheet is named as the one of what all rows share."""
    return fold(sheet) in _folded("sheets", "common")
