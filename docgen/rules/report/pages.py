"""A picture of each page, and where on it each finding stands."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pypdfium2

from docgen.rules import pdf
from docgen.rules.words import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docgen.rules.facts import Box, Facts, Sheet
    from docgen.rules.finding import Finding, Report, Where

MAX_PAGES: Final = 30
"""Pictures of at most this many pages."""
_SCALE = 96 / 72
_LOOSE = 0.6
_ENOUGH = 40
_COLOURS = 32


@dataclass(frozen=True)
class Mark:
    """A frame round the place of a finding, a little larger than it, in hundredths of the page."""

    number: int
    """Of the finding, from 1."""
    finding: Finding
    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True)
class Drawn:
    """One page: its picture (PNG) and the marks on it."""

    number: int
    picture: bytes
    marks: tuple[Mark, ...]


def drawn(report: Report, pages: bytes, *, small: bool = False) -> Iterator[Drawn]:
    """Draw the pages of `pages`, a PDF of the document, at 96 dpi.

    `small` takes few colours, for pictures that are sent one by one: a third of the bytes.
    """
    shown = pdf.read(pages) if report.facts.source == "docx" else report.facts
    marks: dict[int, list[Mark]] = {}
    for number, finding in enumerate(report.findings, 1):
        for where in finding.places:
            page, box = _spot(where, shown, same=report.facts.source == "pdf")
            if box:
                marks.setdefault(page, []).append(_mark(number, finding, box, shown.sheet(page)))
    with pypdfium2.PdfDocument(pages) as document:
        for number in range(1, min(len(document), MAX_PAGES) + 1):
            held = io.BytesIO()
            picture = document[number - 1].render(scale=_SCALE).to_pil()
            (picture.convert("RGB").quantize(_COLOURS) if small else picture).save(
                held, "PNG", optimize=small
            )
            yield Drawn(number, held.getvalue(), tuple(marks.get(number, ())))


def _spot(where: Where, shown: Facts, *, same: bool) -> tuple[int, Box | None]:
    """Where a place is on the pages shown: of a DOCX by its words, for its own box is only an estimate."""
    if same or not where.words:
        return where.page, where.box
    words = plain(where.words.removesuffix(" …"))[:_ENOUGH]
    found = [block for block in shown.blocks if words in plain(block.text)]
    if not found:
        return where.page, where.box
    best = min(found, key=lambda block: abs(block.page - where.page))
    return best.page, best.box


def _mark(number: int, finding: Finding, box: Box, sheet: Sheet) -> Mark:
    sides = (
        (box.left - _LOOSE, sheet.width),
        (box.top - _LOOSE, sheet.height),
        (box.width + 2 * _LOOSE, sheet.width),
        (box.height + 2 * _LOOSE, sheet.height),
    )
    return Mark(number, finding, *(round(100 * side / whole, 2) for side, whole in sides))
