"""Line breaks, tabs and outer spaces of the data, written the way WordprocessingML says them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree

from docgen.page.ooxml import XML_SPACE, w

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_BREAK = re.compile(r"([\n\t])")
_ELEMENTS = {"\n": w("br"), "\t": w("tab")}


def spread_breaks(root: Element) -> None:
    """Turn LF in a text into `w:br` and TAB into `w:tab`; keep spaces that XML readers would drop.

    A template's own text holds neither (docgen.page.template), so both always come from the data.
    """
    for text in list(root.iter(w("t"))):
        content = text.text or ""
        if "\n" in content or "\t" in content:
            _spread(text, content)
        elif content != content.strip() or "  " in content:
            text.set(XML_SPACE, "preserve")


def _spread(text: Element, content: str) -> None:
    for piece in filter(None, _BREAK.split(content)):
        new = etree.Element(_ELEMENTS.get(piece, w("t")))
        if piece not in _ELEMENTS:
            new.set(XML_SPACE, "preserve")
            new.text = piece
        text.addprevious(new)
    run = text.getparent()
    assert run is not None
    run.remove(text)
