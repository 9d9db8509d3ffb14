"""Số, ký hiệu (Phụ lục I, Phần I, II.3; the abbreviations of Phụ lục III)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from docgen.rules.anatomy.kinds import LETTER
from docgen.rules.checks.looks import Style, style_faults
from docgen.rules.kinds import JOINT_SUFFIXES, is_official
from docgen.rules.rule import Hit, error, seen, warning, when
from docgen.wording.types import COPIES, TYPES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docgen.rules.anatomy import Anatomy
    from docgen.rules.facts import Block

_STYLE = Style((13, 13), bold=False, italic=False)
_LABEL = re.compile(r"^\s*S\w\s*[:.;]?\s*", re.IGNORECASE)
_MIXED_CASE = ("CTrPH", "CTrLT", "CTr", "TTr", "QyĐ", "TrS", "TTg", "ThS")
"""Abbreviations with small letters: the decree's own, and Thủ tướng's."""
_SPACED = re.compile(r"\S\s+[/-]|[/-]\s+\S")


@dataclass(frozen=True, slots=True)
class Symbol:
    """Number and symbol taken apart: `12`, `QĐ-SNV`."""

    number: str
    sign: str

    @property
    def groups(self) -> tuple[str, ...]:
        """Parts of the symbol between dashes and strokes."""
        return tuple(group for group in re.split(r"\s*[-/–]\s*", self.sign.strip()) if group)


def symbol_of(block: Block | None) -> Symbol | None:
    """Take `Số: 12/QĐ-SNV` apart; None when it has no stroke."""
    if block is None:
        return None
    rest = _LABEL.sub("", block.text, count=1)
    number, stroke, sign = rest.partition("/")
    return Symbol(number.strip(" .…_"), sign.strip()) if stroke else None


def label(anatomy: Anatomy) -> Iterator[Hit]:
    """`Số:`, then number and symbol."""
    block = anatomy.header.number
    if block is None:
        if anatomy.header.country and is_official(anatomy) and anatomy.kind != "other":
            yield Hit(seen("missing"))
        return
    if not block.text.startswith("Số:"):
        shown = _LABEL.match(block.text)
        yield Hit(seen("words", words=shown[0].strip() if shown else block.text), block)


def size(anatomy: Anatomy) -> Iterator[Hit]:
    """13 points, upright, not bold."""
    block = anatomy.header.number
    if block:
        yield from when(style_faults([block], _STYLE), block)


def separators(anatomy: Anatomy) -> Iterator[Hit]:
    """A stroke between number and symbol, a dash between the symbol's groups, no spaces."""
    block = anatomy.header.number
    if block is None:
        return
    rest = _LABEL.sub("", block.text, count=1)
    before, _, sign = rest.partition("/")
    if "/" not in rest or before.strip(" .…_0123456789") or re.search(r"[–—]", rest):
        yield Hit(seen("words", words=rest), block, words=rest)
    elif _SPACED.search(rest if rest[:1].isdigit() else f"/{sign}"):
        yield Hit(seen("spaced", words=rest), block, words=rest)


def zero_padding(anatomy: Anatomy) -> Iterator[Hit]:
    """A zero before numbers below 10."""
    symbol = symbol_of(anatomy.header.number)
    if symbol and re.fullmatch(r"[1-9]", symbol.number):
        yield Hit(seen("words", words=symbol.number), anatomy.header.number, words=symbol.number)


def no_overpad(anatomy: Anatomy) -> Iterator[Hit]:
    """No zero before numbers from 10."""
    symbol = symbol_of(anatomy.header.number)
    if symbol and re.fullmatch(r"0+[1-9]\d+|00+\d", symbol.number):
        yield Hit(seen("words", words=symbol.number), anatomy.header.number, words=symbol.number)


def type_abbr(anatomy: Anatomy) -> Iterator[Hit]:
    """The symbol begins with the abbreviation of the type."""
    symbol = symbol_of(anatomy.header.number)
    if anatomy.kind not in TYPES or symbol is None or not symbol.groups:
        return
    first = symbol.groups[0]
    allowed = {anatomy.kind, *(anatomy.kind + suffix for suffix in JOINT_SUFFIXES)}
    if first.isdigit():  # the year in the number of a legal normative text
        return
    if first not in allowed and re.search(r"\w", first):
        yield Hit(
            seen("words", words=first), anatomy.header.number, words=first, values={"wanted": anatomy.kind}
        )


def letter_no_type(anatomy: Anatomy) -> Iterator[Hit]:
    """A công văn names no type in its symbol."""
    symbol = symbol_of(anatomy.header.number)
    if anatomy.kind == LETTER and symbol and symbol.groups:
        first = symbol.groups[0]
        if first in TYPES or first in ("CV", "C.V", "CVan"):
            yield Hit(seen("words", words=symbol.sign), anatomy.header.number, words=first)


def symbol_case(anatomy: Anatomy) -> Iterator[Hit]:
    """Capitals, but for the decree's own CTr, TTr, QyĐ, TrS."""
    symbol = symbol_of(anatomy.header.number)
    for group in symbol.groups if symbol else ():
        rest = group
        for known in _MIXED_CASE:
            rest = rest.replace(known, "")
        if any(letter.islower() for letter in rest):
            yield Hit(seen("words", words=group), anatomy.header.number, words=group)
            return


def copy_symbol(form: str) -> str | None:
    """The abbreviation of a form of copy."""
    return next((code for code, name in COPIES.items() if name.lower() == form.lower()), None)


RULES = (
    error("number.label", "II.3.c", label),
    error("number.size", "II.3.c", size),
    error("number.separators", "II.3.c", separators),
    error("number.zero-padding", "II.3.c", zero_padding),
    warning("number.no-overpad", "II.3.c", no_overpad),
    error("number.type-abbr", "II.3.b", type_abbr),
    error("number.letter-no-type", "II.3.b", letter_no_type),
    error("number.symbol-case", "II.3.c", symbol_case),
)
