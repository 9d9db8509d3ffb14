"""Names with a form of address in them, `Bà Nguyễn Thị Mẫu`: pointed out, for `Ông` is a family name too."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docgen.sheets.rows import note_at
from docgen.sheets.values import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docgen.errors import Fault
    from docgen.sheets.gather import Lines

_ADDRESS = re.compile(r"(ông|bà|đ/c|đc|đồng chí)[.:]?\s+\S", re.IGNORECASE)


def addressed(data: Lines) -> Iterator[Fault]:
    """Say of each name before which a form of address would be put that it begins with one."""
    keys = {column.key for column in data.table.columns}
    for line in data.lines:
        for key, (value, address) in line.cells.items():
            if key.endswith("/name") and f"{key.removesuffix('name')}honorific" in keys:
                found = _ADDRESS.match(shown(value))
                if found:
                    yield note_at(address, "sheet-name-addressed", name=shown(value), word=found[1])
