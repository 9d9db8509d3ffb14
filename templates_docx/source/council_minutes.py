"""Biên bản họp Hội đồng xét khen thưởng (M1.9) with the votes of each case in a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from templates_docx.source.blocks import copied, header, minutes_opening, signed_together, styled, tag, title
from templates_docx.source.lists import Column, grouped_list
from templates_docx.source.package import PORTRAIT, docx, numbered_pages

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

NAME: Final = "council-minutes.docx"

_COLUMNS: Final = (
    Column("TT", "number", "Ô giữa", 12),
    Column("Họ và tên, tên tập thể", "name", "Ô chữ", 48),
    Column("Đơn vị, địa chỉ", "unit", "Ô chữ", 43),
    Column("Số phiếu đồng ý", "votes", "Ô giữa", 20),
    Column("Tỷ lệ", "share", "Ô giữa", 18),
    Column("Kết quả", "outcome", "Ô giữa", 24),
)


def build() -> bytes:
    """Make the template."""
    blocks = [
        header(place_and_date=False),
        *title(),
        *minutes_opening("cuộc họp"),
        tag("{%p for section in sections %}"),
        *_section("section"),
        tag("{%p endfor %}"),
        *_section("vote"),
        styled("Khoảng trước bảng"),
        grouped_list(_COLUMNS, "vote.groups"),
        *_section("conclusion"),
        styled("Nội dung", "{{ closing }}"),
        signed_together(),
        *copied(),
    ]
    return docx("Biên bản họp Hội đồng", blocks, numbered_pages(PORTRAIT))


def _section(name: str) -> list[Element]:
    return [
        styled("Tên khoản", f"{{{{ {name}.title }}}}"),
        tag(f"{{%p for line in {name}.lines %}}"),
        styled("Nội dung", "{{ line }}"),
        tag("{%p endfor %}"),
    ]
