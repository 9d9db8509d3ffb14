"""How wide a paragraph of a file's body may be set: between the margins of its section, or in its cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.page.model import Place
from docgen.page.ooxml import w
from docgen.page.read.paragraphs import NO_TABLE, read_paragraph
from docgen.page.read.sections import text_width
from docgen.page.read.tables import read_table

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from docgen.page.model import Block, Paragraph
    from docgen.page.read.paragraphs import TableLook
    from docgen.page.read.story import Story


class Rooms:
    """The room of each paragraph of `body`; each table is read once. `story` is what the reader knows."""

    def __init__(self, body: Element, story: Story) -> None:
        self.body = body
        self.story = story
        self._cells: dict[Element, tuple[float, TableLook]] = {}
        self._tables: set[Element] = set()

    def read(self, paragraph: Element) -> tuple[Paragraph | None, float]:
        """Return the paragraph as the page has it, and the width in points its indents are taken from."""
        width, look = self._room(paragraph)
        return read_paragraph(paragraph, self.story, Place("body"), look), width

    def across(self, block: Element) -> float:
        """Return the width in points between the margins of the section in which a block stands."""
        return text_width(self._section_of(block))

    def _room(self, paragraph: Element) -> tuple[float, TableLook]:
        available = text_width(self._section_of(paragraph))
        cell = next(paragraph.iterancestors(w("tc")), None)
        table = next(paragraph.iterancestors(w("tbl")), None)
        if cell is None or table is None:
            return available, NO_TABLE
        if table not in self._tables:
            self._tables.add(table)
            read_table(table, self.story, Place("body"), available, self._note)
        return self._cells[cell]

    def _note(
        self, cell: Element, _story: Story, _place: Place, width: float, look: TableLook
    ) -> tuple[Block, ...]:
        self._cells[cell] = (width, look)
        return ()

    def _section_of(self, paragraph: Element) -> Element | None:
        block = paragraph
        while block.getparent() is not self.body:
            parent = block.getparent()
            assert parent is not None
            block = parent
        for following in (block, *block.itersiblings()):
            ends = following if following.tag == w("sectPr") else following.find(f"{w('pPr')}/{w('sectPr')}")
            if ends is not None:
                return ends
        return None
