"""Award papers and certificates (Luật Thi đua, khen thưởng; NĐ 152/2025/NĐ-CP; NĐ 98/2023/NĐ-CP Điều 104)."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from docgen.rules.anatomy.kinds import CERTIFICATE
from docgen.rules.checks.dates import date_of
from docgen.rules.checks.looks import mm
from docgen.rules.rule import Hit, error, seen, warning
from docgen.rules.words import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docgen.rules.anatomy import Anatomy
    from docgen.rules.facts import Block

BASE_SALARIES = ((date(2026, 7, 1), 2_530_000), (date(2024, 7, 1), 2_340_000), (date(2023, 7, 1), 1_800_000))
"""Lương cơ sở by the day it came into force, the latest first."""
_AWARDING = re.compile(
    r"\b(?:tặng|công nhận danh hiệu|khen thưởng (?:cho|đối với|các|thành tích|tập thể|cá nhân))\b"
)
_SALARY = re.compile(r"lương cơ sở[^.;]{0,40}?(\d{1,3}(?:\.\d{3})+)", re.IGNORECASE)
_SPELLING = re.compile(r"\bchiến sỹ\b", re.IGNORECASE)
_HEAD_OF_OFFICE = re.compile(
    r"^(?:giám đốc|hiệu trưởng|cục trưởng|chi cục trưởng|chánh văn phòng|trưởng ban)\b"
)
_COMMUNE_HEAD = re.compile(r"^chủ tịch (?:ủy|uỷ) ban nhân dân (?:xã|phường|đặc khu)\b")
_HIGHER = re.compile(
    r"tặng (?:danh hiệu\s*[“\"]?)?(?:bằng khen|cờ thi đua|huân chương|chiến sĩ thi đua (?:toàn quốc|"
    r"cấp tỉnh|cấp bộ)|"
    r"tập thể lao động xuất sắc)"
)
_PAPER = (297.0, 210.0)
_PAPER_SLACK = 3.0
_NAMED = re.compile(r"^(?:giấy khen|bằng khen|chiến sĩ thi đua cơ sở)")


def _is_award(anatomy: Anatomy) -> bool:
    about = plain(" ".join(block.text for block in anatomy.title.abstract))
    return anatomy.kind == "QĐ" and bool(_AWARDING.search(about))


def authority_line(anatomy: Anatomy) -> Iterator[Hit]:
    """The power to award is the head's: the head's post, no `TM.`."""
    if not _is_award(anatomy):
        return
    for block in anatomy.title.authority[:1]:
        if re.match(r"^(?:ủy ban|uỷ ban|hội đồng|ubnd)\b", plain(block.text)):
            yield Hit(seen("words", words=block.text), block)
    for signature in anatomy.signatures:
        if signature.lines[0].text.startswith("TM."):
            yield Hit(seen("words", words=signature.lines[0].text), signature.lines[0])


def competence(anatomy: Anatomy) -> Iterator[Hit]:
    """Who decides may give this award."""
    if not _is_award(anatomy) or not anatomy.title.authority:
        return
    authority = plain(anatomy.title.authority[0].text)
    if not (_HEAD_OF_OFFICE.match(authority) or _COMMUNE_HEAD.match(authority)):
        return
    for block in (*anatomy.title.abstract, *(item.block for item in anatomy.items)):
        found = _HIGHER.search(plain(block.text))
        if found:
            yield Hit(seen("words", words=found[0]), block, words=found[0])
            return


def title_spelling(anatomy: Anatomy) -> Iterator[Hit]:
    """`Chiến sĩ`, as the Law writes it."""
    for block in anatomy.facts.blocks:
        found = _SPELLING.search(block.text)
        if found:
            yield Hit(seen("words", words=found[0]), block, words=found[0])


def base_date(anatomy: Anatomy) -> Iterator[Hit]:
    """The base salary in force on the day of the decision."""
    day = date_of(anatomy.header.place_date)
    wanted = next((amount for since, amount in BASE_SALARIES if day and day >= since), None)
    if wanted is None:
        return
    for block in anatomy.facts.blocks:
        found = _SALARY.search(block.text)
        if found and int(found[1].replace(".", "")) != wanted:
            yield Hit(
                seen("words", words=found[1]),
                block,
                words=found[1],
                values={"wanted": f"{wanted:,}".replace(",", ".")},
            )


# ---------------------------------------------------------------------------- certificates


def _lines(anatomy: Anatomy) -> tuple[Block, ...]:
    return anatomy.loose if anatomy.kind == CERTIFICATE else ()


def certificate_size(anatomy: Anatomy) -> Iterator[Hit]:
    """A4, landscape."""
    sheet = anatomy.facts.sheets[0]
    if anatomy.kind == CERTIFICATE and (
        abs(sheet.width - _PAPER[0]) > _PAPER_SLACK or abs(sheet.height - _PAPER[1]) > _PAPER_SLACK
    ):
        yield Hit(seen("paper", width=mm(sheet.width), height=mm(sheet.height)))


def certificate_order(anatomy: Anatomy) -> Iterator[Hit]:
    """Quốc hiệu, Tiêu ngữ, post, `TẶNG`, name of the award, in this order."""
    lines = sorted(_lines(anatomy), key=lambda block: (round(block.baseline), block.box.left))
    said = [plain(block.text) for block in lines]
    wanted = (
        r"^cộng h",
        r"^độc lập",
        r"^(?:giám đốc|chủ tịch|bộ trưởng|thủ trưởng|hiệu trưởng|cục trưởng|tổng)",
        r"^tặng\b",
    )
    places = [
        next((place for place, text in enumerate(said) if re.match(pattern, text)), None)
        for pattern in wanted
    ]
    found = [place for place in places if place is not None]
    if lines and (None in places or found != sorted(found)):
        yield Hit(seen("order"), lines[0])


def certificate_colours(anatomy: Anatomy) -> Iterator[Hit]:
    """Post and award in red, all else in black."""
    for block in _lines(anatomy):
        red = int(block.look.colour[:2], 16) > 0xA0 and int(block.look.colour[2:4], 16) < 0x60  # noqa: PLR2004 # parts of red
        should = bool(_NAMED.match(plain(block.text)))
        if should and not red:
            yield Hit(seen("colour", colour=block.look.colour), block)
        if red and re.match(r"^(?:cộng h|độc lập|tặng\b)", plain(block.text)):
            yield Hit(seen("colour", colour=block.look.colour), block)


RULES = (
    error("award.authority-line", "M1.2", authority_line),
    error("award.competence", "Luật Đ77", competence),
    warning("award.title-spelling", "Luật", title_spelling),
    error("reward.base-date", "NĐ 152 Đ49.1", base_date),
    warning("cert.size", "NĐ 98 Đ104", certificate_size),
    warning("cert.text-order", "NĐ 98 Đ104", certificate_order),
    warning("cert.colors", "NĐ 98 Đ104", certificate_colours),
)
