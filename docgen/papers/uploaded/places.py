"""Where a paragraph of a template stands, in the words of whoever looks at it in Word.

Tables, rows, columns and paragraphs are counted from 1; a merged cell counts for the columns it covers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.messages import Message
from docgen.page.ooxml import w

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

_BLOCKS = frozenset((w("p"), w("tbl")))
_EXCERPT, _BEFORE = 60, 20


class Places:
    """The places of all paragraphs of one part; `kind` names the part, see docgen.papers.uploaded.settle."""

    def __init__(self, root: Element, kind: str) -> None:
        self._boxes = 0
        self._of: dict[Element, Message] = {}
        outer = None if kind == "body" else Message(f"uploaded-{kind}")
        holders = list(root.iter(w("body"), w("footnote"), w("endnote"))) or [root]
        for holder in holders:
            self._walk(holder, outer)

    def of(self, paragraph: Element, text: str = "", tag: str = "") -> Message:
        """Say where the paragraph stands, and the words of its `text` about `tag`."""
        place = self._of.get(paragraph) or Message("uploaded-somewhere")
        shown = _about(" ".join(text.split()), " ".join(tag.split()))
        return Message("uploaded-place-text", place=place, text=shown) if shown else place

    def _walk(self, holder: Element, outer: Message | None, *, cell: bool = False) -> None:
        tables = number = 0
        blocks = list(_blocks(holder))
        alone = cell and sum(block.tag == w("p") for block in blocks) == 1
        for block in blocks:
            if block.tag == w("tbl"):
                tables += 1
                self._walk_table(block, tables, outer)
            else:
                number += 1
                here = outer if alone and outer else _within(outer, "uploaded-paragraph", number=number)
                self._of[block] = here
                self._walk_boxes(block)

    def _walk_table(self, table: Element, number: int, outer: Message | None) -> None:
        for row, cells in enumerate(_children(table, w("tr")), 1):
            column = 1
            for cell in _children(cells, w("tc")):
                at = _within(outer, "uploaded-cell", table=number, row=row, column=column)
                self._walk(cell, at, cell=True)
                column += _span(cell)

    def _walk_boxes(self, paragraph: Element) -> None:
        for box in paragraph.iter(w("txbxContent")):
            if next(box.iterancestors(w("p"))) is paragraph:
                self._boxes += 1
                self._walk(box, Message("uploaded-box", number=self._boxes))


def _about(text: str, tag: str) -> str:
    """Cut a long text to the words about a tag in it."""
    found = max(text.find(tag), 0)
    begin = max(found - _BEFORE, 0) if len(text) > _EXCERPT else 0
    end = begin + max(_EXCERPT, min(len(tag), _EXCERPT) + _BEFORE)
    return "…" * (begin > 0) + text[begin:end] + "…" * (end < len(text))


def _within(outer: Message | None, code: str, **counted: int) -> Message:
    """Say a place, in small letters within another."""
    if outer is None:
        return Message(code, **counted)
    return Message("uploaded-within", outer=outer, inner=Message(f"{code}-in", **counted))


def _blocks(holder: Element) -> Iterator[Element]:
    """Paragraphs and tables of a holder, those in content controls and the like among them."""
    for child in holder:
        if child.tag in _BLOCKS:
            yield child
        else:
            yield from _blocks(child)


def _children(parent: Element, tag: str) -> Iterator[Element]:
    """Rows of a table or cells of a row, those in content controls among them."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag != w("tbl"):
            yield from _children(child, tag)


def _span(cell: Element) -> int:
    span = cell.find(f"{w('tcPr')}/{w('gridSpan')}")
    value = span.get(w("val"), "1") if span is not None else "1"
    return int(value) if value.isdecimal() and len(value) < 4 else 1  # noqa: PLR2004 # Word has 63 columns at most
