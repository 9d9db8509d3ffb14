"""Finding type, abstract, authority line, bases and enacting line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docgen.rules.anatomy.annex import REFERENCE
from docgen.rules.anatomy.kinds import exact_kind, leading_kind
from docgen.rules.anatomy.parts import Addressees, Title
from docgen.rules.words import is_capitals, plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docgen.rules.facts import Block

_ENACTING = re.compile(r"^quyết\s+(?:định|nghị)\s*[:.;]?$", re.IGNORECASE)
_BASIS = re.compile(r"^(?:[-–+]\s*)?(?:căn cứ|xét|theo đề nghị|thực hiện|sau khi|theo)\b", re.IGNORECASE)
_FIRST_BASIS = re.compile(r"^(?:[-–+]\s*)?(?:căn cứ|xét)\b", re.IGNORECASE)
_AUTHORITY = re.compile(
    r"^(?:giám đốc|tổng giám đốc|chủ tịch|bộ trưởng|ủy ban|uỷ ban|hội đồng|hiệu trưởng|cục trưởng|"
    r"chi cục trưởng|tổng cục trưởng|trưởng|chánh|thủ tướng|viện trưởng|thủ trưởng|thẩm quyền|ban|"
    r"thường trực|bộ|sở|tổng biên tập|phó|quyền|q\.|tm\.|kt\.|viện|cục|đại học|học viện)\b"
)
_TO = re.compile(r"^kính\s+(?:gửi|gởi|trình)\b", re.IGNORECASE)
_TELEGRAM = re.compile(r"\bđiện\s*:", re.IGNORECASE)
_DASH = re.compile(r"^[-–+•]")
_HEADING = re.compile(
    r"^(?:(?:phần|chương|mục|điều)\s+(?:thứ\s|[IVXLC]+\b|\d)|[IVX]{1,4}[.)]\s)", re.IGNORECASE
)
_LONGEST_REFERENCE = 4
_SAME_AXIS = 6.0
_NEAR = 14.0
_STEP = 12.0


def find_type(blocks: Sequence[Block], below: float) -> Block | None:
    """Tên loại: the first block under the header that bears the name of a type, else one set as a title."""
    under: list[Block] = []
    for block in blocks:
        if block.baseline > below and block.zone == "text":
            if _FIRST_BASIS.match(block.text) or _TO.match(block.text):
                break
            under.append(block)
    titles = [block for block in under if is_capitals(block.text) and block.look.bold and _is_set_in(block)]
    named = (block for block in under if exact_kind(block.text) and not block.text.rstrip().endswith(":"))
    leading = (block for block in titles if block in under[:8] and leading_kind(block.text))
    return (
        next(named, None)
        or next(leading, None)
        or next((title for title in titles if title in under[:3]), None)
    )


def _is_set_in(block: Block) -> bool:
    return block.alignment in ("center", None) and block.alone


def find_addressees(blocks: Sequence[Block], *, telegram: bool) -> Addressees | None:
    """`Kính gửi:` or, in a công điện, `… điện:`, with the lines that belong to it."""
    opens = _TELEGRAM.search if telegram else _TO.match
    place = next((place for place, block in enumerate(blocks) if opens(block.text)), None)
    if place is None:
        return None
    label = blocks[place]
    alone = label.text.rstrip().endswith(":")
    lines: list[Block] = []
    for line in blocks[place + 1 :]:
        set_in = line.box.left > label.box.left
        goes_on = bool(lines) and not lines[-1].text.rstrip().endswith((".", ";")) and set_in
        if not (_DASH.match(line.text) and (alone or set_in)) and not goes_on:
            break
        lines.append(line)
    return Addressees(label, tuple(lines))


def find_title(blocks: Sequence[Block], type_name: Block | None, *, deciding: bool) -> Title:
    """Find what follows the type up to the text. `blocks` are those below the header, in order."""
    after = list(blocks[blocks.index(type_name) + 1 :]) if type_name in blocks and type_name else list(blocks)
    enacting = next((block for block in after if _ENACTING.match(block.text)), None) if deciding else None
    opening = after[: after.index(enacting)] if enacting else after
    first_basis = next((place for place, block in enumerate(opening) if _FIRST_BASIS.match(block.text)), None)
    if deciding and (enacting or first_basis is not None):
        above, bases = _parted(opening, first_basis, enacting)
        abstract, authority = _abstract_and_authority(above, type_name)
        return Title(type_name, abstract, (), authority, bases, enacting)
    abstract = _abstract(after, type_name)
    reference = _reference(after[len(abstract) :]) if type_name else ()
    rest = [
        block
        for block in after
        if block not in (*abstract, *reference) and not _TO.match(block.text) and not _DASH.match(block.text)
    ]
    return Title(type_name, abstract, reference, (), _leading_bases(rest), enacting)


def _reference(after: Sequence[Block]) -> tuple[Block, ...]:
    """Find the bracket that names the document which puts this one in force."""
    if not after or not REFERENCE.match(after[0].text):
        return ()
    found = [after[0]]
    while not found[-1].text.rstrip().endswith(")") and len(found) < min(len(after), _LONGEST_REFERENCE):
        found.append(after[len(found)])
    return tuple(found)


def _parted(
    opening: Sequence[Block], first_basis: int | None, enacting: Block | None
) -> tuple[list[Block], tuple[Block, ...]]:
    """Part what stands above the bases, and the bases."""
    if first_basis is None:
        return list(opening), ()
    bases = list(opening[first_basis:])
    if enacting is None:
        last = max(place for place, block in enumerate(bases) if _BASIS.match(block.text))
        bases = bases[: last + 1]
    return list(opening[:first_basis]), tuple(bases)


def _abstract_and_authority(
    above: Sequence[Block], type_name: Block | None
) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """In a decision the last lines in capitals say whose power it is."""
    authority: list[Block] = []
    for block in reversed(above):
        if not is_capitals(block.text) and not (
            authority == [] and _AUTHORITY.match(plain(block.text)) and block.look.bold
        ):
            break
        authority.insert(0, block)
    if len(authority) == len(above):  # an abstract in capitals stands among them
        while authority and not _AUTHORITY.match(plain(authority[0].text)):
            authority.pop(0)
    abstract = tuple(block for block in above if block not in authority)
    if type_name is None:
        abstract = tuple(block for block in abstract if block.look.bold)
    return abstract, tuple(authority)


def _abstract(after: Sequence[Block], type_name: Block | None) -> tuple[Block, ...]:
    """Lines right under the type, on its axis."""
    if type_name is None:
        return ()
    found: list[Block] = []
    last = type_name
    for block in after:
        step = block.baseline - last.lines[-1].baseline
        centred = abs(block.box.middle - type_name.box.middle) < _SAME_AXIS
        opens_text = any(
            found.match(block.text) for found in (_FIRST_BASIS, _TO, _HEADING)
        ) or _TELEGRAM.search(block.text)
        light = not found or (not last.look.bold and block.alignment == "center")
        same = block.look.bold or (light and step < _STEP * 0.7 and not block.text.endswith(("./.", ":")))
        if block.page != type_name.page or not 0 < step < _STEP or opens_text or not same:
            break
        if REFERENCE.match(block.text):
            break
        if not centred and not (block.look.bold and re.match(r"(?i)về việc|v/v", block.text)):
            break
        if (
            block.indent is not None
            and block.hang == 0.0
            and len(block.lines) > 1
            and block.alignment == "justify"
        ):
            break
        found.append(block)
        last = block
    return tuple(found)


def _leading_bases(after: Sequence[Block]) -> tuple[Block, ...]:
    """Căn cứ at the head of a text that has no enacting line: set in italics or closed as a list."""
    found: list[Block] = []
    for block in after:
        text = block.text.rstrip()
        is_basis = _FIRST_BASIS.match(text) and (block.look.italic or text.endswith(";"))
        goes_on = (
            found
            and _BASIS.match(text)
            and (block.look.italic or text.endswith(";") or found[-1].text.endswith(";"))
        )
        if not (is_basis or goes_on):
            break
        found.append(block)
    return tuple(found)
