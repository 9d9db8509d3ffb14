"""A record taken apart into the cells of its sheet: what `understand` puts together again."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from docgen.sheets.layout import EACH, NUMBER, pointer
from docgen.sheets.values import write_value

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from docgen.sheets.layout import Column, Layout, Table, Way

Cells = dict[str, Any]
"""Key → what to write into the cell."""


@dataclass
class Filled:
    """Cells by table: `common` once, of every other a list of lines."""

    common: Cells = field(default_factory=dict)
    tables: dict[Way, list[Cells]] = field(default_factory=dict)


def fill_from(layout: Layout, record: Mapping[str, Any]) -> Filled:
    """Take `record`, JSON values, apart; where a row is a paper it is one row."""
    filled = Filled(_cells(layout.common, record, ()))
    in_row: Cells = {}
    if layout.row_is_paper:
        in_row = {c.key: filled.common.pop(c.key) for c in layout.data.columns if c.key in filled.common}
        filled.tables[layout.data.way] = [in_row]
    numbers: dict[tuple[Way, tuple[int, ...]], int] = {}
    for table in layout.tables if layout.row_is_paper else (layout.data, *layout.tables):
        lines = list(_lines(layout, table, record, numbers))
        if lines:
            filled.tables[table.way] = lines
    return filled


def _lines(
    layout: Layout, table: Table, record: Mapping[str, Any], numbers: dict[tuple[Way, tuple[int, ...]], int]
) -> Iterator[Cells]:
    if layout.items and table is layout.data and layout.items.group:
        yield from _grouped(layout, table, record)
        return
    for count, at in enumerate(_places(record, table.way), start=1):
        numbers[table.way, at] = count
        line = _cells(table.columns, record, at)
        for parent in table.parents[-1:]:
            above = at[: sum(step == EACH for step in parent)]
            line[f"@{pointer(parent)}"] = str(numbers.get((parent, above), above[-1] + 1))
        yield {NUMBER: str(count), **line}


def _grouped(layout: Layout, table: Table, record: Mapping[str, Any]) -> Iterator[Cells]:
    """Give a line for each item; what its group says stands in the first line of the group."""
    assert layout.items is not None
    group = layout.items.group
    of_group = [column for column in table.columns if column.way[:-1] == group]
    own = [column for column in table.columns if column.way[:-1] != group]
    for at in _places(record, group):
        shared = _cells(of_group, record, at)
        inner: list[tuple[int, ...] | None] = [*_places(record, table.way, at)] or [None]
        for place, each in enumerate(inner):
            line = shared if place == 0 else {k: v for k, v in shared.items() if k.endswith("/body")}
            yield {**line, **(_cells(own, record, each) if each else {})}


def _places(record: Any, way: Way, within: tuple[int, ...] = ()) -> Iterator[tuple[int, ...]]:  # noqa: ANN401 # any JSON
    """Give the numbers of every line of a table there is in the record."""
    if not way:
        yield ()
        return
    step, *rest = way
    if step != EACH:
        value = record.get(step) if isinstance(record, dict) else None
        if value is not None:
            yield from _places(value, tuple(rest), within)
        return
    numbers = range(len(record)) if not within else [within[0]]
    for number in numbers:
        for deeper in _places(record[number], tuple(rest), within[1:]):
            yield (number, *deeper)


def _cells(columns: Any, record: Any, at: tuple[int, ...]) -> Cells:  # noqa: ANN401 # columns, any JSON
    cells: Cells = {}
    for column in columns:
        value = _value(record, column, at)
        if value is not None and value not in ([], ""):  # 0 and False are values
            cells[column.key] = write_value(column.field, value)
    return cells


def _value(record: Any, column: Column, at: tuple[int, ...]) -> Any:  # noqa: ANN401 # any JSON
    rest = iter(at)
    for step in column.way:
        key = next(rest) if step == EACH else step
        if isinstance(key, int):
            if not isinstance(record, list) or key >= len(record):
                return None
        elif not isinstance(record, dict) or key not in record:
            return None
        record = record[key]
    return record
