"""Paragraphs: how they are set, what stands in them and floats at them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from docgen.page.model.edges import NO_BORDERS
from docgen.page.model.text import LineBreak, PageBreak, Tab, Text

if TYPE_CHECKING:
    from docgen.page.model.drawn import Float
    from docgen.page.model.edges import Borders
    from docgen.page.model.places import Place
    from docgen.page.model.text import Font, Inline

Alignment = Literal["left", "center", "right", "justify"]
HorizontalPosition = Literal["left", "center", "right"]
TabKind = Literal["left", "center", "right", "decimal", "bar"]
LineRule = Literal["auto", "exact", "at-least"]


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
