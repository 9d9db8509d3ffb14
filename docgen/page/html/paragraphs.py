"""One paragraph as HTML: a heading where it has an outline level, else p."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from docgen.page.html import looks
from docgen.page.html.boxes import box
from docgen.page.html.inlines import Lines
from docgen.page.html.sheet import Declarations, pt
from docgen.page.html.tabs import frame
from docgen.page.model import PageBreak, Tab, Text

if TYPE_CHECKING:
    from docgen.page.html.spaces import Spaces
    from docgen.page.html.tabs import Frame
    from docgen.page.html.writer import Writer
    from docgen.page.model import Inline, Layout, Paragraph

_DEEPEST_HEADING = 6


def write_paragraph(paragraph: Paragraph, writer: Writer, width: float, spaces: Spaces) -> str:
    """Write a paragraph, in parts where it holds page breaks."""
    pages = _split_pages(paragraph.inlines)
    written = []
    for number, inlines in enumerate(pages):
        part = paragraph if number == 0 else _after_break(paragraph)
        around = replace(
            spaces,
            above=spaces.above if number == 0 else 0.0,
            below=spaces.below if number == len(pages) - 1 else 0.0,
        )
        written.append(_write_part(replace(part, inlines=tuple(inlines)), writer, width, around))
    return "".join(written)


def ends_page(paragraph: Paragraph) -> bool:
    """Whether a page break is the last thing in a paragraph, so that what follows begins a page."""
    return bool(paragraph.inlines) and isinstance(paragraph.inlines[-1], PageBreak)


def _split_pages(inlines: tuple[Inline, ...]) -> list[list[Inline]]:
    pages: list[list[Inline]] = [[]]
    for inline in inlines:
        if isinstance(inline, PageBreak):
            pages.append([])
        else:
            pages[-1].append(inline)
    return pages[:-1] if len(pages) > 1 and not pages[-1] else pages


def _after_break(paragraph: Paragraph) -> Paragraph:
    layout = replace(paragraph.layout, page_break_before=True, indent_first=0.0)
    return replace(paragraph, layout=layout, label=None)


def _write_part(paragraph: Paragraph, writer: Writer, width: float, spaces: Spaces) -> str:
    layout = paragraph.layout
    place = frame(layout, width, writer.document.default_tab)
    inlines, start, hang = _with_label(paragraph, place)
    lines = Lines(writer, paragraph, place)
    if any(stop.kind == "bar" for stop in layout.tabs):
        writer.lost(paragraph.place, "loss-layout", name="tab bar")
    content = lines.write(inlines, start) if inlines else lines.empty()
    around, parts = box(layout, spaces)
    said = {**around, **_pagination(layout), **writer.changes(lines.declarations())}
    if layout.alignment != "left":
        said["text-align"] = layout.alignment
    indent = layout.indent_first + hang
    if indent:
        said["text-indent"] = pt(indent)
    tag = f"h{min(layout.outline + 1, _DEEPEST_HEADING)}" if layout.outline is not None and inlines else "p"
    return f"<{tag}{writer.sheet.class_of(said, parts)}>{content}</{tag}>"


def _with_label(paragraph: Paragraph, place: Frame) -> tuple[list[Inline], float, float]:
    """Put the label before the text; return the inlines, where they start, and how far they hang out."""
    label = paragraph.label
    if label is None or (not label.text and label.suffix != "tab"):
        return list(paragraph.inlines), place.first, 0.0
    wide = looks.width(label.text, label.font)
    hang = {"left": 0.0, "center": -wide / 2, "right": -wide}[label.align]
    between: list[Inline] = []
    if label.suffix == "tab":
        between.append(Tab(replace(label.font, underline=None)))
    elif label.suffix == "space":
        between.append(Text(" ", replace(label.font, underline=None)))
    return [Text(label.text, label.font), *between, *paragraph.inlines], place.first + hang, hang


def _pagination(layout: Layout) -> Declarations:
    said: Declarations = {}
    if layout.page_break_before:
        said["break-before"] = "page"
    if layout.keep_next:
        said["break-after"] = "avoid"
    if layout.keep_together:
        said["break-inside"] = "avoid"
    if not layout.widow_control:
        said["widows"] = said["orphans"] = "1"
    return said
