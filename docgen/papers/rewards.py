"""Tiền thưởng: coefficient × base salary in force on the day, rounded up once (NĐ 152/2025, Điều 49).

The figures and their sources stand in data/rewards.toml.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from datetime import date

Data = dict[str, Any]


@dataclass(frozen=True)
class Rate:
    """What one award brings to one category: hundredths of the base salary, and who says so."""

    hundredths: int
    source: str
    confirmed: bool


@cache
def _tables() -> Data:
    return tomllib.loads((files(__package__) / "data" / "rewards.toml").read_text("utf-8"))


def base_salary(day: date) -> int | None:
    """Mức lương cơ sở on `day`, đồng a month; None before the first row of the table."""
    rows = [row["amount"] for row in _tables()["base_salary"] if row["from"] <= day]
    return rows[-1] if rows else None


def rate(award: str, category: str) -> Rate | None:
    """Hệ số of `award` for `category`; None when the table has none."""
    row = _tables()["coefficients"].get(award, {})
    if category not in row:
        return None
    return Rate(row[category], row["source"], category in row["confirmed"])


def reward(award: str, category: str, day: date) -> int | None:
    """Money in đồng that goes with `award` decided on `day`; None when a table is silent."""
    salary, found = base_salary(day), rate(award, category)
    if salary is None or found is None:
        return None
    step = 100 * _tables()["round_up_to"]
    return -(-salary * found.hundredths // step) * _tables()["round_up_to"]


def decided_on(record: Data) -> date | None:
    """Day whose base salary counts: the decision's own, else the one given for reckoning."""
    decision, asked = record["award_decision"], record["reward"]
    return (decision and decision["date"]) or (asked and asked["as_of"])


def paid(record: Data, row: Data) -> int | None:
    """Money in đồng for one row of an award `record`; None when nothing is paid or the day is open."""
    if record["reward"] is None:
        return None
    if row["reward"] is not None:
        return int(row["reward"])
    day = decided_on(record)
    return reward(record["award"], row["category"], day) if day else None
