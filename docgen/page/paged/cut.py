"""The pages of a PDF as sheets of HTML: what the engine laid out on each page stands on a sheet of its own.

The engine breaks pages, nobody else: docgen.page.paged.from_engine reads from it where each page begins, and
the HTML that the PDF is made from is cut there, a paragraph within its text, a table between its rows or
within one.
"""

from __future__ import annotations

import copy
import math
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import lxml.html

from docgen.page.paged.blocks import blocks, page_numbers, running
from docgen.page.paged.fragments import fragment
from docgen.page.paged.row_spans import continued

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from docgen.page.paged.pages import Pages, Running, Sheet

Element = Any

_RULE: Final = re.compile(r"^\.(c\d+)\{([^}]*)\}$", re.MULTILINE)


def cut(markup: str, pages: Pages) -> str:
    """Put what stands on each page on a sheet of its own."""
    root = lxml.html.document_fromstring(markup)
    body: Element = root.find("body")
    cutter = _Cutter(body, pages, dict(_RULE.findall(root.findtext("head/style") or "")))
    body[:] = [sheet for section in body for sheet in cutter.sheets(section)]
    return f"<!DOCTYPE html>\n{lxml.html.tostring(root, encoding='unicode')}\n"


@dataclass(frozen=True)
class _Piece:
    """What of a block stands on a page: from this character to before that one."""

    start: int
    end: float


class _Cutter:
    def __init__(self, body: Element, pages: Pages, looks: Mapping[str, str]) -> None:
        self._pages, self._looks = pages, looks
        self._running = running(body)
        self._pieces = _placed(body, pages.starts)
        self._on: dict[Element, set[int]] = {}
        """Element → the pages it stands on."""
        for block, pieces in self._pieces.items():
            for each in (block, *block.iterancestors()):
                self._on.setdefault(each, set()).update(pieces)
        self._first = {element: min(on) for element, on in self._on.items()}

    def sheets(self, section: Element) -> Iterator[Element]:
        """Yield a section's sheets; a section of nothing is a sheet as it is."""
        on = sorted(self._on.get(section, ()))
        if not on:
            yield section
        for page in on:
            made = self._copied(section, page)
            sheet = self._pages.sheets[page]
            made.extend(
                self._repeated(each, sheet) for each in sheet.running if 0 <= each.which < len(self._running)
            )
            made.set("data-page", str(page + 1))
            margins = " ".join(f"{each:g}px" for each in sheet.margins)
            made.set("style", f"--w:{sheet.width:g}px;--h:{sheet.height:g}px;--p:{margins}")
            yield made

    def _repeated(self, shown: Running, sheet: Sheet) -> Element:
        made = _again(self._running[shown.which])
        side, margin = ("top", sheet.margins[0]) if made.tag == "header" else ("bottom", sheet.margins[2])
        _say(made, f"{side}:calc(var(--d) - {margin:g}px)")
        for element, number in zip(page_numbers(made), shown.numbers, strict=False):
            element.attrib.pop("class")
            element.text = number
        return made

    def _copied(self, element: Element, page: int) -> Element:
        """Copy what of an element stands on a page."""
        if element in self._pieces:
            return self._fragment(element, page)
        made = _shell(element)
        made.text = element.text
        for child in element:
            if child.tag == "colgroup":
                made.append(copy.deepcopy(child))
            elif child.tag == "thead" and self._first.get(child, page) < page:
                made.append(_again(child))
            elif page in self._on.get(child, ()):
                made.append(self._copied(child, page))
            elif child.tag in ("td", "th"):
                made.append(_shell(child))
        if element.tag == "tbody":
            continued(element, made, [page in self._on.get(row, ()) for row in element])
        if self._first[element] < page:
            _say(made, "margin-top:0")
        return made

    def _fragment(self, block: Element, page: int) -> Element:
        pieces = self._pieces[block]
        if len(pieces) == 1:
            made = copy.deepcopy(block)
            made.tail = None
            return made
        piece = pieces[page]
        made = fragment(block, piece.start, piece.end, self._looks)
        if piece.start:
            _say(made, "margin-top:0;text-indent:0")
        if piece.end < math.inf:
            justified = "text-align:justify" in self._looks.get(block.get("class") or "", "")
            _say(made, "margin-bottom:0" + ";text-align-last:justify" * justified)
        return made


def _placed(body: Element, starts: tuple[tuple[int, int, int], ...]) -> dict[Element, dict[int, _Piece]]:
    """Say what of each block stands on which page."""
    changes: dict[int, list[tuple[int, int]]] = {}
    for number, at, page in starts:
        changes.setdefault(number, []).append((at, page))
    placed: dict[Element, dict[int, _Piece]] = {}
    page = 0
    for number, block in enumerate(blocks(body)):
        here = changes.get(number, [])
        if not here or here[0][0]:
            here = [(0, page), *here]
        ends = [*(float(at) for at, _ in here[1:]), math.inf]
        placed[block] = {on: _Piece(at, end) for (at, on), end in zip(here, ends, strict=True)}
        page = here[-1][1]
    return placed


def _shell(element: Element) -> Element:
    made = lxml.html.Element(element.tag, dict(element.attrib))
    made.tail = None
    return made


def _again(element: Element) -> Element:
    """Copy what pages repeat: on the paper it counts once."""
    made = copy.deepcopy(element)
    made.tail = None
    made.set("data-again", "")
    return made


def _say(element: Element, more: str) -> None:
    said = element.get("style")
    element.set("style", f"{said};{more}" if said else more)
