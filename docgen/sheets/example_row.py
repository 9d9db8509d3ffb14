"""The row marked as an example is passed over: told where somebody seems to have typed their own into it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.papers import example_of
from docgen.sheets.cells import is_blank
from docgen.sheets.filling import fill_from
from docgen.sheets.layout import NUMBER
from docgen.sheets.rows import note_at
from docgen.sheets.synonyms import is_example
from docgen.sheets.values import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docgen.errors import Fault
    from docgen.sheets.cells import Grid
    from docgen.sheets.headings import Header
    from docgen.sheets.layout import Layout, Table


def typed_over(layout: Layout, table: Table, grid: Grid, header: Header) -> Iterator[Fault]:
    """Say of each row marked as an example that it says something else than docgen's own example."""
    place = header.columns.get(NUMBER)
    if place is None or not header.own:
        return
    marked = [row for row in grid.rows if row.number > header.row and is_example(shown(row.at(place)))]
    lines = fill_from(layout, example_of(layout.paper)).tables.get(table.way, [{}]) if marked else [{}]
    example = {key: shown(value) for key, value in lines[0].items()}
    for row in marked:
        cells = {key: row.at(column) for key, column in header.columns.items() if key != NUMBER}
        if any(not is_blank(value) and shown(value) != example.get(key) for key, value in cells.items()):
            yield note_at(grid.address(row.number, place), "sheet-example-changed", mark=shown(row.at(place)))
