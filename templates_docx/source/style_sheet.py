"""The styles part made from the table: each style says only what it changes of the style it is based on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from templates_docx.source.styles import (
    CIRCULATION_TABLE,
    FONT,
    LISTED_TABLE,
    NORMAL,
    PARAGRAPH_STYLES,
    PLAIN_TABLE,
    SIGNED_TABLE,
    STRONG,
    URGENCY_TABLE,
    ParagraphStyle,
    style_id,
)
from templates_docx.source.word import element, twips

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.etree import _Element as Element

_LINE: Final = {"val": "single", "sz": 4, "space": 0, "color": "auto"}
_BOX: Final = {"val": "single", "sz": 8, "space": 0, "color": "auto"}
_RULE: Final = {"val": "single", "sz": 6, "space": 0, "color": "auto"}
_SIDES: Final = ("top", "left", "bottom", "right", "insideH", "insideV")


def style_sheet(more: Sequence[ParagraphStyle] = ()) -> Element:
    """Make the whole styles part; `more` are styles that one paper alone has."""
    rows = (*PARAGRAPH_STYLES, *more)
    by_name = {row.name: row for row in rows}
    styles = [_paragraph_style(row, by_name.get(row.based_on)) for row in rows]
    return element("styles", _defaults(), *styles, *_character_styles(), *_table_styles())


def _defaults() -> Element:
    fonts = element("rFonts", ascii=FONT, hAnsi=FONT, eastAsia=FONT, cs=FONT)
    size = [element("sz", val=28), element("szCs", val=28)]
    language = element("lang", val="vi-VN", eastAsia="vi-VN", bidi="ar-SA")
    return element(
        "docDefaults",
        element("rPrDefault", element("rPr", fonts, *size, language)),
        element("pPrDefault", element("pPr", element("widowControl"))),
    )


def _paragraph_style(row: ParagraphStyle, base: ParagraphStyle | None) -> Element:
    below = base or NORMAL
    default = {} if base else {"default": 1}
    made = element("style", type="paragraph", **default, styleId=row.id)
    made.append(element("name", val=row.name))
    if base:
        made.append(element("basedOn", val=base.id))
    made.append(element("qFormat"))
    for name, settings in (("pPr", list(_layout(row, below))), ("rPr", list(_letters(row, below)))):
        if settings:
            made.append(element(name, *settings))
    return made


def _layout(row: ParagraphStyle, base: ParagraphStyle) -> Iterator[Element]:
    """Paragraph properties in the order the schema wants (CT_PPrBase)."""
    if row.keep_next != base.keep_next:
        yield element("keepNext", val=int(row.keep_next))
    if row.page_break != base.page_break:
        yield element("pageBreakBefore", val=int(row.page_break))
    if row.ruled:
        yield element("pBdr", element("top", **_RULE))
    if (row.before, row.line) != (base.before, base.line):
        exact = {"line": round(row.line * 20), "lineRule": "exact"} if row.line else {}
        yield element("spacing", before=round(row.before * 20), after=0, **exact)
    if row.indents != base.indents:
        first = {"hanging": twips(row.hanging)} if row.hanging else {"firstLine": twips(row.first_line)}
        yield element("ind", left=twips(row.left), right=twips(row.right), **first)
    if row.align != base.align:
        yield element("jc", val=row.align)
    if row.outline != base.outline:
        yield element("outlineLvl", val=9 if row.outline is None else row.outline)


def _letters(row: ParagraphStyle, base: ParagraphStyle) -> Iterator[Element]:
    """Run properties in the order the schema wants (EG_RPrBase)."""
    for name, wanted, had in (("b", row.bold, base.bold), ("i", row.italic, base.italic)):
        if wanted != had:
            yield element(name, val=int(wanted))
            yield element(f"{name}Cs", val=int(wanted))
    if row.colour != base.colour:
        yield element("color", val=row.colour)
    if row.size != base.size:
        yield element("sz", val=round(row.size * 2))
        yield element("szCs", val=round(row.size * 2))


def _character_styles() -> Iterator[Element]:
    yield element(
        "style",
        element("name", val="Default Paragraph Font"),
        element("semiHidden"),
        type="character",
        default=1,
        styleId="DefaultParagraphFont",
    )
    yield element(
        "style",
        element("name", val=STRONG),
        element("basedOn", val="DefaultParagraphFont"),
        element("qFormat"),
        element("rPr", element("b"), element("bCs")),
        type="character",
        styleId=style_id(STRONG),
    )


def _table_styles() -> Iterator[Element]:
    base = "NormalTable"
    yield element(
        "style",
        element("name", val="Normal Table"),
        element("semiHidden"),
        element("tblPr", element("tblInd", w=0, type="dxa"), _padding()),
        type="table",
        default=1,
        styleId=base,
    )
    lines = element("tblBorders", *(element(side, **_LINE) for side in _SIDES))
    box = element("tblBorders", *(element(side, **_BOX) for side in _SIDES[:4]))
    red = element("tblBorders", *(element(side, **{**_BOX, "color": "FF0000"}) for side in _SIDES[:4]))
    for name, settings in (
        (PLAIN_TABLE, []),
        (SIGNED_TABLE, [_padding(top=4)]),
        (LISTED_TABLE, [lines, _padding(top=0.7, sides=1.5, bottom=0.7)]),
        (URGENCY_TABLE, [red]),
        (CIRCULATION_TABLE, [box]),
    ):
        yield element(
            "style",
            element("name", val=name),
            element("basedOn", val=base),
            element("tblPr", *settings),
            type="table",
            styleId=style_id(name),
        )


def _padding(*, top: float = 0, sides: float = 0, bottom: float = 0) -> Element:
    """Room between the edges of a cell and its text, mm."""
    widths = (("top", top), ("left", sides), ("bottom", bottom), ("right", sides))
    return element("tblCellMar", *(element(side, w=twips(width), type="dxa") for side, width in widths))
