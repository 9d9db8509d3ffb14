"""Căn cứ ban hành offered for a paper: what was in force on its day (data/legal_bases.toml)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from docgen.papers.body_level import level
from docgen.papers.tables import table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docgen.papers.blocks import Data

_NO_END = date.max


@dataclass(frozen=True)
class Basis:
    """A text in force from a day on, before another; `levels` of bodies it is for, none = for all."""

    text: str
    starts: date
    ends: date
    source: str
    levels: tuple[str, ...]
    confirmed: bool

    def holds(self, day: date | None) -> bool:
        """Whether it was in force on `day`; with no day known, whether its end is not known."""
        return self.ends == _NO_END if day is None else self.starts <= day < self.ends


def known(paper: str) -> list[Basis]:
    """List the bases of `paper` on any day, in the order in which they are cited."""
    return [
        Basis(
            row["text"],
            row["from"],
            row.get("until", _NO_END),
            row["source"],
            tuple(row.get("levels", ())),
            confirmed=not row.get("unconfirmed"),
        )
        for row in table("legal_bases")["basis"]
        if paper in row["papers"]
    ]


def offered(paper: str, body: Data, day: date | None) -> list[Basis]:
    """Legal bases of `paper` when `body` issues it on `day`, in the order in which they are cited."""
    of = level(body)
    return [basis for basis in known(paper) if basis.holds(day) and (not basis.levels or of in basis.levels)]


def cited(typed: Sequence[str], paper: str, body: Data, day: date | None) -> list[str]:
    """Legal bases that are printed: those typed, or when none are typed the confirmed ones offered."""
    return list(typed) or [basis.text for basis in offered(paper, body, day) if basis.confirmed]
