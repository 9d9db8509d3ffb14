"""From lines to leaves: each cell read as the entry of its column, each line put under the lines it belongs to."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from docgen.sheets.gather import note_at
from docgen.sheets.layout import EACH, ROW, parse_pointer, placed, pointer
from docgen.sheets.tree import MISSING, Leaf
from docgen.sheets.values import Unreadable, read_value, shown
from docgen.wording.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from docgen.errors import Fault
    from docgen.sheets.cells import Value
    from docgen.sheets.gather import Gathered, Line, Lines
    from docgen.sheets.layout import Layout, Way

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


def link(layout: Layout, found: Gathered, *, epoch_1904: bool) -> Linked:
    """Read every cell; what cannot be read is a fault there, and MISSING."""
    reader = _Reader(layout, epoch_1904)
    linked = Linked()
    for key, (value, address) in found.common.items():
        linked.common += reader.leaf(parse_pointer(key), key, value, address, linked.common_faults)
    spots = _data_spots(layout, found.data)
    by_way: dict[Way, dict[str, _Spot]] = {layout.data.way: _by_number(found.data, spots)}
    rows = by_way[layout.data.way]
    for line, spot in zip(found.data.lines, spots, strict=True):
        linked.rows.append([])
        linked.faults.append([])
        linked.rows[-1] += reader.line(line, spot, linked.faults[-1])
    for lines in sorted(found.tables, key=lambda each: len(each.table.parents)):
        by_way[lines.table.way] = {}
        for ordinal, line in enumerate(lines.lines):
            spot = _spot(layout, lines, line, ordinal, by_way, rows, linked)
            if spot is None:
                continue
            by_way[lines.table.way].setdefault(line.number() or str(ordinal + 1), spot)
            of_row = spot.row is not None and not (layout.items and not layout.items.apart)
            faults = linked.faults[spot.row] if of_row and spot.row is not None else linked.common_faults
            leaves = list(reader.line(line, spot, faults))
            (linked.rows[spot.row] if spot.row is not None else linked.common).extend(leaves)
    return linked


def _data_spots(layout: Layout, data: Lines) -> list[_Spot]:
    if layout.row_is_paper:
        return [_Spot((), ordinal) for ordinal in range(len(data.lines))]
    if not (layout.items and layout.items.group):
        return [_Spot((ordinal,), ordinal) for ordinal in range(len(data.lines))]
    spots: list[_Spot] = []
    group, current = -1, dict[str, str]()
    keys = [column.key for column in layout.data.columns if column.way[:-1] == layout.items.group]
    for ordinal, line in enumerate(data.lines):
        said = {key: text for key in keys if (text := fold(shown(line.cells.get(key, (None, ""))[0])))}
        if group < 0 or any(current.get(key) not in {text, None} for key, text in said.items()):
            group, current = group + 1, {}
        current |= said
        spots.append(_Spot((group, ordinal), ordinal))
    return spots


def _by_number(lines: Lines, spots: list[_Spot]) -> dict[str, _Spot]:
    found: dict[str, _Spot] = {}
    for ordinal, (line, spot) in enumerate(zip(lines.lines, spots, strict=True)):
        found.setdefault(line.number() or str(ordinal + 1), spot)
    return found


def _spot(
    layout: Layout,
    lines: Lines,
    line: Line,
    ordinal: int,
    by_way: Mapping[Way, Mapping[str, _Spot]],
    rows: Mapping[str, _Spot],
    linked: Linked,
) -> _Spot | None:
    """Find where a line belongs; None, and a fault, where that cannot be told."""
    if not lines.table.parents:
        if not layout.row_is_paper or not (text := shown(line.cells.get(ROW, (None, ""))[0])):
            return _Spot((ordinal,), None)
        if text in rows:
            return _Spot((ordinal,), rows[text].row)
        linked.common_faults.append(note_at(line.cells[ROW][1], "sheet-no-such-number", number=text))
        return None
    parent = lines.table.parents[-1]
    key = f"@{pointer(parent)}"
    value, address = line.cells.get(key, (None, line.address))
    text = shown(value)
    if parent in by_way:
        if text in by_way[parent]:
            above = by_way[parent][text]
            return _Spot((*above.numbers, ordinal), above.row)
    elif text.isdecimal() and 1 <= int(text) <= 4:  # noqa: PLR2004 # numbered entries
        return _Spot((int(text) - 1, ordinal), None)
    code = "sheet-no-such-number" if text else "sheet-needs-number"
    linked.common_faults.append(note_at(address, code, number=text))
    return None


@dataclass(frozen=True)
class _Reader:
    layout: Layout
    epoch_1904: bool

    def line(self, line: Line, spot: _Spot, faults: list[Fault]) -> Iterator[Planted]:
        """Read the cells of a line."""
        for key, (value, address) in line.cells.items():
            if not key.startswith("@"):
                way = parse_pointer(key)
                count = sum(step == EACH for step in way)
                yield from self.leaf(placed(way, spot.numbers[:count]), key, value, address, faults)

    def leaf(self, way: Way, key: str, value: Value, address: str, faults: list[Fault]) -> Iterator[Planted]:
        """Read one cell."""
        column = self.layout.by_key[key]
        if value is None or (isinstance(value, str) and not shown(value)):
            yield way, Leaf(MISSING, address)
            return
        try:
            yield way, Leaf(read_value(column.field, value, epoch_1904=self.epoch_1904), address)
        except Unreadable as error:
            faults.append(replace(note_at(address, error.message.code), message=error.message))
            yield way, Leaf(MISSING, address)
