"""Where the next block of a DOCX goes, and what has been laid so far."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from docgen.page.model import Block
from docgen.rules.docx.room import Column, Gathered
from docgen.rules.measure import MM

if TYPE_CHECKING:
    from docgen.page.model import Document, Paragraph, Section
    from docgen.rules.facts import Zone

Lay = Callable[["Flow", Sequence[Block], Column], None]
"""Lays blocks one after the other, each kind as its module does."""

_HAIR = 0.1


class Flow:
    """Blocks laid one under the other; `page` and `y` (mm) are where the next one goes.

    An `endless` flow never goes on to a next page: that of a header, a cell, a box.
    """

    def __init__(
        self, document: Document, section: Section, page: int, lay: Lay, zone: Zone = "text"
    ) -> None:
        self.document, self.section, self._lay = document, section, lay
        self.page, self.y = page, section.margins.top * MM
        self.zone: Zone = zone
        self.endless = False
        self.found = Gathered()
        self.space_after = 0.0
        self.text_end: float | None = None
        self.rooms = (self._margins(), self._margins())
        """From where to where the text of the first page goes, and of those after it, mm."""
        self.before: Paragraph | None = None
        """The paragraph laid last, for spaces that neighbours of one style do without."""
        self._first_page = page

    def lay(self, blocks: Sequence[Block], column: Column) -> None:
        """Lay `blocks` into `column`."""
        self._lay(self, blocks, column)

    def inside(self, y: float, page: int, zone: Zone) -> Flow:
        """Begin a flow of its own within this one: a cell, a box."""
        inner = Flow(self.document, self.section, page, self._lay, zone)
        inner.y, inner.endless = y, True
        return inner

    def _margins(self) -> tuple[float, float]:
        section = self.section
        return section.margins.top * MM, (section.page.height - section.margins.bottom) * MM

    def begin(self, first: tuple[float, float], others: tuple[float, float]) -> None:
        """Begin where headers and footers leave room on the first page and on the others."""
        self.rooms = first, others
        self.y = first[0]

    @property
    def room(self) -> tuple[float, float]:
        """From where to where text goes on the page one has come to, mm."""
        return self.rooms[self.page > self._first_page]

    def fits(self, height: float) -> bool:
        """Tell whether `height` mm are left on the page."""
        return self.endless or self.y + height <= self.room[1] + _HAIR

    def new_page(self) -> None:
        """Go to the top of the next page."""
        self.page += 1
        self.y = self.rooms[1][0]
        self.space_after, self.text_end = 0.0, None
