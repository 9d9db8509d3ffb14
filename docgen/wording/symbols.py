"""Số, ký hiệu (Phụ lục I, Mục II.3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_BLANK_NUMBER = "        "
_LAST_WITH_ZERO = 9


def symbol(type_code: str, bodies: Sequence[str]) -> str:
    """Ký hiệu of a named type: `QĐ-SNV`; of a joint paper, lead first: `CTrPH-SNV-ĐPTTH`."""
    return "-".join((type_code, *bodies))


def letter_symbol(body: str, unit: str) -> str:
    """Ký hiệu of a công văn, which names no type: `SNV-TĐKT`."""
    return f"{body}-{unit}"


def number(value: int) -> str:
    """Số: in Arabic digits, with a zero below 10."""
    return f"{value:02}" if value <= _LAST_WITH_ZERO else str(value)


def number_and_symbol(value: int | None, sign: str) -> str:
    """Say `12/QĐ-SNV`; None leaves the room in which the number is written by hand."""
    return f"{_BLANK_NUMBER if value is None else number(value)}/{sign}"


def number_line(value: int | None, sign: str) -> str:
    """Say `Số: 12/QĐ-SNV`, or with the number open `Số:        /QĐ-SNV`."""
    return f"Số: {number_and_symbol(value, sign)}" if value is not None else f"Số:{_BLANK_NUMBER}/{sign}"
