"""Nội dung: the free text of a paper as a list of pieces, numbered by the program; its tables and annexes.

The list is flat: the kind of a piece says its level, so that a clerk adds, moves and pastes lines as in a
sheet. An article after a chapter belongs to it, as on the page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from marshmallow import ValidationError, validates_schema

from docgen.messages import Message
from docgen.wording.structure import MAY, MUST, NEVER, PIECES
from schemas.fields import Choice, Flag, Line, Paragraph, Text, WholeNumber
from schemas.groups import Part, Record, Rows

if TYPE_CHECKING:
    from collections.abc import Mapping

MOST_PIECES = 2000
WIDEST_COLUMN = 250
"""Millimetres: nearly the width of a page on its side."""


class Column(Record):
    """Một cột của bảng."""

    head = Line("Đầu cột", "Tên cột.", "Nội dung công việc")
    width = WholeNumber(
        "Độ rộng",
        "Milimét; bảng luôn rộng hết dòng nên các cột theo tỷ lệ này. Để trống thì chia đều.",
        60,
        within=(5, WIDEST_COLUMN),
        optional=True,
    )
    align = Choice(
        "Canh chữ",
        "Canh chữ trong cột.",
        {"left": "Trái", "center": "Giữa", "right": "Phải"},
        default="left",
        example="left",
    )


class TableRow(Record):
    """Một hàng của bảng; chỉ có một ô thì là tên nhóm, gộp hết các cột."""

    cells = Rows(
        Line("Ô", "Chữ trong ô; có thể để trống.", "Chuẩn bị hội trường", optional=True),
        "Các ô",
        "Đủ số cột, hoặc một ô duy nhất là tên nhóm.",
        rows=(1, 20),
    )


class ContentTable(Record):
    """Một bảng."""

    columns = Rows(Column, "Các cột", "Từ trái sang phải.", rows=(1, 20))
    rows = Rows(TableRow, "Các hàng", "Từ trên xuống dưới.", rows=(1, 2000))

    @validates_schema(skip_on_field_errors=False)
    def check_rows(self, data: Mapping[str, Any], **_: object) -> None:
        """Refuse a row that has neither one cell nor a cell for each column."""
        count = len(data.get("columns", ()))
        faults = {
            place: {"cells": [Message("cells-of-row", count=count)]}
            for place, row in enumerate(data.get("rows", ()))
            if count and "cells" in row and len(row["cells"]) not in {1, count}
        }
        if faults:
            raise ValidationError({"rows": faults})


class Piece(Record):
    """Một phần của nội dung."""

    example: ClassVar = {
        "kind": "paragraph",
        "text": "Các phòng, đơn vị báo cáo kết quả trước ngày 25 tháng 9 năm 2026.",
    }

    kind = Choice(
        "Loại",
        "Phần, chương, điều, khoản, điểm, đoạn văn hay bảng; số thứ tự do chương trình đánh.",
        {kind: piece.label for kind, piece in PIECES.items()},
        default="paragraph",
        example="paragraph",
    )
    title = Paragraph(
        "Tiêu đề",
        "Của phần, chương, mục, đề mục (bắt buộc), điều, khoản (nếu có).",
        "Phạm vi điều chỉnh",
        optional=True,
    )
    text = Text(
        "Nội dung",
        "Của điều, khoản, điểm, gạch đầu dòng, đoạn văn; xuống dòng để sang đoạn mới.",
        "Các phòng, đơn vị báo cáo kết quả trước ngày 25 tháng 9 năm 2026.",
        optional=True,
    )
    table = Part(ContentTable, "Bảng", "Chỉ ghi khi loại là bảng.", optional=True)

    @validates_schema
    def check_piece(self, data: Mapping[str, Any], **_: object) -> None:
        """Ask for what a piece of this kind must have, refuse what it cannot."""
        piece = PIECES[data["kind"]]
        has = {"title": bool(data["title"]), "text": bool(data["text"]), "table": data["table"] is not None}
        rules = {
            "title": piece.title,
            "text": piece.text,
            "table": MUST if data["kind"] == "table" else NEVER,
        }
        faults = {
            key: [Message(code, piece=piece.label)]
            for key, rule in rules.items()
            for code, broken in (
                ("piece-needs", rule == MUST and not has[key]),
                ("piece-has-none", rule == NEVER and has[key]),
            )
            if broken
        }
        if piece.title == piece.text == MAY and not has["title"] and not has["text"]:
            faults["text"] = [Message("piece-needs", piece=piece.label)]
        if faults:
            raise ValidationError(faults)


def content(
    label: str = "Nội dung", about: str = "Từng đoạn, điều, khoản … theo thứ tự.", *, least: int = 1
) -> Rows:
    """Nội dung văn bản."""
    return Rows(Piece, label, about, rows=(least, MOST_PIECES))


class Annex(Record):
    """Một phụ lục."""

    title = Paragraph(
        "Tên phụ lục", "In hoa dưới chữ «Phụ lục»; có thể để trống.", "Danh mục hồ sơ", optional=True
    )
    landscape = Flag("Trang ngang", "Trình bày theo chiều rộng của khổ giấy, cho bảng nhiều cột.")
    content = content()


def annexes() -> Rows:
    """Phụ lục kèm theo."""
    return Rows(
        Annex,
        "Phụ lục",
        "Từ hai phụ lục trở lên thì chương trình đánh số I, II; trong nội dung phải nói đến phụ lục.",
        rows=(0, 50),
    )
