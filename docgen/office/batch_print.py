"""The papers of a batch as PDF for the printer: volumes with an index, in the order of the rows."""

from __future__ import annotations

import ctypes
from contextlib import suppress
from typing import TYPE_CHECKING

import pikepdf

from docgen import guard
from docgen.database.schema import as_text
from docgen.office.batch_results import NoResult, contents, done_items
from docgen.office.joined import joined, opened_pdf, saved_pdf

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docgen.jobs.batches import Batch, Item
    from docgen.office.desk import Who
    from docgen.office.workshop import Workshop

PAPERS_OF_A_VOLUME = 500
"""Papers that one PDF for the printer holds; more make further volumes."""
_PAPERS_AT_ONCE = 50
"""Papers that are open at a time while a volume is bound: open ones take twenty times what they weigh."""


def volumes(count: int) -> int:
    """Say how many volumes the PDF for the printer has."""
    return -(-count // PAPERS_OF_A_VOLUME)


def merged(shop: Workshop, who: Who, batch_id: str, volume: int = 1) -> bytes:
    """Make one PDF of a volume: an index with the page of each paper, the papers in order, bookmarks.

    Raises BatchNotFound, NoResult for a volume that is not there or has no PDF, and as the guard.
    """
    found, items = done_items(shop, who, batch_id)
    items = items[(volume - 1) * PAPERS_OF_A_VOLUME : volume * PAPERS_OF_A_VOLUME]
    if not items or "pdf" not in found.options.formats:
        raise NoResult
    parts = [
        joined([dict(contents(shop, found, item))["pdf"] for item in items[at : at + _PAPERS_AT_ONCE]])
        for at in range(0, len(items), _PAPERS_AT_ONCE)
    ]
    counts = [count for _, several in parts for count in several]
    try:
        return _bound(_index(items, counts, found), items, counts, [part for part, _ in parts])
    finally:
        _give_back_memory()


def _index(items: Sequence[Item], counts: Sequence[int], found: Batch) -> bytes:
    lines = [
        (item.place, " ".join(filter(None, (item.result.get("code", ""), item.name))), item.source, count)
        for item, count in zip(items, counts, strict=True)
    ]
    asked = {"name": found.source.name, "begun": as_text(found.begun_at), "lines": lines}
    return guard.run("batch-index", asked).files[0]


def _bound(index: bytes, items: Sequence[Item], counts: Sequence[int], parts: Sequence[bytes]) -> bytes:
    whole, opened = opened_pdf(index), [opened_pdf(part) for part in parts]
    first = len(whole.pages)
    for part in opened:
        whole.pages.extend(part.pages)
    with whole.open_outline() as outline:
        for item, count in zip(items, counts, strict=True):
            outline.root.append(pikepdf.OutlineItem(f"{item.place}. {item.name}", first))
            first += count
    made = saved_pdf(whole)
    for part in opened:
        part.close()
    return made


def _give_back_memory() -> None:
    """Give the system back what glibc keeps of what was freed, here some 100 MB."""
    with suppress(AttributeError):
        ctypes.CDLL(None).malloc_trim(0)
