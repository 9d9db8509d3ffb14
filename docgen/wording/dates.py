"""Dates and times in words (Phụ lục I, Mục II.4.b; Mẫu 1.9)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.wording.unsaid import Unsaid

if TYPE_CHECKING:
    from datetime import date, datetime, time

_LAST_DAY_WITH_ZERO = 9
_LAST_MONTH_WITH_ZERO = 2
_BLANK = "      "
_WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_PARTS_OF_DAY = ((12, "sáng"), (18, "chiều"), (24, "tối"))
"""Hour before which a part of the day ends, and its name."""


def _day(day: date) -> str:
    return f"{day.day:02}" if day.day <= _LAST_DAY_WITH_ZERO else str(day.day)


def _month(day: date) -> str:
    return f"{day.month:02}" if day.month <= _LAST_MONTH_WITH_ZERO else str(day.month)


def long_date(day: date | None) -> str:
    """Say `ngày 05 tháng 01 năm 2026`: a zero before days below 10 and before months 1 and 2 only.

    None gives the blanks a clerk fills in by hand after signature (Điều 15.2).
    """
    if day is None:
        return f"ngày{_BLANK}tháng{_BLANK}năm{_BLANK}"
    if isinstance(day, Unsaid):
        return f"ngày {day.dots} tháng {day.dots} năm {day.dots}"
    return f"ngày {_day(day)} tháng {_month(day)} năm {day.year}"


def short_date(day: date) -> str:
    """Say `05/3/2020`, with the same zeros as the long form."""
    if isinstance(day, Unsaid):
        return f"{day.dots}/{day.dots}/{day.dots}"
    return f"{_day(day)}/{_month(day)}/{day.year}"


def place_and_date(place: str, day: date | None) -> str:
    """Địa danh và thời gian: `Lạng Sơn, ngày 15 tháng 4 năm 2022`."""
    return f"{place}, {long_date(day)}".rstrip()


def weekday(day: date) -> str:
    """Say `thứ Sáu`, `Chủ nhật` (Phụ lục II, Mục V.8.c)."""
    return f"thứ {day.dots}" if isinstance(day, Unsaid) else _WEEKDAYS[day.weekday()]


def part_of_day(moment: datetime | time) -> str:
    """Say `sáng`, `chiều` or `tối`."""
    if isinstance(moment, Unsaid):
        return moment.dots
    return next(name for end, name in _PARTS_OF_DAY if moment.hour < end)


def clock(moment: datetime | time) -> str:
    """Say `14 giờ 00`; minutes always with two digits."""
    if isinstance(moment, Unsaid):
        return f"{moment.dots} giờ {moment.dots}"
    return f"{moment.hour:02} giờ {moment.minute:02}"


def long_moment(moment: datetime | None) -> str:
    """Say `14 giờ 00, ngày 15 tháng 4 năm 2022` as form 1.9 does; None gives blanks."""
    if moment is None:
        return f"{_BLANK}giờ{_BLANK}, {long_date(None)}"
    return f"{clock(moment)}, {long_date(moment)}"
