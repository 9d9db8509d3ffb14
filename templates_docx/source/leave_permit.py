"""Giấy nghỉ phép (M1.10); where the leave is spent it is confirmed at the lower left."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from docgen.page.keep import SIGNER
from templates_docx.source.blocks import styled
from templates_docx.source.general import lines, marked_header, short_paper, signed, titled
from templates_docx.source.package import PORTRAIT
from templates_docx.source.styles import SIGNED_TABLE, style_id
from templates_docx.source.word import Row, cell, table

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

NAME: Final = "leave-permit.docx"
_LEFT: Final = 90.0


def build() -> bytes:
    """Make the template."""
    blocks = [
        marked_header(),
        *titled(),
        *lines(),
        *signed(),
        styled("Khoảng quanh dấu"),
        _confirmation(),
    ]
    return short_paper("Giấy nghỉ phép", blocks)


def _confirmation() -> Element:
    confirmed = cell(
        styled(
            "Ghi chú ký", "Xác nhận của cơ quan (tổ chức) hoặc chính quyền địa phương nơi nghỉ phép (nếu cần)"
        ),
        styled("Ghi chú ký", "(Chữ ký, dấu)"),
        styled("Khoảng ký"),
        styled(SIGNER, "Họ và tên"),
    )
    return table(
        style_id(SIGNED_TABLE),
        [_LEFT, PORTRAIT.text_width - _LEFT],
        [Row((confirmed, cell(styled("Ô chữ"))))],
    )
