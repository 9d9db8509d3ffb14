"""Where the engine breaks pages: laid out as for the PDF, which is not written.

With docgen.page.pdf the only place that knows WeasyPrint.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docgen.page.paged.blocks import RUNNING, blocks, page_numbers, running
from docgen.page.paged.fragments import counted
from docgen.page.paged.pages import Pages, Running, Sheet
from docgen.page.pdf import laid_out

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from docgen.page.html import Html

Box = Any
Element = Any


def pages_of(html: Html) -> Pages:
    """Lay out and say where each page begins. Raises NotRendered when the engine complains of anything."""
    tree, pages = laid_out(html)
    body = tree.find("body")
    numbers = {element: number for number, element in enumerate(blocks(body))}
    which = {element: number for number, element in enumerate(running(body))}
    places: dict[int, list[tuple[int, int]]] = {}
    done: dict[int, int] = {}
    heads: set[Element] = set()
    for number, page in enumerate(pages):
        for block, box in _blocks_on(page.children[0], numbers, heads):
            places.setdefault(block, []).append((done.get(block, 0), number))
            done[block] = done.get(block, 0) + _characters(box)
    return Pages(tuple(_sheet(page, which) for page in pages), tuple(_starts(places)))


def _starts(places: Mapping[int, list[tuple[int, int]]]) -> Iterator[tuple[int, int, int]]:
    last = 0
    for block in sorted(places):
        for at, page in places[block]:
            if page != last:
                yield block, at, page
            last = page


def _blocks_on(box: Box, numbers: Mapping[Element, int], heads: set[Element]) -> Iterator[tuple[int, Box]]:
    """Yield the blocks on a page, those of a table's head, which pages repeat, for the first time only."""
    if getattr(box, "is_header", False):
        if box.element in heads:
            return
        heads.add(box.element)
    if box.element in numbers and "::" not in box.element_tag:
        yield numbers[box.element], box
        return
    for child in getattr(box, "children", ()):
        yield from _blocks_on(child, numbers, heads)


def _characters(box: Box) -> int:
    """Count the characters of the document's own in a box; what the style sheet writes is not of it."""
    if "::" in box.element_tag:
        return 0
    here = counted(getattr(box, "text", ""))
    return here + sum(_characters(child) for child in getattr(box, "children", ()))


def _sheet(page: Box, which: Mapping[Element, int]) -> Sheet:
    margins = (page.margin_top, page.margin_right, page.margin_bottom, page.margin_left)
    shown = (box for margin in page.children[1:] for box in _all(margin))
    found = {box.element: box for box in shown if box.element_tag in RUNNING}
    repeated = tuple(Running(which[element], _said(box)) for element, box in found.items())
    return Sheet(page.width, page.height, margins, repeated)


def _said(box: Box) -> tuple[str, ...]:
    """Read what the page numbers of a header or footer come to."""
    written = {each.element: _text(each) for each in _all(box) if each.element_tag.endswith("::before")}
    return tuple(written.get(element, "") for element in page_numbers(box.element))


def _text(box: Box) -> str:
    return "".join(getattr(each, "text", "") for each in _all(box))


def _all(box: Box) -> Iterator[Box]:
    yield box
    for child in getattr(box, "children", ()):
        yield from _all(child)
