"""Giấy mời dự hội nghị, lễ ký kết (M1.7): each invitation in pages of its own."""

from __future__ import annotations

from typing import Final

from templates_docx.source.blocks import copied, header, signed_with_recipients, styled, tag, title
from templates_docx.source.package import PORTRAIT, docx, numbered_pages
from templates_docx.source.styles import style_id
from templates_docx.source.word import section_break

NAME: Final = "invitation.docx"


def build() -> bytes:
    """Make the template."""
    blocks = [
        tag("{%p for invitation in invitations %}"),
        header(),
        *title(),
        styled("Nội dung", "{{ invitation.line }}"),
        tag("{%p for guest in invitation.guests %}"),
        styled("Gạch đầu dòng", "{{ guest }}"),
        tag("{%p endfor %}"),
        tag("{%p for line in particulars %}"),
        styled("Nội dung", "{{ line }}"),
        tag("{%p endfor %}"),
        signed_with_recipients(),
        *copied(),
        section_break(style_id("Ngắt phần"), numbered_pages(PORTRAIT)),
        tag("{%p endfor %}"),
    ]
    return docx("Giấy mời dự hội nghị ký kết", blocks, numbered_pages(PORTRAIT))
