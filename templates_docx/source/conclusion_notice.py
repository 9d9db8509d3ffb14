"""Thông báo kết luận của người chủ trì hội nghị (M1.4)."""

from __future__ import annotations

from typing import Final

from templates_docx.source.blocks import copied, header, signed_with_recipients, styled, tag, title
from templates_docx.source.package import PORTRAIT, docx, numbered_pages

NAME: Final = "conclusion-notice.docx"


def build() -> bytes:
    """Make the template."""
    blocks = [
        header(),
        *title(),
        tag("{%p for line in opening %}"),
        styled("Nội dung", "{{ line }}"),
        tag("{%p endfor %}"),
        tag("{%p for section in sections %}"),
        styled("Tên khoản", "{{ section.title }}"),
        tag("{%p for line in section.lines %}"),
        styled("Nội dung", "{{ line }}"),
        tag("{%p endfor %}"),
        tag("{%p endfor %}"),
        styled("Nội dung", "{{ closing }}"),
        signed_with_recipients(),
        *copied(),
    ]
    return docx("Thông báo kết luận", blocks, numbered_pages(PORTRAIT))
