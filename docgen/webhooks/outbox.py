"""The outbox: an event is there exactly when what it tells of is committed; it is sent until it is heard.

`put` writes in the transaction of the event. A sender claims what is due for a time: when it dies, another
tries again, so a receiver may hear the same id twice and never misses one.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, insert, select, update

from docgen.database.ids import new_id
from docgen.database.schema import as_text
from docgen.proof.canonical import canonical
from docgen.webhooks.subscriptions import list_webhooks
from docgen.webhooks.tables import attempt, delivery, webhook

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from sqlalchemy import Connection

    from docgen.database.doing import Doing
    from docgen.webhooks.subscriptions import Event

LEASE = timedelta(minutes=1)
"""For how long a sender that has claimed a message is left alone; longer than a POST may take."""
BACKOFF = tuple(
    timedelta(seconds=seconds)
    for seconds in (5, 5 * 60, 30 * 60, 2 * 3600, 5 * 3600, 10 * 3600, 14 * 3600, 20 * 3600, 24 * 3600)
)
"""Waits after each attempt that failed; after the last, some three days on, it is given up."""


@dataclass(frozen=True)
class Message:
    """One message that has been claimed."""

    id: str
    webhook_id: str
    office: str
    url: str
    body: str
    attempts: int


@dataclass(frozen=True)
class Outcome:
    """What came of an attempt: a status, or why there was none."""

    status: int | None
    trouble: str
    milliseconds: int
    retry_after: int | None = None


def put(doing: Doing, event: Event, data: Mapping[str, Any]) -> None:
    """Write an event for every webhook of the office that wants it."""
    wanting = [each for each in list_webhooks(doing.connection, doing.office) if event in each.events]
    body = canonical({"type": event, "timestamp": as_text(doing.now), "data": dict(data)}).decode()
    for each in wanting:
        doing.connection.execute(
            insert(delivery).values(
                id=f"msg_{new_id(doing.now)}",
                webhook_id=each.id,
                event=event,
                body=body,
                made_at=doing.now,
                state="waiting",
                due_at=doing.now,
            )
        )


def due(connection: Connection, now: datetime, limit: int) -> list[str]:
    """List messages that may be tried now, the oldest first."""
    rows = connection.execute(
        select(delivery.c.id)
        .where(delivery.c.state == "waiting", delivery.c.due_at <= now)
        .order_by(delivery.c.due_at, delivery.c.id)
        .limit(limit)
    )
    return list(rows.scalars())


def claim(connection: Connection, message_id: str, now: datetime) -> Message | None:
    """Take a message to send it, unless another has just taken it."""
    taken = connection.execute(
        update(delivery)
        .where(delivery.c.id == message_id, delivery.c.state == "waiting", delivery.c.due_at <= now)
        .values(attempts=delivery.c.attempts + 1, due_at=now + LEASE)
    )
    if taken.rowcount != 1:
        return None
    row = connection.execute(
        select(delivery, webhook.c.office, webhook.c.url, webhook.c.ended_at)
        .join_from(delivery, webhook)
        .where(delivery.c.id == message_id)
    ).one()
    if row.ended_at:
        connection.execute(update(delivery).where(delivery.c.id == message_id).values(state="failed"))
        return None
    return Message(row.id, row.webhook_id, row.office, row.url, row.body, row.attempts)


def note(connection: Connection, message: Message, outcome: Outcome, now: datetime, jitter: float) -> str:
    """Log an attempt and say what follows: "delivered", "failed", or "waiting" for the next.

    `jitter` between 0 and 1 spreads the waits; a longer Retry-After of the receiver is honoured, up to a day.
    """
    heard = outcome.status is not None and 200 <= outcome.status < 300  # noqa: PLR2004 -- what HTTP calls success
    given_up = message.attempts > len(BACKOFF)
    state = "delivered" if heard else "failed" if given_up else "waiting"
    wait = timedelta(0)
    if state == "waiting":
        asked = timedelta(seconds=outcome.retry_after or 0)
        wait = max(BACKOFF[message.attempts - 1] * (0.9 + 0.2 * jitter), min(asked, BACKOFF[-1]))
    connection.execute(
        update(delivery).where(delivery.c.id == message.id).values(state=state, due_at=now + wait)
    )
    connection.execute(
        insert(attempt).values(
            delivery_id=message.id,
            number=message.attempts,
            at=now,
            status=outcome.status,
            trouble=outcome.trouble,
            milliseconds=outcome.milliseconds,
        )
    )
    return state


def log(
    connection: Connection, webhook_id: str, *, limit: int, after: str | None = None
) -> list[dict[str, Any]]:
    """List the messages of a webhook with their attempts, the newest first; those `after` the id of one."""
    query = select(delivery).where(delivery.c.webhook_id == webhook_id).order_by(delivery.c.id.desc())
    if after is not None:
        query = query.where(delivery.c.id < after)
    messages = list(connection.execute(query.limit(limit)))
    tried: dict[str, list[dict[str, Any]]] = {message.id: [] for message in messages}
    rows = select(attempt).where(attempt.c.delivery_id.in_(tried)).order_by(attempt.c.number)
    for row in connection.execute(rows):
        said = {"at": as_text(row.at), "status": row.status, "trouble": row.trouble}
        tried[row.delivery_id].append({**said, "milliseconds": row.milliseconds})
    return [
        {
            "id": message.id,
            "event": message.event,
            "made_at": as_text(message.made_at),
            "state": message.state,
            "due_at": as_text(message.due_at) if message.state == "waiting" else None,
            "attempts": tried[message.id],
        }
        for message in messages
    ]


def count_waiting(connection: Connection) -> int:
    """Count what is not delivered and not given up."""
    waiting = select(func.count()).where(delivery.c.state == "waiting")
    return int(connection.execute(waiting).scalar_one())
