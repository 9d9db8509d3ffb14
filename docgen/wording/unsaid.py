"""What nobody has said yet in a record that is not finished: its pages show dots in the place of it."""

from __future__ import annotations

from datetime import date, datetime
from typing import Self

DOTS = "……………"
"""Stands for a text."""
FEW = "……"
"""Stands for one number, or for each of a date."""


class Unsaid:
    """Base of values that are known only to be there; what they say of themselves is made up."""

    dots = FEW

    def dotted(self, dots: str) -> Self:
        """Give itself other dots."""
        self.dots = dots
        return self


class UnsaidDay(Unsaid, date):
    """A day."""


class UnsaidMoment(Unsaid, datetime):
    """A day and an hour."""

    def date(self) -> UnsaidDay:
        """Give its day, unsaid too."""
        return UnsaidDay(self.year, self.month, self.day).dotted(self.dots)


class UnsaidChoice(Unsaid, str):  # noqa: SLOT000 # it keeps its dots
    """One of a few values: read as the one it is made from, written as dots."""

    def __str__(self) -> str:
        return self.dots

    def __format__(self, _: str) -> str:
        return self.dots


class UnsaidNumber(Unsaid, int):
    """A whole number; what is counted up from it is unsaid too."""

    def __str__(self) -> str:
        return self.dots

    def __format__(self, _: str) -> str:
        return self.dots

    def __add__(self, other: int) -> UnsaidNumber:
        return UnsaidNumber(int(self) + other)
