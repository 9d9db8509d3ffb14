"""Rule lines as long as the decree wants them, measured on the text above each.

A rule line is an empty paragraph of one of the named styles below, whose style draws a line on it. After the
tags are filled its indents are set so that the line stands balanced under the text: as long as the motto
(II.1.c), or a third to a half of the longest line of the name, abstract or reference (II.2, II.5.b, III.1.c).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lxml import etree

from docgen.page.model import Place
from docgen.page.ooxml import w
from docgen.page.read.paragraphs import NO_TABLE, read_paragraph
from docgen.page.read.sections import text_width
from docgen.page.read.tables import read_table
from docgen.page.wrap import longest_line

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from docgen.page.model import Block, Paragraph
    from docgen.page.read.paragraphs import TableLook
    from docgen.page.read.story import Story

MOTTO_RULE: Final = "Kẻ dưới Tiêu ngữ"
ISSUER_RULE: Final = "Kẻ dưới tên cơ quan"
ABSTRACT_RULE: Final = "Kẻ dưới trích yếu"
ATTACHMENT_RULE: Final = "Kẻ dưới kèm theo"
RULES: Final = {MOTTO_RULE: 1.0, ISSUER_RULE: 0.4, ABSTRACT_RULE: 0.4, ATTACHMENT_RULE: 0.4}
"""Name of the style → share of the longest line above."""

_AFTER_INDENTS: Final = frozenset(
    w(name)
    for name in (
        *("contextualSpacing", "mirrorIndents", "suppressOverlap", "jc", "textDirection", "textAlignment"),
        *("textboxTightWrap", "outlineLvl", "divId", "cnfStyle", "rPr", "sectPr", "pPrChange"),
    )
)
"""What the schema wants after w:ind in a paragraph's properties (CT_PPr)."""


def set_rule_lines(body: Element, story: Story) -> None:
    """Set the indents of every rule line in the body; `story` is what the reader knows of the document."""
    for rule in list(body.iter(w("p"))):
        share = _share(rule, story)
        text = _text_above(rule, story) if share else None
        if text is None:
            continue
        width, look = _room(rule, body, story)
        above = read_paragraph(text, story, Place("body"), look)
        if above is not None:
            _indent(rule, *_balanced(above, width, share))


def _share(paragraph: Element, story: Story) -> float:
    """Return the share a rule line has of the text above, 0 for any other paragraph."""
    named = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
    style = story.sheet.styles.by_id.get(named.get(w("val"), "")) if named is not None else None
    return RULES.get(style.name, 0.0) if style else 0.0


def _text_above(rule: Element, story: Story) -> Element | None:
    """Return the nearest paragraph above in the same cell or section that has text."""
    for sibling in rule.itersiblings(preceding=True):
        if sibling.tag != w("p") or sibling.find(f"{w('pPr')}/{w('sectPr')}") is not None:
            return None
        if not _share(sibling, story) and any(text.text for text in sibling.iter(w("t"))):
            return sibling
    return None


def _room(paragraph: Element, body: Element, story: Story) -> tuple[float, TableLook]:
    """Return the width in which the paragraph is set, and what its table says of its look."""
    available = text_width(_section_of(paragraph, body))
    cell = next(paragraph.iterancestors(w("tc")), None)
    table = next(paragraph.iterancestors(w("tbl")), None)
    if cell is None or table is None:
        return available, NO_TABLE
    rooms: dict[Element, tuple[float, TableLook]] = {}

    def note(
        element: Element, _story: Story, _place: Place, width: float, look: TableLook
    ) -> tuple[Block, ...]:
        rooms[element] = (width, look)
        return ()

    read_table(table, story, Place("body"), available, note)
    return rooms[cell]


def _section_of(paragraph: Element, body: Element) -> Element | None:
    block = paragraph
    while block.getparent() is not body:
        parent = block.getparent()
        assert parent is not None
        block = parent
    for following in (block, *block.itersiblings()):
        ends = following if following.tag == w("sectPr") else following.find(f"{w('pPr')}/{w('sectPr')}")
        if ends is not None:
            return ends
    return None


def _balanced(text: Paragraph, width: float, share: float) -> tuple[float, float]:
    """Return the indents of a line of its share, balanced under the longest line of the text."""
    layout = text.layout
    available = width - layout.indent_left - layout.indent_right
    longest = longest_line(text.inlines, available)
    before = {"center": (available - longest) / 2, "right": available - longest}.get(layout.alignment, 0.0)
    left = layout.indent_left + before + longest * (1 - share) / 2
    return left, width - left - longest * share


def _indent(paragraph: Element, left: float, right: float) -> None:
    properties = paragraph.find(w("pPr"))
    assert properties is not None, "a rule line has a style"
    for old in properties.findall(w("ind")):
        properties.remove(old)
    indents = etree.Element(w("ind"))
    indents.set(w("left"), str(round(left * 20)))
    indents.set(w("right"), str(round(right * 20)))
    following = next((child for child in properties if child.tag in _AFTER_INDENTS), None)
    if following is None:
        properties.append(indents)
    else:
        following.addprevious(indents)
