"""The parts of a document that are told apart where pages are broken: blocks, headers, footers, page numbers.

The same in the HTML and in the engine's own tree of it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

Element = Any
"""An element of lxml or of the engine's own tree."""

RUNNING: Final = ("header", "footer")
_TEXT: Final = ("p", "h1", "h2", "h3", "h4", "h5", "h6")
_COUNTED: Final = re.compile(r"pages?-")


def blocks(body: Element) -> Iterator[Element]:
    """Yield the innermost blocks of a document in order, headers and footers aside."""
    for child in body:
        if child.tag in (*RUNNING, "colgroup"):
            continue
        if child.tag in _TEXT or not any(each.tag in _TEXT for each in child.iter()):
            yield child
        else:
            yield from blocks(child)


def running(body: Element) -> list[Element]:
    """Find the headers and footers of a document."""
    return [each for each in body.iter() if each.tag in RUNNING]


def page_numbers(element: Element) -> list[Element]:
    """Find what shows a page number in a header or footer."""
    return [each for each in element.iter() if _COUNTED.match(each.get("class") or "")]
