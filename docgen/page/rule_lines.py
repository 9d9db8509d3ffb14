"""Rule lines as long as the decree wants them, measured on the text above each.

A rule line is an empty paragraph of one of the named styles below, whose style draws a line on it. After the
tags are filled its indents are set so that the line stands balanced under the text: as long as the motto
(II.1.c), or a third to a half of the longest line of the name, abstract or reference (II.2, II.5.b, III.1.c).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from docgen.page.indents import set_indents, style_name
from docgen.page.ooxml import w
from docgen.page.wrap import longest_line

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from docgen.page.model import Paragraph
    from docgen.page.rooms import Rooms

MOTTO_RULE: Final = "Kẻ dưới Tiêu ngữ"
ISSUER_RULE: Final = "Kẻ dưới tên cơ quan"
ABSTRACT_RULE: Final = "Kẻ dưới trích yếu"
ATTACHMENT_RULE: Final = "Kẻ dưới kèm theo"
RULES: Final = {MOTTO_RULE: 1.0, ISSUER_RULE: 0.4, ABSTRACT_RULE: 0.4, ATTACHMENT_RULE: 0.4}
"""Name of the style → share of the longest line above."""


def set_rule_lines(rooms: Rooms) -> None:
    """Set the indents of every rule line of a body."""
    for rule in list(rooms.body.iter(w("p"))):
        share = _share(rule, rooms)
        text = _text_above(rule, rooms) if share else None
        if text is None:
            continue
        above, width = rooms.read(text)
        if above is not None:
            set_indents(rule, *_balanced(above, width, share))


def _share(paragraph: Element, rooms: Rooms) -> float:
    """Return the share a rule line has of the text above, 0 for any other paragraph."""
    return RULES.get(style_name(paragraph, rooms.story.sheet.styles), 0.0)


def _text_above(rule: Element, rooms: Rooms) -> Element | None:
    """Return the nearest paragraph above in the same cell or section that has text."""
    for sibling in rule.itersiblings(preceding=True):
        if sibling.tag != w("p") or sibling.find(f"{w('pPr')}/{w('sectPr')}") is not None:
            return None
        if not _share(sibling, rooms) and any(text.text for text in sibling.iter(w("t"))):
            return sibling
    return None


def _balanced(text: Paragraph, width: float, share: float) -> tuple[float, float]:
    """Return the indents of a line of its share, balanced under the longest line of the text."""
    layout = text.layout
    available = width - layout.indent_left - layout.indent_right
    longest = longest_line(text.inlines, available)
    before = {"center": (available - longest) / 2, "right": available - longest}.get(layout.alignment, 0.0)
    left = layout.indent_left + before + longest * (1 - share) / 2
    return left, width - left - longest * share
