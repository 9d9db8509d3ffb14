"""Tên loại, trích yếu, căn cứ (Phụ lục I, Phần I, II.5, II.6.a; Mẫu 1.1–1.3)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docgen.rules.anatomy.kinds import DECIDING, LETTER
from docgen.rules.checks.looks import (
    Style,
    is_centred,
    points,
    rule_faults,
    rule_under,
    style_faults,
    under_one_another,
)
from docgen.rules.measure import MM, SINGLE
from docgen.rules.rule import Hit, error, seen, warning, when
from docgen.rules.words import has_blanks, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docgen.rules.anatomy import Anatomy
    from docgen.rules.facts import Block

_TYPE_STYLE = Style((13, 14), bold=True, italic=False, capitals=True)
_ABSTRACT_STYLE = Style((13, 14), bold=True, italic=False, capitals=False)
_LETTER_STYLE = Style((12, 13), bold=False, italic=False, capitals=False)
_BASIS_STYLE = Style((13, 14), bold=False, italic=True)
_LETTER_GAP = (4.5, 9.0)
_NUMBERED_TEXT = re.compile(
    r"^(?:[-–]\s*)?Căn cứ (?P<type>Nghị định|Nghị quyết|Thông tư liên tịch|Thông tư|Quyết định|"
    r"Chỉ thị)\b(?P<rest>.*)$",
    re.IGNORECASE,
)
_SYMBOL = re.compile(r"số\s*[\w.]*\s*/\S+", re.IGNORECASE)
_LAW = re.compile(r"^(?:[-–]\s*)?Căn cứ (?:Bộ luật|Luật|Pháp lệnh)\b", re.IGNORECASE)
_LAW_NUMBER = re.compile(
    r"(?:luật số|số|pháp lệnh số)\s*:?\s*\d+\s*/\s*\d{4}\s*/\s*(?:QH|UBTVQH|PL)\w*", re.IGNORECASE
)
_LAW_MAKER = re.compile(
    r"của (?:Quốc hội|Ủy ban Thường vụ Quốc hội)(?=\s+(?:khóa|khoá|ngày|số|thông qua|về)\b|\s*[,;.]|$)",
    re.IGNORECASE,
)
"""Who made a law; a law may also be named after whom it is about, `Hoạt động giám sát của Quốc hội và …`."""
_RULES_ITSELF = re.compile(r"(?:về việc|ban hành|phê duyệt)\b")
_PUTS_IN_FORCE = re.compile(r"(?:về việc )?(?:ban hành|phê duyệt)\b")
_DATED = re.compile(r"ngày\s*[\d.…\s]", re.IGNORECASE)


def type_style(anatomy: Anatomy) -> Iterator[Hit]:
    """In hoa, 13 to 14 points, bold, in the middle."""
    block = anatomy.title.type_name
    if block and anatomy.header.any:
        yield from when([*style_faults([block], _TYPE_STYLE), *_off_centre(anatomy, block)], block)


def abstract_style(anatomy: Anatomy) -> Iterator[Hit]:
    """In thường, 13 to 14 points, bold, in the middle."""
    blocks = anatomy.title.abstract
    if blocks and anatomy.header.any and anatomy.title.type_name:
        faults = [*style_faults(blocks, _ABSTRACT_STYLE)]
        off = next((fault for block in blocks for fault in _off_centre(anatomy, block)), None)
        yield from when([*faults, *((off,) if off else ())], blocks[0])


def _off_centre(anatomy: Anatomy, block: Block) -> Iterator[str]:
    if not is_centred(anatomy, block):
        yield seen("not-centred")


def rule(anatomy: Anatomy) -> Iterator[Hit]:
    """A solid line under the abstract, a third to a half of it, balanced.

    Where there is no abstract, only the model forms have the line.
    """
    title = anatomy.title
    blocks = title.reference or title.abstract or ((title.type_name,) if title.type_name else ())
    if blocks and anatomy.header.any and anatomy.kind != LETTER:
        faults = rule_faults(anatomy, blocks)
        by_form = blocks == (title.type_name,)
        yield from when(faults, blocks[-1], severity="warning" if by_form else None)


def letter_vv(anatomy: Anatomy) -> Iterator[Hit]:
    """`V/v …`, 12 to 13 points, upright, centred under Số."""
    if anatomy.kind != LETTER:
        return
    blocks = anatomy.header.letter_abstract
    if not blocks:
        yield Hit(seen("missing"))
        return
    faults: list[str] = []
    if not re.match(r"V/v\s", blocks[0].text):
        faults.append(seen("words", words=" ".join(blocks[0].text.split()[:3])))
    faults += style_faults(blocks, _LETTER_STYLE)
    number = anatomy.header.number
    if number and not under_one_another(number.box, blocks[0].box, slack=5.0):
        faults.append(seen("not-under", what=seen("number")))
    yield from when(faults, blocks[0])


def letter_gap(anatomy: Anatomy) -> Iterator[Hit]:
    """6 points between Số and `V/v`."""
    number, blocks = anatomy.header.number, anatomy.header.letter_abstract
    if number and blocks and number.page == blocks[0].page and not has_blanks(blocks[0].text):
        gap = (blocks[0].baseline - number.lines[-1].baseline) / MM - blocks[0].look.size * SINGLE
        if not _LETTER_GAP[0] <= gap <= _LETTER_GAP[1]:
            yield Hit(seen("gap", points=points(gap)), blocks[0])


def letter_no_rule(anatomy: Anatomy) -> Iterator[Hit]:
    """No line under `V/v`."""
    blocks = anatomy.header.letter_abstract
    if blocks and rule_under(anatomy, blocks):
        yield Hit(seen("rule"), blocks[-1])


# ---------------------------------------------------------------------------- bases


def basis_style(anatomy: Anatomy) -> Iterator[Hit]:
    """Italic, 13 to 14 points."""
    for block in anatomy.title.bases:
        yield from when(style_faults([block], _BASIS_STYLE), block)


def basis_punctuation(anatomy: Anatomy) -> Iterator[Hit]:
    """A semicolon after each, a full stop after the last."""
    bases = anatomy.title.bases
    for place, block in enumerate(bases):
        wanted = "." if place == len(bases) - 1 else ";"
        text = block.text.rstrip()
        if text and not text.endswith(wanted) and not (has_blanks(text) and text.endswith((".", "…"))):
            yield Hit(seen("ends", end=text[-12:]), block, words=text[-12:], values={"wanted": wanted})


def basis_complete(anatomy: Anatomy) -> Iterator[Hit]:
    """Type, number, symbol, day, body and subject of every text but laws."""
    for block in anatomy.title.bases:
        found = _NUMBERED_TEXT.match(block.text)
        if not found or has_blanks(block.text):
            continue
        rest = found["rest"]
        faults = []
        if not _SYMBOL.search(rest):
            faults.append(seen("lacks-number"))
        if not _DATED.search(rest):
            faults.append(seen("lacks-day"))
        if not re.search(r"\bcủa\b", rest):
            faults.append(seen("lacks-body"))
        elif len(rest.partition("của")[2].split()) < 4:  # noqa: PLR2004 # a body and a subject take more words
            faults.append(seen("lacks-subject"))
        yield from when(faults, block)


def law_no_number(anatomy: Anatomy) -> Iterator[Hit]:
    """Laws and ordinances without number, symbol and body."""
    for block in anatomy.title.bases:
        if not _LAW.match(block.text):
            continue
        found = _LAW_NUMBER.search(block.text) or _LAW_MAKER.search(block.text)
        if found:
            yield Hit(seen("words", words=found[0]), block, words=found[0])


# ---------------------------------------------------------------------------- decisions and resolutions


def authority_line(anatomy: Anatomy) -> Iterator[Hit]:
    """THẨM QUYỀN BAN HÀNH in a line of its own: in hoa, bold, in the middle."""
    if anatomy.kind not in DECIDING or not anatomy.header.any:
        return
    blocks = anatomy.title.authority
    if not blocks:
        yield Hit(seen("missing"), anatomy.title.enacting or anatomy.title.type_name)
        return
    faults = [*style_faults(blocks, _TYPE_STYLE), *_off_centre(anatomy, blocks[0])]
    yield from when(faults, blocks[0])


def enacting_line(anatomy: Anatomy) -> Iterator[Hit]:
    """`QUYẾT ĐỊNH:`, `QUYẾT NGHỊ:`."""
    if anatomy.kind not in DECIDING or not anatomy.header.any:
        return
    block = anatomy.title.enacting
    wanted = "QUYẾT ĐỊNH:" if anatomy.kind == "QĐ" else "QUYẾT NGHỊ:"
    if block is None:
        yield Hit(seen("missing"), values={"wanted": wanted})
        return
    faults = [*style_faults([block], _TYPE_STYLE), *_off_centre(anatomy, block)]
    if block.text.upper() != wanted:
        faults.append(seen("words", words=block.text))
    yield from when(faults, block, wanted=wanted)


def abstract_start(anatomy: Anatomy) -> Iterator[Hit]:
    """`Về việc …` when it rules itself, `Ban hành`, `Phê duyệt` when it puts another text in force."""
    blocks = anatomy.title.abstract
    if anatomy.kind != "QĐ" or not blocks or has_blanks(blocks[0].text):
        return
    text = plain(" ".join(block.text for block in blocks))
    first = plain(anatomy.items[0].rest) if anatomy.items else ""
    indirect = re.match(r"(?:ban hành|phê duyệt)\b.*kèm theo quyết định này", first)
    allowed = _PUTS_IN_FORCE if indirect else _RULES_ITSELF
    if not allowed.match(text):
        yield Hit(seen("words", words=" ".join(blocks[0].text.split()[:4])), blocks[0])


def attached_reference(anatomy: Anatomy) -> Iterator[Hit]:
    """A bracket under the title of the text put in force."""
    if anatomy.kind not in DECIDING:
        return
    for annex in anatomy.annexes:
        if annex.attached and not annex.reference:
            yield Hit(seen("missing"), annex.title[-1] if annex.title else None, page=annex.page)


RULES = (
    error("title.type-style", "II.5.b", type_style),
    error("title.abstract-style", "II.5.b", abstract_style),
    error("title.rule", "II.5.b", rule),
    error("title.letter-vv", "II.5.b", letter_vv),
    error("title.letter-gap", "II.5.b", letter_gap),
    warning("title.letter-no-rule", "M1.5", letter_no_rule),
    error("basis.style", "II.6.a", basis_style),
    error("basis.punctuation", "II.6.a", basis_punctuation),
    error("basis.complete", "II.6.a", basis_complete),
    error("basis.law-no-number", "II.6.a", law_no_number),
    error("decision.authority-line", "M1.1", authority_line),
    error("decision.enacting-line", "M1.1", enacting_line),
    error("decision.abstract-start", "M1.2", abstract_start),
    error("decision.attached-reference", "M1.3", attached_reference),
)
