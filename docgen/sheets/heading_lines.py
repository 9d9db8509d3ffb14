"""Headings in several lines: what the lines say of each column together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.sheets.values import shown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docgen.sheets.cells import Grid, Row


def stacked_texts(grid: Grid, lines: Sequence[Row]) -> list[tuple[int, tuple[str, ...]]]:
    """Put lines of headings together: what stands over several columns belongs to each of them.

    Of each column: its lowest text, with those above it, and what stands above alone.
    """
    *uppers, lowest = lines
    width = max(len(line.values) for line in lines)
    below = [text_at(lowest, column) for column in range(width)]
    texts: list[tuple[str, ...]] = [(text,) if text else () for text in below]
    for upper in reversed(uppers):
        over = _spread(grid, upper, below)
        texts = [
            tuple(filter(None, (*low, f"{above} {low[0]}" if above and low else "", above)))
            for above, low in zip(over, texts, strict=True)
        ]
        below = [above or text for above, text in zip(over, below, strict=True)]
    return [(column, tuple(dict.fromkeys(found))) for column, found in enumerate(texts) if found]


def _spread(grid: Grid, upper: Row, below: Sequence[str]) -> list[str]:
    """Give what a line says over each column; `below` tells in which there is more under it."""
    found = []
    across = ""
    for column, bottom in enumerate(below):
        top = text_at(upper, column)
        held = any(
            each.top <= upper.number <= each.bottom and each.left < column <= each.right
            for each in grid.merged
        )
        if top:
            across = top
        elif not held and (grid.merged or not bottom):
            across = ""
        found.append(top or (across if bottom else ""))
    return found


def stands_across(grid: Grid, row: Row, column: int) -> bool:
    """Tell whether what stands in a heading may stand over the columns after it as well."""
    if grid.merged:
        return any(
            each.top <= row.number <= each.bottom and each.left == column < each.right for each in grid.merged
        )
    return not text_at(row, column + 1)


def text_at(row: Row, column: int) -> str:
    """Give the text of a cell on one line, "" where there is none."""
    value = row.at(column)
    return one_line(value) if isinstance(value, str) else ""


def one_line(text: str) -> str:
    """Give a text on one line."""
    return " ".join(shown(text).split())
