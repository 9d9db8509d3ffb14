"""WordprocessingML by the piece: paragraphs, runs, tables, sections; lengths in millimetres, type in points.

ECMA-376 Part 1, 17. Every function gives a new element; nothing here knows a paper.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, Literal

from lxml import etree

from docgen.page.ooxml import RELATION, WORD, XML_SPACE, w

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from lxml.etree import _Element as Element

NAMESPACES: Final = {"w": WORD, "r": RELATION}

Alignment = Literal["left", "center", "right", "both"]
Vertical = Literal["top", "center", "bottom"]
Direction = Literal["lrTb", "btLr", "tbRl"]
Side = Literal["top", "left", "bottom", "right"]
LineKind = Literal["single", "dashed"]


def element(tag: str, *children: Element, **attributes: object) -> Element:
    """Make `w:tag` with attributes of the same namespace."""
    made = etree.Element(w(tag), nsmap=NAMESPACES)
    made.extend(children)
    for key, value in attributes.items():
        made.set(w(key), str(value))
    return made


def twips(millimetres: float) -> int:
    """Convert a length to twentieths of a point."""
    return round(millimetres * 1440 / 25.4)


def run(text: str, *, style: str = "") -> Element:
    """Make a run of text, plain or in a character style."""
    letters = element("t")
    letters.text = text
    letters.set(XML_SPACE, "preserve")
    properties = [element("rPr", element("rStyle", val=style))] if style else []
    return element("r", *properties, letters)


def paragraph(style: str, *content: str | Element) -> Element:
    """Make a paragraph of a named style (its id); content is text or runs."""
    runs = [run(piece) if isinstance(piece, str) else piece for piece in content]
    return element("p", element("pPr", element("pStyle", val=style)), *runs)


def field(code: str) -> list[Element]:
    """Make the runs of a complex field with an empty result that the reader of the file fills in."""
    instruction = element("instrText")
    instruction.text = f" {code} "
    instruction.set(XML_SPACE, "preserve")
    return [
        element("r", element("fldChar", fldCharType="begin")),
        element("r", instruction),
        element("r", element("fldChar", fldCharType="separate")),
        run("1"),
        element("r", element("fldChar", fldCharType="end")),
    ]


@dataclass(frozen=True)
class Cell:
    """A cell: its paragraphs and how many columns it covers.

    Its text may run upwards (btLr) or downwards (tbRl); `edges` are sides with a line of their own kind.
    """

    blocks: tuple[Element, ...]
    columns: int = 1
    vertical: Vertical = "top"
    direction: Direction = "lrTb"
    edges: tuple[tuple[Side, LineKind], ...] = ()


@dataclass(frozen=True)
class Row:
    """A row that is never torn over two pages; `repeated` on each page the table reaches.

    `height` in mm is the least it takes, or when `exact` what it takes whatever stands in it; 0 = as needed.
    One that `goes_on` has what the row above had no room for: it begins without a gap and may be torn.
    """

    cells: tuple[Cell, ...]
    repeated: bool = False
    height: float = 0.0
    exact: bool = False
    goes_on: bool = False


def cell(*blocks: Element, columns: int = 1, vertical: Vertical = "top") -> Cell:
    """Put paragraphs in a cell."""
    return Cell(blocks, columns, vertical)


def table(
    style: str, widths: Sequence[float], rows: Iterable[Row], *, centred: bool = False, indent: float = 0.0
) -> Element:
    """Make a table of fixed column widths (mm) in a named table style (its id).

    `centred` in its room, otherwise `indent` mm from the left.
    """
    placed = [element("jc", val="center")] if centred else []
    placed += [element("tblInd", w=twips(indent), type="dxa")] if indent else []
    grid = [twips(width) for width in widths]
    return element(
        "tbl",
        element(
            "tblPr",
            element("tblStyle", val=style),
            element("tblW", w=sum(grid), type="dxa"),
            *placed,
            element("tblLayout", type="fixed"),
        ),
        element("tblGrid", *(element("gridCol", w=width) for width in grid)),
        *(_row(row, grid) for row in rows),
    )


def _row(row: Row, grid: Sequence[int]) -> Element:
    properties = [] if row.goes_on else [element("cantSplit")]
    if row.height:
        rule = "exact" if row.exact else "atLeast"
        properties.append(element("trHeight", val=twips(row.height), hRule=rule))
    properties += [element("tblHeader")] if row.repeated else []
    made = element("tr", element("trPr", *properties))
    place = 0
    for one in row.cells:
        width = sum(grid[place : place + one.columns])
        place += one.columns
        settings = [element("tcW", w=width, type="dxa")]
        settings += [element("gridSpan", val=one.columns)] if one.columns > 1 else []
        if one.edges:
            lines = (element(side, val=kind, sz=4, space=0, color="auto") for side, kind in one.edges)
            settings.append(element("tcBorders", *lines))
        settings += [element("tcMar", element("top", w=0, type="dxa"))] if row.goes_on else []
        settings += [element("textDirection", val=one.direction)] if one.direction != "lrTb" else []
        settings += [element("vAlign", val=one.vertical)] if one.vertical != "top" else []
        made.append(element("tc", element("tcPr", *settings), *one.blocks))
    assert place == len(grid), f"a row covers {place} of {len(grid)} columns"
    return made


@dataclass(frozen=True)
class Page:
    """Paper and margins in millimetres; `header` is the distance of the page number from the edge."""

    width: float
    height: float
    top: float
    right: float
    bottom: float
    left: float
    header: float

    @property
    def text_width(self) -> float:
        """Width between the margins."""
        return self.width - self.left - self.right

    @property
    def landscape(self) -> bool:
        """Whether the paper lies on its long side."""
        return self.width > self.height


def section(
    page: Page,
    headers: Mapping[str, str],
    footers: Mapping[str, str] = MappingProxyType({}),
    *,
    first_number: int = 1,
) -> Element:
    """Make the properties of a section that begins on a new page and hides its first number.

    `headers` and `footers` are relations by kind of page; a footer stands upon the bottom margin, not in it.
    """
    size = {"orient": "landscape"} if page.landscape else {}
    return element(
        "sectPr",
        *(_reference("header", kind, relation) for kind, relation in headers.items()),
        *(_reference("footer", kind, relation) for kind, relation in footers.items()),
        element("type", val="nextPage"),
        element("pgSz", w=twips(page.width), h=twips(page.height), **size),
        element(
            "pgMar",
            top=twips(page.top),
            right=twips(page.right),
            bottom=twips(page.bottom),
            left=twips(page.left),
            header=twips(page.header),
            footer=twips(page.bottom if footers else page.header),
            gutter=0,
        ),
        element("pgNumType", start=first_number),
        element("titlePg"),
    )


def section_break(style: str, properties: Element) -> Element:
    """End a section here: its properties stand in the last paragraph."""
    made = paragraph(style)
    made[0].append(properties)
    return made


def _reference(running: str, kind: str, relation: str) -> Element:
    made = element(f"{running}Reference", type=kind)
    made.set(f"{{{RELATION}}}id", relation)
    return made
