"""Giấy giới thiệu (M1.8)."""

from __future__ import annotations

from typing import Final

from templates_docx.source.blocks import styled
from templates_docx.source.general import lines, marked_header, short_paper, signed, titled

NAME: Final = "introduction.docx"


def build() -> bytes:
    """Make the template."""
    blocks = [
        marked_header(),
        *titled(),
        styled("Kính gửi", "{{ opening }}"),
        *lines(),
        *signed(),
    ]
    return short_paper("Giấy giới thiệu", blocks)
