"""The numbers that are kept for somebody now, to be looked at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from docgen.register.numbers import Series
from docgen.register.tables import hold, series

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection


@dataclass(frozen=True)
class Held:
    """One number that waits (số đang giữ)."""

    series: Series
    number: int
    purpose: str
    held_at: datetime
    held_by: str


def held(connection: Connection, office: str) -> list[Held]:
    """List the held numbers of an office, by series and number."""
    query = (
        select(hold, series)
        .join_from(hold, series, hold.c.series_id == series.c.id)
        .where(series.c.office == office, hold.c.ended_at.is_(None))
        .order_by(series.c.body, series.c.book, series.c.scope, series.c.year, hold.c.number)
    )
    return [
        Held(
            Series(row.office, row.body, row.book, row.scope, row.year),
            row.number,
            row.purpose,
            row.held_at,
            row.held_by,
        )
        for row in connection.execute(query)
    ]
