"""Bố cục: the parts a text may be built of (Phụ lục I, Mục II.6.d-đ, V), and what each of them has."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping


class Piece(NamedTuple):
    """One kind of piece: its name for a clerk; whether it must, may or cannot have a title and a text."""

    label: str
    title: str
    text: str


MUST, MAY, NEVER = "must", "may", "never"

PIECES: Mapping[str, Piece] = {
    "paragraph": Piece("Đoạn văn", NEVER, MUST),
    "part": Piece("Phần I, II …", MUST, NEVER),
    "chapter": Piece("Chương I, II …", MUST, NEVER),
    "section": Piece("Mục 1, 2 …", MUST, NEVER),
    "subsection": Piece("Tiểu mục 1, 2 …", MUST, NEVER),
    "article": Piece("Điều 1, 2 …", MAY, MAY),
    "heading": Piece("Đề mục I., II. …", MUST, NEVER),
    "clause": Piece("Khoản 1., 2. …", MAY, MAY),
    "point": Piece("Điểm a), b) …", NEVER, MUST),
    "dash": Piece("Gạch đầu dòng", NEVER, MUST),
    "table": Piece("Bảng", NEVER, NEVER),
}
"""In the order in which a form offers them; the numbers are the program's."""
