"""What a signer is: marks of authority, posts, degrees (II.7)."""

from __future__ import annotations

import re

from docgen.rules.words import plain

MARK = re.compile(
    r"^(?:T\s*[./]?\s*M|K\s*[./]?\s*T|T\s*[./]?\s*L|T\s*[./]?\s*U\s*[./]?\s*Q|Q)\s*[./:]\s*\S", re.IGNORECASE
)
POST = re.compile(
    r"^(?:(?:q|kt|tl|tm|tuq)\.\s*)?(?:phó\s+|quyền\s+)?(?:tổng\s+)?(?:giám đốc|chủ tịch|bộ trưởng|"
    r"thứ trưởng|cục trưởng|chi cục trưởng|vụ trưởng|trưởng|chánh|hiệu trưởng|viện trưởng|thủ trưởng|"
    r"tổng biên tập|bí thư|thư ký|chủ tọa|chủ toạ|chủ trì|đại diện|người|kế toán|ủy viên|quyền hạn|"
    r"thủ tướng|tổng thanh tra|tổng kiểm toán|tư lệnh|chính ủy|cục phó|vụ phó|phó|thay mặt|"
    r"tổ trưởng|đội trưởng|hội trưởng|chủ nhiệm|tổng cục trưởng)\b"
)
_DEGREE = re.compile(
    r"^(?:(?:PGS|GS|TSKH|TS|ThS|Ths|Ts|BS|Bs|CN|KS|Ks|LS|DS|CK[IV]*|NGƯT|NGND|NSND|NSƯT)\b[.,]*\s*|"
    r"(?:tiến sĩ|thạc sĩ|bác sĩ|kỹ sư|phó giáo sư|giáo sư|cử nhân|luật sư|dược sĩ|nhà giáo \w+ \w+)\s+)",
    re.IGNORECASE,
)


def without_degree(text: str) -> str:
    """Take degrees and honour titles off the front of a name."""
    while found := _DEGREE.match(text):
        text = text[found.end() :].lstrip(" .,-")
    return text


def begins_line(text: str) -> bool:
    """Tell a line of its own above a signature, a mark or a post, from what a line before it wraps into."""
    return bool(MARK.match(text) or POST.match(plain(text)))
