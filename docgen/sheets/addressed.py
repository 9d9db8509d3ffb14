"""Cells that say more than the entry they stand for: pointed out, for a person has to look.

A name with a form of address, `Bà Nguyễn Thị Mẫu`: `Ông` is a family name too. Lines where the paper has one:
a name that was too long for its column, or a name and a post.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from docgen.sheets.rows import note_at
from docgen.sheets.values import Unreadable, read_value, shown
from docgen.wording.folding import fold
from schemas.fields import Line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from docgen.errors import Fault
    from docgen.sheets.cells import Grid
    from docgen.sheets.gathered import Lines
    from docgen.sheets.headings import Header
    from docgen.sheets.layout import Table
    from docgen.sheets.rows import Line as Row

_ADDRESS = re.compile(r"(ông|bà|đ/c|đc|đồng chí)[.:]?\s+\S", re.IGNORECASE)
_ALONE = re.compile(r"(?:ông|bà|đ/c|đc|đồng chí|[\s/,()])*", re.IGNORECASE)
_LEAST = 2
"""Names that begin with a form of address, and more than half of all: then it is none of a family."""
_IN_FULL = {"d c": "Đồng chí", "dc": "Đồng chí"}


def named_under_address(table: Table, grid: Grid, header: Header) -> Header:
    """Take a column `Ông/Bà` that holds the names, where no other column does, for that of the names."""
    name, honorific = _keys(table)
    if name in header.columns or honorific not in header.columns:
        return header
    place = header.columns[honorific]
    below = [text for row in grid.rows if row.number > header.row and (text := shown(row.at(place)))]
    if not below or any(_ALONE.fullmatch(text) for text in below):
        return header
    taken = (replace(each, key=name) if each.key == honorific else each for each in header.headings)
    return replace(header, headings=tuple(taken))


def parted(table: Table, lines: Sequence[Row], header: Header) -> tuple[Row, ...]:
    """Part forms of address from names, where there is no column of them and most names have one."""
    name, honorific = _keys(table)
    if not name or honorific in header.columns:
        return tuple(lines)
    field = next(column.field for column in table.columns if column.key == honorific)
    found = [_parted(field, line, name, honorific) for line in lines]
    count = sum(each is not None for each in found)
    if count < _LEAST or count * 2 <= len(lines):
        return tuple(lines)
    return tuple(new or old for new, old in zip(found, lines, strict=True))


def _keys(table: Table) -> tuple[str, str]:
    """Name the entries of the name and of what stands before it; "" where a table has none."""
    keys = {column.key for column in table.columns}
    pairs = ((f"{key.removesuffix('honorific')}name", key) for key in keys if key.endswith("/honorific"))
    return next((pair for pair in pairs if pair[0] in keys), ("", ""))


def _parted(field: Any, line: Row, name: str, honorific: str) -> Row | None:  # noqa: ANN401 # any field
    value, address = line.cells.get(name, (None, ""))
    text = shown(value)
    begun = _ADDRESS.match(text)
    if not begun:
        return None
    word = _IN_FULL.get(fold(begun[1]), begun[1].capitalize())
    try:
        read_value(field, word)
    except Unreadable:
        return None
    rest = text[begun.end() - 1 :]
    return replace(line, cells={**line.cells, honorific: (word, address), name: (rest, address)})


def addressed(data: Lines) -> Iterator[Fault]:
    """Say of each name before which a form of address would be put that it begins with one, and of lines."""
    keys = {column.key for column in data.table.columns}
    lines = {column.key for column in data.table.columns if column.field.widget == Line.widget}
    for line in data.lines:
        for key, (value, address) in line.cells.items():
            if key in lines and "\n" in shown(value):
                yield note_at(address, "sheet-cell-lines", text=" ".join(shown(value).split()))
            if key.endswith("/name") and f"{key.removesuffix('name')}honorific" in keys:
                found = _ADDRESS.match(shown(value))
                if found:
                    yield note_at(address, "sheet-name-addressed", name=shown(value), word=found[1])
