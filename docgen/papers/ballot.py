"""Bỏ phiếu của Hội đồng: how many votes a case has and needs, reckoned on all members.

Where the record names no threshold, data/ballots.toml has the usual one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from docgen.papers.tables import table
from docgen.wording.shares import percent
from docgen.wording.unsaid import Unsaid
from schemas.council import IN_WRITING, PRESENT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docgen.papers.blocks import Data


@dataclass(frozen=True)
class Threshold:
    """Tỷ lệ phiếu tối thiểu, per cent of all members, and where it is laid down ("" = not said)."""

    percent: int
    source: str


def size(council: Data) -> int:
    """Count all members."""
    return len(council["members"])


def present(council: Data) -> list[Data]:
    """List the members at the meeting."""
    return [member for member in council["members"] if member["attendance"] == PRESENT]


def chair(council: Data) -> Data:
    """Give the member who chairs the meeting; of an unfinished list, where nobody is present, the first."""
    return next(iter(present(council)), council["members"][0])


def absent(council: Data) -> list[Data]:
    """List the members who were not at the meeting."""
    return [member for member in council["members"] if member["attendance"] != PRESENT]


def in_writing(council: Data) -> list[Data]:
    """List the absent members who gave their opinion in writing."""
    return [member for member in council["members"] if member["attendance"] == IN_WRITING]


def awaited(record: Data) -> bool:
    """Tell whether the award or the day of the meeting, which the usual threshold depends on, is not said."""
    return isinstance(record["award"], Unsaid) or isinstance(record["council"]["starts_at"], Unsaid)


def threshold(record: Data) -> Threshold | None:
    """Threshold of the record's own, else the usual one of its award; None when there is none or none yet."""
    council = record["council"]
    if council["threshold"]:
        return Threshold(council["threshold"], council["threshold_source"])
    if awaited(record):
        return None
    met = council["starts_at"].date()
    rules = [row for row in table("ballots")["rule"] if row["from"] <= met]
    needed = rules[-1]["percent"].get(record["award"]) if rules else None
    return Threshold(needed, rules[-1]["source"]) if needed else None


def result(votes: int | None, council: Data) -> str:
    """Say `8/9 phiếu (88,9%)`; "" while the votes are not known."""
    if votes is None:
        return ""
    return f"{votes}/{size(council)} phiếu ({percent(votes, size(council))})"


def lowest(votes: Sequence[int | None], council: Data) -> str:
    """Say which share every case has reached: `88,9%`; "" while one is not known."""
    known = [one for one in votes if one is not None]
    return percent(min(known), size(council)) if known and len(known) == len(votes) else ""


def reached(votes: int, needed: Threshold, council: Data) -> bool:
    """Whether `votes` reach the threshold, reckoned in whole numbers."""
    return votes * 100 >= needed.percent * size(council)
