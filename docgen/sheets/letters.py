"""A book with its old letters read as Unicode: recognised over the whole book, changed cell by cell."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from docgen.sheets.legacy import convert, is_old, recognise
from docgen.sheets.syllables import is_vietnamese, words
from docgen.sheets.values import tidy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docgen.sheets.cells import Book, Grid, Value
    from docgen.sheets.legacy import Old

_SAMPLES = 8


@dataclass(frozen=True)
class Converted:
    """The book in Unicode; `old` is None where nothing was old, `samples` are cells before and after."""

    book: Book
    old: Old | None = None
    count: int = 0
    samples: tuple[tuple[str, str, str], ...] = ()


def converted(book: Book) -> Converted:
    """Read the old letters of a book, if it has any."""
    old = recognise(text for _, _, text in _texts(book))
    if old is None:
        return Converted(book)
    changes: dict[tuple[str, int, int], str] = {}
    for grid in book.sheets:
        mostly, new = _mostly_old(grid, old), _surely_new(grid)
        for row, column, text in _grid_texts(grid):
            if is_old(text, old, surely=column not in mostly or row in new):
                changes[grid.name, row, column] = convert(text, old)
    samples = tuple(
        (grid.address(row, column), tidy(text), tidy(changes[grid.name, row, column]))
        for grid, (row, column), text in _texts(book)
        if (grid.name, row, column) in changes
    )[:_SAMPLES]
    sheets = tuple(_changed(grid, changes) for grid in book.sheets)
    names = {grid.name: convert(grid.name, old) for grid in book.sheets if is_old(grid.name, old)}
    sheets = tuple(replace(grid, name=names.get(grid.name, grid.name)) for grid in sheets)
    return Converted(replace(book, sheets=sheets), old, len(changes), samples)


def _texts(book: Book) -> Iterator[tuple[Grid, tuple[int, int], str]]:
    for grid in book.sheets:
        for row, column, text in _grid_texts(grid):
            yield grid, (row, column), text


def _grid_texts(grid: Grid) -> Iterator[tuple[int, int, str]]:
    for row in grid.rows:
        for column, value in enumerate(row.values):
            if isinstance(value, str) and not value.isascii():
                yield row.number, column, value


def _mostly_old(grid: Grid, old: Old) -> set[int]:
    counts: dict[int, list[int]] = defaultdict(lambda: [0, 0])
    for _, column, text in _grid_texts(grid):
        if words(text):
            counts[column][is_old(text, old)] += 1
    return {column for column, (unicode, legacy) in counts.items() if legacy > unicode}


def _surely_new(grid: Grid) -> set[int]:
    """Give the rows where a cell is Unicode beyond doubt: who typed it typed the cells beside it as well."""
    return {
        row
        for row, _, text in _grid_texts(grid)
        if any(max(word) > "\xff" and is_vietnamese(word) for word in words(text))
    }


def _changed(grid: Grid, changes: dict[tuple[str, int, int], str]) -> Grid:
    rows = []
    for row in grid.rows:
        values: list[Value] = [
            changes.get((grid.name, row.number, column), value) for column, value in enumerate(row.values)
        ]
        rows.append(replace(row, values=tuple(values)))
    return replace(grid, rows=tuple(rows))
