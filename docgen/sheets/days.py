"""Days, moments and times of day as people type them; whatever could be read two ways is not read.

A day comes before its month, as in Vietnam; a year of two digits is taken into 1950 to 2049.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

_TURN = 50
_ISO = re.compile(r"(?P<year>[0-9]{4})[-/.](?P<month>[0-9]{1,2})[-/.](?P<day>[0-9]{1,2})")
_SHORT = re.compile(
    r"(?P<day>[0-9]{1,2})\s*[-/.]\s*(?P<month>[0-9]{1,2})\s*[-/.]\s*(?P<year>[0-9]{4}|[0-9]{2})"
)
_WORDS = re.compile(
    r"(?P<day>[0-9]{1,2})[\s/-]*(?:tháng|thg)\s*(?P<month>[0-9]{1,2})[\s,/-]+(?:năm\s+)?(?P<year>[0-9]{4}|[0-9]{2})",
    re.IGNORECASE,
)
"""In full, and as Excel shows a month in Vietnamese: 15-Thg4-22."""
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ENGLISH = re.compile(
    r"(?P<day>[0-9]{1,2})[\s/-]*"
    rf"(?P<name>{'|'.join(_MONTHS)})[a-z]*\.?[\s,/-]+(?P<year>[0-9]{{4}}|[0-9]{{2}})",
    re.IGNORECASE,
)
"""As Excel in English shows and saves a day: 15-Apr-22."""
_DAYS = (_ISO, _SHORT, _WORDS, _ENGLISH)
_TIME_AFTER = re.compile(r"(?:[T\s]+(?:[01]?[0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\.[0-9]+)?)?)?")
"""A time of day after a day, as forms and systems write it beside every day."""
_NAMED = re.compile(r"ngày\s+", re.IGNORECASE)
_CLOCK = re.compile(
    r"(?P<hour>[0-9]{1,2})\s*(?::|giờ|h|g)\s*(?P<minute>[0-9]{1,2})?\s*(?:(?::\s*00)|phút|')?", re.IGNORECASE
)
_WEEKDAY = re.compile(r"\(?(?:thứ\s+\S+|chủ\s+nhật)\)?,?\s*", re.IGNORECASE)
_HALF = re.compile(r"\s*(?P<half>sáng|trưa|chiều|tối)", re.IGNORECASE)
_NOON = 12
_BRACKETS = str.maketrans("()", "  ")

_EPOCH_1900, _EPOCH_1904 = datetime(1899, 12, 30), datetime(1904, 1, 1)  # noqa: DTZ001 # a day, in nobody's time zone
_LEAP_BUG = 60
"""Excel's 29 February 1900, which never was: serial numbers below count one day less."""
FIRST_SERIAL, LAST_SERIAL = 1, 109_939
"""1 January 1900 and 31 December 2200."""


def day_of(text: str) -> date | None:
    """Read a day; None for what is none. A time of day after it is let pass, as in a cell of Excel."""
    text = _WEEKDAY.sub("", text.strip()).removesuffix(".").strip()
    if named := _NAMED.match(text):
        text = text[named.end() :]
    for form in _DAYS:
        found = form.match(text)
        if found and _TIME_AFTER.fullmatch(text[found.end() :]):
            return _day(found)
    return None


def clock_of(text: str) -> time | None:
    """Read a time of day: 14:00, 14h, 14h30, 14 giờ 30 phút, 2 giờ chiều."""
    text = text.strip()
    found = _CLOCK.match(text)
    if not found:
        return None
    rest = text[found.end() :]
    half = _HALF.fullmatch(rest)
    if rest.strip() and not half:
        return None
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    if half and half["half"].lower() in {"chiều", "tối"} and hour < _NOON:
        hour += _NOON
    try:
        return time(hour, minute)
    except ValueError:
        return None


def moment_of(text: str) -> datetime | None:
    """Read a day and a time of day, whichever comes first."""
    text = " ".join((text.replace("T", " ", 1) if _ISO.match(text) else text.translate(_BRACKETS)).split())
    for form in _DAYS:
        for found in form.finditer(text):
            before = text[: found.start()].strip(" ,-").removesuffix("ngày").strip(" ,-")
            after = text[found.end() :].strip(" ,-")
            before = _WEEKDAY.sub("", before).strip(" ,-")
            when = clock_of((before or after).removeprefix("lúc").removeprefix("vào").strip())
            day = _day(found)
            if day and when and not (before and after):
                return datetime.combine(day, when)
    return None


def from_serial(number: float, *, epoch_1904: bool) -> datetime | None:
    """Read the serial number of a day in Excel's count; None outside the years 1900 to 2200."""
    if not FIRST_SERIAL <= number <= LAST_SERIAL:
        return None
    if epoch_1904:
        return _EPOCH_1904 + _span(number)
    return _EPOCH_1900 + _span(number + 1 if number < _LEAP_BUG else number)


def _span(number: float) -> timedelta:
    """Give days as a span of whole seconds: 0.625 is 15 hours, not a microsecond less."""
    return timedelta(seconds=round(number * 86_400))


def _day(found: re.Match[str]) -> date | None:
    year = int(found["year"])
    if len(found["year"]) == 2:  # noqa: PLR2004 # digits
        year += 2000 if year < _TURN else 1900
    named = found.groupdict().get("name")
    month = _MONTHS.index(named.lower()) + 1 if named else int(found["month"])
    try:
        return date(year, month, int(found["day"]))
    except ValueError:
        return None
