"""What people type where others draw: columns pushed apart by spaces, lines made of underscores."""

from __future__ import annotations

import re

_GAP = re.compile(r"(?<=\S)\s{4,}(?=\S)")
_RULE_OF_SIGNS = re.compile(r"^[_\u2500\u2014\u00af\s]*[_\u2500\u2014\u00af]{3,}[_\u2500\u2014\u00af\s]*$")
_CAPITALS = re.compile(r"[A-ZĐÀ-Ỹ ,.\-–]+$")


def is_rule_of_signs(text: str) -> bool:
    """Tell a line typed from underscores or dashes, which stands for a drawn one."""
    return bool(_RULE_OF_SIGNS.match(text))


def split_columns(text: str) -> list[tuple[int, int]]:
    """Where the columns of `text` begin and end; one pair when it is one column.

    Spaces left open for a number or a date part nothing: only what reads like the right column of a header
    or of a signature block begins a new one.
    """
    parts: list[tuple[int, int]] = []
    start = 0
    for gap in _GAP.finditer(text):
        rest = text[gap.end() :]
        if _begins_right_column(text[start : gap.start()], rest):
            parts.append((start, gap.start()))
            start = gap.end()
    return [*parts, (start, len(text))]


def _begins_right_column(left: str, rest: str) -> bool:
    if re.match(r"cộng\s+h|độc\s+lập\s*[-–]", rest, re.IGNORECASE):
        return True
    if re.match(r"\s*Số\b", left) and re.match(r"[^,]{2,40},\s*ngày\b", rest):
        return True
    return left.strip().lower().startswith("nơi nhận") and bool(_CAPITALS.match(rest.strip()))
