"""Thẩm quyền khen thưởng: who may grant what, by the level of the body (data/competence.toml)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from docgen.papers.body_level import level
from docgen.papers.tables import table

if TYPE_CHECKING:
    from docgen.papers.blocks import Data

_NO_END = date.max


@dataclass(frozen=True)
class Grant:
    """The article that lets bodies of some levels grant an award."""

    levels: tuple[str, ...]
    article: str


def grants(award: str, day: date | None) -> list[Grant]:
    """List what lets `award` be granted on `day`; with no day known, what has no known end."""
    return [
        Grant(tuple(row["levels"]), row["article"])
        for row in table("competence")["grant"]
        if award in row["awards"] and _holds(row, day)
    ]


def _holds(row: Data, day: date | None) -> bool:
    ends = row.get("until", _NO_END)
    return bool(ends == _NO_END if day is None else row["from"] <= day < ends)


def doubtful(body: Data, award: str, day: date | None) -> list[Grant]:
    """List who may grant `award` when the head of `body` is not among them; [] when it is not known."""
    known = grants(award, day)
    of = level(body)
    return [] if not of or any(of in grant.levels for grant in known) else known
