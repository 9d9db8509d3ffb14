"""Finding cells 1 to 5b by what they say and where they stand, whoever typed them and however."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docgen.rules.anatomy.parts import Header, Name
from docgen.rules.words import COUNTRY, MOTTO, alike, bare, is_capitals, plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from docgen.rules.facts import Block

_ALIKE = 0.78
_HEADER_ROOM = 110.0
"""Millimetres from the page's top: no header reaches further down."""
_NUMBER = re.compile(r"s[ốôo]\s*[:.;]?\s*(?=[\d./…_]|$|[^\w\s])|s[ốôo]\s+\d", re.IGNORECASE)
_SIGNED_AT = re.compile(r"\d{1,2}:\d{2}|giờ:\s*phút|;\s*ngày/")
_DATE = re.compile(r"ngày\b.*tháng|tháng\b.*năm|\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}", re.IGNORECASE)
_NOT_DATE = re.compile(r"^\(|^căn cứ|kèm theo|^v/v|^về việc", re.IGNORECASE)
_LETTER = re.compile(r"^\W*(?:v\s*[/.\\]\s*v\b|vv\b|về việc\b)", re.IGNORECASE)
_NEW_NAME = re.compile(
    r"^(?:SỞ|BAN|PHÒNG|CHI CỤC|CỤC|TỔNG CỤC|VỤ|VĂN PHÒNG|TRUNG TÂM|TRƯỜNG|BỆNH VIỆN|ĐÀI|BÁO|VIỆN|HỘI|TRẠM|TỔ|"
    r"CÔNG TY|TỔNG CÔNG TY|TẬP ĐOÀN|THANH TRA|KHO BẠC|BẢO HIỂM|THUẾ|HẠT|QUỸ|HỌC VIỆN|LIÊN MINH|LIÊN ĐOÀN|"
    r"ĐẠI HỌC|TẠP CHÍ|NHÀ XUẤT BẢN|BẢO TÀNG|THƯ VIỆN|ĐỘI|ĐOÀN|ỦY BAN|UỶ BAN|UBND|HĐND)\b"
)
_UNFINISHED = re.compile(
    r"(?:[-–,&/]|\b(?:VÀ|CỦA|MÔI|XÃ|BỆNH|HỌC|THƯ|TẬP|LIÊN|CÔNG|QUÂN|ĐẠI|TỔNG|CỤC|QUẢN LÝ))\s*$", re.IGNORECASE
)
"""What a name never ends with: `SỞ NÔNG NGHIỆP VÀ MÔI` goes on with `TRƯỜNG`, which names no school there."""
_SHORT = 14
_LINE_STEP = 9.0


