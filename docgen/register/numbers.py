"""The next number: a counter row that changes in the same transaction as the row of the number.

A sequence of the database would skip numbers after a rollback; a counter row cannot. Its lock makes
writers of one series wait for each other, for the milliseconds that a transaction lasts.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, insert, select, text, update

from docgen.register import trail
from docgen.register.refusals import NumberNotHeld, NumberTaken, NumberTooLarge
from docgen.register.tables import hold, known_gap, series

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from docgen.database.doing import Doing

LARGEST = 999_999
"""No book of a year goes further; whoever looks for gaps goes through every number up to the last."""

_TAKE = text(
    "INSERT INTO series (office, body, book, scope, year, last)"
    " VALUES (:office, :body, :book, :scope, :year, :count)"
    " ON CONFLICT (office, body, book, scope, year) DO UPDATE SET last = series.last + excluded.last"
    " RETURNING id, last"
)
_NOW = select(series.c.id, series.c.last).where(
    *(series.c[name] == bindparam(name) for name in ("office", "body", "book", "scope", "year"))
)
_ONE_DIGIT = 9


@dataclass(frozen=True)
class Series:
    """Which numbers: those of a body's book in a year; of one type when the book is numbered by type."""

    office: str
    body: str
    book: str
    scope: str
    year: int

    def __str__(self) -> str:
        return "/".join(filter(None, (self.body, self.book, self.scope, str(self.year))))


def written(number: int, suffix: str = "") -> str:
    """Write a number as it is printed: `05`, `12`, `15a` (Phụ lục I, Mục II.3.c)."""
    return f"{number:02d}{suffix}" if number <= _ONE_DIGIT else f"{number}{suffix}"


def take(doing: Doing, which: Series, count: int = 1) -> tuple[int, int]:
    """Take the next `count` numbers: the id of the series and the first of them.

    The numbers are gone for everybody else only if this transaction commits, with their rows.
    """
    row = doing.connection.execute(_TAKE, {**asdict(which), "count": count}).one()
    return row.id, row.last - count + 1


def next_number(connection: Connection, which: Series) -> int:
    """Tell which number would be taken now; nothing is taken."""
    return foresee(connection, which)[1]


def foresee(connection: Connection, which: Series) -> tuple[int | None, int]:
    """Tell the id of the series, None before its first number, and the number that would be taken now."""
    row = connection.execute(_NOW, asdict(which)).one_or_none()
    return (row.id, row.last + 1) if row else (None, 1)


def hold_numbers(doing: Doing, which: Series, count: int, purpose: str) -> list[int]:
    """Giữ số: keep the next `count` numbers for `purpose`; each is used or let go later."""
    series_id, first = take(doing, which, count)
    numbers = list(range(first, first + count))
    doing.connection.execute(
        insert(hold).values(series_id=series_id, purpose=purpose, held_at=doing.now, held_by=doing.actor),
        [{"number": number} for number in numbers],
    )
    trail.append(doing, "numbers held", series=str(which), first=first, last=numbers[-1], purpose=purpose)
    return numbers


def held_for(connection: Connection, office: str, purpose: str) -> list[tuple[Series, int]]:
    """List the numbers that an office still keeps for `purpose`, in their order."""
    rows = connection.execute(
        select(series, hold.c.number)
        .join(hold, hold.c.series_id == series.c.id)
        .where(series.c.office == office, hold.c.purpose == purpose, hold.c.ended_at.is_(None))
        .order_by(series.c.id, hold.c.number)
    )
    return [(Series(row.office, row.body, row.book, row.scope, row.year), row.number) for row in rows]


def end_hold(doing: Doing, which: Series, number: int) -> int:
    """End the hold of `number` and give the id of its series; raises NumberNotHeld."""
    series_id = doing.connection.execute(_NOW.with_for_update(), asdict(which)).scalar()
    ended = doing.connection.execute(
        update(hold)
        .where(hold.c.series_id == series_id, hold.c.number == number, hold.c.ended_at.is_(None))
        .values(ended_at=doing.now)
    )
    if series_id is None or ended.rowcount != 1:
        raise NumberNotHeld(number=written(number), series=which)
    return int(series_id)


def begin_after(doing: Doing, which: Series, last: int, reason: str) -> None:
    """Note that the numbers up to `last` were given outside docgen, so that the next one is `last` + 1.

    Raises NumberTaken when docgen itself is already past `last`, NumberTooLarge beyond LARGEST.
    """
    if last > LARGEST:
        raise NumberTooLarge(last=last, most=LARGEST)
    first = next_number(doing.connection, which)
    if last < first:
        raise NumberTaken(last=last, series=which, next=first)
    series_id, first = take(doing, which, last - first + 1)
    note_gap(doing, series_id, (first, last), reason)
    trail.append(doing, "numbers given elsewhere", series=str(which), first=first, last=last, reason=reason)


def note_gap(doing: Doing, series_id: int, between: tuple[int, int], reason: str) -> None:
    """Note numbers that have no row here and never will, both ends included."""
    first, last = between
    doing.connection.execute(
        insert(known_gap).values(
            series_id=series_id,
            first=first,
            last=last,
            reason=reason,
            noted_at=doing.now,
            noted_by=doing.actor,
        )
    )
