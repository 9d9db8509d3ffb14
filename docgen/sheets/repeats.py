"""Rows that say the same of the same person or body: pointed out, never dropped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.sheets.rows import note_at
from docgen.sheets.values import shown
from docgen.wording.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docgen.errors import Fault
    from docgen.sheets.gathered import Lines

_WHO = ("category", "name", "position", "unit", "body", "invited", "addressees", "asked_on", "year")
"""Entries that tell who or what a row is about."""


def repeats(data: Lines) -> Iterator[Fault]:
    """Say of each row after the first that it repeats which row."""
    first: dict[tuple[str, ...], int] = {}
    for line in data.lines:
        who = [(key, cell) for key, cell in line.cells.items() if key.rpartition("/")[2] in _WHO]
        said = tuple(f"{key}={_folded(value)}" for key, (value, _) in sorted(who) if _folded(value))
        if not said:
            continue
        before = first.setdefault(said, line.row)
        if before != line.row:
            named = [
                address for key, (_, address) in who if key.endswith(("/name", "/invited", "/addressees"))
            ]
            yield note_at(named[0] if named else line.address, "sheet-row-twice", first=before)


def _folded(value: object) -> str:
    # Names that differ in nothing but diacritics are different people.
    return shown(value).casefold() if fold(shown(value)) else ""  # type: ignore[arg-type] # a cell's value
