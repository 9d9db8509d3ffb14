"""Văn bản có tên loại (M1.4), and the types of like layout that have no form."""

from __future__ import annotations

from typing import Final

from templates_docx.source.blocks import addressees, bases, tag
from templates_docx.source.content import content
from templates_docx.source.general import marked_header, paper, signed, titled

NAME: Final = "named-paper.docx"


def build() -> bytes:
    """Make the template."""
    blocks = [
        marked_header(),
        *titled(),
        tag("{%p if addressees %}"),
        *addressees(),
        tag("{%p endif %}"),
        *bases(),
        *content(),
        *signed(),
    ]
    return paper("Văn bản có tên loại", blocks)
