"""The four sides of a thing: their distances and the lines drawn on them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docgen.page.model.text import LineStyle


@dataclass(frozen=True, slots=True)
class Sides:
    """Four distances."""

    top: float = 0.0
    right: float = 0.0
    bottom: float = 0.0
    left: float = 0.0


@dataclass(frozen=True, slots=True)
class Edge:
    """One side of a border."""

    style: LineStyle
    thickness: float
    colour: str = "000000"
    space: float = 0.0
    """Distance from the text; paragraphs only."""


@dataclass(frozen=True, slots=True)
class Borders:
    """The four sides, None = no line; `between` runs between paragraphs that share the same borders."""

    top: Edge | None = None
    right: Edge | None = None
    bottom: Edge | None = None
    left: Edge | None = None
    between: Edge | None = None

    @property
    def all_round(self) -> bool:
        """Tell lines on all four sides."""
        return all((self.top, self.right, self.bottom, self.left))


NO_BORDERS = Borders()
