"""Viết hoa (Phụ lục II), as far as words and their neighbours decide it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docgen.rules.anatomy.posts import without_degree
from docgen.rules.checks.body import running_text
from docgen.rules.checks.dates import said
from docgen.rules.checks.names import AWARD_NAMES, FIELDS, PROVINCES
from docgen.rules.rule import Hit, error, seen
from docgen.rules.words import has_blanks, is_capitals

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docgen.rules.anatomy import Anatomy
    from docgen.rules.facts import Block

_SMALL = "a-zà-öø-ýăđĩũơưạ-ỹ"
_AFTER_STOP = re.compile(rf"(?<=[{_SMALL}]{{3}})[.?!]\s+([{_SMALL}][{_SMALL}]+)")
_LAW = re.compile(
    rf"(?<!pháp )(?<!kỷ )\b(?P<type>Luật|luật|Bộ luật|bộ luật|Pháp lệnh|"
    rf"pháp lệnh) (?P<name>[{_SMALL}A-ZĐÀ-Ỹ]+(?: [{_SMALL}A-ZĐÀ-Ỹ]+)?)"
)
_LAW_IN_BASIS = re.compile(r"^(?:[-–]\s*)?Căn cứ (?P<type>\S+(?: luật| lệnh)?) (?P<name>\S+)")
_LAW_NAMES = re.compile(
    r"^(?:thi đua|tổ chức|ban hành|cán bộ|lưu trữ|viên chức|ngân sách|đất đai|đấu thầu|khiếu nại|"
    r"tố cáo|thanh tra|"
    r"giáo dục|doanh nghiệp|đầu tư|xây dựng|bảo hiểm|lao động|hình sự|dân sự|tố tụng|giao dịch|"
    r"an ninh|quản lý|"
    r"phòng, chống|phòng cháy|tiếp cận|bình đẳng|trẻ em|thanh niên|công đoàn)\b"
)
_CITED = re.compile(r"\b(?:điều\s+\d{1,3}|(?:chương|tiểu mục)\s+\d{1,2}|(?:chương|phần|mục)\s+[IVXLC]+)\b")
"""Chương and tiểu mục of the budget have three and four digits."""
_CITED_LARGE = re.compile(rf"(?<=[{_SMALL},;] )(Khoản|Điểm)\s+(?:\d+|[a-zđ])\b")
_ORDER = re.compile(
    r"\b[Hh]uân chương (sao vàng|Sao Vàng|lao động|độc lập|Độc Lập|chiến công|Chiến Công|dũng cảm|"
    r"Dũng Cảm|hữu nghị|Hữu Nghị)\b"
)
_NAMED_UNIT = re.compile(r"\b(?:tỉnh|thành phố|Thành phố)\s+(?P<name>[\w]+(?:\s[\w]+){1,3})")
_COMMITTEE = re.compile(
    r"\b(ủy ban nhân dân|uỷ ban nhân dân|hội đồng nhân dân|Ủy ban Nhân dân|Ủy Ban Nhân Dân|"
    r"Hội đồng Nhân dân)\b"
)


def _text(anatomy: Anatomy) -> Iterator[Block]:
    for item in running_text(anatomy):
        yield item.block


def sentence(anatomy: Anatomy) -> Iterator[Hit]:
    """A capital at the head of a sentence and of a new line."""
    for item in running_text(anatomy):
        found = _AFTER_STOP.search(item.text)
        if found:
            yield Hit(
                seen("words", words=item.text[max(0, found.start() - 12) : found.end()]),
                item.block,
                words=found[1],
            )
        starts_line = item.block.indent is not None and item.block.indent > 5  # noqa: PLR2004 # mm: set in, so a new paragraph
        if item.role in ("plain", "clause", "point") and item.rest[:1].islower() and starts_line:
            yield Hit(
                seen("words", words=" ".join(item.text.split()[:4])), item.block, words=item.rest.split()[0]
            )


def person(anatomy: Anatomy) -> Iterator[Hit]:
    """Every syllable of a signer's name."""
    for signature in anatomy.signatures:
        name = signature.name
        words = without_degree(name.text).split() if name else []
        if (
            name
            and not is_capitals(name.text)
            and name.text != "Họ và tên"
            and any(word[0].islower() for word in words)
        ):
            yield Hit(seen("words", words=name.text), name)


def place(anatomy: Anatomy) -> Iterator[Hit]:
    """Every syllable of a place's name."""
    block = anatomy.header.place_date
    parts = said(block) if block else None
    if block and parts and parts.place and not has_blanks(parts.place):
        words = re.sub(r"^(?:tỉnh|[Tt]hành phố|xã|phường|đặc khu)\s", "", parts.place).split()
        if any(word[0].islower() for word in words):
            yield Hit(seen("words", words=parts.place), block, words=parts.place)
    for text in _text(anatomy):
        for found in _NAMED_UNIT.finditer(text.text):
            wrong = _wrong_place(found["name"])
            if wrong:
                yield Hit(seen("words", words=wrong), text, words=wrong, severity="warning")


def _wrong_place(said_name: str) -> str | None:
    lowered = said_name.lower()
    for name in PROVINCES:
        if lowered.startswith(name.lower()) and not lowered[len(name) :][:1].strip():
            shown = said_name[: len(name)]
            return shown if shown != name and not shown.isupper() else None
    return None


def agency(anatomy: Anatomy) -> Iterator[Hit]:
    """Initials of the words for kind and field of a body."""
    for block in _text(anatomy):
        for found in FIELDS.finditer(block.text):
            if found["field"][0].islower() or found["kind"][0].islower():
                yield Hit(seen("words", words=found[0]), block, words=found[0], severity="warning")
        for found in _COMMITTEE.finditer(block.text):
            yield Hit(seen("words", words=found[0]), block, words=found[0], severity="warning")


def award(anatomy: Anatomy) -> Iterator[Hit]:
    """Names of orders and titles."""
    for block in (*anatomy.title.abstract, *_text(anatomy)):
        for found in (*_ORDER.finditer(block.text), *AWARD_NAMES.finditer(block.text)):
            yield Hit(seen("words", words=found[0]), block, words=found[0], severity="warning")


def document(anatomy: Anatomy) -> Iterator[Hit]:
    """The type and the first syllable of a law's name."""
    for block in anatomy.title.bases:
        found = _LAW.search(block.text)
        if found and (found["type"][0].islower() or found["name"][0].islower()):
            amends = found["name"].startswith("sửa đổi")  # so written in the names of many laws themselves
            yield Hit(
                seen("words", words=found[0]), block, words=found[0], severity="warning" if amends else None
            )
    for block in _text(anatomy):
        for found in _LAW.finditer(block.text):
            if found["type"][0].isupper() and _LAW_NAMES.match(block.text[found.start("name") :]):
                yield Hit(seen("words", words=found[0]), block, words=found[0], severity="warning")


def citation(anatomy: Anatomy) -> Iterator[Hit]:
    """Phần, Chương, Mục, Điều with a capital, khoản and điểm without."""
    for block in (*anatomy.title.bases, *_text(anatomy)):
        for found in (*_CITED.finditer(block.text), *_CITED_LARGE.finditer(block.text)):
            yield Hit(seen("words", words=found[0]), block, words=found[0])


RULES = (
    error("caps.sentence", "PL II.I", sentence),
    error("caps.person", "PL II.II", person),
    error("caps.place", "PL II.III", place),
    error("caps.agency", "PL II.IV", agency),
    error("caps.award", "PL II.V", award),
    error("caps.document", "PL II.V", document),
    error("caps.citation", "PL II.V", citation),
)
