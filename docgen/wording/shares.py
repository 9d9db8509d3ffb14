"""Tỷ lệ, hệ số: parts of a whole in figures, with a decimal comma."""

from __future__ import annotations


def percent(part: int, whole: int) -> str:
    """Say `88,9%`: one decimal, half up, none when it is zero."""
    tenths = (part * 2000 + whole) // (2 * whole)
    share, decimal = divmod(tenths, 10)
    return f"{share},{decimal}%" if decimal else f"{share}%"


def coefficient(hundredths: int) -> str:
    """Say `0,45`, `1,5`, `12`: no zeros at the end of the decimals."""
    whole, part = divmod(hundredths, 100)
    return f"{whole},{part:02}".rstrip("0").rstrip(",")
