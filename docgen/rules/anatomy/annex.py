"""Finding annexes and texts issued with the document (III.1; Mẫu 1.3, 2.1, 2.2)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docgen.rules.anatomy.kinds import exact_kind
from docgen.rules.anatomy.parts import Annex
from docgen.rules.anatomy.roles import item
from docgen.rules.words import is_capitals, plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docgen.rules.facts import Block

LABEL = re.compile(
    r"^phụ\s+lục(?:\s+(?:số\s*)?(?:[ivxlc]+|\d{1,2}|[a-z]|[.…]+\s*\d*\s*[.…]*))?\s*[.:]?$", re.IGNORECASE
)
REFERENCE = re.compile(r"^\(?\s*(?:ban hành\s+)?(?:kèm|đính kèm|gửi kèm)\s*theo\b", re.IGNORECASE)
_LABEL_AND_TITLE = re.compile(r"^phụ\s+lục\s+(?:số\s*)?(?:[IVXLC]+|\d{1,2})\s*[.:–-]\s*\S", re.IGNORECASE)
_HEAD_BLOCKS = 16
_STEP = 13.0


def is_annex_label(block: Block) -> bool:
    """Tell `Phụ lục`, `Phụ lục II`, also when written otherwise than the decree wants."""
    text = block.text
    return bool(LABEL.match(text)) or (
        bool(_LABEL_AND_TITLE.match(text)) and (block.look.bold or block.alignment == "center")
    )


def annex_starts(blocks: Sequence[Block]) -> list[int]:
    """Places in `blocks` (reading order) where an annex begins."""
    starts = {place for place, block in enumerate(blocks) if _begins(blocks, place) and is_annex_label(block)}
    for place, block in enumerate(blocks):
        if not (REFERENCE.match(block.text) and "(" in block.text[:2]):
            continue
        top = _top_of_page(blocks, place)
        first_page = blocks[top].page == blocks[0].page
        if (
            place - top <= _HEAD_BLOCKS
            and not any(top <= start <= place for start in starts)
            and not first_page
        ):
            starts.add(top)
    for place, block in enumerate(blocks):
        opens_page = place and blocks[place - 1].page < block.page and not _near_start(starts, blocks, place)
        if opens_page and exact_kind(block.text) and is_capitals(block.text) and block.alignment == "center":
            starts.add(place)
    return sorted(starts)


def _near_start(starts: set[int], blocks: Sequence[Block], place: int) -> bool:
    return any(blocks[start].page == blocks[place].page for start in starts)


def _begins(blocks: Sequence[Block], place: int) -> bool:
    """Tell a label from a mention at a line's beginning: it stands set in, on its own."""
    block = blocks[place]
    return block.zone == "text" and (block.alignment != "justify" or len(block.lines) == 1) and block.alone


def _top_of_page(blocks: Sequence[Block], place: int) -> int:
    page = blocks[place].page
    top = place
    while top and blocks[top - 1].page == page:
        top -= 1
    return top


def annex(blocks: Sequence[Block]) -> Annex:
    """Take the blocks of one annex apart: label, title, bracket, text."""
    text = [block for block in blocks if block.zone == "text"]
    label = next((block for block in text[:6] if is_annex_label(block)), None)
    place = next(
        (place for place, block in enumerate(text[:_HEAD_BLOCKS]) if REFERENCE.match(block.text)), None
    )
    reference: list[Block] = []
    if place is not None:
        reference = [text[place]]
        while not reference[-1].text.rstrip().endswith(")") and place + len(reference) < len(text):
            following = text[place + len(reference)]
            if following.baseline - reference[-1].lines[-1].baseline > _STEP or following.look.bold:
                break
            reference.append(following)
    begin = text.index(label) + 1 if label else 0
    end = place if place is not None else begin
    head = text[begin:end] if place is not None else _title_lines(text[begin:])
    title = tuple(block for block in head if block.look.bold or is_capitals(block.text))
    used = {id(block) for block in (*title, *reference, *((label,) if label else ()))}
    start = end + len(reference)
    rest = [
        block
        for block in text[start if place is not None else begin :]
        if id(block) not in used and block.alone
    ]
    return Annex(
        label=label,
        title=title,
        reference=tuple(reference),
        items=tuple(item(block) for block in rest),
        page=blocks[0].page,
        attached=label is None,
    )


def _title_lines(text: Sequence[Block]) -> list[Block]:
    lines: list[Block] = []
    for block in text[:4]:
        if not (is_capitals(block.text) or (block.look.bold and block.alignment == "center")):
            break
        lines.append(block)
    return lines


_MENTION = re.compile(
    r"phụ lục|danh sách (?:\S+ ){0,3}(?:kèm|đính kèm)|kèm theo (?:danh sách|biểu|(?:\S+ ){1,3}này)|"
    r"\([^)]*kèm theo[^)]*\)|đính kèm|gửi kèm"
)


def refers_to_annex(text: str) -> bool:
    """Tell a text that mentions a Phụ lục, a list or anything else that goes with it."""
    return bool(_MENTION.search(plain(text)))
