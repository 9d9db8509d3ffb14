"""Chương trình hội nghị, lễ ký kết (M1.4): the agenda in columns."""

from __future__ import annotations

from typing import Final

from templates_docx.source.blocks import copied, header, signed_with_recipients, styled, tag, title
from templates_docx.source.lists import Column, plain_list
from templates_docx.source.package import PORTRAIT, docx, numbered_pages

NAME: Final = "conference-agenda.docx"

_COLUMNS: Final = (
    Column("TT", "number", "Ô giữa", 12),
    Column("Thời gian", "time", "Ô giữa", 27),
    Column("Nội dung", "content", "Ô chữ", 59),
    Column("Người thực hiện", "leaders", "Ô chữ", 67),
)


def build() -> bytes:
    """Make the template."""
    blocks = [
        header(),
        *title(),
        tag("{%p for line in particulars %}"),
        styled("Nội dung", "{{ line }}"),
        tag("{%p endfor %}"),
        styled("Khoảng trước bảng"),
        plain_list(_COLUMNS, "rows"),
        styled("Nội dung", "{{ closing }}"),
        signed_with_recipients(),
        *copied(),
    ]
    return docx("Chương trình hội nghị ký kết", blocks, numbered_pages(PORTRAIT))
