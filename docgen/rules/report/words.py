"""Clauses and places in a person's words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docgen.messages import Message

if TYPE_CHECKING:
    from docgen.rules.finding import Where

_FORM = re.compile(r"^M(?P<number>[\d.]+)$")
_APPENDIX = re.compile(r"^PL (?P<number>[IVX]+)(?:\.(?P<part>[IVX]+))?$")
_PARAGRAPH = re.compile(r"^(?P<copies>P2\.)?(?P<part>[IVX]+)(?:\.(?P<number>\d+)(?:\.(?P<letter>[a-zđ]))?)?$")


def clause_text(clause: str) -> str:
    """Say `II.6.e` as `Phụ lục I, Phần I, Mục II, khoản 6, điểm e`; a clause of another text as it stands."""
    if not clause:
        return Message("clause-practice")
    if form := _FORM.match(clause):
        return Message("clause-form", number=form["number"])
    if appendix := _APPENDIX.match(clause):
        code = "clause-appendix-part" if appendix["part"] else "clause-appendix"
        return Message(code, number=appendix["number"], part=appendix["part"])
    found = _PARAGRAPH.match(clause)
    if not found:
        return clause
    said = Message("clause-copies" if found["copies"] else "clause-main", part=found["part"])
    if found["number"]:
        said = Message("clause-paragraph", outer=said, number=found["number"])
    if found["letter"]:
        said = Message("clause-point", outer=said, letter=found["letter"])
    return said


def place_text(where: Where) -> Message:
    """Say where: the page, then the place in the Word file or the number of the paragraph."""
    page = Message("on-page", page=where.page)
    if where.place is not None:
        return Message("place-both", one=page, other=where.place.message)
    if where.block:
        return Message("place-both", one=page, other=Message("in-block", number=where.block))
    return page
