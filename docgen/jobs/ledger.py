"""The work on items: claimed for a time, ended once, given back when its worker is gone.

An item is claimed by a lease. Who ends it says which attempt it was: a worker whose lease ran out and whose
item another has taken over changes nothing any more (a fence). Offices take turns, and within an office its
batches: a batch of ten thousand never makes one of ten wait.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, func, or_, select, update

from docgen.jobs.batches import Batch, end_if_done, get_batch, lock
from docgen.jobs.tables import batch, item

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime, timedelta

    from sqlalchemy import ColumnElement, Connection, Row

OTHER = batch.alias("other")
MAX_ATTEMPTS = 3
"""An item whose workers died or stalled this often has failed."""


@dataclass(frozen=True)
class Claimed:
    """An item that is now the caller's: until its lease ends, and only in this attempt."""

    batch: Batch
    place: int
    name: str
    record: dict[str, Any]
    held: int | None
    attempt: int


def claim(
    connection: Connection, worker: str, now: datetime, lease: timedelta, only: str | None = None
) -> Claimed | None:
    """Take the next item, of the batch `only` if given; None when there is nothing to do."""
    for batch_id, office in _turns(connection, now, only):
        lock(connection, batch_id)
        row = _next(connection, batch_id, now)
        if row is None:
            continue
        connection.execute(
            update(item)
            .where(item.c.batch_id == batch_id, item.c.place == row.place)
            .values(state="running", attempts=row.attempts + 1, worker=worker, lease_until=now + lease)
        )
        connection.execute(update(batch).where(batch.c.id == batch_id).values(served_at=now))
        return Claimed(
            get_batch(connection, office, batch_id),
            row.place,
            row.name,
            json.loads(row.record),
            row.held,
            row.attempts + 1,
        )
    return None


def finish(connection: Connection, claimed: Claimed, result: dict[str, Any], now: datetime) -> bool:
    """Mark the item as done; False when another worker has it by now. Ends the batch with its last item."""
    return _end(connection, claimed, "done", result, now)


def fail(connection: Connection, claimed: Claimed, result: dict[str, Any], now: datetime) -> bool:
    """Mark the item as failed, with what is wrong; False when another worker has it by now."""
    return _end(connection, claimed, "failed", result, now)


def give_back(connection: Connection, claimed: Claimed, until: datetime | None = None) -> None:
    """Queue the item again for a trouble that is not its own, to rest `until`; the attempt does not count."""
    connection.execute(
        update(item)
        .where(_is(claimed))
        .values(state="queued", attempts=claimed.attempt - 1, worker=None, lease_until=until)
    )


def workers(connection: Connection) -> set[str]:
    """Name every worker that holds an item."""
    return set(connection.scalars(select(item.c.worker).where(item.c.state == "running").distinct()))


def held_by(connection: Connection, gone: Collection[str]) -> list[tuple[Batch, int, int | None]]:
    """List what workers that are `gone` were making: batch, place, the number kept for it."""
    rows = connection.execute(
        select(item.c.batch_id, batch.c.office, item.c.place, item.c.held)
        .join(batch, batch.c.id == item.c.batch_id)
        .where(item.c.state == "running", item.c.worker.in_(gone))
    ).all()
    return [(get_batch(connection, row.office, row.batch_id), row.place, row.held) for row in rows]


def release(connection: Connection, gone: Collection[str]) -> int:
    """End the leases of workers that are `gone`; give how many items are free by this."""
    return connection.execute(
        update(item).where(item.c.state == "running", item.c.worker.in_(gone)).values(lease_until=None)
    ).rowcount


def give_up(connection: Connection, result: dict[str, Any], now: datetime) -> list[Batch]:
    """Fail every free item that was attempted too often; give the batches that ended by this."""
    tired = and_(
        item.c.state == "running",
        or_(item.c.lease_until.is_(None), item.c.lease_until <= now),
        item.c.attempts >= MAX_ATTEMPTS,
    )
    of = connection.execute(
        select(batch.c.id, batch.c.office)
        .join(item, item.c.batch_id == batch.c.id)
        .where(tired)
        .distinct()
        .order_by(batch.c.id)
    ).all()
    for each in of:
        lock(connection, each.id)
    connection.execute(
        update(item)
        .where(tired)
        .values(state="failed", ended_at=now, worker=None, lease_until=None, result=json.dumps(result))
    )
    return [
        get_batch(connection, each.office, each.id) for each in of if end_if_done(connection, each.id, now)
    ]


def is_waiting(connection: Connection, now: datetime) -> bool:
    """Say whether any item is free to be worked on."""
    return bool(_turns(connection, now, None))


def _next(connection: Connection, batch_id: str, now: datetime) -> Row[Any] | None:
    """Give the first free item. Each way to be free is asked for alone, else no index helps."""
    rows = (
        connection.execute(
            select(item)
            .where(item.c.batch_id == batch_id, free)
            .order_by(item.c.place)
            .limit(1)
            .with_for_update(skip_locked=True)
        ).one_or_none()
        for free in _free(now)
    )
    return min(filter(None, rows), key=lambda row: row.place, default=None)


def _turns(connection: Connection, now: datetime, only: str | None) -> list[tuple[str, str]]:
    """List the batches with free items, with their offices: who was served longest ago comes first."""
    free = [select(item.c.place).where(item.c.batch_id == batch.c.id, free).exists() for free in _free(now)]
    served = (
        select(func.max(OTHER.c.served_at))
        .where(OTHER.c.office == batch.c.office, OTHER.c.ended_at.is_(None))
        .scalar_subquery()
    )
    wanted = (
        select(batch.c.id, batch.c.office)
        .where(batch.c.ended_at.is_(None), or_(*free))
        .order_by(func.coalesce(served, ""), func.coalesce(batch.c.served_at, ""), batch.c.id)
    )
    if only:
        wanted = wanted.where(batch.c.id == only)
    return [(row.id, row.office) for row in connection.execute(wanted)]


def _free(now: datetime) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    """Tell the ways in which an item is free: it waits, or its worker is gone or late."""
    over = or_(item.c.lease_until.is_(None), item.c.lease_until <= now)
    return (
        and_(item.c.state == "queued", over),
        and_(item.c.state == "running", over, item.c.attempts < MAX_ATTEMPTS),
    )


def _is(claimed: Claimed) -> ColumnElement[bool]:
    return and_(
        item.c.batch_id == claimed.batch.id,
        item.c.place == claimed.place,
        item.c.state == "running",
        item.c.attempts == claimed.attempt,
    )


def _end(connection: Connection, claimed: Claimed, state: str, result: dict[str, Any], now: datetime) -> bool:
    lock(connection, claimed.batch.id)
    mine = connection.execute(
        update(item)
        .where(_is(claimed))
        .values(
            state=state,
            ended_at=now,
            worker=None,
            lease_until=None,
            result=json.dumps(result, ensure_ascii=False),
        )
    ).rowcount
    if mine:
        end_if_done(connection, claimed.batch.id, now)
    return bool(mine)
