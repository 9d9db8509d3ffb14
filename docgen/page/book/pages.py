"""Rows into pages: headings on every page, no row torn unless it is higher than a page.

Lengths are points from the lower left, as PDF has them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from docgen.page.book.setting import SetLine, Type

MM = 72 / 25.4
_LEADING = 1.15
_RULE = 0.5
_BASELINE = 0.92
"""Where the baseline of a line stands below its top, in sizes of the letter, at that leading."""

Cells = tuple[tuple["SetLine", ...], ...]


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

    @property
    def edges(self) -> list[float]:
        """Where the ruled lines between columns stand."""
        places = [self.margins[3] * MM]
        for width in self.widths:
            places.append(places[-1] + width * MM)
        return places

    @property
    def top(self) -> float:
        """Where the table begins."""
        return (self.page[1] - self.margins[0]) * MM

    @property
    def room(self) -> float:
        """Height for the table."""
        return (self.page[1] - self.margins[0] - self.margins[2]) * MM

    def set(self, type_: Type, cells: Iterable[str]) -> Cells:
        """Set a row."""
        inner = (width * MM - 2 * self.padding[1] * MM for width in self.widths)
        return tuple(type_.set(text, width) for text, width in zip(cells, inner, strict=True))

    def height(self, row: Cells) -> float:
        """Give the height of a row."""
        return max(1, *map(len, row)) * self.size * _LEADING + 2 * self.padding[0] * MM


@dataclass(frozen=True)
class Sheet:
    """One page: its rows, the first two of which are the headings."""

    number: int
    rows: list[Cells]


def paginate(grid: Grid, heads: Sequence[Cells], rows: Iterable[Cells], first: int) -> Iterator[Sheet]:
    """Fill pages with rows below the headings; the first page has number `first`."""
    free = grid.room - sum(map(grid.height, heads))
    most = int((free - 2 * grid.padding[0] * MM) // (grid.size * _LEADING))
    sheet, left = Sheet(first, [*heads]), free
    for row in rows:
        for part in _parts(row, most):
            height = grid.height(part)
            if height > left and len(sheet.rows) > len(heads):
                yield sheet
                sheet, left = Sheet(sheet.number + 1, [*heads]), free
            sheet.rows.append(part)
            left -= height
    yield sheet


def _parts(row: Cells, most: int) -> Iterator[Cells]:
    highest = max(1, *map(len, row))
    for start in range(0, highest, most):
        yield tuple(cell[start : start + most] for cell in row) if highest > most else row


def draw(grid: Grid, sheet: Sheet, number: SetLine, tags: Sequence[Sequence[int | None]]) -> bytes:
    """Write what the page shows. `tags`: for each cell its mark in the structure; None has none."""
    edges, y = grid.edges, grid.top
    ys, out = [y], []
    for place, (row, marks) in enumerate(zip(sheet.rows, tags, strict=True)):
        height = grid.height(row)
        for column, (cell, mark) in enumerate(zip(row, marks, strict=True)):
            if cell:
                begin = f"/Span <</MCID {mark}>> BDC BT" if mark is not None else "/Artifact BMC BT"
                out.append(begin)
                middle = place < HEADS or column in grid.centred
                slack = height - 2 * grid.padding[0] * MM - len(cell) * grid.size * _LEADING
                drop = grid.padding[0] * MM + (slack / 2 if place < HEADS else 0) + grid.size * _BASELINE
                out.extend(_lines(grid, cell, edges[column : column + 2], y - drop, middle=middle))
                out.append("ET EMC")
        y -= height
        ys.append(y)
    middle_of_page = (grid.page[0] * MM - number.width) / 2
    above = grid.top + grid.margins[0] * MM / 2 - grid.number_size / 3
    out.append(f"/Artifact BMC BT 1 0 0 1 {middle_of_page:.2f} {above:.2f} Tm {number.shows} ET")
    out.append(f"{_RULE} w")
    out.extend(f"{edges[0]:.2f} {each:.2f} m {edges[-1]:.2f} {each:.2f} l" for each in ys)
    out.extend(f"{each:.2f} {ys[0]:.2f} m {each:.2f} {ys[-1]:.2f} l" for each in edges)
    out.append("S EMC")
    return "\n".join(out).encode()


HEADS = 2
"""Rows of headings on every page."""


def _lines(
    grid: Grid, cell: Sequence[SetLine], edges: Sequence[float], y: float, *, middle: bool
) -> Iterator[str]:
    for line in cell:
        x = (edges[0] + edges[1] - line.width) / 2 if middle else edges[0] + grid.padding[1] * MM
        if line.shows:
            yield f"1 0 0 1 {x:.2f} {y:.2f} Tm {line.shows}"
        y -= grid.size * _LEADING
