"""What a layout works with: the room text is set in, and what it has found so far."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from docgen.rules.measure import MM, SINGLE

if TYPE_CHECKING:
    from docgen.page.model import LineSpacing
    from docgen.rules.facts import Block, Frame, Picture, Stroke


@dataclass(frozen=True, slots=True)
class Column:
    """From where to where text is set, mm from the page's left; `body` = the page's own text area."""

    left: float
    right: float
    body: bool = True

    @property
    def width(self) -> float:
        """From left to right."""
        return self.right - self.left


@dataclass(slots=True)
class Gathered:
    """Facts in the order in which they were laid; a stroke's anchor counts the blocks before it."""

    blocks: list[Block] = field(default_factory=list)
    strokes: list[Stroke] = field(default_factory=list)
    frames: list[Frame] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)

    def take(self, other: Gathered) -> None:
        """Add what `other` holds after one's own."""
        before = len(self.blocks)
        self.strokes += [replace(stroke, anchor=stroke.anchor + before) for stroke in other.strokes]
        self.blocks += other.blocks
        self.frames += other.frames
        self.pictures += other.pictures


def line_height(line: LineSpacing, size: float) -> float:
    """Height of one line, mm."""
    natural = size * SINGLE
    height = {"auto": natural * line.value, "exact": line.value}.get(line.rule, max(natural, line.value))
    return height * MM


def multiple(line: LineSpacing, size: float) -> float:
    """Line spacing as a multiple of single."""
    return line.value if line.rule == "auto" else round(line_height(line, size) / MM / (size * SINGLE), 2)
