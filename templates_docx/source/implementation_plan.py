"""Kế hoạch thực hiện of a programme for one year (M1.4); the tasks stand in an annex (M2.1)."""

from __future__ import annotations

from typing import Final

from templates_docx.source.blocks import annex_head, bases, copied, header, signed_together, styled, title
from templates_docx.source.lists import Column, grouped_list
from templates_docx.source.package import LANDSCAPE, PORTRAIT, docx, numbered_pages
from templates_docx.source.sections import sections
from templates_docx.source.styles import style_id
from templates_docx.source.word import section_break

NAME: Final = "implementation-plan.docx"

_COLUMNS: Final = (
    Column("TT", "number", "Ô giữa", 12),
    Column("Nhiệm vụ", "name", "Ô chữ", 106),
    Column("Chủ trì", "lead", "Ô chữ", 46),
    Column("Phối hợp", "partner", "Ô chữ", 50),
    Column("Thời gian", "time", "Ô chữ", 38),
)


def build() -> bytes:
    """Make the template."""
    blocks = [
        header(),
        *title(),
        *bases(),
        styled("Nội dung", "{{ opening }}"),
        *sections(),
        signed_together(),
        section_break(style_id("Ngắt phần"), numbered_pages(PORTRAIT)),
        *annex_head(),
        grouped_list(_COLUMNS, "annex.groups"),
        styled("Ngắt phần"),
        *copied(),
    ]
    return docx("Kế hoạch thực hiện chương trình phối hợp", blocks, numbered_pages(LANDSCAPE))
