"""Cells that reach over several rows, where a page begins between these rows."""

from __future__ import annotations

from typing import Any

import lxml.html

Element = Any


def continued(body: Element, made: Element, stands: list[bool]) -> None:
    """Give the first row of `made`, the rows of `body` that `stands` names, what reaches down into it.

    What stands in for a cell is as wide and bordered as the cell, and empty.
    """
    if True not in stands or not any(cell.get("rowspan") for row in body for cell in row):
        return
    first = stands.index(True)
    row = made[0]
    for column, cell, left in _reaching(body, first):
        rest = lxml.html.Element(cell.tag, dict(cell.attrib))
        rest.set("rowspan", str(left))
        row.insert(sum(each < column for each, *_ in _cells(body)[first]), rest)


def _reaching(body: Element, first: int) -> list[tuple[int, Element, int]]:
    """Name the cells above row `first` that reach into it: column, cell, how many rows are left."""
    return [
        (column, cell, number + int(cell.get("rowspan", 1)) - first)
        for number, row in enumerate(_cells(body)[:first])
        for column, cell in row
        if number + int(cell.get("rowspan", 1)) > first
    ]


def _cells(body: Element) -> list[list[tuple[int, Element]]]:
    """Say in which column each cell of each row begins."""
    taken: set[tuple[int, int]] = set()
    rows = []
    for number, row in enumerate(body):
        found, column = [], 0
        for cell in row:
            while (number, column) in taken:
                column += 1
            wide, high = int(cell.get("colspan", 1)), int(cell.get("rowspan", 1))
            taken.update((number + down, column + right) for down in range(high) for right in range(wide))
            found.append((column, cell))
            column += wide
        rows.append(found)
    return rows
