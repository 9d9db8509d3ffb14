"""Finding the signature blocks and the recipients under the text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docgen.rules.anatomy.parts import Recipients, Signature
from docgen.rules.anatomy.posts import MARK, POST, without_degree
from docgen.rules.words import bare, is_capitals, plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from docgen.rules.facts import Block

_LABEL = re.compile(r"^nơi\s+nhận\b\s*[:.;]?", re.IGNORECASE)
_ITEM = re.compile(r"^[-–+•*]")
_RECIPIENT_STEP, _FIRST_STEP = 8.0, 14.0
_OF_A_DECISION = re.compile(r"Điều \d+\.|QUYẾT (?:ĐỊNH|NGHỊ)\s*:")
"""Begins what stands above every signature, however short it is."""
_NAME_GAP = 9.0
_SAME_COLUMN = 22.0
_NEXT_BLOCK = 12.0


def is_label(block: Block) -> bool:
    """Tell `Nơi nhận:`, also where something else stands on its line."""
    return bool(_LABEL.match(block.text)) or bare(block.text) == "noinhan"


def foot_start(blocks: Sequence[Block], middle: float) -> int | None:
    """Place in `blocks` (top to bottom) of the first that belongs to the foot."""
    label = next((place for place, block in enumerate(blocks) if is_label(block)), None)
    signing = next(
        (
            place
            for place, block in enumerate(blocks)
            if _opens_signature(block, middle) and _ends_text(blocks, place)
        ),
        None,
    )
    places = [place for place in (label, signing) if place is not None]
    return min(places, default=None)


def _opens_signature(block: Block, middle: float) -> bool:
    text = block.text
    in_column = block.box.middle > middle + 5 or not block.alone
    return (
        is_capitals(text)
        and in_column
        and (bool(MARK.match(text)) or bool(POST.match(plain(text))))
        and len(text) < 90  # noqa: PLR2004 # a post is short
    )


def _ends_text(blocks: Sequence[Block], place: int) -> bool:
    """Only what has no running text below it is a foot: a post in the header line is none."""
    return not any(_is_text(block) for block in blocks[place:])


def _is_text(block: Block) -> bool:
    several_lines = len(block.lines) > 1 and block.alone and block.alignment == "justify"
    return several_lines or bool(_OF_A_DECISION.match(block.text))


def find_recipients(blocks: Sequence[Block]) -> Recipients | None:
    """`Nơi nhận:` and what stands under it, in its column."""
    label = next((block for block in blocks if is_label(block)), None)
    if label is None:
        return None
    lines: list[list[Block]] = []
    last = label
    for block in blocks[blocks.index(label) + 1 :]:
        over = block.page == last.page + 1
        step = 0.0 if over else block.baseline - last.lines[-1].baseline
        left = abs(block.box.left - label.box.left)
        if step < -1 or block.box.left > label.box.right + 15 or is_capitals(block.text):
            continue
        if block.page not in (last.page, last.page + 1) or step > (_RECIPIENT_STEP if lines else _FIRST_STEP):
            continue
        if _ITEM.match(block.text) or not lines:
            if left > 15 and not _ITEM.match(block.text):  # noqa: PLR2004 # mm
                continue
            lines.append([block])
        else:
            lines[-1].append(block)
        last = block
    return Recipients(label, tuple(tuple(line) for line in lines))


def find_signatures(blocks: Sequence[Block], recipients: Recipients | None) -> tuple[Signature, ...]:
    """Every signature block among those of the foot, from left to right."""
    taken = {id(block) for block in _of(recipients)}
    columns: list[list[Block]] = []
    for block in blocks:
        if id(block) in taken or _ITEM.match(block.text):
            continue
        column = next((column for column in reversed(columns) if _joins(column, block)), None)
        if column is None:
            columns.append([block])
        else:
            column.append(block)
    found = [signature for column in columns if (signature := _signature(column))]
    return tuple(sorted(found, key=lambda signature: (signature.lines[0].page, signature.box.left)))


def _of(recipients: Recipients | None) -> Iterable[Block]:
    if recipients is None:
        return ()
    own = [block for line in recipients.lines for block in line]
    return [recipients.label, *own] if recipients.label else own


def _same_column(column: Sequence[Block], block: Block) -> bool:
    return any(
        abs(other.box.middle - block.box.middle) < _SAME_COLUMN and not _beside(other, block)
        for other in column
    )


def _joins(column: Sequence[Block], block: Block) -> bool:
    return _same_column(column, block) and not _begins_anew(column, block)


def _begins_anew(column: Sequence[Block], block: Block) -> bool:
    """Tell a second signature block under the first: a post well below a name."""
    last = column[-1]
    far = block.page != last.page or block.baseline - last.lines[-1].baseline > _NEXT_BLOCK
    named = any(is_name(other.text) for other in column)
    return far and named and is_capitals(block.text) and _is_post(block)


def _beside(one: Block, other: Block) -> bool:
    return one.page == other.page and one.box.beside(other.box) and abs(one.baseline - other.baseline) < 2.0  # noqa: PLR2004 # mm


def _signature(column: Sequence[Block]) -> Signature | None:
    lines: list[Block] = []
    rest = list(column)
    while rest:
        block = rest[0]
        near = not lines or _goes_on(lines[-1], block)
        if not near or not (is_capitals(block.text) or (not lines and _is_post(block))):
            break
        if lines and not _is_line(block, lines):
            break
        lines.append(rest.pop(0))
    if not lines or not any(_is_post(line) or MARK.match(line.text) for line in lines):
        return None
    place = _name_place(rest)
    if place is None:
        return Signature(tuple(lines), tuple(rest))
    return Signature(tuple(lines), tuple(rest[:place]), rest[place], tuple(rest[place + 1 :]))


def _goes_on(line: Block, block: Block) -> bool:
    """Tell what stands right under a line, or heads the next page where a row is broken over both."""
    if block.page == line.page:
        return block.baseline - line.lines[-1].baseline < _NAME_GAP
    return block.page == line.page + 1 and is_capitals(block.text) and _is_post(block)


def _is_line(block: Block, lines: Sequence[Block]) -> bool:
    return block.look.bold == lines[-1].look.bold or _is_post(block) or bool(MARK.match(block.text))


def _is_post(block: Block) -> bool:
    text = plain(block.text)
    return bool(POST.match(text)) or (text.startswith("xác nhận") and is_capitals(block.text))


def _name_place(rest: Sequence[Block]) -> int | None:
    """Where among what follows the posts the name stands: the first that reads like one."""
    for place, block in enumerate(rest):
        if is_name(block.text):
            return place
    return None


def is_name(text: str) -> bool:
    """Tell a person's name, with or without a degree before it: two to six words, each with a capital."""
    bare_name = without_degree(text)
    words = bare_name.split()
    return (
        2 <= len(words) <= 6  # noqa: PLR2004 # words of a name
        and all(word[0].isalpha() for word in words)
        and not any(character.isdigit() for character in bare_name)
        and not POST.match(plain(bare_name))
        and (words[0][0].isupper() or words[-1][0].isupper())
        and plain(bare_name) not in ("đã ký", "ký tên", "chữ ký")
    )
