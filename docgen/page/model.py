"""The page model: what a finished DOCX says about its pages, in plain data.

One truth for every reader of a page: the HTML emitter, the format check, a later engine. Everything is
already resolved: a paragraph carries the properties in effect after document defaults, style chain,
numbering and direct formatting. The model knows neither OOXML nor HTML.

Lengths are points (1 pt = 1/72 inch), colours six upper-case hexadecimal digits ("1F4E79").
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from docgen.messages import Message

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

Part = Literal["body", "header", "footer", "footnote", "settings"]
StepKind = Literal["section", "paragraph", "table", "row", "cell", "box"]
Alignment = Literal["left", "center", "right", "justify"]
HorizontalPosition = Literal["left", "center", "right"]
VerticalAlignment = Literal["top", "center", "bottom"]
Turn = Literal["none", "up", "down"]
TabKind = Literal["left", "center", "right", "decimal", "bar"]
LineRule = Literal["auto", "exact", "at-least"]
HeightRule = Literal["auto", "exact", "at-least"]
NumberFormat = Literal["decimal", "roman-lower", "roman-upper", "letter-lower", "letter-upper"]
FieldKind = Literal["page", "pages", "section-pages"]
LineStyle = Literal["solid", "double", "dotted", "dashed"]
Reference = Literal["page", "margin", "column", "character", "paragraph", "line"]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a thing stands, counted from 1 as a reader counts: table 1, row 2, cell 3, paragraph 1.

    Stable for one and the same DOCX. `str(place)` is the form for machines
    ("body/table[1]/row[2]/cell[3]/paragraph[1]"), `place.message` the form for people.
    """

    part: Part
    steps: tuple[tuple[StepKind, int], ...] = ()

    def within(self, kind: StepKind, number: int) -> Place:
        """Go one step further in."""
        return Place(self.part, (*self.steps, (kind, number)))

    @property
    def message(self) -> Message:
        """The place in a person's words."""
        said = Message(f"place-{self.part}")
        for kind, number in self.steps:
            said = Message("place-within", outer=said, inner=Message(f"place-{kind}", number=number))
        return said

    def __str__(self) -> str:
        return "/".join((self.part, *(f"{kind}[{number}]" for kind, number in self.steps)))


@dataclass(frozen=True, slots=True)
class Loss:
    """A thing in the DOCX that the page cannot carry: where it stands and what it is."""

    place: Place
    what: Message


# ---------------------------------------------------------------------------- characters


@dataclass(frozen=True, slots=True)
class Font:
    """How characters look, all settings in effect."""

    family: str = "Times New Roman"
    size: float = 10.0
    bold: bool = False
    italic: bool = False
    caps: bool = False
    small_caps: bool = False
    underline: LineStyle | None = None
    strike: bool = False
    colour: str = "000000"
    """"000000" also stands for Word's "automatic"."""
    background: str | None = None
    """Shading or highlighting behind the characters."""
    script: Literal["base", "super", "sub"] = "base"
    raised: float = 0.0
    """Raised (positive) or lowered against the baseline."""
    spacing: float = 0.0
    """Extra space after each character."""
    stretch: float = 1.0
    """Width of the characters, 1.0 = as designed."""
    language: str = "vi-VN"


@dataclass(frozen=True, slots=True)
class Text:
    """Characters of one look; no tab, no line end. `link` is the address a hyperlink leads to."""

    text: str
    font: Font
    link: str = ""


@dataclass(frozen=True, slots=True)
class Tab:
    """A jump to the next tab stop."""

    font: Font


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A new line inside the paragraph."""

    font: Font


@dataclass(frozen=True, slots=True)
class PageBreak:
    """A new page inside the paragraph."""

    font: Font


@dataclass(frozen=True, slots=True)
class Field:
    """A number known only when pages are made: page, count of pages, count of the section's pages.

    `format` is None where the section's own page number format counts.
    """

    kind: FieldKind
    font: Font
    format: NumberFormat | None = None


@dataclass(frozen=True, slots=True)
class FootnoteMark:
    """The raised mark that refers to `Document.footnotes[number]`."""

    number: int
    font: Font


@dataclass(frozen=True, slots=True)
class Image:
    """A picture: PNG or JPEG bytes, the size it is shown at, what it shows in words (may be empty).

    `cropped` is the share cut off at (top, right, bottom, left), 0.25 = a quarter.
    """

    content: bytes
    media_type: str
    width: float
    height: float
    description: str = ""
    cropped: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class InlineImage:
    """A picture that stands in the line like a character."""

    image: Image
    font: Font


Inline = Text | Tab | LineBreak | PageBreak | Field | FootnoteMark | InlineImage


# ---------------------------------------------------------------------------- drawn things


@dataclass(frozen=True, slots=True)
class Sides:
    """Four distances."""

    top: float = 0.0
    right: float = 0.0
    bottom: float = 0.0
    left: float = 0.0


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line drawn in Word.

    Runs from (0, 0) to (`width`, `height`) of its box, or from (0, `height`) to (`width`, 0) when `rising`.
    """

    width: float
    height: float
    thickness: float = 0.75
    colour: str = "000000"
    style: LineStyle = "solid"
    rising: bool = False


