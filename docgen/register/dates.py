"""The date a number may bear: numbers and dates of a series go up together (Phụ lục VI, I.III.1.đ)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import select

from docgen.register.refusals import DateInFuture, DateOutOfOrder
from docgen.register.tables import document

if TYPE_CHECKING:
    from sqlalchemy import Connection


def date_for(
    connection: Connection, series_id: int | None, number: int, wanted: date | None, today: date
) -> date:
    """Give the date of `number`: `wanted`, or the possible day nearest to `today`.

    Raises DateInFuture, or DateOutOfOrder when `wanted` lies before a lower number's date or after a
    higher number's (a held number has those).
    """
    if wanted and wanted > today:
        raise DateInFuture(date=_said(wanted))
    year = (wanted or today).year
    earliest = _nearest(connection, series_id, below=number) or date(year, 1, 1)
    latest = _nearest(connection, series_id, above=number) or max(earliest, min(today, date(year, 12, 31)))
    if wanted is None:
        return min(max(today, earliest), latest)
    if not earliest <= wanted <= latest:
        raise DateOutOfOrder(date=_said(wanted), earliest=_said(earliest), latest=_said(latest))
    return wanted


def _nearest(connection: Connection, series_id: int | None, *, below: int = 0, above: int = 0) -> date | None:
    dated = select(document.c.issued_on).where(
        document.c.series_id == series_id, document.c.issued_on.is_not(None)
    )
    beside = (
        dated.where(document.c.number < below).order_by(document.c.number.desc())
        if below
        else dated.where(document.c.number > above).order_by(document.c.number)
    )
    return connection.execute(beside.limit(1)).scalar()


def _said(day: date) -> str:
    return f"{day:%d/%m/%Y}"
