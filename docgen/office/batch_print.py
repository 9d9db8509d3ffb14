"""The papers of a batch as PDF for the printer: volumes with an index, in the order of the rows."""

from __future__ import annotations

import ctypes
from contextlib import suppress
from html import escape
from typing import TYPE_CHECKING

import pikepdf

from docgen.database.schema import as_text
from docgen.messages import Message
from docgen.office.batch_results import NoResult, contents, done_items
from docgen.office.joined import joined, opened_pdf, saved_pdf
from docgen.page.html.markup import Html
from docgen.page.pdf import to_pdf

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from docgen.jobs.batches import Batch, Item
    from docgen.office.desk import Who
    from docgen.office.workshop import Workshop

PAPERS_OF_A_VOLUME = 500
"""Papers that one PDF for the printer holds; more make further volumes."""
_PAPERS_AT_ONCE = 50
"""Papers that are open at a time while a volume is bound: open ones take twenty times what they weigh."""
_CSS = """
@page { size: A4; margin: 20mm 15mm 20mm 30mm }
html { font: 12pt "Times New Roman", "Liberation Serif", serif; font-kerning: none }
h1 { font-size: 13pt; text-align: center; margin: 0 0 6mm; bookmark-level: none }
table { border-collapse: collapse; table-layout: fixed; width: 165mm }
th, td { border: 0.5pt solid; padding: 1mm 1.5mm; vertical-align: top; overflow-wrap: anywhere }
td.number, th.number { text-align: right }
thead { display: table-header-group } tr { break-inside: avoid }
"""


def volumes(count: int) -> int:
    """Say how many volumes the PDF for the printer has."""
    return -(-count // PAPERS_OF_A_VOLUME)


def merged(
    shop: Workshop, who: Who, batch_id: str, volume: int = 1, lay_out: Callable[[Html], bytes] = to_pdf
) -> bytes:
    """Make one PDF of a volume: an index with the page of each paper, the papers in order, bookmarks.

    `lay_out` is how a face has the index laid out. Raises BatchNotFound, and NoResult for a volume that is
    not there or has no PDF.
    """
    found, items = done_items(shop, who, batch_id)
    items = items[(volume - 1) * PAPERS_OF_A_VOLUME : volume * PAPERS_OF_A_VOLUME]
    if not items or "pdf" not in found.options.formats:
        raise NoResult
    parts = [
        joined([dict(contents(shop, found, item))["pdf"] for item in items[at : at + _PAPERS_AT_ONCE]])
        for at in range(0, len(items), _PAPERS_AT_ONCE)
    ]
    try:
        return _bound(items, parts, found, lay_out)
    finally:
        _give_back_memory()


def _bound(
    items: Sequence[Item],
    parts: Sequence[tuple[bytes, list[int]]],
    found: Batch,
    lay_out: Callable[[Html], bytes],
) -> bytes:
    opened = [opened_pdf(part) for part, _ in parts]
    counts = [count for _, several in parts for count in several]
    before = 1  # the index has as many pages as it takes, so its own length shifts the numbers it tells
    while len((index := opened_pdf(lay_out(_index(items, counts, before, found)))).pages) != before:
        before = len(index.pages)
    first = before
    for part in opened:
        index.pages.extend(part.pages)
    with index.open_outline() as outline:
        for item, count in zip(items, counts, strict=True):
            outline.root.append(pikepdf.OutlineItem(f"{item.place}. {item.name}", first))
            first += count
    made = saved_pdf(index)
    for part in opened:
        part.close()
    return made


def _give_back_memory() -> None:
    """Give the system back what glibc keeps of what was freed, here some 200 MB."""
    with suppress(AttributeError):
        ctypes.CDLL(None).malloc_trim(0)


def _index(items: Sequence[Item], counts: Sequence[int], before: int, found: Batch) -> Html:
    page, rows = before + 1, []
    for item, count in zip(items, counts, strict=True):
        name = " ".join(filter(None, (item.result.get("code", ""), item.name)))
        cells = "".join(f"<td>{escape(text)}</td>" for text in (name, item.source))
        rows.append(f'<tr><td class="number">{item.place}</td>{cells}<td class="number">{page}</td></tr>')
        page += count
    heads = "".join(f"<th>{escape(Message(f'batch-index-{each}'))}</th>" for each in ("name", "source"))
    title = escape(Message("batch-index-title"))
    return Html(
        f'<!DOCTYPE html>\n<html lang="vi"><head><meta charset="utf-8"><title>{title}</title>'
        f'<meta name="dcterms.created" content="{as_text(found.begun_at)}"><style>{_CSS}</style></head>'
        f"<body><h1>{title}<br>{escape(found.source.name)}</h1><table><colgroup>"
        '<col style="width:15mm"><col><col style="width:35mm"><col style="width:18mm"></colgroup>'
        f'<thead><tr><th class="number">{escape(Message("batch-index-place"))}</th>{heads}'
        f'<th class="number">{escape(Message("batch-index-page"))}</th></tr></thead>'
        f"<tbody>{''.join(rows)}</tbody></table></body></html>\n",
        {},
    )
