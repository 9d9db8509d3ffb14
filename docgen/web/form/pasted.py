"""Rows copied from a spreadsheet: tabs between cells, a row to a line, headings in the first line or not."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING, Any

from docgen.web.form.written import read, widget_of
from docgen.wording.folding import fold
from schemas.fields import Choice
from schemas.groups import Part

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docgen.web.form.model import Field

_ORDINALS = ("tt", "stt", "so tt", "so thu tu")
"""Headings of a column that only counts."""


def pasted_rows(field: Field, text: str) -> list[dict[str, Any]]:
    """Read rows of the list `field`. Without headings the cells are the entries in their order."""
    lines = [line for line in csv.reader(text.splitlines(), delimiter="\t") if any(map(str.strip, line))]
    if not lines:
        return []
    entries = {
        key: inner
        for key, inner in field.inner.group().fields.items()
        if not isinstance(inner, Part) and widget_of(inner) != "rows"
    }
    headings = _headings(lines[0], entries)
    keys = headings or list(entries)
    rows = [_row(entries, keys, line) for line in (lines[1:] if headings else lines)]
    return [row for row in rows if row]


def _headings(line: list[str], entries: Mapping[str, Any]) -> list[str | None]:
    """Find the entries that the cells of a first line name; [] when it is no line of headings."""
    by_label = {fold(inner.metadata["label"]): key for key, inner in entries.items()}
    by_label |= {fold(key): key for key in entries}
    found = [by_label.get(fold(cell)) for cell in line]
    counts = sum(fold(cell) in _ORDINALS for cell in line)
    filled = sum(bool(cell.strip()) for cell in line)
    return found if 2 * (sum(map(bool, found)) + counts) > filled and any(found) else []


def _row(entries: Mapping[str, Any], keys: list[str | None], line: list[str]) -> dict[str, Any]:
    row = {key: _value(entries[key], cell) for key, cell in zip(keys, line, strict=False) if key is not None}
    return {key: value for key, value in row.items() if value is not None}


def _value(field: Field, cell: str) -> object:
    if isinstance(field, Choice):
        names = {
            fold(name): value for value, label in field.choices.items() if value for name in (label, value)
        }
        return names.get(fold(cell), cell.strip() or None)
    return read(field, cell)
