"""Công điện (M1.6)."""

from __future__ import annotations

from typing import Final

from templates_docx.source.blocks import styled, tag
from templates_docx.source.content import content
from templates_docx.source.general import marked_header, paper, signed, titled

NAME: Final = "telegram.docx"


def build() -> bytes:
    """Make the template."""
    blocks = [
        marked_header(),
        *titled(),
        styled("Kính gửi", "{{ sender_line }}"),
        tag("{%p for line in addressee_lines %}"),
        styled("Danh sách kính gửi", "{{ line }}"),
        tag("{%p endfor %}"),
        styled("Khoảng dưới kính gửi"),
        *content(),
        *signed(),
    ]
    return paper("Công điện", blocks)
