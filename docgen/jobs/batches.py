"""Batches: begun with all their items in one transaction, cancelled, repeated where they failed, listed."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Literal

from sqlalchemy import bindparam, func, insert, select, update

from docgen.errors import DocgenError
from docgen.jobs.tables import batch, item

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import datetime

    from sqlalchemy import Connection, Row

    from docgen.database.doing import Doing

_AT_ONCE = 500
"""Items a statement inserts."""

State = Literal["queued", "running", "done", "failed", "cancelled"]
UNFINISHED: tuple[State, State] = ("queued", "running")
REPEATABLE: tuple[State, State] = ("failed", "cancelled")


class BatchNotFound(DocgenError):
    """Raised when the office has no such batch."""

    code = "batch-not-found"
    status = 404


class SameSource(DocgenError):
    """Raised when the very same file was made into the same paper before, unless that is wanted."""

    code = "same-source"
    status = 409


@dataclass(frozen=True)
class Options:
    """What is made of every item."""

    formats: tuple[str, ...] = ("docx", "pdf")
    issue: bool = False
    """Whether each paper gets a number, in the order of the rows."""
    issued_on: date | None = None
    """The date of the papers that get numbers; None is the day on which they get them."""


@dataclass(frozen=True)
class Source:
    """The file, or the body of a request, that a batch is made from; `sha256` is that of its bytes."""

    name: str
    sha256: str


@dataclass(frozen=True)
class NewItem:
    """One paper to be made: where it comes from in the clerk's words, what names its files, its record."""

    source: str
    name: str
    record: dict[str, Any]
    held: int | None = None


@dataclass(frozen=True)
class Wish:
    """Which paper is made of what, and how."""

    paper: str
    source: Source
    options: Options


@dataclass(frozen=True)
class Batch:
    """A batch as the ledger has it."""

    id: str
    office: str
    paper: str
    source: Source
    options: Options
    total: int
    begun_at: datetime
    begun_by: str
    cancelled_at: datetime | None
    ended_at: datetime | None


@dataclass(frozen=True)
class Item:
    """One item as the ledger has it; `result` is what came out, or `{"faults": […]}`."""

    place: int
    source: str
    name: str
    state: State
    attempts: int
    result: dict[str, Any]
    held: int | None = None
    """The number kept for it."""


def begin(doing: Doing, made: str, wish: Wish, items: Sequence[NewItem]) -> None:
    """Begin a batch with the id `made`."""
    doing.connection.execute(
        insert(batch).values(
            id=made,
            office=doing.office,
            paper=wish.paper,
            source_name=wish.source.name,
            source_sha256=wish.source.sha256,
            options=_options_as_text(wish.options),
            total=len(items),
            begun_at=doing.now,
            begun_by=doing.actor,
            ended_at=None if items else doing.now,
        )
    )
    for first in range(0, len(items), _AT_ONCE):
        part = enumerate(items[first : first + _AT_ONCE], first + 1)
        doing.connection.execute(insert(item), [_row(made, place, each) for place, each in part])


def find_source(connection: Connection, office: str, paper: str, source: Source) -> Batch | None:
    """Find the last batch that was made from the same bytes into the same paper and not cancelled."""
    row = connection.execute(
        select(batch)
        .where(
            batch.c.office == office,
            batch.c.paper == paper,
            batch.c.source_sha256 == source.sha256,
            batch.c.cancelled_at.is_(None),
        )
        .order_by(batch.c.id.desc())
        .limit(1)
    ).one_or_none()
    return _batch(row) if row else None


def get_batch(connection: Connection, office: str, batch_id: str) -> Batch:
    """Give a batch. Raises BatchNotFound."""
    row = connection.execute(
        select(batch).where(batch.c.id == batch_id, batch.c.office == office)
    ).one_or_none()
    if row is None:
        raise BatchNotFound(batch=batch_id)
    return _batch(row)


def list_batches(connection: Connection, office: str, *, limit: int, after: str | None = None) -> list[Batch]:
    """List the batches of an office, the newest first, beyond the batch `after`."""
    wanted = select(batch).where(batch.c.office == office).order_by(batch.c.id.desc()).limit(limit)
    if after:
        wanted = wanted.where(batch.c.id < after)
    return [_batch(row) for row in connection.execute(wanted)]


def list_items(
    connection: Connection, batch_id: str, *, limit: int, after: int = 0, state: State | None = None
) -> list[Item]:
    """List items in their order, beyond the place `after`."""
    wanted = (
        select(item)
        .where(item.c.batch_id == batch_id, item.c.place > after)
        .order_by(item.c.place)
        .limit(limit)
    )
    if state:
        wanted = wanted.where(item.c.state == state)
    return [_item(row) for row in connection.execute(wanted)]


