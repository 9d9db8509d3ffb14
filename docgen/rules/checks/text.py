"""Money, short dates, spaces: how words are typed, whatever they say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docgen.rules.anatomy.kinds import CERTIFICATE
from docgen.rules.checks.body import running_text
from docgen.rules.checks.dates import zero_faults
from docgen.rules.rule import Hit, listed, seen, warning
from docgen.rules.words import has_blanks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docgen.rules.anatomy import Anatomy
    from docgen.rules.facts import Block

_MONEY = re.compile(
    r"\b\d{1,3}(?:,\d{3})+(?:[.,]\d+)?\s*(?:đồng|đ\b|VNĐ|VND)|\b\d{5,}\s*(?:đồng|đ\b|VNĐ|VND)|"
    r"\b\d{1,3}(?:\.\d{3})+\s*(?:đ\b|VNĐ|VND|vnđ)",
)
_SHORT_DATE = re.compile(r"(?<![\d/])(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>(?:19|20)\d{2})(?![\d/])")
_DOUBLE = re.compile(r"\S( {2,})\S")
_STRAY = re.compile(r"[^\W\d_]{2,}( +[,.;:!?])(?=\s|$)|(\( +)\S|\S( +\))|(?<=[^\W\d_]{2})(,)(?=[^\W\d_]{2})")


def _text(anatomy: Anatomy) -> Iterator[Block]:
    yield from anatomy.title.bases
    for item in running_text(anatomy):
        yield item.block


def money(anatomy: Anatomy) -> Iterator[Hit]:
    """A full stop between thousands, the word đồng."""
    for block in _text(anatomy):
        for found in _MONEY.finditer(block.text):
            yield Hit(seen("words", words=found[0]), block, words=found[0])


def short_date(anatomy: Anatomy) -> Iterator[Hit]:
    """`05/3/2020`: the zeros of the long form."""
    for block in _text(anatomy):
        for found in _SHORT_DATE.finditer(block.text):
            faults = list(zero_faults(found["day"], found["month"]))
            if faults:
                yield Hit(listed([seen("words", words=found[0]), *faults]), block, words=found[0])


def double_space(anatomy: Anatomy) -> Iterator[Hit]:
    """One space between words."""
    if anatomy.kind == CERTIFICATE:
        return
    left_open = {id(block) for block in (anatomy.header.number, anatomy.header.place_date) if block}
    for block in anatomy.facts.blocks:
        if block.zone in ("running", "note") or id(block) in left_open or _is_open(block):
            continue
        found = _DOUBLE.search(block.raw.replace("\u00a0", " ").strip())
        if found:
            around = block.raw[max(0, found.start() - 10) : found.end() + 12].strip()
            yield Hit(seen("words", words=around), block, words=around)


def _is_open(block: Block) -> bool:
    """Tell text with room left for a number, an hour or a day."""
    return has_blanks(block.text) or bool(re.search(r"(?:số|Số|giờ|ngày|tháng|năm)\s*:? {2,}", block.raw))


def stray_space(anatomy: Anatomy) -> Iterator[Hit]:
    """No space before a mark, one after it."""
    for block in _text(anatomy):
        found = None if _is_open(block) else _STRAY.search(block.text)
        if found:
            around = block.text[max(0, found.start() - 6) : found.end() + 8].strip()
            yield Hit(seen("words", words=around), block, words=around)


RULES = (
    warning("money.format", "", money),
    warning("date.short-form", "", short_date),
    warning("text.double-space", "", double_space),
    warning("text.stray-space", "", stray_space),
)