def find_country(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Quốc hiệu: one block, or two when it wraps."""
    for number, block in enumerate(blocks):
        if not bare(block.text).startswith(("cong", "chxh", "xahoi")):
            continue
        alone = alike(block.text, COUNTRY)
        for other in blocks[number + 1 :]:
            both = alike(f"{block.text} {other.text}", COUNTRY)
            if both > max(alone, _ALIKE) and other.baseline - block.baseline < _LINE_STEP:
                return (block, other)
        if alone >= _ALIKE:
            return (block,)
    return ()


def find_motto(blocks: Iterable[Block]) -> Block | None:
    """Tiêu ngữ."""
    return next((block for block in blocks if alike(block.text, MOTTO) >= _ALIKE), None)


def find_number(blocks: Iterable[Block]) -> Block | None:
    """Số, ký hiệu; a sign-time line, which also begins with `Số`, is not meant."""
    for block in blocks:
        text = plain(block.text)
        if (
            _NUMBER.match(text)
            and not _SIGNED_AT.search(text)
            and ("/" in text or "-" in text or len(text) < _SHORT)
        ):
            return block
    return None


def find_place_date(blocks: Iterable[Block], middle: float) -> Block | None:
    """Địa danh và thời gian, in the right half of the page."""
    for block in blocks:
        if (
            block.box.middle > middle
            and _DATE.search(block.text)
            and not _NOT_DATE.search(plain(block.text))
            and not _SIGNED_AT.search(block.text)
        ):
            return block
    return None


def find_header(blocks: Sequence[Block], width: float) -> Header:
    """Everything of the header in `blocks`, those of the first page above title or text."""
    country = find_country(blocks)
    motto = find_motto(blocks)
    right_from = min(
        (block.box.left for block in (*country, *((motto,) if motto else ()))), default=width / 2
    )
    number = find_number(blocks)
    place_date = find_place_date([block for block in blocks if block not in country], width * 0.42)
    used = {*country, motto, number, place_date}
    letter = _letter_abstract([block for block in blocks if block not in used], number)
    names_end = _names_end(country, motto, number, place_date)
    left = [
        block
        for block in blocks
        if block not in used
        and block not in letter
        and block.box.middle < max(right_from, width * 0.4)
        and block.zone == "text"
        and block.baseline < names_end
    ]
    parents, issuers = _bodies(left)
    return Header(country, motto, parents, issuers, number, place_date, letter)


def _names_end(
    country: tuple[Block, ...], motto: Block | None, number: Block | None, place_date: Block | None
) -> float:
    """Down to where the names of bodies go: to the number, else to place and date, else to Tiêu ngữ."""
    if number is not None:
        return number.baseline - 1.0
    if place_date is not None:
        return place_date.baseline - 1.0
    low = max((other.baseline for other in (*country, *((motto,) if motto else ()))), default=0.0)
    return low + _LINE_STEP


def _letter_abstract(blocks: Sequence[Block], number: Block | None) -> tuple[Block, ...]:
    """`V/v …` and the lines that go on from it."""
    start = next((block for block in blocks if _LETTER.match(block.text) and _under(block, number)), None)
    if start is None:
        return ()
    found = [start]
    for block in blocks[blocks.index(start) + 1 :]:
        last = found[-1]
        step = block.baseline - last.lines[-1].baseline
        near = abs(block.box.middle - start.box.middle) < max(start.box.width, block.box.width) / 2 + 2
        if (
            0 < step < _LINE_STEP
            and near
            and block.box.right < start.box.middle * 2
            and not is_capitals(block.text)
        ):
            found.append(block)
    return tuple(found)


def _under(block: Block, number: Block | None) -> bool:
    return number is None or (block.baseline > number.baseline and block.box.left < number.box.right + 25)


def _bodies(lines: Sequence[Block]) -> tuple[tuple[Name, ...], tuple[Name, ...]]:
    """Names of superior bodies and of those that issue."""
    groups: list[list[Block]] = []
    for line in lines:
        begins = _NEW_NAME.match(line.text.upper())
        unfinished = groups and _UNFINISHED.search(groups[-1][-1].text)
        changed = groups and groups[-1][-1].look.bold != line.look.bold
        if not groups or changed or (begins and not unfinished and not _is_committee(groups[-1])):
            groups.append([line])
        else:
            groups[-1].append(line)
    names = [Name(tuple(group)) for group in groups]
    if not names:
        return (), ()
    bold = [name for name in names if name.blocks[0].look.bold]
    if not bold or (len(bold) == len(names) > 1 and not _stacked_alike(names)):
        return tuple(names[:-1]), tuple(names[-1:])
    return tuple(name for name in names if name not in bold), tuple(bold)


def _is_committee(group: Sequence[Block]) -> bool:
    """`ỦY BAN` may be followed by its own next words, which look like a new name."""
    return len(group) == 1 and plain(group[0].text) in ("ủy ban", "uỷ ban", "thường trực", "văn phòng")


def _stacked_alike(names: Sequence[Name]) -> bool:
    """Tell bodies that issue together (two sở) from one under the other (ủy ban, then its sở)."""
    superior = re.compile(r"^(?:ubnd|ủy ban nhân dân|uỷ ban nhân dân|bộ|tổng|tập đoàn|sở)\b")
    first, *others = (plain(name.text) for name in names)
    if not superior.match(first):
        return True
    return first.split()[0] == others[0].split()[0]


def header_room(blocks: Sequence[Block], bottom: float) -> list[Block]:
    """Blocks of the first page above `bottom`, in the order in which they stand on it."""
    limit = min(bottom, _HEADER_ROOM)
    own = [block for block in blocks if block.baseline < limit]
    return sorted(own, key=lambda block: (round(block.baseline), block.box.left))
