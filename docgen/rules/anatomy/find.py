"""Telling a document's components apart, from top to bottom."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from docgen.rules.anatomy.annex import annex, annex_starts
from docgen.rules.anatomy.foot import find_recipients, find_signatures, foot_start
from docgen.rules.anatomy.header import find_country, find_header, find_motto, find_number, header_room
from docgen.rules.anatomy.kinds import (
    ANNEX,
    CERTIFICATE,
    DECIDING,
    LETTER,
    OTHER,
    exact_kind,
    leading_kind,
)  # fmt: skip
from docgen.rules.anatomy.margin import find_address, find_top_line, is_copy_form, is_stamp
from docgen.rules.anatomy.parts import Anatomy, Copy, Header, Title
from docgen.rules.anatomy.roles import item
from docgen.rules.anatomy.title import find_addressees, find_title, find_type
from docgen.rules.words import is_capitals, plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docgen.rules.anatomy.parts import Addressees
    from docgen.rules.facts import Block, Facts

_TO = re.compile(r"^kính\s+(?:gửi|gởi)\b", re.IGNORECASE)
_FIRST_BASIS = re.compile(r"^(?:[-–+]\s*)?căn cứ\b", re.IGNORECASE)
_JOINT_SYMBOL = re.compile(r"/\s*(?:[A-ZĐa-z]*(?:PH|LT))\s*[-/]")
_TOP_OF_PAGE = 40.0
_CERTIFICATE_LINES = 25
_AWARDED = re.compile(r"^(?:giấy khen|bằng khen|bằng chứng nhận|chứng nhận|kỷ niệm chương|cờ thi đua)")


def take_apart(facts: Facts) -> Anatomy:
    """Find every component of the document."""
    read = _without_notes([block for block in facts.blocks if block.zone in ("text", "box")])
    if not read:
        return Anatomy(facts, OTHER)
    text = [block for block in read if block.zone == "text"]
    starts = annex_starts(text)
    main = text[: starts[0]] if starts else text
    bounds = [*starts, len(text)]
    annexes = tuple(annex(text[start:end]) for start, end in pairwise(bounds))
    stamps = tuple(block for block in read if is_stamp(block) and is_capitals(block.text.strip(" .")))
    top_line = find_top_line(main, facts.sheets[0], _TOP_OF_PAGE)
    if all(block is top_line or block in stamps for block in main):
        return Anatomy(facts, ANNEX, annexes=annexes, stamps=stamps, top_line=top_line)
    main = [block for block in main if block not in stamps]
    return replace(_main(facts, main), annexes=annexes, stamps=stamps)


def _without_notes(blocks: list[Block]) -> list[Block]:
    """Leave out what a form says of itself at its end: `Ghi chú:` and lines with raised numbers."""
    for place, block in enumerate(blocks[:-1]):
        following = blocks[place + 1]
        explains = following.spans and following.spans[0].look.raised
        if explains and plain(block.text).rstrip(" :") == "ghi chú":
            return blocks[:place]
    return blocks


def _main(facts: Facts, blocks: Sequence[Block]) -> Anatomy:
    page = blocks[0].page
    sheet = facts.sheet(page)
    in_order = sorted(blocks, key=lambda block: (block.page, round(block.baseline, 1), block.box.left))
    first = [block for block in in_order if block.page == page]
    if _is_certificate(first):
        return Anatomy(facts, CERTIFICATE, loose=tuple(in_order))
    address = find_address(facts, first)
    in_order = [block for block in in_order if block not in address]
    first = [block for block in first if block not in address]
    header, type_name = _head(first, sheet.width)
    copy_form = next((block for block in in_order if is_copy_form(block)), None)
    if copy_form:
        limit = (copy_form.page, copy_form.baseline - 4.0)
        below = [block for block in in_order if (block.page, block.baseline) >= limit]
        in_order = [block for block in in_order if (block.page, block.baseline) < limit]
    used = _used(header)
    top = min((block.box.top for block in (*header.country, *_blocks(header.motto))), default=0.0)
    top_line = find_top_line(first, sheet, top)
    rest = [block for block in in_order if id(block) not in used and block is not top_line]
    kind = _kind(header, type_name, rest)
    if type_name:
        rest = [
            block for block in rest if (block.page, block.baseline) >= (type_name.page, type_name.baseline)
        ]
    elif header.any:
        rest = [block for block in rest if block.page > page or block.baseline > _header_bottom(header)]
    middle = sheet.width / 2
    start = foot_start(rest, middle)
    upper, foot = (rest, []) if start is None else (rest[:start], rest[start:])
    upper = sorted(upper, key=lambda block: block.number)
    addressees = find_addressees(upper, telegram=kind == "CĐ") if type_name or kind == LETTER else None
    title = find_title(_not(upper, addressees), type_name, deciding=kind in DECIDING)
    recipients = find_recipients(foot)
    signatures = find_signatures(foot, recipients)
    text = _text(_not(upper, addressees), title)
    copy = _copy(copy_form, below, middle) if copy_form else None
    anatomy = Anatomy(
        facts,
        kind,
        header=header,
        title=title,
        addressees=addressees,
        items=tuple(item(block) for block in text),
        signatures=signatures,
        recipients=recipients,
        copy=copy,
        top_line=top_line,
        address=address,
        loose=tuple(block for block in upper if block not in text),
    )
    return replace(anatomy, joint=_is_joint(anatomy))


def _head(first: Sequence[Block], width: float) -> tuple[Header, Block | None]:
    """Header and type: each is found with the help of where the other may be."""
    upper = header_room(first, 1000.0)
    country, motto = find_country(upper), find_motto(upper)
    low = max((block.baseline for block in (*country, *_blocks(motto))), default=0.0)
    number = find_number([block for block in upper if block.baseline < low + 45])
    low = max(low, number.baseline if number else 0.0)
    following = sorted(first, key=lambda block: (block.baseline, block.box.left))
    type_name = find_type(following, low or -1.0)
    opening = next(
        (block for block in following if _TO.match(block.text) or _FIRST_BASIS.match(block.text)), None
    )
    limits = [block.baseline - 1.0 for block in (type_name, opening) if block]
    return find_header(header_room(first, min(limits, default=low + 45.0)), width), type_name


def _blocks(*blocks: Block | None) -> tuple[Block, ...]:
    return tuple(block for block in blocks if block)


def _used(header: Header) -> set[int]:
    names = [block for name in (*header.parents, *header.issuers) for block in name.blocks]
    own = _blocks(header.motto, header.number, header.place_date)
    return {id(block) for block in (*header.country, *own, *names, *header.letter_abstract)}


def _header_bottom(header: Header) -> float:
    blocks = (
        *header.country,
        *_blocks(header.motto, header.number, header.place_date),
        *header.letter_abstract,
    )
    return max((block.lines[-1].baseline for block in blocks), default=0.0)


def _kind(header: Header, type_name: Block | None, rest: Sequence[Block]) -> str:
    if type_name:
        kind = exact_kind(type_name.text) or leading_kind(type_name.text)
        if kind:
            return kind
    to_somebody = any(_TO.match(block.text) for block in rest[:12])
    if header.letter_abstract or (header.any and type_name is None and to_somebody):
        return LETTER
    return OTHER


def _not(blocks: Sequence[Block], addressees: Addressees | None) -> list[Block]:
    own = (addressees.label, *addressees.lines) if addressees else ()
    return [block for block in blocks if block not in own]


def _text(upper: Sequence[Block], title: Title) -> list[Block]:
    taken = {
        id(block)
        for block in (
            *_blocks(title.type_name, title.enacting),
            *title.abstract,
            *title.reference,
            *title.authority,
            *title.bases,
        )
    }
    return [block for block in upper if id(block) not in taken and block.alone]


def _copy(form: Block, below: Sequence[Block], middle: float) -> Copy:
    rest = [block for block in below if block is not form]
    start = foot_start(rest, middle)
    upper, foot = (rest, []) if start is None else (rest[:start], rest[start:])
    number = find_number(upper)
    date = next((block for block in upper if "ngày" in plain(block.text) and block is not number), None)
    agency = tuple(block for block in upper if block not in (number, date) and block.box.middle < middle)
    recipients = find_recipients(foot)
    return Copy(form, agency, number, date, find_signatures(foot, recipients), recipients)


def _is_joint(anatomy: Anatomy) -> bool:
    number = anatomy.header.number
    by_symbol = bool(number and _JOINT_SYMBOL.search(number.text))
    return by_symbol or len(anatomy.header.issuers) > 1


def _is_certificate(first: Sequence[Block]) -> bool:
    says = [plain(block.text) for block in first]
    return (
        any(text.startswith("tặng") for text in says)
        and any(_AWARDED.match(text) for text in says)
        and len(says) < _CERTIFICATE_LINES
    )
