"""What a finished document shows, in the one form the rules read, whatever file it came from.

Places and lengths on the page are millimetres from the page's top left corner; type sizes and the
spaces between paragraphs are points, as the decree states both. A value no reader can tell from its
kind of file is None, and no rule may judge it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from docgen.page.model import Place

Alignment = Literal["left", "center", "right", "justify"]
Zone = Literal["text", "table", "box", "running", "note"]
"""Where a block stands: in the text, in a table of data, in a drawn box, in the header or footer of the
page, in a footnote."""
Ink = Literal["black", "red", "blue", "other"]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on one page."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """From left to right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From top to bottom."""
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        """Half way between left and right."""
        return (self.left + self.right) / 2

    def joined(self, other: Box) -> Box:
        """Return the smallest box round both."""
        return Box(
            min(self.left, other.left),
            min(self.top, other.top),
            max(self.right, other.right),
            max(self.bottom, other.bottom),
        )

    def holds(self, other: Box, slack: float = 0.0) -> bool:
        """Tell whether `other` lies inside, give or take `slack`."""
        return (
            self.left - slack <= other.left
            and other.right <= self.right + slack
            and self.top - slack <= other.top
            and other.bottom <= self.bottom + slack
        )

    def beside(self, other: Box) -> bool:
        """Tell whether both share some height of the page."""
        return self.top < other.bottom and other.top < self.bottom


@dataclass(frozen=True, slots=True)
class Look:
    """How characters look. `colour` is RRGGBB."""

    family: str
    size: float
    bold: bool = False
    italic: bool = False
    colour: str = "000000"
    underline: bool = False
    raised: bool = False
    """Set above or below the line: a note mark, a square metre."""


@dataclass(frozen=True, slots=True)
class Span:
    """Characters of one look."""

    text: str
    look: Look


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a block as it stands on the page."""

    text: str
    box: Box
    baseline: float


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, or one line of it where lines are set apart by hand (a name over two lines).

    `indent` is how far the first line begins inside the text's left edge, `hang` how far the other lines
    do; `gap` the space above in points; `pitch` the line spacing as a multiple of single.
    """

    page: int
    box: Box
    spans: tuple[Span, ...]
    lines: tuple[Line, ...]
    zone: Zone = "text"
    place: Place | None = None
    alignment: Alignment | None = None
    indent: float | None = None
    hang: float | None = None
    gap: float | None = None
    pitch: float | None = None
    number: int = 0
    """Its place in the reading order, from 1."""
    alone: bool = True
    """Nothing stands beside it."""

    @property
    def raw(self) -> str:
        """Every character as it stands."""
        return "".join(span.text for span in self.spans)

    @property
    def text(self) -> str:
        """The words: without note marks, with single spaces."""
        return " ".join("".join(span.text for span in self.spans if not span.look.raised).split())

    @property
    def look(self) -> Look:
        """The look of most of its letters."""
        weight: dict[Look, int] = {}
        for span in self.spans:
            letters = sum(character.isalnum() for character in span.text)
            weight[span.look] = weight.get(span.look, 0) + letters * (0 if span.look.raised else 1)
        return max(weight, key=lambda look: weight[look]) if weight else NO_LOOK

    @property
    def looks(self) -> tuple[Look, ...]:
        """The looks of its words, each once; signs and note marks do not count."""
        return tuple(
            dict.fromkeys(
                span.look
                for span in self.spans
                if not span.look.raised and any(character.isalnum() for character in span.text)
            )
        )

    @property
    def baseline(self) -> float:
        """Where its first line stands."""
        return self.lines[0].baseline if self.lines else self.box.bottom


NO_LOOK = Look("", 0.0)


@dataclass(frozen=True, slots=True)
class Stroke:
    """A horizontal line drawn on a page; `anchor` is the number of the block it is fixed to, if any."""

    page: int
    left: float
    right: float
    y: float
    colour: str = "000000"
    solid: bool = True
    anchor: int = 0
    typed: bool = False
    """Made of underscores, so that its length goes by whole signs."""

    @property
    def length(self) -> float:
        """From left to right."""
        return self.right - self.left

    @property
    def middle(self) -> float:
        """Half way."""
        return (self.left + self.right) / 2


@dataclass(frozen=True, slots=True)
class Frame:
    """A box drawn round something, such as a stamp."""

    page: int
    box: Box
    colour: str = "000000"


@dataclass(frozen=True, slots=True)
class Picture:
    """An image on a page. `dots` is its resolution as shown, in dots per inch."""

    page: int
    box: Box
    png: bool
    transparent: bool
    ink: Ink
    dots: float
    coloured: bool
    """Stored with colours, not in grey or black and white."""
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class PageNumber:
    """A page number as it is shown."""

    page: int
    text: str
    look: Look
    box: Box
    part: Literal["header", "footer"]
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page: its paper and the margins of its text; a margin that cannot be told is None.

    `declared` tells that the margins are settings of the file, not measured on the page.
    """

    number: int
    width: float
    height: float
    top: float | None = None
    bottom: float | None = None
    left: float | None = None
    right: float | None = None
    edge_left: float | None = None
    edge_right: float | None = None
    """The best guess of where the text begins and ends, from the left; with declared margins not needed."""
    declared: bool = True
    section: int = 1
    place: Place | None = None

    @property
    def landscape(self) -> bool:
        """Wider than high."""
        return self.width > self.height

    @property
    def text_left(self) -> float | None:
        """Where the text begins."""
        return self.edge_left if self.left is None else self.left

    @property
    def text_right(self) -> float | None:
        """Where the text ends."""
        return self.edge_right if self.right is None else self.width - self.right


@dataclass(frozen=True, slots=True)
class Facts:
    """A whole document. `blocks` stand in reading order, page numbers not among them."""

    source: Literal["docx", "pdf"]
    sheets: tuple[Sheet, ...]
    blocks: tuple[Block, ...]
    strokes: tuple[Stroke, ...] = ()
    frames: tuple[Frame, ...] = ()
    pictures: tuple[Picture, ...] = ()
    numbers: tuple[PageNumber, ...] = ()
    pdf_version: str = ""
    scanned: bool = False
    """Pages are pictures of paper: how their letters look cannot be told."""

    def sheet(self, page: int) -> Sheet:
        """Return the sheet of `page`, from 1."""
        return self.sheets[page - 1]


def numbered(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Give every block its place in the reading order."""
    return tuple(replace(block, number=number) for number, block in enumerate(blocks, 1))
