"""Sections and the whole document."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from docgen.page.model.paragraphs import Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from docgen.page.model.places import Loss, Place
    from docgen.page.model.tables import Block, VerticalAlignment
    from docgen.page.model.text import NumberFormat


@dataclass(frozen=True, slots=True)
class PageSize:
    """Paper as it lies: a landscape A4 is 841.9 wide. `landscape` is what the document declares."""

    width: float
    height: float
    landscape: bool = False


@dataclass(frozen=True, slots=True)
class Margins:
    """Margins of the text; `header` and `footer` are the distances of these from the paper's edge."""

    top: float
    right: float
    bottom: float
    left: float
    header: float = 36.0
    footer: float = 36.0


@dataclass(frozen=True, slots=True)
class Running:
    """What is repeated on all, on first and on even pages: header or footer; None = not declared.

    `first` counts only in a section with `title_page`, `even` only with `Document.odd_and_even`.
    """

    default: tuple[Block, ...] | None = None
    first: tuple[Block, ...] | None = None
    even: tuple[Block, ...] | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """Pages of one kind. Headers and footers inherited from the section before are already filled in."""

    place: Place
    page: PageSize
    margins: Margins
    blocks: tuple[Block, ...]
    header: Running = Running()
    footer: Running = Running()
    title_page: bool = False
    """The first page has a header and footer of its own (an absent one is empty)."""
    first_number: int | None = None
    """Number of the first page; None = goes on from the section before."""
    number_format: NumberFormat = "decimal"
    starts: Literal["next-page", "odd-page", "even-page"] = "next-page"
    vertical_alignment: VerticalAlignment = "top"

    @property
    def width(self) -> float:
        """Width of the text area."""
        return self.page.width - self.margins.left - self.margins.right


@dataclass(frozen=True, slots=True)
class Metadata:
    """The core properties. `created` and `modified` are UTC."""

    title: str = ""
    author: str = ""
    subject: str = ""
    keywords: str = ""
    language: str = "vi-VN"
    created: datetime | None = None
    modified: datetime | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document and what of it the model cannot carry."""

    metadata: Metadata
    sections: tuple[Section, ...]
    footnotes: tuple[tuple[Block, ...], ...] = ()
    default_tab: float = 36.0
    odd_and_even: bool = False
    spaces_add: bool = False
    """Space after and space before add up; otherwise, as Word does by default, the larger counts."""
    losses: tuple[Loss, ...] = field(default=())

    def paragraphs(self) -> Iterator[Paragraph]:
        """Every paragraph of the body in reading order, those in tables included."""
        for section in self.sections:
            yield from paragraphs(section.blocks)


def paragraphs(blocks: tuple[Block, ...]) -> Iterator[Paragraph]:
    """Every paragraph of `blocks` in reading order, those in tables included."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
            continue
        for row in block.rows:
            for cell in row.cells:
                yield from paragraphs(cell.blocks)
