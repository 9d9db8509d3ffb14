"""Block content: paragraphs and tables one after the other, in body, cell, header, box or note."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from docgen.page.ooxml import w
from docgen.page.read.inlines import MC, read_alternative
from docgen.page.read.measures import tags
from docgen.page.read.paragraphs import NO_TABLE, TableLook, read_paragraph
from docgen.page.read.tables import read_table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

    from docgen.page.model import Block, Place
    from docgen.page.read.story import Story

_HOLDERS: Final = tags("sdt sdtContent customXml ins moveTo")
_SILENT: Final = tags(
    "sectPr tcPr sdtPr sdtEndPr customXmlPr bookmarkStart bookmarkEnd proofErr permStart permEnd "
    "commentRangeStart commentRangeEnd moveFromRangeStart moveFromRangeEnd "
    "moveToRangeStart moveToRangeEnd"
)


class Count:
    """Gives paragraphs and tables their numbers within what holds them."""

    def __init__(self, place: Place) -> None:
        self._place = place
        self._paragraphs = self._tables = 0

    def paragraph(self) -> Place:
        """Return the place of the next paragraph."""
        self._paragraphs += 1
        return self._place.within("paragraph", self._paragraphs)

    def table(self) -> Place:
        """Return the place of the next table."""
        self._tables += 1
        return self._place.within("table", self._tables)


def flat(parent: Element, story: Story, place: Place) -> Iterator[Element]:
    """Yield the paragraphs and tables of a holder, those inside content controls and the like too."""
    for child in parent:
        if child.tag in (w("p"), w("tbl")):
            yield child
        elif child.tag in _HOLDERS:
            if child.tag in (w("ins"), w("moveTo")):
                story.lost(place, "loss-inserted")
            yield from flat(child, story, place)
        elif child.tag == f"{MC}AlternateContent":
            chosen = read_alternative(child)
            yield from flat(chosen, story, place) if chosen is not None else ()
        elif isinstance(child.tag, str) and child.tag not in _SILENT:
            story.lost(place, "loss-element", name=child.tag.rpartition("}")[2])


def read_blocks(
    parent: Element, story: Story, place: Place, width: float, table: TableLook = NO_TABLE
) -> tuple[Block, ...]:
    """Read everything a holder holds; `width` = what a table in it may take."""
    count = Count(place)
    blocks = (read_block(element, story, count, width, table) for element in flat(parent, story, place))
    return tuple(block for block in blocks if block)


def read_block(
    element: Element, story: Story, count: Count, width: float, table: TableLook = NO_TABLE
) -> Block | None:
    """Read one w:p or w:tbl; None for one that takes no room."""
    if element.tag == w("p"):
        return read_paragraph(element, story, count.paragraph(), table)
    return read_table(element, story, count.table(), width, read_blocks)
