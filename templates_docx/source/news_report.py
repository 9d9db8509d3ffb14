"""Tin bài: an article as it is handed in, photos by their captions."""

from __future__ import annotations

from typing import Final

from templates_docx.source.blocks import issuer, styled, tag, title
from templates_docx.source.package import PORTRAIT, docx, numbered_pages

NAME: Final = "news-report.docx"


def build() -> bytes:
    """Make the template."""
    blocks = [
        issuer(),
        *title(),
        tag("{%p for part in paragraphs %}"),
        tag("{%p if part.text %}"),
        styled("Nội dung", "{{ part.text }}"),
        tag("{%p else %}"),
        styled("Chú thích ảnh", "{{ part.photo }}"),
        tag("{%p endif %}"),
        tag("{%p endfor %}"),
        styled("Tác giả", "{{ author }}"),
        tag("{%p if author_unit %}"),
        styled("Đơn vị tác giả", "{{ author_unit }}"),
        tag("{%p endif %}"),
        styled("Đơn vị tác giả", "{{ place_date_line }}"),
    ]
    return docx("Tin bài", blocks, numbered_pages(PORTRAIT))
