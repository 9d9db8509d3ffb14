"""How people name columns, values and rows in their own sheets: one table, without case and diacritics."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from docgen.wording.folding import fold

_ASIDE = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")


def bare(text: str) -> str:
    """Fold a heading, without what it says in brackets."""
    return fold(_ASIDE.sub(" ", text)) or fold(text)


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads((files(__package__) / "data" / "synonyms.toml").read_text("utf-8"))


@cache
def column_synonyms(key: str) -> frozenset[str]:
    """Folded headings under which people give the entry named `key`."""
    return frozenset(map(bare, _table()["columns"].get(key, ())))


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
    folded = re.sub(r"[\d ]+(?: nguoi| tap the| ca nhan| dong)?$", "", fold(text))
    return folded in _folded("rows", "totals")


def is_end(text: str) -> bool:
    """Tell whether `text` stands under a list: who made it, who signs, how much in words."""
    folded = fold(text)
    return any(folded == end or folded.startswith(f"{end} ") for end in _folded("rows", "ends"))


def is_example(text: str) -> bool:
    """Tell whether a row is marked as an example."""
    return fold(text) in _folded("rows", "examples")


def is_common(sheet: str) -> bool:
    """Tell whether a sheet is named as the one of what all rows share."""
    return fold(sheet) in _folded("sheets", "common")
