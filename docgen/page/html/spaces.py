"""The space between two blocks, as Word counts it.

Of the space after one paragraph and the space before the next the larger counts; they add up only where the
file asks for it. Neighbours of one style may have none (contextual spacing). At the top of a page that text
flowed onto there is none, so the space belongs to the block above it; only a block that begins a page by
order, or begins what holds it, keeps its own.
"""

from __future__ import annotations

from dataclasses import dataclass

from docgen.page.model import Block, Paragraph


@dataclass(frozen=True)
class Spaces:
    """Space above and below a block; whether it stands in one border with its neighbour above, below."""

    above: float = 0.0
    below: float = 0.0
    joins_above: bool = False
    joins_below: bool = False


def gap(above: Block | None, below: Block, *, adding: bool) -> float:
    """Return the space between two neighbours; `above` is None at the top of page, cell or box."""
    before = _before(below, above)
    after = _after(above, below) if above is not None else 0.0
    return before + after if adding else max(before, after)


def space_at_end(blocks: tuple[Block, ...]) -> float:
    """Return the space after the last block, which counts in a cell or box."""
    last = blocks[-1] if blocks else None
    return last.layout.space_after if isinstance(last, Paragraph) else 0.0


def _before(block: Block, above: Block | None) -> float:
    if not isinstance(block, Paragraph) or (block.layout.contextual_spacing and _same_style(block, above)):
        return 0.0
    return block.layout.space_before


def _after(block: Block, below: Block) -> float:
    if not isinstance(block, Paragraph) or (block.layout.contextual_spacing and _same_style(block, below)):
        return 0.0
    return block.layout.space_after


def _same_style(block: Paragraph, other: Block | None) -> bool:
    return isinstance(other, Paragraph) and other.style_id == block.style_id
