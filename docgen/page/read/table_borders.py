"""The lines really drawn round each cell: what cell, neighbour and table say, settled.

ECMA-376 Part 1, 17.4.66: a cell's own border goes before the table's; of two that meet, the thicker is drawn.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.page.model import Borders

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docgen.page.model import Edge
    from docgen.page.read.grid import Slot
    from docgen.page.read.table_styles import CellLook


def settle(
    looks: Mapping[Slot, CellLook], heights: Mapping[Slot, int], rows: int, columns: int
) -> dict[Slot, Borders]:
    """Return the borders of every cell."""
    owner = _owners(looks, heights)
    settled = {}
    for slot in looks:
        top, bottom = slot.row, slot.row + heights[slot]
        left, right = slot.column, slot.column + slot.columns
        across, down = range(left, right), range(top, bottom)
        beyond = {
            "top": [(top - 1, column) for column in across] if top else None,
            "bottom": [(bottom, column) for column in across] if bottom < rows else None,
            "left": [(row, left - 1) for row in down] if left else None,
            "right": [(row, right) for row in down] if right < columns else None,
        }
        edges = {}
        for side, places in beyond.items():
            neighbours = None if places is None else [owner[at] for at in places if at in owner]
            edges[side] = _thickest(slot, side, neighbours, looks)
        settled[slot] = Borders(**edges)
    return settled


def _owners(looks: Mapping[Slot, CellLook], heights: Mapping[Slot, int]) -> dict[tuple[int, int], Slot]:
    owner: dict[tuple[int, int], Slot] = {}
    for slot in looks:
        for row in range(slot.row, slot.row + heights[slot]):
            for column in range(slot.column, slot.column + slot.columns):
                owner.setdefault((row, column), slot)
    return owner


def _thickest(
    slot: Slot, side: str, neighbours: list[Slot] | None, looks: Mapping[Slot, CellLook]
) -> Edge | None:
    """Return the line of one side; `neighbours` is None at the edge of the table."""
    said = [_said(looks[slot], side, outer=neighbours is None)]
    said += [_said(looks[other], _OPPOSITE[side], outer=False) for other in dict.fromkeys(neighbours or ())]
    return max((edge for edge in said if edge), key=lambda edge: edge.thickness, default=None)


def _said(look: CellLook, side: str, *, outer: bool) -> Edge | None:
    if side in look.borders:
        return look.borders[side]
    inside = "insideH" if side in ("top", "bottom") else "insideV"
    return look.inherited.get(side if outer else inside)


_OPPOSITE = {"top": "bottom", "bottom": "top", "left": "right", "right": "left"}
