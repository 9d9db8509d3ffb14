"""From lines to leaves: each cell read as its entry, each line put under the lines it belongs to."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from docgen.sheets.layout import EACH, ROW, SLOTS, parse_pointer, placed, pointer
from docgen.sheets.rows import note_at
from docgen.sheets.tree import MISSING, Leaf
from docgen.sheets.values import Unreadable, read_value, shown
from docgen.wording.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from docgen.errors import Fault
    from docgen.sheets.cells import Value
    from docgen.sheets.gathered import Gathered, Lines
    from docgen.sheets.layout import Layout, Way
    from docgen.sheets.rows import Line

Planted = tuple["Way", Leaf]


@dataclass
class Linked:
    """Leaves by the row of data they belong to: of each row, and of all rows."""

    common: list[Planted] = field(default_factory=list)
    rows: list[list[Planted]] = field(default_factory=list)
    faults: list[list[Fault]] = field(default_factory=list)
    """Of the cells of each row, and of the lines that belong to it."""
    common_faults: list[Fault] = field(default_factory=list)


@dataclass(frozen=True)
class _Spot:
    """Where a line stands: its numbers, from the outermost list to its own, and its row, None for all."""

    numbers: tuple[int, ...]
    row: int | None


class _Lost(Exception):
    """The line a line says it belongs to is not there."""

    def __init__(self, address: str, number: str) -> None:
        code = "sheet-no-such-number" if number else "sheet-needs-number"
        self.fault = note_at(address, code, number=number)
        super().__init__(self.fault)


def link(layout: Layout, found: Gathered, *, epoch_1904: bool) -> Linked:
    """Read every cell; what cannot be read is a fault there, and MISSING."""
    linker = _Linker(layout, epoch_1904, Linked())
    for key, (value, address) in found.common.items():
        where = (parse_pointer(key), key, address)
        linker.linked.common += linker.leaf(where, value, linker.linked.common_faults)
    linker.data(found.data)
    for lines in sorted(found.tables, key=lambda each: len(each.table.parents)):
        linker.table(lines)
    return linker.linked


@dataclass(frozen=True)
class _Linker:
    layout: Layout
    epoch_1904: bool
    linked: Linked
    spots: dict[Way, dict[str, _Spot]] = field(default_factory=dict)
    """Of every table, STT → where that line stands."""

    def data(self, lines: Lines) -> None:
        """Read the rows of data."""
        spots = _data_spots(self.layout, lines)
        self.spots[self.layout.data.way] = _by_number(lines, spots)
        for line, spot in zip(lines.lines, spots, strict=True):
            faults: list[Fault] = []
            self.linked.rows.append(list(self.line(line, spot, faults)))
            self.linked.faults.append(faults)

    def table(self, lines: Lines) -> None:
        """Read the lines of another table."""
        spots = self.spots.setdefault(lines.table.way, {})
        for ordinal, line in enumerate(lines.lines):
            try:
                spot = self.spot(lines, line, ordinal)
            except _Lost as lost:
                self.linked.common_faults.append(lost.fault)
                continue
            spots.setdefault(line.number() or str(ordinal + 1), spot)
            if spot.row is None:
                self.linked.common += self.line(line, spot, self.linked.common_faults)
            else:
                self.linked.rows[spot.row] += self.line(line, spot, self.linked.faults[spot.row])

    def spot(self, lines: Lines, line: Line, ordinal: int) -> _Spot:
        """Find where a line belongs. Raises _Lost."""
        if not lines.table.parents:
            value, address = line.cells.get(ROW, (None, ""))
            text = shown(value)
            if not self.layout.row_is_paper or not text:
                return _Spot((ordinal,), None)
            return _Spot((ordinal,), _found(self.spots[self.layout.data.way], text, address).row)
        parent = lines.table.parents[-1]
        value, address = line.cells.get(f"@{pointer(parent)}", (None, line.address))
        text = shown(value)
        if parent in self.spots:
            above = _found(self.spots[parent], text, address)
            return _Spot((*above.numbers, ordinal), above.row)
        if not (text.isdecimal() and 1 <= int(text) <= SLOTS):
            raise _Lost(address, text)
        return _Spot((int(text) - 1, ordinal), None)

    def line(self, line: Line, spot: _Spot, faults: list[Fault]) -> Iterator[Planted]:
        """Read the cells of a line."""
        for key, (value, address) in line.cells.items():
            if not key.startswith("@"):
                way = parse_pointer(key)
                way = placed(way, spot.numbers[: way.count(EACH)])
                yield from self.leaf((way, key, address), value, faults)

    def leaf(self, where: tuple[Way, str, str], value: Value, faults: list[Fault]) -> Iterator[Planted]:
        """Read one cell; `where` is the way to its entry, the key of its column, its address."""
        way, key, address = where
        if not shown(value):
            yield way, Leaf(MISSING, address)
            return
        try:
            read = read_value(self.layout.by_key[key].field, value, epoch_1904=self.epoch_1904)
        except Unreadable as wrong:
            faults.append(replace(note_at(address, wrong.message.code), message=wrong.message))
            read = MISSING
        yield way, Leaf(read, address)


def _found(spots: dict[str, _Spot], number: str, address: str) -> _Spot:
    if number not in spots:
        raise _Lost(address, number)
    return spots[number]


def _by_number(lines: Lines, spots: Sequence[_Spot]) -> dict[str, _Spot]:
    found: dict[str, _Spot] = {}
    for ordinal, (line, spot) in enumerate(zip(lines.lines, spots, strict=True)):
        found.setdefault(line.number() or str(ordinal + 1), spot)
    return found


def _data_spots(layout: Layout, data: Lines) -> list[_Spot]:
    if layout.row_is_paper:
        return [_Spot((), ordinal) for ordinal in range(len(data.lines))]
    if not (layout.items and layout.items.group):
        return [_Spot((ordinal,), ordinal) for ordinal in range(len(data.lines))]
    keys = [column.key for column in layout.data.columns if column.way[:-1] == layout.items.group]
    return [_Spot((group, ordinal), ordinal) for ordinal, group in enumerate(_groups(data, keys))]


def _groups(data: Lines, keys: Sequence[str]) -> Iterator[int]:
    """Give the number of each line's group; one begins where an entry of the group is not what it was."""
    group, current = -1, dict[str, str]()
    for line in data.lines:
        said = {key: text for key in keys if (text := fold(shown(line.cells.get(key, (None, ""))[0])))}
        if group < 0 or any(current.get(key) not in {text, None} for key, text in said.items()):
            group, current = group + 1, {}
        current |= said
        yield group
