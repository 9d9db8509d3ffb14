"""The whole document: head, sections, style sheet."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING, Final

from docgen.page.html.blocks import write_blocks
from docgen.page.html.markup import Html
from docgen.page.html.pages import write_section
from docgen.page.html.writer import Writer

if TYPE_CHECKING:
    from datetime import datetime

    from docgen.page.model import Document, Metadata

_BASE: Final = (
    # Word neither kerns nor joins letters unless asked.
    "body{margin:0;font-kerning:none;font-variant-ligatures:none;orphans:2;widows:2}",
    "h1,h2,h3,h4,h5,h6,p{margin:0;font:inherit}",
    "table{border-collapse:collapse;table-layout:fixed;border-spacing:0}",
    "td,th{padding:0;font-weight:inherit;text-align:left}",
    "a{color:inherit;text-decoration:inherit}",
    "img{image-rendering:crisp-edges}",  # otherwise the picture is smoothed, which PDF/A forbids
)
_SCREEN: Final = (
    "@media screen{body{background:#ddd;padding:1rem}.r{display:none}"
    ".r[data-again]{display:block;position:absolute;left:0;right:0}"
    # The margins are a border, so that what is placed on the page is placed from where its text begins.
    "section{position:relative;isolation:isolate;box-sizing:content-box;width:var(--w);"
    "min-height:var(--h);margin:0 auto 1rem;"
    "border:solid transparent;border-width:var(--p);background:#fff;box-shadow:0 1px 4px #0004}}"
)


def to_html(document: Document) -> Html:
    """Write the page model as one HTML page. Raises FontMissing on a machine without any font."""
    writer = Writer(document, write_blocks)
    for rule in _BASE:
        writer.sheet.rule(rule)
    body = "".join(
        write_section(section, number, writer) for number, section in enumerate(document.sections, 1)
    )
    writer.sheet.rule(f"body{{{';'.join(f'{name}:{value}' for name, value in writer.usual().items())}}}")
    writer.sheet.rule(_SCREEN)
    markup = (
        f'<!DOCTYPE html>\n<html lang="{html.escape(document.metadata.language)}"><head>'
        f"{_head(document.metadata)}<style>\n{writer.sheet.css()}\n</style></head>\n<body>{body}</body></html>\n"
    )
    return Html(markup, dict(writer.assets), writer.losses)


def _head(metadata: Metadata) -> str:
    said = {
        "author": metadata.author,
        "description": metadata.subject,
        "keywords": metadata.keywords,
        "dcterms.created": _moment(metadata.created),
        "dcterms.modified": _moment(metadata.modified),
    }
    tags = [f'<meta name="{name}" content="{html.escape(value)}">' for name, value in said.items() if value]
    return f'<meta charset="utf-8"><title>{html.escape(metadata.title)}</title>{"".join(tags)}'


def _moment(moment: datetime | None) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ") if moment else ""
