"""Copies on paper and as scans (Phụ lục I, Phần II; Điều 25–27)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docgen.rules.anatomy.margin import COPY_FORMS
from docgen.rules.checks.looks import Style, mm, style_faults
from docgen.rules.checks.number import copy_symbol, symbol_of
from docgen.rules.rule import Hit, error, seen, when
from docgen.rules.words import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docgen.rules.anatomy import Anatomy
    from docgen.rules.facts import Picture

_FORM_STYLE = Style((13, 14), bold=True, italic=False, capitals=True)
_INFO_STYLE = Style((10, 10), bold=False, italic=False)
_INFO = re.compile(
    r"^(?:SAO Y|SAO LỤC|TRÍCH SAO|Sao y|Sao lục|"
    r"Trích sao); ?\S.*; ?\d{1,2}/\d{1,2}/\d{4}; ?\d{2}:\d{2}:\d{2}(?: ?[+-]\d{2}:\d{2})?$"
)
_OLDEST_VERSION = (1, 4)
_LEAST_DOTS = 200
_WHOLE = 0.8
_RATIO_SLACK = 0.05


def form(anatomy: Anatomy) -> Iterator[Hit]:
    """`SAO Y`, `SAO LỤC` or `TRÍCH SAO`: in hoa, 13 to 14 points, bold."""
    copy = anatomy.copy
    if copy is None:
        return
    faults = list(style_faults([copy.form], _FORM_STYLE))
    if plain(copy.form.text) not in COPY_FORMS:
        faults.append(seen("words", words=copy.form.text))
    yield from when(faults, copy.form)


def number(anatomy: Anatomy) -> Iterator[Hit]:
    """`Số:`, a number, 13 points."""
    copy = anatomy.copy
    if copy is None:
        return
    if copy.number is None:
        yield Hit(seen("missing"), copy.form)
        return
    symbol = symbol_of(copy.number)
    faults = list(style_faults([copy.number], Style((13, 13), bold=False, italic=False)))
    if not copy.number.text.startswith("Số:") or symbol is None or re.fullmatch(r"[1-9]", symbol.number):
        faults.append(seen("words", words=copy.number.text))
    yield from when(faults, copy.number)


def symbol(anatomy: Anatomy) -> Iterator[Hit]:
    """`SY`, `SL`, `TrS` by the form of the copy."""
    copy = anatomy.copy
    found = symbol_of(copy.number) if copy else None
    if copy is None or found is None or not found.groups:
        return
    wanted = copy_symbol(plain(copy.form.text))
    if wanted and found.groups[0] != wanted:
        yield Hit(
            seen("words", words=found.sign), copy.number, words=found.groups[0], values={"wanted": wanted}
        )


def block(anatomy: Anatomy) -> Iterator[Hit]:
    """A line from edge to edge, agency, number, place and date, recipients, signature."""
    copy = anatomy.copy
    if copy is None:
        return
    parts = {
        "agency": copy.agency,
        "number": copy.number,
        "place-date": copy.place_date,
        "recipients": copy.recipients,
        "signature": copy.signatures,
    }
    faults = [seen(f"lacks-{name}") for name, part in parts.items() if not part]
    sheet = anatomy.facts.sheet(copy.form.page)
    ruled = any(
        stroke.page == copy.form.page
        and stroke.length > _WHOLE * (sheet.width - 55)
        and stroke.y < copy.form.baseline
        for stroke in anatomy.facts.strokes
    )
    if not ruled:
        faults.append(seen("no-rule"))
    yield from when(faults, copy.form)


# ---------------------------------------------------------------------------- scans


def _scans(anatomy: Anatomy) -> Iterator[Picture]:
    """Pictures that are whole pages."""
    if anatomy.facts.source != "pdf" or not anatomy.facts.scanned:
        return
    for picture in anatomy.facts.pictures:
        sheet = anatomy.facts.sheet(picture.page)
        if picture.box.width * picture.box.height > _WHOLE * sheet.width * sheet.height:
            yield picture


def _on(picture: Picture, found: str) -> Hit:
    return Hit(found, page=picture.page, box=picture.box)


def pdf_version(anatomy: Anatomy) -> Iterator[Hit]:
    """PDF 1.4 or later."""
    if anatomy.facts.scanned and anatomy.facts.pdf_version:
        parts = tuple(int(part) for part in anatomy.facts.pdf_version.split("."))
        if parts < _OLDEST_VERSION:
            yield Hit(seen("version", version=anatomy.facts.pdf_version))


def colour(anatomy: Anatomy) -> Iterator[Hit]:
    """In colour."""
    for picture in _scans(anatomy):
        if not picture.coloured:
            yield _on(picture, seen("colourless"))
            return


def dots(anatomy: Anatomy) -> Iterator[Hit]:
    """200 dots per inch or finer."""
    for picture in _scans(anatomy):
        if picture.dots < _LEAST_DOTS:
            yield _on(picture, seen("dots", dots=picture.dots))
            return


def ratio(anatomy: Anatomy) -> Iterator[Hit]:
    """As large as the paper: A4."""
    for picture in _scans(anatomy):
        width, height = sorted((picture.box.width, picture.box.height))
        if abs(width / 210 - 1) > _RATIO_SLACK or abs(height / 297 - 1) > _RATIO_SLACK:
            yield _on(picture, seen("paper", width=mm(picture.box.width), height=mm(picture.box.height)))
            return


def info_line(anatomy: Anatomy) -> Iterator[Hit]:
    """`SAO Y; <agency>; day; time` at the top right of page 1, 10 points, black."""
    line = anatomy.top_line
    if anatomy.facts.scanned and line is None:
        yield Hit(seen("missing"))
    if line and plain(line.text).startswith(COPY_FORMS):
        faults = list(style_faults([line], _INFO_STYLE))
        if not _INFO.match(line.text):
            faults.append(seen("words", words=line.text))
        yield from when(faults, line)


RULES = (
    error("copy.form", "P2.II", form),
    error("copy.number", "P2.II", number),
    error("copy.symbol", "P2.II", symbol),
    error("copy.block", "P2.II", block),
    error("copy.pdf-version", "P2.I", pdf_version),
    error("copy.color", "P2.I", colour),
    error("copy.dpi", "P2.I", dots),
    error("copy.ratio", "P2.I", ratio),
    error("copy.info-line", "P2.I", info_line),
)
