"""How parts of a text are numbered (Phụ lục I, Mục II.6.đ)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

POINT_LETTERS = "abcdđeghiklmnopqrstuvxy"
"""Letters of điểm: the Vietnamese alphabet with đ, without ă â ê ô ơ ư, and no f j w z."""

_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


def point_letter(number: int) -> str:
    """Letter of the `number`th điểm, from 1: a b c d đ e g, and aa, ab after y.

    Raises ValueError below 1.
    """
    if number < 1:
        raise ValueError(number)
    letters = ""
    while number:
        number, place = divmod(number - 1, len(POINT_LETTERS))
        letters = POINT_LETTERS[place] + letters
    return letters


def roman(number: int) -> str:
    """Roman numeral of `number`, from 1 to 3999; raises ValueError outside."""
    if not 1 <= number <= 3999:  # noqa: PLR2004 # Roman numerals end where the letters do
        raise ValueError(number)
    said = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        said += letters * count
    return said


def points(texts: Iterable[str]) -> Iterator[str]:
    """Điểm: `a) …`, `b) …`, in order."""
    return (f"{point_letter(number)}) {text}" for number, text in enumerate(texts, 1))


def clauses(texts: Iterable[str]) -> Iterator[str]:
    """Khoản: `1. …`, `2. …`, in order."""
    return (f"{number}. {text}" for number, text in enumerate(texts, 1))
