"""Rows copied from a spreadsheet: tabs between cells, a row to a line, headings in the first line or not."""

from __future__ import annotations

import csv
from functools import cache
from typing import TYPE_CHECKING, Any

from docgen.messages import LANGUAGES, say
from docgen.sheets.synonyms import column_synonyms
from docgen.web.form.written import read, widget_of
from docgen.wording.folding import fold
from schemas.fields import Choice
from schemas.groups import Part

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docgen.web.form.model import Field

_ORDINALS = ("tt", "stt", "so tt", "so thu tu")
"""Headings of a column that only counts."""
_NEAREST = 12
"""Other headings of a column that a page names, the shortest first."""


def pasted_columns(field: Field) -> dict[str, Any]:
    """Give the entries that a sheet for the list `field` has columns for, in their order.

    A list in whose rows a list of people stands takes one of them to a row, what the row itself must say
    beside each.
    """
    inner = people_in(field)
    return _entries(field) if inner is None else {**_own(field), **_entries(inner[1])}


@cache
def headings_of(key: str) -> str:
    """Give the headings by which people mean the entry `key`, folded, `|` between; not all, the shortest."""
    return "|".join(sorted(column_synonyms(key), key=lambda text: (len(text), text))[:_NEAREST])


def pasted_rows(field: Field, text: str) -> list[dict[str, Any]]:
    """Read rows of the list `field`. Without headings the cells are the entries in their order."""
    lines = [line for line in csv.reader(text.splitlines(), delimiter="\t") if any(map(str.strip, line))]
    if not lines:
        return []
    entries = pasted_columns(field)
    headings = _headings(lines[0], entries)
    keys = headings or list(entries)
    read_now = [_row(entries, keys, line) for line in (lines[1:] if headings else lines)]
    rows = [row for row in read_now if row]
    inner = people_in(field)
    return rows if inner is None else _gathered(rows, inner[0], _own(field))


def _entries(field: Field) -> dict[str, Any]:
    fields: Mapping[str, Any] = field.inner.group.made().fields
    return {
        key: inner
        for key, inner in fields.items()
        if not isinstance(inner, Part) and widget_of(inner) != "rows"
    }


def _own(field: Field) -> dict[str, Any]:
    return {key: inner for key, inner in _entries(field).items() if inner.required}


def people_in(field: Field) -> tuple[str, Field] | None:
    """Find the one list in the rows of a list that are told apart by what they must say themselves."""
    fields: Mapping[str, Any] = field.inner.group.made().fields
    lists = [(key, inner) for key, inner in fields.items() if widget_of(inner) == "rows"]
    if len(lists) != 1 or not _own(field) or any(isinstance(inner, Part) for inner in fields.values()):
        return None
    return None if _own(field).keys() & _entries(lists[0][1]).keys() else lists[0]


def _gathered(rows: list[dict[str, Any]], key: str, own: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Put rows that follow one another and say the same of themselves, or nothing, into one."""
    gathered: list[dict[str, Any]] = []
    for row in rows:
        said = {name: value for name, value in row.items() if name in own}
        person = {name: value for name, value in row.items() if name not in own}
        if not gathered or (said and any(gathered[-1].get(name) != value for name, value in said.items())):
            gathered.append({**said, key: []})
        if person:
            gathered[-1][key].append(person)
    return gathered


def _headings(line: list[str], entries: Mapping[str, Any]) -> list[str | None]:
    """Find the entries that the cells of a first line name; [] when it is no line of headings."""
    by_label = {also: key for key in reversed(list(entries)) for also in column_synonyms(key)}
    by_label |= {
        fold(say(inner.metadata["label"], language)): key
        for language in reversed(LANGUAGES)
        for key, inner in entries.items()
    }
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
            fold(name): value
            for value, label in field.choices.items()
            if value
            for name in (*(say(label, language) for language in LANGUAGES), value)
        }
        return names.get(fold(cell), cell.strip() or None)
    return read(field, cell)
