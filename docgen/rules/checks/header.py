"""Quốc hiệu, Tiêu ngữ, names of bodies (Phụ lục I, Phần I, II.1, II.2)."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from typing import TYPE_CHECKING

from docgen.rules.checks.dates import date_of
from docgen.rules.checks.looks import (
    Style,
    lines_apart,
    points,
    rule_faults,
    size_in,
    style_faults,
    under_one_another,
)
from docgen.rules.kinds import has_header
from docgen.rules.rule import Hit, error, seen, warning, when
from docgen.rules.words import COUNTRY, MOTTO, is_capitals, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docgen.rules.anatomy import Anatomy
    from docgen.rules.facts import Block

_COUNTRY_STYLE = Style((12, 13), bold=True, italic=False, capitals=True)
_MOTTO_STYLE = Style((13, 14), bold=True, italic=False, capitals=False)
_PARENT_STYLE = Style((12, 13), bold=False, italic=False, capitals=True)
_ISSUER_STYLE = Style((12, 13), bold=True, italic=False, capitals=True)
_LADDERS = ((13.0, 14.0, 14.0), (12.0, 13.0, 13.0))
_TOP = 60.0
_SINGLE_LINE = 1.16
_PLACELESS = re.compile(
    r"^(?:ủy ban nhân dân|uỷ ban nhân dân|ubnd|hội đồng nhân dân|hđnd)(?:\s+(?:tỉnh|thành phố|xã|"
    r"phường|đặc khu|tp\.?))?$"
)
_DISTRICT = re.compile(r"\b(HUYỆN|QUẬN|THỊ XÃ)\b", re.IGNORECASE)
NO_DISTRICT_SINCE = date(2025, 7, 1)
"""Luật 72/2025/QH15: two levels of local government."""


def _country_text(anatomy: Anatomy) -> str:
    return " ".join(block.text for block in anatomy.header.country)


def country_literal(anatomy: Anatomy) -> Iterator[Hit]:
    """The exact words; HOÀ is accepted beside HÒA."""
    if not has_header(anatomy):
        return
    blocks = anatomy.header.country
    if not blocks:
        yield Hit(seen("missing"))
        return
    said = unicodedata.normalize("NFC", _country_text(anatomy)).upper().replace("HOÀ", "HÒA")
    if said != COUNTRY:
        yield Hit(seen("words", words=_country_text(anatomy)), blocks[0])


def country_style(anatomy: Anatomy) -> Iterator[Hit]:
    """In hoa, 12 to 13 points, bold, at the top right of page 1."""
    blocks = anatomy.header.country
    if not blocks:
        return
    faults = list(style_faults(blocks, _COUNTRY_STYLE))
    sheet = anatomy.facts.sheet(blocks[0].page)
    if blocks[0].box.middle < sheet.width / 2:
        faults.append(seen("at-left"))
    if blocks[0].page > 1 or blocks[0].baseline > _TOP:
        faults.append(seen("not-at-top"))
    yield from when(faults, blocks[0])


def country_one_line(anatomy: Anatomy) -> Iterator[Hit]:
    """Quốc hiệu does not wrap."""
    blocks = anatomy.header.country
    if len(blocks) > 1 or (blocks and len(blocks[0].lines) > 1):
        yield Hit(seen("wrapped"), blocks[0])


def motto_literal(anatomy: Anatomy) -> Iterator[Hit]:
    """The exact words: capitals at the head of each phrase, hyphens between spaces."""
    if not has_header(anatomy):
        return
    block = anatomy.header.motto
    if block is None:
        yield Hit(seen("missing"))
        return
    said = unicodedata.normalize("NFC", block.text)
    if said != (MOTTO.upper() if is_capitals(said) else MOTTO):
        yield Hit(seen("words", words=said), block)


def motto_style(anatomy: Anatomy) -> Iterator[Hit]:
    """In thường, 13 to 14 points, bold, centred under Quốc hiệu."""
    block = anatomy.header.motto
    if block is None:
        return
    faults = list(style_faults([block], _MOTTO_STYLE))
    country = anatomy.header.country
    if country and not under_one_another(country[0].box, block.box):
        faults.append(seen("not-under", what=seen("country")))
    yield from when(faults, block)


def motto_rule(anatomy: Anatomy) -> Iterator[Hit]:
    """A solid line as long as the words."""
    block = anatomy.header.motto
    if block:
        yield from when(rule_faults(anatomy, [block], whole=True), block)


def motto_spacing(anatomy: Anatomy) -> Iterator[Hit]:
    """Quốc hiệu and Tiêu ngữ stand a single line apart."""
    motto, country = anatomy.header.motto, anatomy.header.country
    if motto and country and motto.page == country[-1].page:
        apart = lines_apart(country[-1], motto)
        if apart > _SINGLE_LINE:
            yield Hit(seen("lines-apart", lines=points(apart)), motto)


def parent_style(anatomy: Anatomy) -> Iterator[Hit]:
    """In hoa, 12 to 13 points, not bold."""
    for name in anatomy.header.parents:
        yield from when(style_faults(name.blocks, _PARENT_STYLE), name.blocks[0])


def parent_locality(anatomy: Anatomy) -> Iterator[Hit]:
    """A local body says of which place it is."""
    for name in (*anatomy.header.parents, *anatomy.header.issuers):
        if _PLACELESS.match(plain(name.text)):
            yield Hit(seen("words", words=name.text), name.blocks[0])


def issuer_style(anatomy: Anatomy) -> Iterator[Hit]:
    """In hoa, 12 to 13 points, bold."""
    if has_header(anatomy) and not anatomy.header.issuers:
        yield Hit(seen("missing"))
    for name in anatomy.header.issuers:
        yield from when(style_faults(name.blocks, _ISSUER_STYLE), name.blocks[0])


def issuer_rule(anatomy: Anatomy) -> Iterator[Hit]:
    """A solid line, a third to a half of the name, balanced under it."""
    if anatomy.header.issuers:
        blocks = anatomy.header.issuers[-1].blocks
        yield from when(rule_faults(anatomy, blocks), blocks[-1])


def no_district(anatomy: Anatomy) -> Iterator[Hit]:
    """No body of a district after 01/7/2025."""
    issued = date_of(anatomy.header.place_date)
    if issued is None or issued < NO_DISTRICT_SINCE:
        return
    blocks: list[Block] = [
        block for name in (*anatomy.header.parents, *anatomy.header.issuers) for block in name.blocks
    ]
    for block in blocks:
        found = _DISTRICT.search(block.text)
        if found:
            yield Hit(seen("words", words=block.text), block, words=found[1])


def ladder(anatomy: Anatomy) -> Iterator[Hit]:
    """Sizes of Quốc hiệu, Tiêu ngữ, place and date: 13/14/14 or 12/13/13."""
    header = anatomy.header
    if not (header.country and header.motto):
        return
    blocks = [header.country[0], header.motto, *((header.place_date,) if header.place_date else ())]
    sizes = tuple(block.look.size for block in blocks)
    within = [
        size_in(size, sizes_of) for size, sizes_of in zip(sizes, ((12, 13), (13, 14), (13, 14)), strict=False)
    ]
    if all(within) and not any(sizes == steps[: len(sizes)] for steps in _LADDERS):
        yield Hit(seen("sizes", sizes=" / ".join(f"{size:g}" for size in sizes)), blocks[0])


RULES = (
    error("header.country-literal", "II.1.a", country_literal),
    error("header.country-style", "II.1.a", country_style),
    warning("header.country-one-line", "II.1.a", country_one_line),
    error("header.motto-literal", "II.1.b", motto_literal),
    error("header.motto-style", "II.1.b", motto_style),
    error("header.motto-rule", "II.1.b", motto_rule),
    error("header.motto-spacing", "II.1.c", motto_spacing),
    error("header.parent-style", "II.2.b", parent_style),
    error("header.parent-locality", "II.2.a", parent_locality),
    error("header.issuer-style", "II.2.b", issuer_style),
    error("header.issuer-rule", "II.2.b", issuer_rule),
    warning("header.no-district", "II.2.a", no_district),
    warning("size.ladder", "V", ladder),
)
