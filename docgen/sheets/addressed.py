"""Cells that say more than the entry they stand for: pointed out, for a person has to look.

A name with a form of address, `Bà Nguyễn Thị Mẫu`: `Ông` is a family name too. Lines where the paper has one:
a name that was too long for its column, or a name and a post.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docgen.sheets.rows import note_at
from docgen.sheets.values import shown
from schemas.fields import Line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docgen.errors import Fault
    from docgen.sheets.gather import Lines

_ADDRESS = re.compile(r"(ông|bà|đ/c|đc|đồng chí)[.:]?\s+\S", re.IGNORECASE)


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
