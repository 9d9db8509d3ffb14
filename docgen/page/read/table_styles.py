"""What a table and its style say of a cell: borders, margins, shading, looks of rows and bands.

ECMA-376 Part 1, 17.4.59 and 17.7.6.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from docgen.page.model import Sides
from docgen.page.ooxml import w
from docgen.page.read import characters, layouts
from docgen.page.read.borders import read_edge
from docgen.page.read.characters import background
from docgen.page.read.measures import VAL, code, number, twentieths, whole

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from docgen.page.model import Edge
    from docgen.page.read.styles import Styles
    from docgen.page.read.theme import Theme

Edges = dict[str, "Edge | None"]
"""Side → line or "no line"; a side that is not said is absent."""

_SIDES: Final = {
    "top": "top", "bottom": "bottom", "left": "left", "start": "left", "right": "right", "end": "right",
    "insideH": "insideH", "insideV": "insideV",
}  # fmt: skip
_USUAL_MARGINS: Final = {"top": 0.0, "right": 5.75, "bottom": 0.0, "left": 5.75}
"""ECMA-376: 115 twentieths at the sides where nothing is said."""
_LOOK_BITS: Final = {"firstRow": 0x20, "lastRow": 0x40, "firstColumn": 0x80, "lastColumn": 0x100,
                     "noHBand": 0x200, "noVBand": 0x400}  # fmt: skip
_USUAL_LOOK: Final = "04A0"


@dataclass(frozen=True)
class Part:
    """What is said of one part of a table (the whole, the first row, a band …)."""

    borders: Edges = field(default_factory=dict)
    margins: dict[str, float] = field(default_factory=dict)
    background: str | None = None
    filled: bool = False
    layout: layouts.Settings = field(default_factory=dict)
    characters: characters.Settings = field(default_factory=dict)


@dataclass(frozen=True)
class TableSays:
    """What a table says together with its style."""

    style_id: str
    style_name: str
    whole: Part
    parts: dict[str, Part]
    look: frozenset[str]
    alignment: str
    indent: float
    width_kind: str
    width: float
    row_band: int
    column_band: int


@dataclass(frozen=True)
class CellLook:
    """What is in effect in one cell; `borders` are those it says itself, `inherited` those of the table."""

    borders: Edges
    inherited: Edges
    padding: Sides
    background: str | None
    layout: layouts.Settings
    characters: characters.Settings


def read_table_says(table: Element, styles: Styles, theme: Theme) -> TableSays:
    """Read w:tblPr over the style it names."""
    properties = table.find(w("tblPr"))
    named = properties.find(w("tblStyle")) if properties is not None else None
    chain = styles.chain("table", named.get(VAL) if named is not None else None)
    whole_table, parts = Part(), dict[str, Part]()
    own = [style.element for style in chain]
    for style in own:
        whole_table = _over(whole_table, _read_part(style, theme))
        for conditional in style.iterchildren(w("tblStylePr")):
            kind = conditional.get(w("type"), "")
            parts[kind] = _over(parts.get(kind, Part()), _read_part(conditional, theme))
    whole_table = _over(whole_table, _read_part(table, theme))
    sources = [element.find(w("tblPr")) for element in own] + [properties]
    width = _last(sources, "tblW")
    indent = _last(sources, "tblInd")
    alignment = _last(sources, "jc")
    return TableSays(
        chain[-1].id if chain else "",
        chain[-1].name if chain else "",
        whole_table,
        parts,
        _look(_last(sources, "tblLook")),
        alignment.get(VAL, "left") if alignment is not None else "left",
        _measure(indent),
        width.get(w("type"), "dxa") if width is not None else "auto",
        number(width.get(w("w"), "0").rstrip("%")) if width is not None else 0.0,
        _size(sources, "tblStyleRowBandSize"),
        _size(sources, "tblStyleColBandSize"),
    )


def look_of_cell(
    says: TableSays, cell: Element, where: tuple[int, int, bool, bool], theme: Theme
) -> CellLook:
    """Lay what counts for one cell over each other; `where` = row, column, in last row, in last column."""
    part = says.whole
    for kind in _kinds(says, *where):
        if kind in says.parts:
            part = _over(part, says.parts[kind])
    properties = cell.find(w("tcPr"))
    own = _read_part(cell, theme)
    margins = {**_USUAL_MARGINS, **part.margins, **own.margins}
    shaded = properties is not None and properties.find(w("shd")) is not None
    return CellLook(
        own.borders,
        part.borders,
        Sides(margins["top"], margins["right"], margins["bottom"], margins["left"]),
        own.background if shaded else part.background,
        part.layout,
        part.characters,
    )


def _kinds(says: TableSays, row: int, column: int, last_row: bool, last_column: bool) -> list[str]:
    """Name the conditional parts that count for a cell, the weakest first."""
    look = says.look
    first_row, first_column = row == 0 and "firstRow" in look, column == 0 and "firstColumn" in look
    last_row, last_column = last_row and "lastRow" in look, last_column and "lastColumn" in look
    kinds = ["wholeTable"]
    if "noVBand" not in look:
        band = (column - ("firstColumn" in look)) // says.column_band
        kinds.append(f"band{band % 2 + 1}Vert")
    if "noHBand" not in look and not first_row:
        band = (row - ("firstRow" in look)) // says.row_band
        kinds.append(f"band{band % 2 + 1}Horz")
    edges = {"firstCol": first_column, "lastCol": last_column, "firstRow": first_row, "lastRow": last_row}
    corners = {
        "nwCell": first_row and first_column,
        "neCell": first_row and last_column,
        "swCell": last_row and first_column,
        "seCell": last_row and last_column,
    }
    kinds += [name for name, counts in {**edges, **corners}.items() if counts]
    return kinds


def _over(below: Part, above: Part) -> Part:
    return Part(
        {**below.borders, **above.borders},
        {**below.margins, **above.margins},
        above.background if above.filled else below.background,
        below.filled or above.filled,
        layouts.over(below.layout, above.layout),
        characters.over(below.characters, above.characters),
    )


def _read_part(element: Element, theme: Theme) -> Part:
    """Read what a w:style, w:tblStylePr, w:tbl or w:tc says of cells and their text."""
    borders: Edges = {}
    margins: dict[str, float] = {}
    fill, filled = None, False
    for name, edges, sides in (("tblPr", "tblBorders", "tblCellMar"), ("tcPr", "tcBorders", "tcMar")):
        properties = element.find(w(name))
        if properties is None:
            continue
        for side in properties.find(w(edges)) if properties.find(w(edges)) is not None else ():  # type: ignore[union-attr] # asked just before
            if (known := _SIDES.get(str(side.tag).rpartition("}")[2])) is not None:
                borders[known] = read_edge(side, theme)
        for side in properties.find(w(sides)) if properties.find(w(sides)) is not None else ():  # type: ignore[union-attr] # asked just before
            if (known := _SIDES.get(str(side.tag).rpartition("}")[2])) is not None:
                margins[known] = _measure(side)
        shading = properties.find(w("shd"))
        if shading is not None:
            fill, filled = background(shading, theme), True
    return Part(
        borders,
        margins,
        fill,
        filled,
        layouts.read_layout(element.find(w("pPr")), theme),
        characters.read_characters(element.find(w("rPr")), theme),
    )


def _measure(element: Element | None) -> float:
    if element is None or element.get(w("type"), "dxa") != "dxa":
        return 0.0
    return twentieths(element.get(w("w"), "0"))


def _last(sources: list[Element | None], name: str) -> Element | None:
    found = [
        element for source in sources if source is not None and (element := source.find(w(name))) is not None
    ]
    return found[-1] if found else None


def _size(sources: list[Element | None], name: str) -> int:
    element = _last(sources, name)
    return max(whole(element.get(VAL, "1")), 1) if element is not None else 1


def _look(element: Element | None) -> frozenset[str]:
    if element is None:
        return frozenset()
    bits = code(element.get(VAL, _USUAL_LOOK))
    return frozenset(
        name
        for name, bit in _LOOK_BITS.items()
        if (element.get(w(name)) in ("1", "true", "on") if element.get(w(name)) is not None else bits & bit)
    )
