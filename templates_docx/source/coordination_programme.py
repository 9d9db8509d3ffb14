"""Chương trình phối hợp: a programme of two to four bodies (M1.4; joint by practice)."""

from __future__ import annotations

from typing import Final

from templates_docx.source.blocks import bases, header, signed_together, styled, tag, title
from templates_docx.source.package import PORTRAIT, docx, numbered_pages

NAME: Final = "coordination-programme.docx"


def build() -> bytes:
    """Make the template."""
    blocks = [
        header(),
        *title(),
        *bases(),
        styled("Nội dung", "{{ opening }}"),
        tag("{%p for section in sections %}"),
        styled("Đề mục", "{{ section.heading }}"),
        tag("{%p for clause in section.clauses %}"),
        tag("{%p if clause.title %}"),
        styled("Tên khoản", "{{ clause.title }}"),
        tag("{%p endif %}"),
        tag("{%p for line in clause.lines %}"),
        styled("Khoản", "{{ line }}"),
        tag("{%p endfor %}"),
        tag("{%p endfor %}"),
        tag("{%p endfor %}"),
        signed_together(),
    ]
    return docx("Chương trình phối hợp", blocks, numbered_pages(PORTRAIT))
