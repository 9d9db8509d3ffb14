"""Which findings a machine may mend, how, and the file that comes of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from docx.enum.section import WD_ORIENT
from docx.shared import Mm

from docgen.rules.check import check
from docgen.rules.checks.page import A4, MARGINS
from docgen.rules.mend import edits
from docgen.rules.word_file import open_word, paragraph_at, save_word

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from docx.document import Document
    from docx.text.paragraph import Paragraph

    from docgen.rules.finding import Finding, Report

_ROUNDS = 3
"""Mending one thing may show another (a margin moves a line): look again at most so often."""
_NUMBER = re.compile(r"(?<=Số:)(\s*)(\d+)(?=\s*/)")
_DAY = re.compile(r"(?<=ngày )(\d{1,2})(?= tháng)")
_MONTH = re.compile(r"(?<=tháng )(\d{1,2})(?= năm)")
_LAST_DAY, _LAST_MONTH, _LAST_NUMBER = 9, 2, 9


@dataclass(frozen=True, slots=True)
class Mended:
    """The new file, what was mended in it, and the check of it: what is left for a person."""

    content: bytes
    mended: tuple[Finding, ...]
    left: Report


def mend(content: bytes) -> Mended:
    """Mend a DOCX. Raises MalformedInput for bytes that are none or exceed a limit."""
    before = check(content)
    left = before
    for _ in range(_ROUNDS):
        todo = [finding for finding in left.findings if finding.id in REPAIRS or finding.id in _SECTIONS]
        if not todo:
            break
        content = _mended(content, todo)
        left = check(content)
    remaining = {(finding.id, str(finding.found)) for finding in left.findings}
    done = tuple(finding for finding in before.findings if (finding.id, str(finding.found)) not in remaining)
    return Mended(content, done, left)


def _mended(content: bytes, todo: list[Finding]) -> bytes:
    document = open_word(content)
    for finding in todo:
        if finding.id in _SECTIONS:
            _SECTIONS[finding.id](document)
            continue
        for where in finding.places:
            paragraph = paragraph_at(document, where.place)
            if paragraph is not None:
                REPAIRS[finding.id](paragraph)
    return save_word(document)


# ---------------------------------------------------------------------------- paper


def _paper(document: Document) -> None:
    for section in document.sections:
        short, long = Mm(A4[0]), Mm(A4[1])
        lies = section.orientation == WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = (long, short) if lies else (short, long)


def _margin(side: str, document: Document) -> None:
    low, high = MARGINS[side]
    for section in document.sections:
        if section.orientation != WD_ORIENT.LANDSCAPE:
            have = getattr(section, f"{side}_margin")
            value = low if have is None else min(max(have.mm, low), high)
            setattr(section, f"{side}_margin", Mm(value))


_SECTIONS: Final[Mapping[str, Callable[[Document], None]]] = {
    "page.size": _paper,
    **{f"page.margin-{side}": partial(_margin, side) for side in MARGINS},
}


# ---------------------------------------------------------------------------- zeros


def _padded(digits: str, last: int) -> str:
    return f"{int(digits):02}" if int(digits) <= last else str(int(digits))


def _date(text: str) -> str:
    text = _DAY.sub(lambda found: _padded(found[1], _LAST_DAY), text, count=1)
    return _MONTH.sub(lambda found: _padded(found[1], _LAST_MONTH), text, count=1)


def _number(text: str) -> str:
    return _NUMBER.sub(lambda found: found[1] + _padded(found[2], _LAST_NUMBER), text, count=1)


def _sized(size: float) -> Callable[[Paragraph], None]:
    return lambda paragraph: edits.set_size(paragraph, size)


REPAIRS: Final[Mapping[str, Callable[[Paragraph], None]]] = {
    "page.font": edits.set_font,
    "page.color": edits.set_black,
    "page.nfc": edits.compose,
    "text.double-space": edits.single_spaces,
    "date.zero-padding": edits.change_text(_date),
    "number.zero-padding": edits.change_text(_number),
    "number.no-overpad": edits.change_text(_number),
    "number.size": _sized(13),
    "body.size": _sized(14),
    "body.justify": edits.justify,
    "body.indent": edits.indent,
    "body.paragraph-spacing": edits.space,
    "body.line-spacing": edits.line_spacing,
}
"""Rule id → how its breach is mended at one paragraph."""
