"""Lists in columns: heads repeated on each page, a line for each group, a line for each entry."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from templates_docx.source.blocks import styled, tag_row
from templates_docx.source.styles import LISTED_TABLE, style_id
from templates_docx.source.word import Row, cell, table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from lxml.etree import _Element as Element


@dataclass(frozen=True)
class Column:
    """One column: what heads it, the key of its value in a row, style of its cells, width in mm.

    A column without a key is left for the pen.
    """

    head: str
    key: str
    style: str
    width: float


@dataclass(frozen=True)
class Spare:
    """A column (its key) that is there only under a condition; else its neighbour `heir` takes its room."""

    key: str
    condition: str
    heir: str


def grouped_list(  # noqa: PLR0913 # each shapes another part of the table
    columns: Sequence[Column],
    groups: str,
    *,
    spare: Spare | None = None,
    height: float = 0.0,
    group_closing: Iterable[Row] = (),
    closing: Iterable[Row] = (),
) -> Element:
    """Make the table of `groups`, a list of {"heading", "rows"}.

    `height` in mm is the least of each entry; `group_closing` are the rows under each group, `closing` those
    under the whole.
    """
    count = len(columns)

    def shapes(make: Callable[[Sequence[tuple[Column, int]]], Row]) -> list[Row]:
        full = make([(column, 1) for column in columns])
        if spare is None:
            return [full]
        return [
            tag_row(f"{{%tr if {spare.condition} %}}", count, repeated=full.repeated),
            full,
            tag_row("{%tr else %}", count, repeated=full.repeated),
            make(_without(columns, spare)),
            tag_row("{%tr endif %}", count, repeated=full.repeated),
        ]

    rows = [
        *shapes(_heads),
        tag_row(f"{{%tr for group in {groups} %}}", count),
        Row((cell(styled("Ô nhóm", "{{ group.heading }}"), columns=count),)),
        tag_row("{%tr for row in group.rows %}", count),
        *shapes(lambda spans: replace(_values(spans), height=height)),
        tag_row("{%tr endfor %}", count),
        *group_closing,
        tag_row("{%tr endfor %}", count),
        *closing,
    ]
    return table(style_id(LISTED_TABLE), [column.width for column in columns], rows)


def _without(columns: Sequence[Column], spare: Spare) -> list[tuple[Column, int]]:
    return [(column, 2 if column.key == spare.heir else 1) for column in columns if column.key != spare.key]


def _heads(spans: Sequence[tuple[Column, int]]) -> Row:
    heads = (cell(styled("Đầu cột", column.head), columns=span, vertical="center") for column, span in spans)
    return Row(tuple(heads), repeated=True)


def _values(spans: Sequence[tuple[Column, int]]) -> Row:
    return Row(
        tuple(
            cell(styled(column.style, *([f"{{{{ row.{column.key} }}}}"] if column.key else [])), columns=span)
            for column, span in spans
        )
    )


def plain_list(columns: Sequence[Column], rows: str) -> Element:
    """Make the table of `rows` without groups."""
    count = len(columns)
    full = [(column, 1) for column in columns]
    every = [tag_row(f"{{%tr for row in {rows} %}}", count), _values(full), tag_row("{%tr endfor %}", count)]
    return table(style_id(LISTED_TABLE), [column.width for column in columns], [_heads(full), *every])
