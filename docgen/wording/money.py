"""Tiền: integer đồng in figures and in words."""

from __future__ import annotations

from docgen.wording.text import capital_first

LARGEST = 10**15
_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_BILLION = 10**9
_GROUPS = ("triệu", "nghìn", "")


def figures(value: int) -> str:
    """Say `2.530.000`: a dot between thousands."""
    return f"{value:,}".replace(",", ".")


def amount(value: int) -> str:
    """Say `2.530.000 đồng`."""
    return f"{figures(value)} đồng"


def amount_in_words(value: int) -> str:
    """Say `Hai triệu năm trăm ba mươi nghìn đồng`."""
    return f"{capital_first(number_in_words(value))} đồng"


def number_in_words(value: int) -> str:
    """Say a whole number from 0 to 10^15; raises ValueError outside.

    After the first group every group that is not empty is read in full: 1.001.005 is `một triệu
    không trăm linh một nghìn không trăm linh năm`. Thousands and millions of tỷ are read as one
    number before `tỷ`.
    """
    if not 0 <= value <= LARGEST:
        raise ValueError(value)
    if value == 0:
        return _DIGITS[0]
    billions, rest = divmod(value, _BILLION)
    said = [_below_billion(billions, full=False), "tỷ"] if billions else []
    return " ".join([*said, _below_billion(rest, full=bool(billions))]).rstrip()


def _below_billion(value: int, *, full: bool) -> str:
    said: list[str] = []
    for name, group in zip(_GROUPS, (value // 10**6, value // 1000 % 1000, value % 1000), strict=True):
        if group:
            said += [_group(group, full=full or bool(said)), name]
    return " ".join(said).rstrip()


def _group(group: int, *, full: bool) -> str:
    hundreds, rest = divmod(group, 100)
    if not hundreds and not full:
        return _below_hundred(rest)
    head = f"{_DIGITS[hundreds]} trăm"
    if not rest:
        return head
    return f"{head} linh {_DIGITS[rest]}" if rest < 10 else f"{head} {_below_hundred(rest)}"  # noqa: PLR2004


def _below_hundred(value: int) -> str:
    tens, unit = divmod(value, 10)
    if not tens:
        return _DIGITS[unit]
    head = "mười" if tens == 1 else f"{_DIGITS[tens]} mươi"
    return f"{head} {_unit_after(tens, unit)}" if unit else head


def _unit_after(tens: int, unit: int) -> str:
    if unit == 5:  # noqa: PLR2004 # năm is lăm after any ten
        return "lăm"
    if unit == 1 and tens > 1:
        return "mốt"
    if unit == 4 and tens > 1:  # noqa: PLR2004 # bốn is tư after hai mươi and above
        return "tư"
    return _DIGITS[unit]
