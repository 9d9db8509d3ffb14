"""Which of the 29 types a document is, by the name it bears (Điều 7)."""

from __future__ import annotations

import re

from docgen.rules.words import bare, plain
from docgen.wording.types import TYPES

LETTER, GREETING, ANNEX, CERTIFICATE, OTHER = "CV", "thư công", "annex", "certificate", "other"
DECIDING = frozenset({"QĐ", "NQ"})
_BY_NAME = {plain(name): code for code, name in TYPES.items()} | {
    "bản thoả thuận": "BTT",
    "thoả thuận": "BTT",
    "thỏa thuận": "BTT",
    "giấy uỷ quyền": "GUQ",
    "giấy đi đường": "GĐĐ",
    "thư mời": "GM",
}
_LONGEST_FIRST = sorted(_BY_NAME, key=len, reverse=True)
_GREETING = re.compile(r"^thư (?:công|ngỏ|chúc mừng|chúc tết|khen|cảm ơn|chia buồn|thăm hỏi|kêu gọi)\b")
_CONTINUES = re.compile(
    r"^(?:phối hợp|liên tịch|cá biệt|liên ngành|công tác|khẩn|tổ chức|hợp tác|làm việc)\b"
)
_SHORT = 60


def exact_kind(text: str) -> str | None:
    """Code of the type whose name `text` is, and nothing more: `CHƯƠNG TRÌNH PHỐI HỢP` counts as one."""
    said = plain(text).rstrip(" .:")
    if _GREETING.match(said):
        return GREETING
    for name in _LONGEST_FIRST:
        if said == name or bare(said) == bare(name):
            return _BY_NAME[name]
        if said.startswith(name + " ") and _CONTINUES.match(said[len(name) :].strip()) and len(said) < _SHORT:
            return _BY_NAME[name]
    return None


def leading_kind(text: str) -> str | None:
    """Code of the type whose name `text` begins with."""
    said = plain(text)
    return next((_BY_NAME[name] for name in _LONGEST_FIRST if said.startswith(name)), None)
