"""Things drawn at a place of their own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from docgen.page.model.edges import Edge, Sides
    from docgen.page.model.tables import Block
    from docgen.page.model.text import Image, LineStyle

Reference = Literal["page", "margin", "column", "character", "paragraph", "line"]


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line drawn in Word.

    Runs from (0, 0) to (`width`, `height`) of its box, or from (0, `height`) to (`width`, 0) when `rising`.
    """

    width: float
    height: float
    thickness: float = 0.75
    colour: str = "000000"
    style: LineStyle = "solid"
    rising: bool = False


@dataclass(frozen=True, slots=True)
class TextBox:
    """A box of text with a place of its own; what does not fit in its height runs out of it."""

    width: float
    height: float
    blocks: tuple[Block, ...]
    padding: Sides
    border: Edge | None = None
    background: str | None = None


@dataclass(frozen=True, slots=True)
class Position:
    """Where a floating thing stands on one axis: `offset` from, or `align`ed within, the `reference`."""

    reference: Reference
    offset: float = 0.0
    align: Literal["start", "center", "end"] | None = None


@dataclass(frozen=True, slots=True)
class Float:
    """A thing laid on the page at a place of its own, anchored in a paragraph; no text flows round it."""

    content: Image | Line | TextBox
    horizontal: Position
    vertical: Position
    behind_text: bool = False
