"""Paper, margins, font, colour and page numbers (Phụ lục I, Phần I, Mục I)."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from docgen.rules.anatomy.kinds import ANNEX, CERTIFICATE, OTHER
from docgen.rules.checks.looks import mm, off_centre, size_in
from docgen.rules.fonts import METRIC_TWINS, THE_FONT, is_legacy
from docgen.rules.kinds import is_judged
from docgen.rules.rule import Hit, error, seen, warning
from docgen.rules.words import has_blanks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docgen.rules.anatomy import Anatomy
    from docgen.rules.facts import Block, Facts, PageNumber, Sheet

A4 = (210.0, 297.0)
_PAPER_SLACK = 1.5
MARGINS = {"top": (20.0, 25.0), "bottom": (20.0, 25.0), "left": (30.0, 35.0), "right": (15.0, 20.0)}
_DECLARED_SLACK, _MEASURED_SLACK = 0.3, 0.8
_SPACE_AT_TOP = 2.8
"""Space above the highest line: a PDF does not tell it from the margin."""
_LINE_AT_TOP = 5.9
"""An empty line at the top of a single page."""
_SPACE_AT_BOTTOM = 12.5
"""Two lines kept together may leave this much of a page empty."""
_NUMBER_SIZES = (13.0, 14.0)
_OFF_CENTRE = 4.0
_DARKEST = 0x40
_TCVN3 = re.compile(r"\w*[µ¸¶·¹¨»¾¼½©®ª«¬­÷×]\w+|\w+[µ¸¶·¹¨»¾¼½©®ª«¬­÷×]\w*")
_VNI = re.compile(r"\b\w*[AEOUYaeouy][ÄÅÛØÙÕÏäåûøùõï]\w*")
_GARBLED = 2


def _each_section(anatomy: Anatomy) -> Iterator[Sheet]:
    """One sheet for each section of a DOCX, for each shape of page of a PDF."""
    done: set[object] = set()
    for sheet in anatomy.facts.sheets:
        key = sheet.section if sheet.declared else (round(sheet.width), round(sheet.height))
        if key not in done:
            done.add(key)
            yield sheet


def _on(sheet: Sheet, found: str) -> Hit:
    return Hit(found, page=sheet.number)


def size(anatomy: Anatomy) -> Iterator[Hit]:
    """A4."""
    for sheet in _each_section(anatomy):
        sides = sorted((sheet.width, sheet.height))
        if any(abs(side - wanted) > _PAPER_SLACK for side, wanted in zip(sides, A4, strict=True)):
            yield _on(sheet, seen("paper", width=mm(sheet.width), height=mm(sheet.height)))


def orientation(anatomy: Anatomy) -> Iterator[Hit]:
    """Portrait; landscape only where a table stands on the page."""
    if not is_judged(anatomy):
        return
    with_table = {block.page for block in anatomy.facts.blocks if block.zone == "table"}
    for sheet in _each_section(anatomy):
        same = [
            other for other in anatomy.facts.sheets if other.section == sheet.section or not sheet.declared
        ]
        pages = {other.number for other in same if other.landscape}
        if sheet.landscape and not pages & with_table:
            yield _on(sheet, seen("landscape"))


def _margin(side: str, anatomy: Anatomy) -> Iterator[Hit]:
    if not is_judged(anatomy):
        return
    low, high = MARGINS[side]
    for sheet in _each_section(anatomy):
        if sheet.landscape:
            continue
        least, most = _shown(anatomy, sheet, side)
        slack = _DECLARED_SLACK if sheet.declared else _MEASURED_SLACK
        if most is not None and most < low - slack:
            yield _on(sheet, seen("mm", value=mm(most)))
        elif least is not None and least > high + slack:
            yield _on(sheet, seen("mm", value=mm(least)))


def _shown(anatomy: Anatomy, sheet: Sheet, side: str) -> tuple[float | None, float | None]:
    """The least and the most a margin can be, as far as the page shows it."""
    if sheet.declared:
        value: float | None = getattr(sheet, side)
        return value, value
    alike = [other for other in anatomy.facts.sheets if not other.landscape]
    if side == "top":
        highest = _highest(anatomy, alike)
        if highest is None or anatomy.kind in (ANNEX, OTHER):
            return None, highest
        return highest - (_SPACE_AT_TOP if len(alike) > 1 else _LINE_AT_TOP), highest
    values = [value for other in alike if (value := getattr(other, side)) is not None]
    if side == "bottom":
        least = min(values) - _SPACE_AT_BOTTOM if values else None
        return least, _lowest(anatomy, alike)
    return (min(values), min(values)) if values else (None, None)


def _highest(anatomy: Anatomy, sheets: list[Sheet]) -> float | None:
    """Distance of the highest line from the paper's edge."""
    return min((block.box.top for block in _inside(anatomy, sheets)), default=None)


def _lowest(anatomy: Anatomy, sheets: list[Sheet]) -> float | None:
    """Distance of the lowest line from the paper's edge."""
    high = {sheet.number: sheet.height for sheet in sheets}
    return min((high[block.page] - block.box.bottom for block in _inside(anatomy, sheets)), default=None)


def _inside(anatomy: Anatomy, sheets: list[Sheet]) -> Iterator[Block]:
    """What must stand between the margins: not stamps, sign-time line and address."""
    top_line = (anatomy.top_line,) if anatomy.top_line else ()
    outside = {id(block) for block in (*anatomy.stamps, *anatomy.address, *top_line)}
    pages = {sheet.number for sheet in sheets}
    for block in anatomy.facts.blocks:
        if block.page in pages and id(block) not in outside and block.zone in ("text", "table"):
            yield block


