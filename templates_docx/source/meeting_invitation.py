"""Giấy mời (M1.7)."""

from __future__ import annotations

from typing import Final

from templates_docx.source.general import lines, marked_header, short_paper, signed, titled

NAME: Final = "meeting-invitation.docx"


def build() -> bytes:
    """Make the template."""
    blocks = [
        marked_header(),
        *titled(),
        *lines(),
        *signed(),
    ]
    return short_paper("Giấy mời", blocks)
