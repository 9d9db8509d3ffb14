"""The index in front of a printed batch: a line for each paper, with its page."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from docgen.messages import Message
from docgen.office.joined import page_count
from docgen.page.html.markup import Html
from docgen.page.pdf import to_pdf

if TYPE_CHECKING:
    from collections.abc import Mapping

_CSS = """
@page { size: A4; margin: 20mm 15mm 20mm 30mm }
html { font: 12pt "Times New Roman", "Liberation Serif", serif; font-kerning: none }
h1 { font-size: 13pt; text-align: center; margin: 0 0 6mm; bookmark-level: none }
table { border-collapse: collapse; table-layout: fixed; width: 165mm }
th, td { border: 0.5pt solid; padding: 1mm 1.5mm; vertical-align: top; overflow-wrap: anywhere }
td.number, th.number { text-align: right }
thead { display: table-header-group } tr { break-inside: avoid }
"""


def laid_out(arguments: Mapping[str, Any], _: tuple[bytes, ...]) -> tuple[None, tuple[bytes]]:
    """Lay the index out as PDF: what a worker of the guard does.

    `arguments`: `name` of what the batch was made of, when it was `begun`, and of each paper as `lines`
    its place, name, source and count of pages.
    """
    own = 1  # its own length shifts the pages it tells
    while (count := page_count(made := to_pdf(_index(arguments, own)))) != own:
        own = count
    return None, (made,)


def _index(arguments: Mapping[str, Any], own: int) -> Html:
    page, rows = own + 1, []
    for place, name, source, count in arguments["lines"]:
        cells = "".join(f"<td>{escape(text)}</td>" for text in (name, source))
        rows.append(f'<tr><td class="number">{place}</td>{cells}<td class="number">{page}</td></tr>')
        page += count
    heads = "".join(f"<th>{escape(Message(f'batch-index-{each}'))}</th>" for each in ("name", "source"))
    title = escape(Message("batch-index-title"))
    return Html(
        f'<!DOCTYPE html>\n<html lang="vi"><head><meta charset="utf-8"><title>{title}</title>'
        f'<meta name="dcterms.created" content="{arguments["begun"]}"><style>{_CSS}</style></head>'
        f"<body><h1>{title}<br>{escape(arguments['name'])}</h1><table><colgroup>"
        '<col style="width:15mm"><col><col style="width:35mm"><col style="width:18mm"></colgroup>'
        f'<thead><tr><th class="number">{escape(Message("batch-index-place"))}</th>{heads}'
        f'<th class="number">{escape(Message("batch-index-page"))}</th></tr></thead>'
        f"<tbody>{''.join(rows)}</tbody></table></body></html>\n",
        {},
    )
