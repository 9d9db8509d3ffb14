"""Kịch bản điều hành: read aloud, so its lines stand wider apart than those of an official paper."""

from __future__ import annotations

from typing import Final

from templates_docx.source.blocks import issuer, styled, tag, title
from templates_docx.source.package import PORTRAIT, docx, numbered_pages

NAME: Final = "mc-script.docx"


def build() -> bytes:
    """Make the template."""
    blocks = [
        issuer(),
        *title(),
        tag("{%p for line in particulars %}"),
        styled("Nội dung", "{{ line }}"),
        tag("{%p endfor %}"),
        tag("{%p for part in parts %}"),
        styled("Đề mục", "{{ part.heading }}"),
        tag("{%p for line in part.lines %}"),
        tag("{%p if line.cue %}"),
        styled("Chỉ dẫn", "({{ line.text }})"),
        tag("{%p else %}"),
        styled("Lời dẫn", "{{ line.text }}"),
        tag("{%p endif %}"),
        tag("{%p endfor %}"),
        tag("{%p endfor %}"),
    ]
    return docx("Kịch bản điều hành", blocks, numbered_pages(PORTRAIT))
