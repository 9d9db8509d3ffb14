"""Báo cáo thành tích: each report in pages of its own, earlier awards in tables, two or three who sign."""

from __future__ import annotations

from typing import Final

from templates_docx.source.blocks import header, signed_by, styled, tag, title
from templates_docx.source.lists import Column, plain_list
from templates_docx.source.package import PORTRAIT, docx, numbered_pages
from templates_docx.source.sections import sections
from templates_docx.source.styles import style_id
from templates_docx.source.word import section_break

NAME: Final = "achievement-report.docx"

_COLUMNS: Final = (
    Column("Năm", "year", "Ô giữa", 18),
    Column("{{ list.head }}", "award", "Ô chữ", 57),
    Column("Số, ngày, tháng, năm của quyết định; cơ quan ban hành quyết định", "decision", "Ô chữ", 90),
)


def build() -> bytes:
    """Make the template."""
    blocks = [
        tag("{%p for report in reports %}"),
        header(of="report."),
        *title(),
        tag("{%p if report.subject %}"),
        styled("Nội dung", "{{ report.subject }}"),
        tag("{%p endif %}"),
        *sections(of="report."),
        styled("Đề mục", "{{ report.earlier_heading }}"),
        tag("{%p if report.none_earlier %}"),
        styled("Nội dung", "{{ report.none_earlier }}"),
        tag("{%p endif %}"),
        tag("{%p for list in report.earlier %}"),
        styled("Tên khoản", "{{ list.title }}"),
        styled("Khoảng trước bảng"),
        plain_list(_COLUMNS, "list.rows"),
        tag("{%p endfor %}"),
        styled("Nội dung", "{{ closing }}"),
        signed_by("report.signatures"),
        section_break(style_id("Ngắt phần"), numbered_pages(PORTRAIT)),
        tag("{%p endfor %}"),
    ]
    return docx("Báo cáo thành tích", blocks, numbered_pages(PORTRAIT))
