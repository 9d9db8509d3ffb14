"""Rows added, moved and taken out of what was posted, for whoever works without scripts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docgen.web.form.model import BETWEEN

if TYPE_CHECKING:
    from collections.abc import Mapping


def without_row(posted: Mapping[str, str], row: str) -> dict[str, str]:
    """Take the row called `row` out."""
    return {name: text for name, text in posted.items() if not name.startswith(row + BETWEEN)}


def moved_row(posted: Mapping[str, str], row: str, step: int) -> dict[str, str]:
    """Let the row called `row` change places with the one `step` (-1 or 1) further on."""
    table, _, number = row.rpartition(BETWEEN)
    there = sorted(_numbers(posted, table))
    if not number.isdecimal() or int(number) not in there:
        return dict(posted)
    place = there.index(int(number)) + step
    if not 0 <= place < len(there):
        return dict(posted)
    other = f"{table}{BETWEEN}{there[place]}"
    return {_swapped(name, row, other): text for name, text in posted.items()}


def _numbers(posted: Mapping[str, str], table: str) -> set[int]:
    pattern = re.compile(re.escape(table + BETWEEN) + r"(\d+)" + re.escape(BETWEEN))
    return {int(found[1]) for name in posted if (found := pattern.match(name))}


def _swapped(name: str, one: str, other: str) -> str:
    for here, there in ((one, other), (other, one)):
        if name.startswith(here + BETWEEN):
            return there + name[len(here) :]
    return name
