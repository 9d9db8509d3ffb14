"""Several documents in one file, such as one invitation for each guest: each is checked on its own."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from docgen.rules.anatomy.annex import REFERENCE
from docgen.rules.anatomy.header import find_country, header_room

if TYPE_CHECKING:
    from collections.abc import Iterable

    from docgen.rules.facts import Block, Facts, Frame, PageNumber, Picture, Stroke

_ANYWHERE = 1000.0
_HEAD = 20
_Thing = TypeVar("_Thing", "Block", "Stroke", "Frame", "Picture", "PageNumber")


class Part(NamedTuple):
    """One document, its pages counted from 1, and how many pages of the file come before it."""

    facts: Facts
    before: int


def parts(facts: Facts) -> list[Part]:
    """Cut a file where a page begins with a header of its own.

    A text put in force by the document before it has a header too, but names that document (Mẫu 1.3).
    """
    starts = [1, *(sheet.number for sheet in facts.sheets[1:] if _begins(facts, sheet.number))]
    if len(starts) == 1:
        return [Part(facts, 0)]
    bounds = [*starts, len(facts.sheets) + 1]
    return [Part(_pages(facts, range(start, end)), start - 1) for start, end in pairwise(bounds)]


def _begins(facts: Facts, page: int) -> bool:
    own = [block for block in facts.blocks if block.page == page and block.zone == "text"]
    put_in_force = any(block.text.startswith("(") and REFERENCE.match(block.text) for block in own[:_HEAD])
    return bool(find_country(header_room(own, _ANYWHERE))) and not put_in_force


def _pages(facts: Facts, pages: range) -> Facts:
    sheets = facts.sheets[pages.start - 1 : pages.stop - 1]
    return replace(
        facts,
        sheets=tuple(replace(sheet, number=number) for number, sheet in enumerate(sheets, 1)),
        blocks=_moved(facts.blocks, pages),
        strokes=_moved(facts.strokes, pages),
        frames=_moved(facts.frames, pages),
        pictures=_moved(facts.pictures, pages),
        numbers=_moved(facts.numbers, pages),
    )


def _moved(things: Iterable[_Thing], pages: range) -> tuple[_Thing, ...]:
    return tuple(replace(thing, page=thing.page - pages.start + 1) for thing in things if thing.page in pages)
