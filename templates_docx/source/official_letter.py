"""Công văn (M1.5)."""

from __future__ import annotations

from typing import Final

from templates_docx.source.blocks import addressees
from templates_docx.source.content import content
from templates_docx.source.general import marked_header, paper, signed

NAME: Final = "official-letter.docx"


def build() -> bytes:
    """Make the template."""
    blocks = [
        marked_header(letter=True),
        *addressees(),
        *content(),
        *signed(),
    ]
    return paper("Công văn", blocks)
