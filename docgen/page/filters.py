"""Filters of Vietnamese conventions for templates: a date in full, an amount in words, a total.

What a template prints is text: a date stands in the data as `15/4/2026`, an amount as `1.500.000`. These
filters read that text back; where dots stand for what nobody has said yet, they say dots.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final

from docgen.wording.dates import long_date
from docgen.wording.money import amount_in_words, figures
from docgen.wording.unsaid import FEW, UnsaidDay, UnsaidNumber

if TYPE_CHECKING:
    from collections.abc import Mapping

_SHORT_DATE = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
_DOTS = re.compile(f"{FEW[0]}+")
_DOTTED_DATE = re.compile(rf"({FEW[0]}+)/\1/\1")
_FIGURES = re.compile(r"\d{1,3}(?:\.\d{3}){0,4}|\d{1,15}")


def in_full(day: object) -> str:
    """Say `ngày 15 tháng 4 năm 2026` for `15/4/2026`; blanks for nothing. Raises ValueError."""
    if day in ("", None):
        return long_date(None)
    said = day if isinstance(day, str) else ""
    if unsaid := _DOTTED_DATE.fullmatch(said):
        return long_date(UnsaidDay(1, 1, 1).dotted(unsaid[1]))
    found = _SHORT_DATE.fullmatch(said)
    if found is None:
        raise ValueError(day)
    return long_date(date(int(found[3]), int(found[2]), int(found[1])))


def in_words(amount: object) -> str:
    """Say `Một triệu năm trăm nghìn đồng` for `1.500.000` or 1500000. Raises ValueError."""
    if amount == "":
        return ""
    return str(amount) if _is_unsaid(amount) else amount_in_words(_number(amount))


def total(rows: object, key: str) -> int | str:
    """Add up the entry `key` of every row: amounts as an amount (`4.500.000`), numbers as a number.

    Raises ValueError when an entry is neither, KeyError when a row has none.
    """
    if not isinstance(rows, list):
        raise TypeError(rows)
    entries = [row[key] for row in rows]
    added = sum(_number(entry) for entry in entries if entry != "" and not _is_unsaid(entry))
    return added if entries and all(isinstance(entry, int) for entry in entries) else figures(added)


def _is_unsaid(value: object) -> bool:
    return isinstance(value, UnsaidNumber) or (isinstance(value, str) and bool(_DOTS.fullmatch(value)))


def _number(value: object) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, str) and _FIGURES.fullmatch(value):
        return int(value.replace(".", ""))
    raise ValueError(value)


FILTERS: Final[Mapping[str, object]] = {"ngày_dài": in_full, "bằng_chữ": in_words, "tổng": total}
"""Name in a template → filter."""
