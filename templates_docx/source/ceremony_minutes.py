"""Biên bản of a signing conference (M1.9)."""

from __future__ import annotations

from typing import Final

from templates_docx.source.blocks import copied, header, minutes_opening, signed_together, styled, tag, title
from templates_docx.source.package import PORTRAIT, docx, numbered_pages

NAME: Final = "ceremony-minutes.docx"


def build() -> bytes:
    """Make the template."""
    blocks = [
        header(place_and_date=False),
        *title(),
        *minutes_opening("{{ gathering }}"),
        tag("{%p for section in sections %}"),
        styled("Tên khoản", "{{ section.title }}"),
        tag("{%p for line in section.lines %}"),
        styled("Nội dung", "{{ line }}"),
        tag("{%p endfor %}"),
        tag("{%p endfor %}"),
        styled("Nội dung", "{{ closing }}"),
        signed_together(),
        *copied(),
    ]
    return docx("Biên bản hội nghị ký kết", blocks, numbered_pages(PORTRAIT))