def done_since(connection: Connection, batch_id: str, since: datetime | None) -> list[Item]:
    """List the items done at or after `since`, all when None, in their order."""
    wanted = select(item).where(item.c.batch_id == batch_id, item.c.state == "done").order_by(item.c.place)
    if since:
        wanted = wanted.where(item.c.ended_at >= since)
    return [_item(row) for row in connection.execute(wanted)]


def every_item(connection: Connection, batch_id: str, state: State | None = None) -> Iterator[Item]:
    """Go through all items in their order, some at a time."""
    after = 0
    while found := list_items(connection, batch_id, limit=_AT_ONCE, after=after, state=state):
        yield from found
        after = found[-1].place


def records(connection: Connection, batch_id: str, places: Sequence[int]) -> dict[int, dict[str, Any]]:
    """Give the records of the items at `places`."""
    rows = connection.execute(
        select(item.c.place, item.c.record).where(item.c.batch_id == batch_id, item.c.place.in_(places))
    )
    return {row.place: json.loads(row.record) for row in rows}


def cancel(doing: Doing, batch_id: str) -> None:
    """Let no further item begin; those being worked on come to their end. Raises BatchNotFound."""
    lock(doing.connection, batch_id)
    found = get_batch(doing.connection, doing.office, batch_id)
    if found.ended_at:
        return
    doing.connection.execute(
        update(item)
        .where(item.c.batch_id == batch_id, item.c.state == "queued")
        .values(state="cancelled", ended_at=doing.now)
    )
    doing.connection.execute(update(batch).where(batch.c.id == batch_id).values(cancelled_at=doing.now))
    end_if_done(doing.connection, batch_id, doing.now)


def repeat_failed(doing: Doing, batch_id: str) -> int:
    """Queue the failed and cancelled items again, and only those; give how many. Raises BatchNotFound."""
    get_batch(doing.connection, doing.office, batch_id)
    again = doing.connection.execute(
        update(item)
        .where(item.c.batch_id == batch_id, item.c.state.in_(REPEATABLE))
        .values(state="queued", attempts=0, worker=None, lease_until=None, ended_at=None, result=None)
    ).rowcount
    if again:
        doing.connection.execute(
            update(batch).where(batch.c.id == batch_id).values(cancelled_at=None, ended_at=None)
        )
    return again


def keep_for(connection: Connection, batch_id: str, numbers: Mapping[int, int | None]) -> None:
    """Note the number that is kept for each item, by its place; None: none any more."""
    if numbers:
        connection.execute(
            update(item)
            .where(item.c.batch_id == bindparam("of"), item.c.place == bindparam("at"))
            .values(held=bindparam("number")),
            [{"of": batch_id, "at": place, "number": number} for place, number in numbers.items()],
        )


def lock(connection: Connection, batch_id: str) -> None:
    """Let nobody else change the batch or its items until this transaction ends.

    Two who end its last two items would otherwise each see the other's as unfinished.
    """
    connection.execute(select(batch.c.id).where(batch.c.id == batch_id).with_for_update())


def end_if_done(connection: Connection, batch_id: str, now: datetime) -> bool:
    """Mark the batch as ended if no item is unfinished; say whether it has ended by this."""
    left = select(item.c.place).where(item.c.batch_id == batch_id, item.c.state.in_(UNFINISHED))
    return (
        connection.execute(
            update(batch)
            .where(batch.c.id == batch_id, batch.c.ended_at.is_(None), ~left.exists())
            .values(ended_at=now)
        ).rowcount
        == 1
    )


def counts(connection: Connection, batch_id: str) -> dict[State, int]:
    """Count the items by state."""
    rows = connection.execute(
        select(item.c.state, func.count()).where(item.c.batch_id == batch_id).group_by(item.c.state)
    )
    return {state: count for state, count in rows}  # noqa: C416 # dict() has no type for rows


def _row(batch_id: str, place: int, new: NewItem) -> dict[str, Any]:
    return {
        "batch_id": batch_id,
        "place": place,
        "source": new.source,
        "name": new.name,
        "record": json.dumps(new.record, ensure_ascii=False, separators=(",", ":")),
        "held": new.held,
        "state": "queued",
    }


def _options_as_text(options: Options) -> str:
    return json.dumps(asdict(options), default=str)


def _options(text: str) -> Options:
    given = json.loads(text)
    day = given["issued_on"]
    return Options(tuple(given["formats"]), given["issue"], date.fromisoformat(day) if day else None)


def _batch(row: Row[Any]) -> Batch:
    return Batch(
        row.id,
        row.office,
        row.paper,
        Source(row.source_name, row.source_sha256),
        _options(row.options),
        row.total,
        row.begun_at,
        row.begun_by,
        row.cancelled_at,
        row.ended_at,
    )


def _item(row: Row[Any]) -> Item:
    result = json.loads(row.result or "{}")
    return Item(row.place, row.source, row.name, row.state, row.attempts, result, row.held)
