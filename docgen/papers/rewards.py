"""Tiền thưởng: coefficient × base salary in force on the day of the decision, rounded up once.

Nghị định 152/2025/NĐ-CP, Điều 49. The figures, their dates and sources stand in data/rewards.toml.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from docgen.papers.tables import table

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date


@dataclass(frozen=True)
class Coefficient:
    """Hệ số of one award for one category, in hundredths of the base salary."""

    hundredths: int
    confirmed: bool


@dataclass(frozen=True)
class BaseSalary:
    """Mức lương cơ sở: đồng a month, and the decree that fixes it."""

    amount: int
    source: str


@dataclass(frozen=True)
class Decree:
    """The decree that fixes rewards from a day on: its citation, its coefficients, its rounding (đồng)."""

    citation: str
    round_up_to: int
    hundredths: Mapping[str, Mapping[str, Any]]

    def named(self, bases: Iterable[str]) -> str:
        """Name the decree in full, or by its number when one of `bases` has named it in full (II.6.b)."""
        short = self.citation.partition(" ngày ")[0]
        return short if any(short in base for base in bases) else self.citation

    def coefficient(self, award: str, category: str) -> Coefficient | None:
        """Coefficient of `award` for `category`; None when the decree has none."""
        row = self.hundredths.get(award, {})
        if category not in row:
            return None
        return Coefficient(row[category], confirmed=category not in row.get("unconfirmed", ()))


def _in_force(rows: str, day: date) -> dict[str, Any] | None:
    begun = [row for row in table("rewards")[rows] if row["from"] <= day]
    return begun[-1] if begun else None


def base_salary(day: date) -> BaseSalary | None:
    """Mức lương cơ sở on `day`; None before the first row of the table."""
    row = _in_force("base_salary", day)
    return BaseSalary(row["amount"], row["source"]) if row else None


def decree(day: date) -> Decree | None:
    """Decree in force on `day`; None before the first one in the table."""
    row = _in_force("decree", day)
    return Decree(row["citation"], row["round_up_to"], row["hundredths"]) if row else None


@dataclass(frozen=True)
class Reckoned:
    """Money in đồng for one of the commended, and what it was reckoned from."""

    hundredths: int
    salary: int
    amount: int


UP, NEAREST, EXACT = "up", "nearest", "exact"


def reckon(
    award: str,
    category: str,
    day: date,
    *,
    rounding: str = UP,
    own: Mapping[str, int] = MappingProxyType({}),
) -> Reckoned | None:
    """Reckon the money that goes with `award` decided on `day`; None when a table is silent.

    `own` coefficients by category, in hundredths, go before the decree's. Rounded once, at the end: `UP` as
    the decree reads, to the `NEAREST` step (halves up), or `EXACT`, to whole đồng.
    """
    salary, rules = base_salary(day), decree(day)
    if salary is None or rules is None:
        return None
    listed = rules.coefficient(award, category)
    hundredths = own.get(category, listed.hundredths if listed else None)
    if hundredths is None:
        return None
    amount = _rounded(salary.amount * hundredths, rules.round_up_to, rounding)
    return Reckoned(hundredths, salary.amount, amount)


def _rounded(hundredths: int, step: int, rounding: str) -> int:
    """Round so many hundredths of a đồng to whole steps, or to whole đồng."""
    if rounding == EXACT:
        return (hundredths + 50) // 100
    whole = 100 * step
    return (-(-hundredths // whole) if rounding == UP else (2 * hundredths + whole) // (2 * whole)) * step
