"""Quyết định khen thưởng (M1.2); more than one commended stand in an annex with pages of its own (M2.1)."""

from __future__ import annotations

from typing import Final

from templates_docx.source.blocks import (
    annex_head,
    bases,
    copied,
    header,
    signed_with_recipients,
    styled,
    tag,
    tag_row,
    title,
)
from templates_docx.source.lists import Column, Spare, grouped_list
from templates_docx.source.package import LANDSCAPE, PORTRAIT, docx, numbered_pages
from templates_docx.source.styles import STRONG, style_id
from templates_docx.source.word import Row, cell, run, section_break

NAME: Final = "award-decision.docx"

_COLUMNS: Final = (
    Column("TT", "number", "Ô giữa", 11),
    Column("Họ và tên, tên tập thể", "name", "Ô chữ", 46),
    Column("Chức vụ", "position", "Ô chữ", 31),
    Column("Đơn vị, địa chỉ", "unit", "Ô chữ", 48),
    Column("Thành tích", "achievement", "Ô chữ", 63),
    Column("Tiền thưởng (đồng)", "reward", "Ô số", 34),
    Column("Ghi chú", "note", "Ô chữ", 19),
)
"""Seven columns want a page on its side; the one of money has room for the largest sum a record may hold."""
_COUNT: Final = len(_COLUMNS)
_BEFORE_REWARD: Final = 5


def build() -> bytes:
    """Make the template."""
    blocks = [
        header(),
        *title(),
        styled("Thẩm quyền ban hành", "{{ authority_line }}"),
        *bases(),
        styled("Lời ban hành", "{{ enacting_line }}"),
        tag("{%p for article in articles %}"),
        styled("Điều", run("{{ article.label }}", style=style_id(STRONG)), " {{ article.text }}"),
        tag("{%p endfor %}"),
        signed_with_recipients(),
        *copied("copy and not annex"),
        section_break(style_id("Ngắt phần"), numbered_pages(PORTRAIT)),
        tag("{%p if annex %}"),
        *annex_head(),
        grouped_list(
            _COLUMNS,
            "annex.groups",
            spare=Spare("reward", "annex.has_rewards", heir="achievement"),
            closing=_total(),
        ),
        tag("{%p if annex.total_in_words %}"),
        styled("Nội dung", "{{ annex.total_in_words }}"),
        tag("{%p endif %}"),
        *copied(),
        tag("{%p endif %}"),
    ]
    return docx("Quyết định khen thưởng", blocks, numbered_pages(LANDSCAPE))


def _total() -> list[Row]:
    total = Row(
        (
            cell(styled("Đầu cột", "Tổng cộng"), columns=_BEFORE_REWARD),
            cell(styled("Ô số", run("{{ annex.total }}", style=style_id(STRONG)))),
            cell(styled("Ô chữ")),
        )
    )
    return [tag_row("{%tr if annex.total %}", _COUNT), total, tag_row("{%tr endif %}", _COUNT)]
