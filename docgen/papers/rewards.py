"""Tiền thưởng: coefficient × base salary in force on the day of the decision, rounded up once.

Nghị định 152/2025/NĐ-CP, Điều 49. The figures, their dates and sources stand in data/rewards.toml.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from docgen.papers.tables import table

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date


@dataclass(frozen=True)
class Coefficient:
    """Hệ số of one award for one category, in hundredths of the base salary."""

    hundredths: int
    confirmed: bool


@dataclass(frozen=True)
class Decree:
    """The decree that fixes rewards from a day on: its citation, its coefficients, its rounding (đồng)."""

    citation: str
    round_up_to: int
    hundredths: Mapping[str, Mapping[str, Any]]

    def coefficient(self, award: str, category: str) -> Coefficient | None:
        """Coefficient of `award` for `category`; None when the decree has none."""
        row = self.hundredths.get(award, {})
        if category not in row:
            return None
        return Coefficient(row[category], confirmed=category not in row.get("unconfirmed", ()))


def _in_force(rows: str, day: date) -> dict[str, Any] | None:
    begun = [row for row in table("rewards")[rows] if row["from"] <= day]
    return begun[-1] if begun else None


def base_salary(day: date) -> int | None:
    """Mức lương cơ sở on `day`, đồng a month; None before the first row of the table."""
    row = _in_force("base_salary", day)
    return row["amount"] if row else None


def decree(day: date) -> Decree | None:
    """Decree in force on `day`; None before the first one in the table."""
    row = _in_force("decree", day)
    return Decree(row["citation"], row["round_up_to"], row["hundredths"]) if row else None


def reward(award: str, category: str, day: date) -> int | None:
    """Money in đồng that goes with `award` decided on `day`; None when a table is silent."""
    salary, rules = base_salary(day), decree(day)
    coefficient = rules.coefficient(award, category) if rules else None
    if salary is None or rules is None or coefficient is None:
        return None
    steps = -(-salary * coefficient.hundredths // (100 * rules.round_up_to))
    return steps * rules.round_up_to
