"""Finding what stands outside the main cells: stamps, the sign-time line, the address, a copy's form."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docgen.rules.words import is_capitals, plain

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
_FULL_WIDTH, _MARGINS = 0.7, 50.0
_FOOT = 0.85
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


def find_address(facts: Facts, first: Sequence[Block]) -> tuple[Block, ...]:
    """Cell 13: the lines at the foot of the first page, under a line from edge to edge."""
    page = first[0].page
    sheet = facts.sheet(page)
    rules = [
        stroke.y
        for stroke in facts.strokes
        if stroke.page == page
        and stroke.length > _FULL_WIDTH * (sheet.width - _MARGINS)
        and stroke.y > sheet.height / 2
    ]
    start = max(rules, default=_FOOT * sheet.height) - 1
    below = [block for block in first if block.baseline > start]
    about = next((place for place, block in enumerate(below) if _ADDRESS.search(block.text)), None)
    if about is None:
        return ()
    return tuple(below if rules else below[about:])
