"""From pieces of text to blocks: which lines go on from one another and how each paragraph is set."""

from __future__ import annotations

import statistics
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from docgen.rules.facts import Block, Span
from docgen.rules.measure import MM, SINGLE, text_width

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from docgen.rules.facts import Alignment, Sheet, Zone
    from docgen.rules.pdf.glyphs import Piece

_FLUSH = 0.8
_CENTRED = 0.7
_SAME_PITCH = 1.5
_SET_IN = 4.0
_OTHER_SIZE = 3.5
_DEEPEST_INDENT, _DEEPEST_HANG = 35.0, 25.0
_LARGEST_PITCH = 2.1
"""In single lines: two lines further apart belong to two paragraphs."""


@dataclass(slots=True)
class Row:
    """A piece in its place: what it is part of and whether another stands beside it."""

    piece: Piece
    page: int
    zone: Zone
    alone: bool


@dataclass(slots=True)
class _Group:
    """Rows of one paragraph, as they are found."""

    rows: list[Row]
    sheet: Sheet
    indents: list[float] = field(default_factory=list)


def blocks(rows: Sequence[Row], sheet: Sheet) -> Iterator[Block]:
    """Make blocks of the `rows` of one page, in the order given."""
    groups: list[_Group] = []
    for row in rows:
        if groups and _goes_on(groups[-1], row, sheet):
            groups[-1].rows.append(row)
        else:
            groups.append(_Group([row], sheet))
    above: _Group | None = None
    for group in groups:
        yield _block(group, above)
        above = group


def _goes_on(group: _Group, row: Row, sheet: Sheet) -> bool:  # noqa: PLR0911 # one line for each reason
    """Tell whether `row` is the next line of the paragraph in `group`."""
    last = group.rows[-1]
    if not (last.alone and row.alone and last.zone == row.zone == "text") or last.page != row.page:
        return False
    size = max(last.piece.size, row.piece.size) * MM * SINGLE
    step = row.piece.baseline - last.piece.baseline
    if not 0 < step < _LARGEST_PITCH * size or abs(last.piece.size - row.piece.size) > _OTHER_SIZE:
        return False
    left = sheet.text_left if sheet.text_left is not None else row.piece.left
    if _centred(last.piece, sheet) and _centred(row.piece, sheet):
        return False
    starts = row.piece.left - left
    hangs = group.rows[1].piece.left - left if len(group.rows) > 1 else None
    if hangs is None and starts > _FLUSH and row.piece.left >= last.piece.left - _FLUSH:
        return False  # a line set in as far as the one before begins a paragraph of its own
    if hangs is None and (starts > _DEEPEST_HANG or last.piece.left - left > _DEEPEST_INDENT):
        return False
    if hangs is not None and abs(starts - hangs) > _FLUSH:
        return False
    if len(group.rows) > 1:
        pitch = group.rows[1].piece.baseline - group.rows[0].piece.baseline
        if abs(step - pitch) > _SAME_PITCH * MM:
            return False
    return _was_full(last.piece, row.piece, sheet)


def _was_full(piece: Piece, following: Piece, sheet: Sheet) -> bool:
    """Tell whether the next word had no room left on the line of `piece`."""
    if sheet.text_right is None:
        return True
    text, look = following.spans[0][0], following.spans[0][1]
    word = following.text.split(" ", 1)[0] or text
    room = sheet.text_right - piece.right
    return room < text_width(" " + word, look) * MM + _FLUSH


def goes_over(last: Block, first: Block, sheet: Sheet) -> bool:
    """Tell a paragraph that the end of a page cuts in two: its last line is full, the next not set in."""
    if sheet.text_right is None or first.indent is None or not (last.alone and first.alone):
        return False
    word = first.text.split(" ", 1)[0]
    room = sheet.text_right - last.lines[-1].box.right
    return (
        last.zone == first.zone == "text"
        and last.page == first.page - 1
        and abs(first.indent - (last.hang or 0.0)) < _FLUSH
        and abs(first.look.size - last.look.size) < _OTHER_SIZE
        and room < text_width(" " + word, first.look) * MM + _FLUSH
    )


def _centred(piece: Piece, sheet: Sheet) -> bool:
    if sheet.text_left is None or sheet.text_right is None:
        return False
    middle = (sheet.text_left + sheet.text_right) / 2
    inset = piece.left - sheet.text_left
    return abs((piece.left + piece.right) / 2 - middle) < _CENTRED and inset > _SET_IN


def _block(group: _Group, above: _Group | None) -> Block:
    rows, sheet = group.rows, group.sheet
    lines = tuple(row.piece.line for row in rows)
    box = lines[0].box
    for line in lines[1:]:
        box = box.joined(line.box)
    first = rows[0]
    left = sheet.text_left
    pitch = _pitch(group)
    return Block(
        page=first.page,
        box=box,
        spans=_spans(rows),
        lines=lines,
        zone=first.zone,
        alignment=_alignment(rows, sheet) if first.alone else None,
        indent=None if left is None else first.piece.left - left,
        hang=None if left is None or len(rows) == 1 else rows[1].piece.left - left,
        gap=_gap(group, above),
        pitch=pitch,
        alone=first.alone,
    )


def _spans(rows: Sequence[Row]) -> tuple[Span, ...]:
    """Characters of all lines, with a space where one line ends and the next begins."""
    spans: list[Span] = []
    for row in rows:
        if spans and not spans[-1].text.endswith((" ", "-")):
            spans[-1] = Span(spans[-1].text + " ", spans[-1].look)
        for span in row.piece.joined_spans():
            if spans and spans[-1].look == span.look:
                spans[-1] = Span(spans[-1].text + span.text, span.look)
            else:
                spans.append(span)
    return tuple(spans)


def _alignment(rows: Sequence[Row], sheet: Sheet) -> Alignment | None:
    if sheet.text_left is None or sheet.text_right is None:
        return None
    if len(rows) == 1:
        piece = rows[0].piece
        if _centred(piece, sheet):
            return "center"
        if (
            sheet.text_right - piece.right < _FLUSH
            and piece.left - sheet.text_left > (sheet.text_right - sheet.text_left) / 3
        ):
            return "right"
        return None
    full = [row.piece for row in rows[:-1]]
    return "justify" if all(abs(sheet.text_right - piece.right) < _FLUSH for piece in full) else "left"


def _pitch(group: _Group) -> float | None:
    """Line spacing inside a paragraph, as a multiple of single."""
    if len(group.rows) == 1:
        return None
    steps = [
        (below.piece.baseline - above.piece.baseline) / (below.piece.size * MM * SINGLE)
        for above, below in zip(group.rows, group.rows[1:], strict=False)
    ]
    return round(statistics.median(steps), 2)


def _gap(group: _Group, above: _Group | None) -> float | None:
    """Space between two paragraphs: what their baselines stand apart beyond a line."""
    if above is None or not (above.rows[-1].alone and group.rows[0].alone):
        return None
    here, there = group.rows[0].piece, above.rows[-1].piece
    step = (here.baseline - there.baseline) / MM
    # programs put what a line has beyond its own height above it, below it or on both sides
    pitch = min(_pitch(above) or 1.0, _pitch(group) or 1.0)
    return round(step - here.size * SINGLE * pitch, 1)
