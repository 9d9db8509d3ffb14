"""Sections: paper, margins, headers and footers, page numbers. ECMA-376 Part 1, 17.6."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from docgen.page.model import Margins, PageSize, Place, Running, Section
from docgen.page.ooxml import RELATION, parse, w
from docgen.page.read.measures import VAL, on, twentieths, whole
from docgen.page.read.numbering import FORMATS
from docgen.page.read.story import Story, read_relations

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from docgen.page.model import Block, Part, VerticalAlignment

_A4: Final = PageSize(595.3, 841.9)
_STARTS: Final = {"nextPage": "next-page", "oddPage": "odd-page", "evenPage": "even-page"}
_VERTICAL: Final[dict[str, VerticalAlignment]] = {"center": "center", "bottom": "bottom"}
_KINDS: Final = ("default", "first", "even")
_LONGEST_SIDE: Final = 22 * 72.0
"""Word's own limit for paper."""
_SHORTEST_SIDE: Final = 7.2


@dataclass
class Inherited:
    """Headers and footers that later sections take over."""

    header: Running = field(default_factory=Running)
    footer: Running = field(default_factory=Running)


def text_width(properties: Element | None) -> float:
    """Return the width of the text area that a w:sectPr describes."""
    page, margins = _page(properties), _margins(properties)
    return max(page.width - margins.left - margins.right, 1.0)


def read_section(
    properties: Element | None, blocks: tuple[Block, ...], number: int, story: Story, inherited: Inherited
) -> Section:
    """Read one w:sectPr; what it does not declare of headers and footers it takes from the one before."""
    place = Place("body").within("section", number)
    section = Section(place, _page(properties), _margins(properties), blocks)
    if properties is None:
        return section
    inherited.header = _running(properties, "header", number, story, inherited.header)
    inherited.footer = _running(properties, "footer", number, story, inherited.footer)
    _note_losses(properties, story, place)
    numbers = properties.find(w("pgNumType"))
    first = numbers.get(w("start")) if numbers is not None else None
    kind = numbers.get(w("fmt"), "decimal") if numbers is not None else "decimal"
    if kind not in FORMATS:
        story.lost(place, "loss-number-format", name=kind)
    title = properties.find(w("titlePg"))
    vertical = properties.find(w("vAlign"))
    starts = properties.find(w("type"))
    return replace(
        section,
        header=inherited.header,
        footer=inherited.footer,
        title_page=title is not None and on(title),
        first_number=whole(first) if first is not None else None,
        number_format=FORMATS.get(kind, "decimal"),
        starts=_STARTS.get(starts.get(VAL, "nextPage") if starts is not None else "", "next-page"),  # type: ignore[arg-type] # the table of starts
        vertical_alignment=_VERTICAL.get(vertical.get(VAL, "top"), "top") if vertical is not None else "top",
    )


def continues(properties: Element) -> bool:
    """Whether a section goes on below the one before, on the same page."""
    kind = properties.find(w("type"))
    return kind is not None and kind.get(VAL) == "continuous"


def joined(before: Section, after: Section, story: Story) -> Section:
    """Join a section that goes on on the same page to the one before it; note what that cannot keep."""
    changed = (after.page, after.margins, after.first_number) != (before.page, before.margins, None)
    if changed:
        story.lost(after.place, "loss-continuous")
    return replace(before, blocks=before.blocks + after.blocks)


def _page(properties: Element | None) -> PageSize:
    size = properties.find(w("pgSz")) if properties is not None else None
    if size is None:
        return _A4
    width, height = (twentieths(size.get(w(name), "0")) for name in ("w", "h"))
    width = min(max(width, _SHORTEST_SIDE), _LONGEST_SIDE)
    height = min(max(height, _SHORTEST_SIDE), _LONGEST_SIDE)
    return PageSize(width, height, size.get(w("orient")) == "landscape")


def _margins(properties: Element | None) -> Margins:
    margins = properties.find(w("pgMar")) if properties is not None else None
    if margins is None:
        return Margins(72.0, 72.0, 72.0, 72.0)
    said = {name: twentieths(margins.get(w(name), "0")) for name in
            ("top", "right", "bottom", "left", "header", "footer", "gutter")}  # fmt: skip
    return Margins(
        abs(said["top"]),
        max(said["right"], 0.0),
        abs(said["bottom"]),
        max(said["left"], 0.0) + max(said["gutter"], 0.0),
        max(said["header"], 0.0),
        max(said["footer"], 0.0),
    )


def _running(properties: Element, kind: Part, number: int, story: Story, before: Running) -> Running:
    declared: dict[str, tuple[Block, ...]] = {}
    for reference in properties.iterchildren(w(f"{kind}Reference")):
        relation = story.related(reference.get(f"{{{RELATION}}}id"))
        content = story.sheet.parts.get(relation.target) if relation else None
        if relation is None or content is None:
            continue
        inner = Story(story.sheet, read_relations(story.sheet.parts, relation.target), story.read_blocks)
        root = parse(content, relation.target)
        place = Place(kind).within("section", number)
        declared[reference.get(w("type"), "default")] = inner.read_blocks(
            root, inner, place, text_width(properties)
        )
    return replace(before, **{name: declared[name] for name in _KINDS if name in declared})


def _note_losses(properties: Element, story: Story, place: Place) -> None:
    columns = properties.find(w("cols"))
    if columns is not None and whole(columns.get(w("num"), "1")) > 1:
        story.lost(place, "loss-columns-of-text", number=columns.get(w("num"), ""))
    grid = properties.find(w("docGrid"))
    if grid is not None and grid.get(w("type"), "default") != "default":
        story.lost(place, "loss-section", name="docGrid")
    direction = properties.find(w("textDirection"))
    if direction is not None and direction.get(VAL, "lrTb") not in ("lrTb", "tb"):
        story.lost(place, "loss-text-direction")
    for name in ("pgBorders", "lnNumType", "bidi", "rtlGutter"):
        element = properties.find(w(name))
        if element is not None and on(element):
            story.lost(place, "loss-section", name=name)
