"""Kế hoạch tổ chức hội nghị, lễ ký kết (M1.4)."""

from __future__ import annotations

from typing import Final

from templates_docx.source.blocks import bases, copied, header, signed_with_recipients, styled, title
from templates_docx.source.package import PORTRAIT, docx, numbered_pages
from templates_docx.source.sections import sections

NAME: Final = "ceremony-plan.docx"


def build() -> bytes:
    """Make the template."""
    blocks = [
        header(),
        *title(),
        *bases(),
        styled("Nội dung", "{{ opening }}"),
        *sections(),
        signed_with_recipients(),
        *copied(),
    ]
    return docx("Kế hoạch tổ chức hội nghị ký kết", blocks, numbered_pages(PORTRAIT))