@dataclass(frozen=True, slots=True)
class TextBox:
    """A box of text with a place of its own; what does not fit in its height runs out of it."""

    width: float
    height: float
    blocks: tuple[Block, ...]
    padding: Sides
    border: Edge | None = None
    background: str | None = None


@dataclass(frozen=True, slots=True)
class Position:
    """Where a floating thing stands on one axis: `offset` from, or `align`ed within, the `reference`."""

    reference: Reference
    offset: float = 0.0
    align: Literal["start", "center", "end"] | None = None


@dataclass(frozen=True, slots=True)
class Float:
    """A thing laid on the page at a place of its own, anchored in a paragraph; no text flows round it."""

    content: Image | Line | TextBox
    horizontal: Position
    vertical: Position
    behind_text: bool = False


# ---------------------------------------------------------------------------- paragraphs


@dataclass(frozen=True, slots=True)
class Edge:
    """One side of a border."""

    style: LineStyle
    thickness: float
    colour: str = "000000"
    space: float = 0.0
    """Distance from the text; paragraphs only."""


@dataclass(frozen=True, slots=True)
class Borders:
    """The four sides, None = no line; `between` runs between paragraphs that share the same borders."""

    top: Edge | None = None
    right: Edge | None = None
    bottom: Edge | None = None
    left: Edge | None = None
    between: Edge | None = None


NO_BORDERS = Borders()


@dataclass(frozen=True, slots=True)
class TabStop:
    """Where a tab leads; `position` counts from the left edge of the text area (not from the indent)."""

    position: float
    kind: TabKind = "left"
    leader: Literal["", ".", "-", "_", "·"] = ""


@dataclass(frozen=True, slots=True)
class LineSpacing:
    """Height of lines: `value` is a multiple of the font's own line when `rule` is "auto", else points."""

    rule: LineRule = "auto"
    value: float = 1.0


@dataclass(frozen=True, slots=True)
class ListLabel:
    """The number or bullet Word puts before a paragraph, ready to print ("1.", "a)", "Điều 3.").

    `level` counts from 0. `align` says how the label stands on the place where it begins.
    """

    text: str
    font: Font
    level: int = 0
    suffix: Literal["tab", "space", "nothing"] = "tab"
    align: HorizontalPosition = "left"


@dataclass(frozen=True, slots=True)
class Layout:
    """How a paragraph is set, all settings in effect."""

    alignment: Alignment = "left"
    indent_left: float = 0.0
    indent_right: float = 0.0
    indent_first: float = 0.0
    """First line against the others: positive = indented, negative = hanging."""
    space_before: float = 0.0
    space_after: float = 0.0
    contextual_spacing: bool = False
    """No space between neighbours of the same style."""
    line: LineSpacing = LineSpacing()
    keep_next: bool = False
    keep_together: bool = False
    page_break_before: bool = False
    widow_control: bool = True
    outline: int | None = None
    """0 = first heading level … 8; None = body text."""
    tabs: tuple[TabStop, ...] = ()
    borders: Borders = NO_BORDERS
    background: str | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph. `mark` is the look of its end mark: it sets the height of an empty paragraph."""

    place: Place
    style_id: str
    style_name: str
    layout: Layout
    mark: Font
    label: ListLabel | None = None
    inlines: tuple[Inline, ...] = ()
    floats: tuple[Float, ...] = ()

    @property
    def text(self) -> str:
        """The characters, a tab as TAB and line and page breaks as LF; without label and fields."""
        return "".join(_characters(inline) for inline in self.inlines)


def _characters(inline: Inline) -> str:
    match inline:
        case Text(text):
            return text
        case Tab():
            return "\t"
        case LineBreak() | PageBreak():
            return "\n"
        case _:
            return ""


# ---------------------------------------------------------------------------- tables


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell, vertical merges already joined: it begins at grid `column` and covers `columns` × `rows`.

    `borders` are the lines really drawn, conflicts with neighbours and table settled.
    """

    place: Place
    column: int
    columns: int
    rows: int
    width: float
    blocks: tuple[Block, ...]
    borders: Borders = NO_BORDERS
    background: str | None = None
    padding: Sides = Sides()
    vertical_alignment: VerticalAlignment = "top"
    """Across the lines of a turned cell."""
    turn: Turn = "none"
    """Text turned by a quarter, to be read upwards or downwards; its lines are as long as the row is high.

    Only in a row of exact height.
    """


@dataclass(frozen=True, slots=True)
class Row:
    """One row; a cell that began in a row above does not stand here again."""

    place: Place
    cells: tuple[Cell, ...]
    height: float = 0.0
    height_rule: HeightRule = "auto"
    may_split: bool = True
    header: bool = False
    """Repeated at the top of every page the table reaches."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table. `indent` is the distance of its outer edge (not its text) from the left edge of the text."""

    place: Place
    style_id: str
    style_name: str
    columns: tuple[float, ...]
    rows: tuple[Row, ...]
    alignment: HorizontalPosition = "left"
    indent: float = 0.0

    @property
    def width(self) -> float:
        """Sum of the grid."""
        return sum(self.columns)


Block = Paragraph | Table


# ---------------------------------------------------------------------------- pages


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
