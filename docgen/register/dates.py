"""The date a number may bear: numbers and dates of a series go up together (Phụ lục VI, I.III.1.đ)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, select

from docgen.register.refusals import DateInFuture, DateOutOfOrder
from docgen.register.tables import document

if TYPE_CHECKING:
    from sqlalchemy import Connection


_DATED = select(document.c.issued_on).where(document.c.series_id == bindparam("series_id")).limit(1)
_BELOW = _DATED.where(document.c.number < bindparam("number")).order_by(document.c.number.desc())
_ABOVE = _DATED.where(document.c.number > bindparam("number")).order_by(document.c.number)


@dataclass(frozen=True)
class Place:
    """The place of a number: in which series, and whether it was held, so that others came after it."""

    series_id: int | None
    number: int
    held: bool


def date_for(connection: Connection, place: Place, wanted: date | None, today: date) -> date:
    """Give the date of a number: `wanted`, or the possible day nearest to `today`.

    Raises DateInFuture, or DateOutOfOrder when `wanted` lies before a lower number's date or after a
    higher number's.
    """
    if wanted and wanted > today:
        raise DateInFuture(date=_said(wanted))
    year = (wanted or today).year
    at = {"series_id": place.series_id, "number": place.number}
    earliest = connection.execute(_BELOW, at).scalar() or date(year, 1, 1)
    # Only a held number has numbers above it.
    above = connection.execute(_ABOVE, at).scalar() if place.held else None
    latest = above or max(earliest, min(today, date(year, 12, 31)))
    if wanted is None:
        return min(max(today, earliest), latest)
    if not earliest <= wanted <= latest:
        raise DateOutOfOrder(date=_said(wanted), earliest=_said(earliest), latest=_said(latest))
    return wanted


def _said(day: date) -> str:
    return f"{day:%d/%m/%Y}"
