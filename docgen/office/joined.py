"""PDFs one behind the other, as one PDF with the same bytes for the same files."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pikepdf

if TYPE_CHECKING:
    from collections.abc import Sequence


def joined(papers: Sequence[bytes]) -> tuple[bytes, list[int]]:
    """Put papers behind each other; give how many pages each has, too."""
    opened = [opened_pdf(paper) for paper in papers]
    whole = pikepdf.new()
    for paper in opened:
        whole.pages.extend(paper.pages)
    counts = [len(paper.pages) for paper in opened]
    made = saved_pdf(whole)
    for paper in opened:
        paper.close()
    return made, counts


def page_count(paper: bytes) -> int:
    """Count the pages of a PDF of ours."""
    with opened_pdf(paper) as opened:
        return len(opened.pages)


def opened_pdf(content: bytes) -> pikepdf.Pdf:
    """Open a PDF of ours, to be closed by whoever asked."""
    return pikepdf.open(io.BytesIO(content))


def saved_pdf(whole: pikepdf.Pdf) -> bytes:
    """Write a PDF and close it."""
    stream = io.BytesIO()
    whole.save(stream, object_stream_mode=pikepdf.ObjectStreamMode.generate, deterministic_id=True)
    whole.close()
    return stream.getvalue()
