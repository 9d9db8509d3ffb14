"""Chương trình phối hợp: a programme of two to four bodies (M1.4; joint by practice)."""

from __future__ import annotations

from typing import Final

from templates_docx.source.blocks import bases, copied, header, signed_together, styled, title
from templates_docx.source.package import PORTRAIT, docx, numbered_pages
from templates_docx.source.sections import sections

NAME: Final = "coordination-programme.docx"


def build() -> bytes:
    """Make the template."""
    blocks = [
        header(),
        *title(),
        *bases(),
        styled("Nội dung", "{{ opening }}"),
        *sections(),
        signed_together(),
        *copied(),
    ]
    return docx("Chương trình phối hợp", blocks, numbered_pages(PORTRAIT))