def _texts(facts: Facts) -> Iterator[Block]:
    """Blocks whose letters can be judged."""
    if not facts.scanned:
        yield from facts.blocks


def font(anatomy: Anatomy) -> Iterator[Hit]:
    """Times New Roman in every word; in a PDF also its metric twins."""
    if anatomy.kind == CERTIFICATE:
        return
    allowed = {THE_FONT} | (METRIC_TWINS if anatomy.facts.source == "pdf" else frozenset())
    for block in _texts(anatomy.facts):
        left_open = has_blanks(block.text)
        for look in (block.look,) if left_open else block.looks:
            if look.family and look.family not in allowed and not is_legacy(look.family):
                yield Hit(seen("font", font=look.family), block, words=_words_of(block, look.family))
    for number in anatomy.facts.numbers:
        if number.look.family not in allowed and not is_legacy(number.look.family):
            yield _of_number(number, seen("font", font=number.look.family))


def _words_of(block: Block, family: str) -> str:
    return "".join(span.text for span in block.spans if span.look.family == family).strip()


def unicode(anatomy: Anatomy) -> Iterator[Hit]:
    """No font of an old encoding, no letters garbled by one."""
    for block in _texts(anatomy.facts):
        legacy = next((look.family for look in block.looks if is_legacy(look.family)), None)
        if legacy:
            yield Hit(seen("legacy-font", font=legacy), block, words=_words_of(block, legacy))
            continue
        garbled = [*_TCVN3.findall(block.text), *_VNI.findall(block.text)]
        if len(garbled) >= _GARBLED:
            yield Hit(seen("garbled", words=" ".join(garbled[:3])), block)


def colour(anatomy: Anatomy) -> Iterator[Hit]:
    """Black, apart from stamps."""
    if anatomy.kind == CERTIFICATE:
        return
    stamps = {id(block) for block in anatomy.stamps}
    for block in _texts(anatomy.facts):
        if id(block) in stamps:
            continue
        for look in block.looks:
            if max(int(look.colour[place : place + 2], 16) for place in (0, 2, 4)) > _DARKEST:
                words = "".join(span.text for span in block.spans if span.look.colour == look.colour).strip()
                yield Hit(seen("colour", colour=look.colour), block, words=words)
                break


def nfc(anatomy: Anatomy) -> Iterator[Hit]:
    """Letters composed as NFC wants them."""
    for block in _texts(anatomy.facts):
        if not unicodedata.is_normalized("NFC", block.raw):
            word = next(
                (word for word in block.raw.split() if not unicodedata.is_normalized("NFC", word)), ""
            )
            yield Hit(seen("decomposed"), block, words=word)


# ---------------------------------------------------------------------------- page numbers


def _main_pages(anatomy: Anatomy) -> int:
    """How many pages the main text has: annexes are numbered on their own."""
    last = min((annex.page for annex in anatomy.annexes), default=len(anatomy.facts.sheets) + 1)
    return last - 1


def _of_number(number: PageNumber, found: str) -> Hit:
    return Hit(found, page=number.page, box=number.box, words=number.text)


def _numbers(anatomy: Anatomy) -> list[PageNumber]:
    if not is_judged(anatomy):
        return []
    return [number for number in anatomy.facts.numbers if number.page <= _main_pages(anatomy)]


def number_start(anatomy: Anatomy) -> Iterator[Hit]:
    """From 1, in Arabic digits."""
    for number in _numbers(anatomy):
        if number.text != str(number.page):
            yield _of_number(number, seen("page-number", shown=number.text, page=number.page))
            return


def number_position(anatomy: Anatomy) -> Iterator[Hit]:
    """In the top margin, in the middle, on every page but the first."""
    if not is_judged(anatomy):
        return
    numbers = _numbers(anatomy)
    for number in numbers:
        off = off_centre(anatomy, number.page, number.box)
        if number.part == "footer":
            yield _of_number(number, seen("in-footer"))
            return
        if off > _OFF_CENTRE:
            yield _of_number(number, seen("off-centre", distance=mm(off)))
            return
    numbered = {number.page for number in numbers}
    missing = [page for page in range(2, _main_pages(anatomy) + 1) if page not in numbered]
    if missing:
        yield Hit(seen("no-page-number", page=missing[0]), page=missing[0])


def number_size(anatomy: Anatomy) -> Iterator[Hit]:
    """13 to 14 points, upright."""
    for number in _numbers(anatomy):
        if not size_in(number.look.size, _NUMBER_SIZES):
            yield _of_number(number, seen("size", size=f"{number.look.size:g}"))
            return
        if number.look.italic:
            yield _of_number(number, seen("italic"))
            return


def number_first_hidden(anatomy: Anatomy) -> Iterator[Hit]:
    """Not shown on page 1."""
    for number in _numbers(anatomy):
        if number.page == 1:
            yield _of_number(number, seen("number-on-first", shown=number.text))


RULES = (
    error("page.size", "I.1", size),
    error("page.orientation", "I.2", orientation),
    error("page.margin-top", "I.3", lambda anatomy: _margin("top", anatomy)),
    error("page.margin-bottom", "I.3", lambda anatomy: _margin("bottom", anatomy)),
    error("page.margin-left", "I.3", lambda anatomy: _margin("left", anatomy)),
    error("page.margin-right", "I.3", lambda anatomy: _margin("right", anatomy)),
    error("page.font", "I.4", font),
    error("page.unicode", "I.4", unicode),
    error("page.color", "I.4", colour),
    warning("page.nfc", "I.4", nfc),
    error("page.number-start", "I.7", number_start),
    error("page.number-position", "I.7", number_position),
    error("page.number-size", "I.7", number_size),
    error("page.number-first-hidden", "I.7", number_first_hidden),
)
