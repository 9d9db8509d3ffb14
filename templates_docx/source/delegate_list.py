"""Danh sách đại biểu: a list under a heading of its own, without number and date."""

from __future__ import annotations

from typing import Final

from docgen.page.rule_lines import ABSTRACT_RULE, ATTACHMENT_RULE
from templates_docx.source.blocks import letterhead, styled, tag, tag_row
from templates_docx.source.lists import Column, grouped_list
from templates_docx.source.package import PORTRAIT, docx, numbered_pages
from templates_docx.source.styles import STRONG, style_id
from templates_docx.source.word import Row, cell, run

NAME: Final = "delegate-list.docx"

_COLUMNS: Final = (
    Column("TT", "number", "Ô giữa", 12),
    Column("Họ và tên", "name", "Ô chữ", 50),
    Column("Chức vụ, đơn vị", "position", "Ô chữ", 73),
    Column("Ghi chú", "note", "Ô chữ", 30),
)
_HALF: Final = len(_COLUMNS) // 2


def build() -> bytes:
    """Make the template."""
    blocks = [
        letterhead(),
        styled("Tên loại", "{{ type_name }}"),
        styled("Trích yếu", "{{ abstract }}"),
        tag("{%p if reference %}"),
        styled("Kèm theo", "{{ reference }}"),
        styled(ATTACHMENT_RULE),
        tag("{%p else %}"),
        styled(ABSTRACT_RULE),
        tag("{%p endif %}"),
        styled("Khoảng trước bảng"),
        grouped_list(_COLUMNS, "groups", closing=_total()),
    ]
    return docx("Danh sách đại biểu", blocks, numbered_pages(PORTRAIT))


def _total() -> list[Row]:
    total = Row(
        (
            cell(styled("Đầu cột", "Tổng cộng"), columns=_HALF),
            cell(styled("Ô chữ", run("{{ total }}", style=style_id(STRONG))), columns=_HALF),
        )
    )
    return [tag_row("{%tr if total %}", len(_COLUMNS)), total, tag_row("{%tr endif %}", len(_COLUMNS))]
