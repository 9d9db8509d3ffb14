"""Địa danh và thời gian (Phụ lục I, Phần I, II.4)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from docgen.rules.checks.looks import Style, mm, style_faults, under_one_another
from docgen.rules.rule import Hit, error, seen, when
from docgen.rules.words import has_blanks, is_capitals

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docgen.rules.anatomy import Anatomy
    from docgen.rules.facts import Block

_STYLE = Style((13, 14), bold=False, italic=True)
_LONG = re.compile(
    r"^(?P<place>.*?)(?P<comma>\s*[,;.]?\s*)ngày(?P<day>[\s\d.…_]*)tháng(?P<month>[\s\d.…_]*)năm(?P<year>[\s\d.…_]*)$",
    re.IGNORECASE,
)
_FULL_FORM = re.compile(
    r"ngày (?:\d{1,2}|[\s.…_]*)\s*tháng (?:\d{1,2}|[\s.…_]*)\s*năm(?: \d{4}|[\s.…_]*|\s*20[\s.…_]*)$"
)
_ABBREVIATED = re.compile(
    r"(?:^|\s)(?:tp|t\.p|q|p|h|tx)\.\s*\S|^tp\s|\btp\.?\s?hcm\b|^tp\.?hcm", re.IGNORECASE
)
_LONGEST = 200
"""Characters of a line of place and date; nobody writes half of them."""
_SAME_LINE = 3.2
_LAST_MONTH_WITH_ZERO = 2
_FIRST_WITHOUT_ZERO = 10


@dataclass(frozen=True, slots=True)
class Said:
    """A place and date taken apart; digits as written, empty where a blank is left."""

    place: str
    comma: str
    day: str
    month: str
    year: str


def said(block: Block) -> Said | None:
    """Take `Lạng Sơn, ngày 05 tháng 3 năm 2020` apart; None when it is in no such form."""
    found = _LONG.match(block.text) if len(block.text) <= _LONGEST else None
    if not found:
        return None
    digits = {name: re.sub(r"\D", "", found[name]) for name in ("day", "month", "year")}
    return Said(found["place"].strip(), found["comma"], **digits)


def date_of(block: Block | None) -> date | None:
    """The day a document bears, when it is filled in and real."""
    parts = said(block) if block else None
    if parts is None:
        return None
    try:
        return date(int(parts.year), int(parts.month), int(parts.day))
    except ValueError:
        return None


def zero_faults(day: str, month: str) -> Iterator[str]:
    """Say where a zero is missing or too much: days below 10 and months 1 and 2 have one, others none."""
    for word, digits, last in (
        ("day", day, _FIRST_WITHOUT_ZERO - 1),
        ("month", month, _LAST_MONTH_WITH_ZERO),
    ):
        if not digits or not int(digits):
            continue
        wanted = f"{int(digits):02}" if int(digits) <= last else str(int(digits))
        if digits != wanted:
            yield seen(f"{word}-zero", shown=digits, wanted=wanted)


def form(anatomy: Anatomy) -> Iterator[Hit]:
    """`<địa danh>, ngày … tháng … năm …`, a real day."""
    block = anatomy.header.place_date
    if block is None:
        if anatomy.kind not in ("BB", "annex", "certificate", "other") and anatomy.header.country:
            yield Hit(seen("missing"))
        return
    parts = said(block)
    text = block.text
    if parts is None or not _FULL_FORM.search(text):
        yield Hit(seen("words", words=text), block)
    elif parts.day and parts.month and parts.year and len(parts.year) == 4 and date_of(block) is None:  # noqa: PLR2004 # digits of a year
        yield Hit(seen("no-such-day", words=text), block)


def zero_padding(anatomy: Anatomy) -> Iterator[Hit]:
    """A zero before days below 10 and months 1 and 2, before no other."""
    block = anatomy.header.place_date
    parts = said(block) if block else None
    if parts:
        yield from when(zero_faults(parts.day, parts.month), block)


def comma(anatomy: Anatomy) -> Iterator[Hit]:
    """A comma after the place."""
    block = anatomy.header.place_date
    parts = said(block) if block else None
    if parts and parts.place and not has_blanks(parts.place) and not re.fullmatch(r",\s+", parts.comma):
        yield Hit(seen("words", words=f"{parts.place}{parts.comma}ngày"), block)


def style(anatomy: Anatomy) -> Iterator[Hit]:
    """In thường, italic, 13 to 14 points."""
    block = anatomy.header.place_date
    if block is None:
        return
    faults = list(style_faults([block], _STYLE))
    if is_capitals(block.text.partition(",")[0]) and len(block.text.partition(",")[0]) > 3:  # noqa: PLR2004 # no abbreviation
        faults.append(seen("capitals"))
    yield from when(faults, block)


def position(anatomy: Anatomy) -> Iterator[Hit]:
    """On the line of Số, centred under Quốc hiệu and Tiêu ngữ."""
    header = anatomy.header
    block = header.place_date
    if block is None:
        return
    faults = []
    if header.number and header.number.page == block.page:
        off = abs(header.number.baseline - block.baseline)
        if off > _SAME_LINE:
            faults.append(seen("not-level", what=seen("number"), distance=mm(off)))
    if header.country and not under_one_another(header.country[0].box, block.box, slack=6.0):
        faults.append(seen("not-under", what=seen("country")))
    yield from when(faults, block)


def place_full(anatomy: Anatomy) -> Iterator[Hit]:
    """A place named after a person, a number, an event is written in full."""
    block = anatomy.header.place_date
    parts = said(block) if block else None
    place = parts.place if parts else (block.text.partition(",")[0] if block else "")
    if place and (_ABBREVIATED.search(place) or place.lower() in ("hồ chí minh", "hcm")):
        yield Hit(seen("words", words=place), block, words=place)


RULES = (
    error("date.form", "II.4.b", form),
    error("date.zero-padding", "II.4.b", zero_padding),
    error("date.comma", "II.4.c", comma),
    error("date.style", "II.4.c", style),
    error("date.position", "II.4.c", position),
    error("date.place-full", "II.4.a", place_full),
)
