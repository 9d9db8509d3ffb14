"""Rows into pages: headings on every page, no row torn unless it is higher than a page.

Lengths are points from the lower left, as PDF has them.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from docgen.page.book.setting import LEADING, Column

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from docgen.page.book.setting import Block, Type

MM = 72 / 25.4
_RULE = 0.5
_BASELINE = 0.92
"""Where the baseline of a line stands below its top, in sizes of the letter, at that leading."""
HEADS = 2
"""Rows of headings on every page."""

Cells = tuple["Block", ...]


@dataclass(frozen=True)
class Grid:
    """A table on pages of one size. Widths, margins (top, right, bottom, left) and padding in millimetres."""

    widths: tuple[float, ...]
    heads: tuple[str, ...]
    below: tuple[str, ...]
    """The row below the headings, (1) (2) (3) …"""
    centred: frozenset[int] = frozenset()
    page: tuple[float, float] = (297, 210)
    margins: tuple[float, float, float, float] = (20, 10, 15, 15)
    padding: tuple[float, float] = (1, 1.2)
    size: float = 11
    number_size: float = 13

    @cached_property
    def edges(self) -> list[float]:
        """Where the ruled lines between columns stand."""
        places = [self.margins[3] * MM]
        for width in self.widths:
            places.append(places[-1] + width * MM)
        return places

    @cached_property
    def head_columns(self) -> list[Column]:
        """Where the text of the headings stands."""
        inner = self.padding[1] * MM
        return [
            Column(left + inner, right - left - 2 * inner, centred=True)
            for left, right in zip(self.edges, self.edges[1:], strict=False)
        ]

    @cached_property
    def columns(self) -> list[Column]:
        """Where the text below them stands."""
        return [
            Column(column.left, column.width, centred=place in self.centred)
            for place, column in enumerate(self.head_columns)
        ]

    @cached_property
    def top(self) -> float:
        """Where the table begins."""
        return (self.page[1] - self.margins[0]) * MM

    @cached_property
    def room(self) -> float:
        """Height for the table."""
        return (self.page[1] - self.margins[0] - self.margins[2]) * MM

    @cached_property
    def line(self) -> float:
        """Height of a line of text."""
        return self.size * LEADING

    @cached_property
    def around(self) -> float:
        """Height that a row has above and below its text together."""
        return 2 * self.padding[0] * MM

    def height(self, row: Cells) -> float:
        """Give the height of a row."""
        return _lines(row) * self.line + self.around


@dataclass(frozen=True)
class Sheet:
    """One page: its rows with their heights, the first two of which are the headings."""

    number: int
    rows: list[tuple[Cells, float]]


def paginate(
    grid: Grid, type_: Type, heads: Sequence[Cells], rows: Iterable[Cells], first: int
) -> Iterator[Sheet]:
    """Fill pages with rows, set in `type_`, below the headings; the first page has number `first`."""
    above = [(head, grid.height(head)) for head in heads]
    free = grid.room - sum(height for _, height in above)
    most = int((free - grid.around) // grid.line)
    sheet, left = Sheet(first, [*above]), free
    for row in rows:
        for part in _parts(type_, row, most):
            height = grid.height(part)
            if height > left and len(sheet.rows) > len(heads):
                yield sheet
                sheet, left = Sheet(sheet.number + 1, [*above]), free
            sheet.rows.append((part, height))
            left -= height
    yield sheet


def _parts(type_: Type, row: Cells, most: int) -> Iterator[Cells]:
    highest = _lines(row)
    if highest <= most:
        yield row
    else:
        for start in range(0, highest, most):
            yield type_.part(row, start, start + most)


def _lines(row: Cells) -> int:
    return max([1, *[len(block.lines) for block in row]])


def draw(grid: Grid, sheet: Sheet, number: Block, tagged: int) -> bytes:
    """Write what the page shows. Text is marked 0, 1, 2 … from row `tagged` on; above it is decoration."""
    y, mark = grid.top, 0
    ys, out = [y], []
    for place, (row, height) in enumerate(sheet.rows):
        first = y - grid.around / 2 - grid.size * _BASELINE
        base = f"{first:.2f}"
        for block in row:
            if not block.lines:
                continue
            if place < HEADS:
                base = f"{first - (height - grid.around - len(block.lines) * grid.line) / 2:.2f}"
            if place < tagged:
                begin = "/Artifact BMC"
            else:
                begin = f"/Span <</MCID {mark}>> BDC"
                mark += 1
            out.append(f"{begin} BT 1 0 0 1 {block.x} {base} Tm {block.shows} ET EMC")
        y -= height
        ys.append(y)
    above = grid.top + grid.margins[0] * MM / 2 - grid.number_size / 3
    edges = grid.edges
    out.append(f"/Artifact BMC BT 1 0 0 1 {number.x} {above:.2f} Tm {number.shows} ET")
    out.append(f"{_RULE} w")
    out.extend([f"{edges[0]:.2f} {each:.2f} m {edges[-1]:.2f} {each:.2f} l" for each in ys])
    out.extend([f"{each:.2f} {ys[0]:.2f} m {each:.2f} {ys[-1]:.2f} l" for each in edges])
    out.append("S EMC")
    return "\n".join(out).encode()
