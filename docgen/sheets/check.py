"""Every row as a record: checked by the schema, by what its paper needs, by what that has room for."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from docgen.errors import Fault, InvalidRecord
from docgen.messages import Joined, Message
from docgen.papers import example_of
from docgen.papers.warnings import warnings
from docgen.sheets.layout import EACH, parse_pointer, pointer
from docgen.sheets.rows import note_at
from docgen.sheets.tree import MISSING, Settled, graft, plant, settle
from schemas.faults import BETWEEN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from docgen.sheets.gathered import Gathered
    from docgen.sheets.layout import Layout, Way
    from docgen.sheets.linking import Linked, Planted

AT_ONCE = 200
"""Rows of papers of their own that are checked as one record: the facts they share are checked once."""
COLUMN_MISSING = "sheet-column-missing"
"""Code of the sentence about a column that rows cannot do without, of a fault that is told once."""
_REQUIRED = {"required", "empty-text"}


@dataclass
class Checked:
    """Records in the order of the rows, faults of each row, faults and doubts of all."""

    records: list[dict[str, Any]] = field(default_factory=list)
    rows: list[list[Fault]] = field(default_factory=list)
    common: list[Fault] = field(default_factory=list)
    doubts: list[Fault] = field(default_factory=list)


def check_rows(layout: Layout, found: Gathered, linked: Linked, given: Mapping[str, Any]) -> Checked:
    """Make and check the records of all rows; one record where all rows stand in one paper."""
    done = Checked(rows=[list(faults) for faults in linked.faults], common=list(linked.common_faults))
    missing = _missing_columns(layout, found, linked, given)
    done.common += missing.values()
    run = _Run(layout, found, linked, given, frozenset(missing), done)
    if layout.row_is_paper:
        for number in range(len(linked.rows)):
            run.check([number])
    elif layout.items and layout.items.apart:
        for start in range(0, len(linked.rows), AT_ONCE):
            run.check(range(start, min(start + AT_ONCE, len(linked.rows))))
    else:
        run.check(range(len(linked.rows)))
    done.common = list(dict.fromkeys(done.common))
    return done


def _missing_columns(
    layout: Layout, found: Gathered, linked: Linked, given: Mapping[str, Any]
) -> dict[str, Fault]:
    """Tell of each column that rows cannot do without and that is not there, once, in the row of headings."""
    grid, header = found.data.grid, found.data.header
    assert grid is not None
    assert header is not None
    said = {pointer(way) for way, leaf in linked.common if leaf.value is not MISSING}
    there = header.columns.keys() | said | {key for line in found.data.lines for key in line.cells}
    return {
        column.key: note_at(f"{grid.name}!{header.row}", COLUMN_MISSING, column=column.label)
        for column in layout.data.columns
        if column.required
        and column.key not in there
        and not _given(given, column.way)
        and not (layout.items and layout.items.group and column.way[:-1] != layout.items.group)
    }


def _given(given: Any, way: Way) -> bool:  # noqa: ANN401 # any JSON
    for step in way:
        if step == EACH or not isinstance(given, dict) or step not in given:
            return False
        given = given[step]
    return True


@dataclass(frozen=True)
class _Run:
    layout: Layout
    found: Gathered
    linked: Linked
    given: Mapping[str, Any]
    missing: frozenset[str]
    done: Checked

    def check(self, numbers: Sequence[int]) -> None:
        """Make the record, or the records, of some rows, and tell all that is wrong with them."""
        settled = self._settled(numbers)
        self.done.records += self._records(settled, numbers)
        faults, record = _schema_faults(self.layout, settled.record)
        if record is None:
            self._keep(faults, settled, numbers)
            numbers = self._sound(numbers)
            settled = self._settled(numbers)
            record = self._as_if(settled.record) if numbers else None
        if record is not None:
            self._keep(_paper_faults(self.layout, record), settled, numbers)
            told = warnings(self.layout.paper.kind, record)
            self.done.doubts += [fault for _, fault in self._told(told, settled, numbers)]

    def _as_if(self, record: dict[str, Any]) -> dict[str, Any] | None:
        """Load a record whose rows are sound; what they share is as in the example where it is at fault.

        So a name too long for its certificate is told together with a signer who is missing.
        """
        faults, loaded = _schema_faults(self.layout, record)
        example = example_of(self.layout.paper)
        lent = {str(parse_pointer(fault.pointer)[0]) for fault in faults if fault.pointer} & example.keys()
        if faults and lent and self.layout.items and self.layout.items.way[0] not in lent:
            _, loaded = _schema_faults(self.layout, {**record, **{key: example[key] for key in lent}})
        return loaded

    def _keep(self, faults: Iterable[Fault], settled: Settled, numbers: Sequence[int]) -> None:
        for row, fault in list(self._told(faults, settled, numbers)):
            if row is None:
                self.done.common.append(fault)
            else:
                self.done.rows[row].append(fault)

    def _sound(self, numbers: Sequence[int]) -> list[int]:
        """Give the rows without a fault: the paper is asked about them though others are at fault."""
        return (
            [number for number in numbers if not self.done.rows[number]]
            if not self.layout.row_is_paper
            else []
        )

    def _settled(self, numbers: Sequence[int]) -> Settled:
        node: dict[Any, Any] = {}
        graft(node, self.given)
        if self.layout.items:
            _cleared(node, self.layout.items.way)
        leaves: list[Planted] = [
            *self.linked.common,
            *(leaf for row in numbers for leaf in self.linked.rows[row]),
        ]
        for way, leaf in leaves:
            plant(node, way, leaf)
        return settle(self.layout.schema, node, self.layout.paper.needs)

    def _records(self, settled: Settled, numbers: Sequence[int]) -> Iterator[dict[str, Any]]:
        items = self.layout.items
        if items is None or not items.apart:
            yield settled.record
            return
        way = items.way[:-1]
        at = {row: place for place, row in self._planted(settled, way).items()}
        for number in numbers:
            whole = [_at(settled.record, way)[at[number]]] if number in at else []
            yield _counted(_with(settled.record, way, whole), items.counted, number)

    def _planted(self, settled: Settled, way: Way) -> dict[int, int]:
        """Place in the list → row of data."""
        start = pointer(way) + "/"
        return {
            int(at.removeprefix(start)): number
            for at, number in settled.rows.items()
            if at.startswith(start) and at.removeprefix(start).isdecimal()
        }

    def _told(
        self, faults: Iterable[Fault], settled: Settled, numbers: Sequence[int]
    ) -> Iterator[tuple[int | None, Fault]]:
        """Give each fault at its cell, with its row; of a cell that cannot be read nothing more is told."""
        wrong = {fault.place for number in numbers for fault in self.done.rows[number]}
        wrong |= {fault.place for fault in self.done.common}
        for fault in faults:
            way = parse_pointer(fault.pointer)
            key = pointer(tuple(EACH if isinstance(step, int) else step for step in way))
            if fault.message.code in _REQUIRED and key in self.missing:
                continue
            row = self._row(way, settled, numbers)
            address = _nearest(fault.pointer, settled.addresses)
            if address in wrong and settled.addresses.get(fault.pointer) == address:
                continue
            yield row, self._placed(fault, address, way, settled)

    def _row(self, way: Way, settled: Settled, numbers: Sequence[int]) -> int | None:
        if self.layout.row_is_paper:
            here = _nearest(pointer(way), settled.addresses)
            grid = self.found.data.grid
            return numbers[0] if grid and here.startswith(f"{grid.name}!") else None
        assert self.layout.items is not None
        base = self.layout.items.way
        start = tuple(way[: len(base)])
        if len(start) == len(base) and all(b in {s, EACH} for s, b in zip(start, base, strict=True)):
            return settled.rows.get(pointer(start))
        return None

    def _placed(self, fault: Fault, address: str, way: Way, settled: Settled) -> Fault:
        if not address:
            where = self.found.common_sheet
            place = Joined((where, fault.place), BETWEEN) if where and fault.place else fault.place or where
            return Fault(fault.pointer, fault.message, place)
        return replace(note_at(address, "required"), message=self._renumbered(fault.message, way, settled))

    def _renumbered(self, message: Message, way: Way, settled: Settled) -> Message:
        """Say the number of the row in the sheet where the sentence names that of an item."""
        first = message.values.get("first")
        last = max((place for place, step in enumerate(way) if isinstance(step, int)), default=-1)
        if not isinstance(first, int) or last < 0:
            return message
        address = _nearest(pointer((*way[:last], first - 1)), settled.addresses)
        row = "".join(letter for letter in address.rpartition("!")[2] if letter.isdecimal())
        return Message(message.code, **{**message.values, "first": row or first})


def _schema_faults(layout: Layout, record: dict[str, Any]) -> tuple[list[Fault], dict[str, Any] | None]:
    try:
        return [], layout.paper.load(record)
    except InvalidRecord as error:
        return list(error.faults), None


def _paper_faults(layout: Layout, record: dict[str, Any]) -> list[Fault]:
    try:
        layout.paper.context(record)
    except InvalidRecord as error:
        return list(error.faults)
    return []


def _nearest(at: str, addresses: Mapping[str, str]) -> str:
    """Give the address of an entry, or else of the first entry of its group, or of one it stands in."""
    while at:
        if at in addresses:
            return addresses[at]
        inside = next(
            (address for key, address in addresses.items() if key.startswith(at + "/") and address), ""
        )
        if inside:
            return inside
        at = at.rpartition("/")[0]
        if parse_pointer(at) and not isinstance(parse_pointer(at)[-1], int):
            return ""  # a group of which no cell says anything
    return ""


def _at(record: Any, way: Way) -> Any:  # noqa: ANN401 # any JSON
    for step in way:
        record = record[step]
    return record


def _counted(record: dict[str, Any], counted: tuple[str, str] | None, number: int) -> dict[str, Any]:
    """Let an entry count on from the first paper; `number` papers stand before this one."""
    if counted is None:
        return record
    section, entry = counted
    own = record.get(section) or {}
    return {**record, section: {**own, entry: (own.get(entry) or 1) + number}}


def _with(record: dict[str, Any], way: Sequence[Any], value: Any) -> dict[str, Any]:  # noqa: ANN401 # any JSON
    first, *rest = way
    return {**record, first: _with(record.get(first, {}), rest, value) if rest else value}


def _cleared(node: dict[Any, Any], way: Way) -> None:
    """Drop the items a given record has: the rows of the sheet are the items."""
    *steps, last, _ = way if way.count(EACH) == 1 else way[: way.index(EACH) + 1]
    for step in steps:
        node = node.get(step, {})
    node.pop(last, None)
