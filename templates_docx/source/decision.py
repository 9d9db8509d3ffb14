"""Nghị quyết, quyết định (M1.1–1.3); the text a decision issues has a letterhead of its own."""

from __future__ import annotations

from typing import Final

from templates_docx.source.blocks import bases, styled
from templates_docx.source.content import content
from templates_docx.source.general import marked_header, paper, signed, titled

NAME: Final = "decision.docx"


def build() -> bytes:
    """Make the template."""
    blocks = [
        marked_header(),
        *titled(),
        styled("Thẩm quyền ban hành", "{{ authority_line }}"),
        *bases(),
        styled("Lời ban hành", "{{ enacting_line }}"),
        *content(),
        *signed(),
    ]
    return paper("Nghị quyết, quyết định", blocks, attached=True)
