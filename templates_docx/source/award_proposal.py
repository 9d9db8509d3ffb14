"""Tờ trình đề nghị khen thưởng (M1.4); more than one candidate stand in an annex (M2.1)."""

from __future__ import annotations

from typing import Final

from templates_docx.source.blocks import (
    addressees,
    annex_head,
    bases,
    copied,
    header,
    signed_with_recipients,
    styled,
    tag,
    title,
)
from templates_docx.source.lists import Column, Spare, grouped_list
from templates_docx.source.package import LANDSCAPE, PORTRAIT, docx, numbered_pages
from templates_docx.source.styles import style_id
from templates_docx.source.word import Row, cell, section_break

NAME: Final = "award-proposal.docx"

_COLUMNS: Final = (
    Column("TT", "number", "Ô giữa", 12),
    Column("Họ và tên, tên tập thể", "name", "Ô chữ", 46),
    Column("Chức vụ", "position", "Ô chữ", 36),
    Column("Đơn vị, địa chỉ", "unit", "Ô chữ", 46),
    Column("Thành tích", "achievement", "Ô chữ", 60),
    Column("Kết quả biểu quyết", "votes", "Ô giữa", 30),
    Column("Ghi chú", "note", "Ô chữ", 22),
)
"""Seven columns want a page on its side."""


def build() -> bytes:
    """Make the template."""
    blocks = [
        header(),
        *title(),
        *addressees(),
        *bases(),
        tag("{%p for paragraph in paragraphs %}"),
        styled("Nội dung", "{{ paragraph }}"),
        tag("{%p endfor %}"),
        signed_with_recipients(),
        *copied("copy and not annex"),
        section_break(style_id("Ngắt phần"), numbered_pages(PORTRAIT)),
        tag("{%p if annex %}"),
        *annex_head(),
        grouped_list(
            _COLUMNS,
            "annex.groups",
            spare=Spare("votes", "annex.has_votes", heir="achievement"),
            closing=[Row((cell(styled("Ô nhóm", "{{ annex.total }}"), columns=len(_COLUMNS)),))],
        ),
        *copied(),
        tag("{%p endif %}"),
    ]
    return docx("Tờ trình khen thưởng", blocks, numbered_pages(LANDSCAPE))
