"""Báo cáo sơ kết, tổng kết of a programme (M1.4); how far each task has come stands in an annex (M2.1)."""

from __future__ import annotations

from typing import Final

from templates_docx.source.blocks import (
    addressees,
    annex_head,
    copied,
    header,
    signed_together,
    styled,
    tag,
    title,
)
from templates_docx.source.lists import Column, grouped_list
from templates_docx.source.package import LANDSCAPE, PORTRAIT, docx, numbered_pages
from templates_docx.source.sections import sections
from templates_docx.source.styles import style_id
from templates_docx.source.word import section_break

NAME: Final = "programme-report.docx"

_COLUMNS: Final = (
    Column("TT", "number", "Ô giữa", 12),
    Column("Nhiệm vụ", "name", "Ô chữ", 112),
    Column("Chủ trì", "lead", "Ô chữ", 50),
    Column("Thời gian", "time", "Ô chữ", 40),
    Column("Mức độ hoàn thành", "progress", "Ô giữa", 38),
)


def build() -> bytes:
    """Make the template."""
    blocks = [
        header(),
        *title(),
        tag("{%p if addressees %}"),
        *addressees(),
        tag("{%p endif %}"),
        styled("Nội dung", "{{ opening }}"),
        *sections(),
        signed_together(),
        section_break(style_id("Ngắt phần"), numbered_pages(PORTRAIT)),
        *annex_head(),
        grouped_list(_COLUMNS, "annex.groups"),
        styled("Ngắt phần"),
        *copied(),
    ]
    return docx("Báo cáo kết quả chương trình phối hợp", blocks, numbered_pages(LANDSCAPE))
