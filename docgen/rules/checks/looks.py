"""What rules ask again and again: how a block looks, where it stands, which line is drawn under it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from docgen.rules.measure import MM, SINGLE
from docgen.rules.rule import seen
from docgen.rules.words import has_blanks, is_capitals

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from docgen.rules.anatomy import Anatomy
    from docgen.rules.facts import Block, Box, Stroke

_SIZE_SLACK = 0.26
_CENTRE_SLACK = 3.0
_MIDDLES = (0.493, 0.555)
"""Where the middle of the text lies, as part of the width, for all margins the decree allows."""
_UNDER = 7.5
_ABOVE = 1.0
_DRAWN = {False: (0.3, 0.54), True: (0.9, 1.12)}
"""A third to a half, or the whole, with room for a line drawn by hand."""
_TYPED = {False: (0.2, 0.6), True: (0.8, 1.2)}
"""The decree's own forms type ten to twelve small underscores under any name."""


@dataclass(frozen=True, slots=True)
class Style:
    """What the decree wants of a component's letters; None = it does not say."""

    sizes: tuple[float, float] | None = None
    bold: bool | None = None
    italic: bool | None = None
    capitals: bool | None = None


def size_in(size: float, sizes: tuple[float, float]) -> bool:
    """Tell whether a type size lies in a range of the decree."""
    return sizes[0] - _SIZE_SLACK <= size <= sizes[1] + _SIZE_SLACK


def style_faults(blocks: Iterable[Block], style: Style) -> Iterator[str]:
    """Say everything in which `blocks` are not of `style`, each thing once."""
    said: set[str] = set()
    for block in blocks:
        for fault in _faults(block, style):
            if fault not in said:
                said.add(fault)
                yield fault


def _faults(block: Block, style: Style) -> Iterator[str]:
    looks = block.looks
    if style.sizes:
        yield from (
            seen("size", size=_number(look.size)) for look in looks if not size_in(look.size, style.sizes)
        )
    for wanted, have, with_it, without in (
        (style.bold, [look.bold for look in looks], "bold", "not-bold"),
        (style.italic, [look.italic for look in looks], "italic", "upright"),
    ):
        if wanted is not None and any(has is not wanted for has in have):
            yield seen(without if wanted else with_it)
    if (
        style.capitals is True
        and not is_capitals(block.text)
        and any(letter.isalpha() for letter in block.text)
    ):
        yield seen("small-letters")
    if style.capitals is False and is_capitals(block.text) and len(block.text) > 3:  # noqa: PLR2004 # an abbreviation
        yield seen("capitals")


def _number(value: float) -> str:
    return f"{value:g}".replace(".", ",")


def mm(value: float) -> str:
    """Say a length in millimetres as Vietnamese and the standards write it."""
    return f"{value:.1f}".removesuffix(".0").replace(".", ",")


def points(value: float) -> str:
    """Say a distance in points."""
    return f"{value:.1f}".removesuffix(".0").replace(".", ",")


def text_middle(anatomy: Anatomy, page: int) -> float:
    """Half way between the edges of the text, or of the paper."""
    sheet = anatomy.facts.sheet(page)
    left, right = sheet.text_left, sheet.text_right
    return sheet.width / 2 if left is None or right is None else (left + right) / 2


def is_centred(anatomy: Anatomy, block: Block) -> bool:
    """Tell whether a block stands in the middle of the text or of the paper."""
    return off_centre(anatomy, block.page, block.box) <= _CENTRE_SLACK


def off_centre(anatomy: Anatomy, page: int, box: Box) -> float:
    """How far a box stands off the middle of the text and of the paper, mm; 0 where that cannot be told."""
    sheet = anatomy.facts.sheet(page)
    if sheet.left is None or sheet.right is None:
        low, high = (share * sheet.width for share in _MIDDLES)
        return max(low - box.middle, box.middle - high, 0.0)
    return min(abs(box.middle - text_middle(anatomy, page)), abs(box.middle - sheet.width / 2))


def under_one_another(upper: Box, lower: Box, slack: float = 4.0) -> bool:
    """Tell whether two boxes share their vertical axis."""
    return abs(upper.middle - lower.middle) <= slack


def lines_apart(upper: Block, lower: Block) -> float:
    """How far two lines stand apart, in single lines of the lower one."""
    return (lower.baseline - upper.lines[-1].baseline) / MM / (lower.look.size * SINGLE)


def rule_under(anatomy: Anatomy, blocks: Sequence[Block]) -> Stroke | None:
    """The line drawn right under the last of `blocks`, if any."""
    last = blocks[-1]
    line = last.lines[-1]
    bottom = line.baseline
    below = [
        block.baseline - block.look.size * MM
        for block in anatomy.facts.blocks
        if block.page == last.page
        and block.baseline > bottom + 1
        and block.box.left < last.box.right
        and last.box.left < block.box.right
    ]
    limit = min([bottom + _UNDER, *(edge + _ABOVE for edge in below)])
    near = [
        stroke
        for stroke in anatomy.facts.strokes
        if stroke.page == last.page
        and bottom - _ABOVE < stroke.y < limit
        and stroke.left < last.box.right
        and last.box.left < stroke.right
    ]
    if near:
        return min(near, key=lambda stroke: stroke.y)
    return next(
        (
            stroke
            for stroke in anatomy.facts.strokes
            if stroke.anchor == last.number
            and stroke.page == last.page
            and abs(stroke.y - bottom) < 2 * _UNDER
            and abs(stroke.middle - last.box.middle) < last.box.width
        ),
        None,
    )


def rule_faults(anatomy: Anatomy, blocks: Sequence[Block], *, whole: bool = False) -> Iterator[str]:
    """Say what is wrong with the line under `blocks`: a third to a half of the text, or the `whole`."""
    stroke = rule_under(anatomy, blocks)
    if stroke is None:
        yield seen("no-rule")
        return
    widths = {_longest(blocks), max(line.box.width for line in blocks[-1].lines)}
    low, high = (_TYPED if stroke.typed else _DRAWN)[whole]
    shares = [stroke.length / width for width in widths if width]
    left_open = any(has_blanks(block.text) for block in blocks)
    if not left_open and not any(low <= share <= high for share in shares):
        share = round(100 * stroke.length / max(widths))
        yield seen("rule-length", length=mm(stroke.length), share=share)
    if not stroke.solid:
        yield seen("rule-dashed")
    off = stroke.middle - blocks[-1].box.middle
    if not left_open and abs(off) > max(2.0, 0.05 * max(widths)):
        yield seen("rule-off", distance=mm(abs(off)))


def _longest(blocks: Sequence[Block]) -> float:
    return max(line.box.width for block in blocks for line in block.lines)
