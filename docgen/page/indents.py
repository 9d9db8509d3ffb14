"""Indents of a paragraph and the style it names, in the file itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lxml import etree

from docgen.page.ooxml import w

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from docgen.page.read.styles import Styles

_AFTER_INDENTS: Final = frozenset(
    w(name)
    for name in (
        *("contextualSpacing", "mirrorIndents", "suppressOverlap", "jc", "textDirection", "textAlignment"),
        *("textboxTightWrap", "outlineLvl", "divId", "cnfStyle", "rPr", "sectPr", "pPrChange"),
    )
)
"""What the schema wants after w:ind in a paragraph's properties (CT_PPr)."""


def style_name(paragraph: Element, styles: Styles) -> str:
    """Return the name of the style a paragraph asks for, "" for the default one."""
    named = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
    style = styles.by_id.get(named.get(w("val"), "")) if named is not None else None
    return style.name if style else ""


def set_indents(paragraph: Element, left: float, right: float) -> None:
    """Give a paragraph with a named style indents (points) of its own, instead of any it has."""
    properties = paragraph.find(w("pPr"))
    assert properties is not None, "a paragraph with a style has properties"
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
