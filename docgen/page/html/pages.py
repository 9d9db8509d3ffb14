"""Sections: each has pages of its own kind, with paper, margins, headers, footers and page numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from docgen.page.html.heights import height
from docgen.page.html.sheet import pt

if TYPE_CHECKING:
    from docgen.page.html.writer import Writer
    from docgen.page.model import Block, Running, Section

_STARTS: Final = {"odd-page": "right", "even-page": "left"}


_ROUNDING: Final = 0.05
"""Word and LibreOffice count in twentieths of a point: a line that fits by less is broken."""
_FOOTNOTES: Final = "@footnote{margin-top:6pt;padding-top:4pt;border-top:0.5pt solid #000}"


@dataclass(frozen=True)
class _Kind:
    """Pages that share header and footer: where the rule for them counts, which of `Running` they show."""

    selector: str
    shown: str


def write_section(section: Section, number: int, writer: Writer) -> str:
    """Write one section; its page rules go to the style sheet."""
    name = f"s{number}"
    writer.section = section
    writer.number_format = section.number_format
    width = section.width
    kinds = [_Kind(name, "default")]
    if writer.document.odd_and_even:
        kinds.append(_Kind(f"{name}:left", "even"))
    if section.title_page:
        kinds.append(_Kind(f"{name}:nth(1 of {name})", "first"))
    running = "".join(_write_kind(kind, section, name, width, writer) for kind in kinds)
    if section.first_number is not None:
        writer.sheet.rule(f"@page {name}:nth(1 of {name}){{counter-reset:page {section.first_number}}}")
        if writer.document.odd_and_even and number > 1:
            # CSS tells left from right by the sheets, Word by the numbers printed on them.
            writer.lost(section.place, "loss-section", name="evenAndOddHeaders")
    if section.vertical_alignment != "top":
        writer.lost(section.place, "loss-section", name="vAlign")
    said = {"page": name}
    if section.starts in _STARTS and number > 1:
        said["break-before"] = _STARTS[section.starts]
    margins = section.margins
    said |= {
        "--w": pt(width),
        "--h": pt(section.page.height - margins.top - margins.bottom),
        "--p": " ".join(map(pt, (margins.top, margins.right, margins.bottom, margins.left))),
    }
    body = writer.blocks(section.blocks, width)
    return f"<section{writer.sheet.class_of(said)}>{running}{body}</section>"


def _write_kind(kind: _Kind, section: Section, name: str, width: float, writer: Writer) -> str:
    """Write the page rule of one kind of pages; return the header and footer that these repeat."""
    page, margins = section.page, section.margins
    top, bottom = margins.top, margins.bottom
    elements, boxes = [], []
    for running, tag, distance in (
        (section.header, "header", margins.header),
        (section.footer, "footer", margins.footer),
    ):
        blocks = _shown(running, kind.shown)
        side, pad = ("top", "padding-top") if tag == "header" else ("bottom", "padding-bottom")
        if not blocks:
            boxes.append(f"@{side}-left{{content:none}}")
            continue
        reach = distance + height(blocks, writer.document, width)
        top, bottom = (max(top, reach), bottom) if side == "top" else (top, max(bottom, reach))
        label = f"{name}-{tag[0]}-{kind.shown}"
        said = {"position": f"running({label})", "--d": pt(distance)}
        element = writer.sheet.class_of(said).replace('class="', 'class="r ')
        elements.append(f"<{tag}{element}>{writer.blocks(blocks, width)}</{tag}>")
        boxes.append(
            f"@{side}-left{{content:element({label});width:100%;vertical-align:{side};{pad}:{pt(distance)}}}"
        )
    sizes = " ".join(map(pt, (top, margins.right + _ROUNDING, bottom, margins.left)))
    if kind.shown == "default":
        writer.top = top
    size = f"{pt(page.width)} {pt(page.height)}"
    writer.sheet.rule(f"@page {kind.selector}{{size:{size};margin:{sizes};{''.join(boxes)}{_FOOTNOTES}}}")
    return "".join(elements)


def _shown(running: Running, kind: str) -> tuple[Block, ...]:
    """Return what pages of a kind repeat; the first page of a section shows nothing it does not declare."""
    blocks: tuple[Block, ...] | None = getattr(running, kind)
    return blocks or ()
