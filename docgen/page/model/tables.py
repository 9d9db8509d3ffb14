"""Tables, merges joined and borders settled."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from docgen.page.model.edges import NO_BORDERS, Sides
from docgen.page.model.paragraphs import Paragraph

if TYPE_CHECKING:
    from docgen.page.model.edges import Borders
    from docgen.page.model.paragraphs import HorizontalPosition
    from docgen.page.model.places import Place

VerticalAlignment = Literal["top", "center", "bottom"]
Turn = Literal["none", "up", "down"]
HeightRule = Literal["auto", "exact", "at-least"]


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell, vertical merges already joined: it begins at grid `column` and covers `columns` × `rows`.

    `borders` are the lines really drawn, conflicts with neighbours and table settled.
    """

    place: Place
    column: int
    columns: int
    rows: int
    width: float
    blocks: tuple[Block, ...]
    borders: Borders = NO_BORDERS
    background: str | None = None
    padding: Sides = field(default_factory=Sides)
    vertical_alignment: VerticalAlignment = "top"
    """Across the lines of a turned cell."""
    turn: Turn = "none"
    """Text turned by a quarter, to be read upwards or downwards; its lines are as long as the row is high.

    Only in a row of exact height.
    """


@dataclass(frozen=True, slots=True)
class Row:
    """One row; a cell that began in a row above does not stand here again."""

    place: Place
    cells: tuple[Cell, ...]
    height: float = 0.0
    height_rule: HeightRule = "auto"
    may_split: bool = True
    header: bool = False
    """Repeated at the top of every page the table reaches."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table. `indent` is the distance of its outer edge (not its text) from the left edge of the text."""

    place: Place
    style_id: str
    style_name: str
    columns: tuple[float, ...]
    rows: tuple[Row, ...]
    alignment: HorizontalPosition = "left"
    indent: float = 0.0

    @property
    def width(self) -> float:
        """Sum of the grid."""
        return sum(self.columns)


Block = Paragraph | Table
