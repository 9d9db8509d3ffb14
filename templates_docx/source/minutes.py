"""Biên bản (M1.9)."""

from __future__ import annotations

from typing import Final

from templates_docx.source.blocks import signed_together, styled, tag
from templates_docx.source.content import content
from templates_docx.source.general import marked_header, paper, titled

NAME: Final = "minutes.docx"


def build() -> bytes:
    """Make the template."""
    blocks = [
        marked_header(place_and_date=False),
        *titled(),
        styled("Nội dung", "Thời gian bắt đầu: {{ start }}"),
        styled("Nội dung", "Địa điểm: {{ venue }}"),
        styled("Nội dung", "Thành phần tham dự:"),
        tag("{%p for line in attendance %}"),
        styled("Gạch đầu dòng", "{{ line }}"),
        tag("{%p endfor %}"),
        styled("Nội dung", "Chủ trì (chủ tọa): {{ chair }}"),
        styled("Nội dung", "Thư ký (người ghi biên bản): {{ secretary }}"),
        styled("Nội dung", "Nội dung (theo diễn biến {{ meeting }}):"),
        *content(),
        styled("Nội dung", "{{ closing }}"),
        signed_together(),
    ]
    return paper("Biên bản", blocks)
