"""The gap report (báo cáo số trống): every number of a series that is no ordinary document."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from sqlalchemy import select

from docgen.register.numbers import Series
from docgen.register.runs import runs
from docgen.register.tables import document, hold, known_gap, series

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection

Kind = Literal["void", "held", "known", "unexplained"]


@dataclass(frozen=True)
class Gap:
    """Numbers from `first` to `last` of a series.

    "void": in the register with a reason; "held": kept for somebody; "known": never had a row here, with
    the reason noted; "unexplained": must not occur, the register has been damaged.
    """

    series: Series
    first: int
    last: int
    kind: Kind
    reason: str


def gaps(connection: Connection, office: str, year: int | None = None) -> list[Gap]:
    """List every gap of the office's series, in order of series and number."""
    query = select(series).where(series.c.office == office)
    if year is not None:
        query = query.where(series.c.year == year)
    rows = connection.execute(query.order_by(series.c.body, series.c.book, series.c.scope, series.c.year))
    found = []
    for row in rows.all():
        which = Series(row.office, row.body, row.book, row.scope, row.year)
        reported: list[Reported] = [
            *_void(connection, row.id),
            *_held(connection, row.id),
            *_known(connection, row.id),
        ]
        unexplained = set(range(1, row.last + 1)) - _accounted(connection, row.id)
        for first, last, _, _ in reported:
            unexplained.difference_update(range(first, last + 1))
        reported += [(first, last, "unexplained", "") for first, last in runs(sorted(unexplained))]
        found += [Gap(which, *gap) for gap in sorted(reported)]
    return found


Reported = tuple[int, int, Kind, str]


def _void(connection: Connection, series_id: int) -> Iterator[Reported]:
    query = select(document.c.number, document.c.end_reason).where(
        document.c.series_id == series_id, document.c.state == "void"
    )
    return ((row.number, row.number, "void", row.end_reason) for row in connection.execute(query).all())


def _held(connection: Connection, series_id: int) -> Iterator[Reported]:
    query = select(hold.c.number, hold.c.purpose).where(
        hold.c.series_id == series_id, hold.c.ended_at.is_(None)
    )
    return ((row.number, row.number, "held", row.purpose) for row in connection.execute(query).all())


def _known(connection: Connection, series_id: int) -> Iterator[Reported]:
    """List noted gaps, without the numbers that an import has filled since."""
    query = select(known_gap).where(known_gap.c.series_id == series_id)
    filled = _accounted(connection, series_id)
    for row in connection.execute(query).all():
        for first, last in runs(sorted({*range(row.first, row.last + 1)} - filled)):
            yield first, last, "known", row.reason


def _accounted(connection: Connection, series_id: int) -> set[int]:
    query = select(document.c.number).where(document.c.series_id == series_id)
    return set(connection.execute(query).scalars())
