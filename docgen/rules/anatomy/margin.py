"""Finding what stands outside the main cells: stamps, the sign-time line, the address, a copy's form."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docgen.rules.words import bare, is_capitals, plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docgen.rules.facts import Block, Facts, Sheet

SECRECY = ("tuyệt mật", "tối mật", "mật")
URGENCY = ("hỏa tốc", "hoả tốc", "thượng khẩn", "khẩn", "hỏa tốc hẹn giờ", "hoả tốc hẹn giờ")
CIRCULATION = ("xem xong trả lại", "lưu hành nội bộ", "tài liệu thu hồi", "dấu tài liệu thu hồi")
COPY_FORMS = ("sao y", "sao lục", "trích sao")
_OLD_COPY_FORMS = (
    "sao y bản chính",
    "bản sao y",
    "bản sao lục",
    "bản trích sao",
    "trích sao văn bản",
    "sao y bản gốc",
)
_SIGNED_AT = re.compile(r"\d{1,2}\s*:\s*\d{2}|giờ:\s*phút|;\s*ngày/|;.*\d{1,2}/\d{1,2}/\d{4}")
_ADDRESS = re.compile(
    r"địa chỉ|điện thoại|\bđt\b|fax|e-?mail|thư điện tử|website|trang thông tin", re.IGNORECASE
)
_FULL_WIDTH = 0.7
_SHORT = 40


def is_stamp(block: Block) -> bool:
    """Tell a stamp of secrecy, urgency or circulation by its words."""
    text = plain(block.text).strip(" .")
    return text in (*SECRECY, *URGENCY, *CIRCULATION) or (
        text.startswith(("hỏa tốc", "hoả tốc")) and len(text) < _SHORT
    )


def is_copy_form(block: Block) -> bool:
    """Tell the form of a copy, also by its old names."""
    return plain(block.text).strip(" .:") in (*COPY_FORMS, *_OLD_COPY_FORMS) and is_capitals(block.text)


def find_top_line(blocks: Sequence[Block], sheet: Sheet, top: float) -> Block | None:
    """Cell 14: the text of the agency's electronic signature, at the top right of page 1."""
    for block in blocks:
        above = block.baseline < top and block.page == sheet.number
        if above and _SIGNED_AT.search(block.text) and block.box.middle > sheet.width * 0.4:
            return block
    return None


def find_address(facts: Facts, blocks: Sequence[Block], page: int, after: float) -> tuple[Block, ...]:
    """Cell 13: the lines at the foot of page 1 that say where the agency is found."""
    low = [
        block
        for block in blocks
        if block.page == page and block.baseline > after and block.zone in ("text", "running")
    ]
    first = next((place for place, block in enumerate(low) if _ADDRESS.search(block.text)), None)
    if first is None:
        return ()
    sheet = facts.sheet(page)
    ruled = any(
        stroke.page == page and stroke.length > _FULL_WIDTH * (sheet.width - 50) and stroke.y > after - 2
        for stroke in facts.strokes
    )
    at_foot = low[first].baseline > sheet.height * 0.8
    return tuple(low[first:]) if ruled or at_foot else ()


def same_words(block: Block, *words: str) -> bool:
    """Tell whether a block says one of `words`, case and tone marks apart."""
    return bare(block.text) in {bare(word) for word in words}
