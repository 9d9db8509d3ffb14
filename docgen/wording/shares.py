"""Tỷ lệ phiếu: a part of a whole, in figures."""

from __future__ import annotations


def percent(part: int, whole: int) -> str:
    """Say `88,9%`: one decimal, half up, none when it is zero."""
    tenths = (part * 2000 + whole) // (2 * whole)
    share, decimal = divmod(tenths, 10)
    return f"{share},{decimal}%" if decimal else f"{share}%"
