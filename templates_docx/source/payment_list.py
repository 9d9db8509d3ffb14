"""Danh sách chi tiền thưởng: a list on its side, with room to sign for each sum."""

from __future__ import annotations

from typing import Final

from docgen.page.rule_lines import ATTACHMENT_RULE
from templates_docx.source.blocks import letterhead, signed_in_columns, styled, tag, tag_row
from templates_docx.source.lists import Column, grouped_list
from templates_docx.source.package import LANDSCAPE, docx, numbered_pages
from templates_docx.source.styles import STRONG, style_id
from templates_docx.source.word import Row, cell, run

NAME: Final = "payment-list.docx"

_COLUMNS: Final = (
    Column("TT", "number", "Ô giữa", 12),
    Column("Họ và tên, tên tập thể", "name", "Ô chữ", 53),
    Column("Chức vụ, đơn vị, địa chỉ", "unit", "Ô chữ", 62),
    Column("Hệ số", "coefficient", "Ô giữa", 17),
    Column("Mức lương cơ sở (đồng)", "salary", "Ô số", 32),
    Column("Số tiền (đồng)", "amount", "Ô số", 36),
    Column("Ký nhận", "", "Ô chữ", 40),
)
_COUNT: Final = len(_COLUMNS)
_BEFORE_AMOUNT: Final = 5
_ROOM_TO_SIGN: Final = 12.5


def build() -> bytes:
    """Make the template."""
    width = LANDSCAPE.text_width
    blocks = [
        letterhead(width),
        styled("Tên loại", "{{ type_name }}"),
        styled("Kèm theo", "{{ reference }}"),
        styled(ATTACHMENT_RULE),
        tag("{%p if basis %}"),
        styled("Nội dung", "{{ basis }}"),
        tag("{%p endif %}"),
        styled("Khoảng trước bảng"),
        grouped_list(
            _COLUMNS,
            "groups",
            height=_ROOM_TO_SIGN,
            group_closing=_sum("group.subtotal", "{{ group.subtotal_label }}"),
            closing=_sum("total", "Tổng cộng"),
        ),
        tag("{%p if total_in_words %}"),
        styled("Nội dung", "{{ total_in_words }}"),
        tag("{%p endif %}"),
        signed_in_columns(3, width),
    ]
    return docx("Danh sách chi tiền thưởng", blocks, numbered_pages(LANDSCAPE))


def _sum(value: str, label: str) -> list[Row]:
    """Make the row of a sum, there once every amount in it is known."""
    row = Row(
        (
            cell(styled("Đầu cột", label), columns=_BEFORE_AMOUNT),
            cell(styled("Ô số", run(f"{{{{ {value} }}}}", style=style_id(STRONG)))),
            cell(styled("Ô chữ")),
        )
    )
    return [tag_row(f"{{%tr if {value} %}}", _COUNT), row, tag_row("{%tr endif %}", _COUNT)]
