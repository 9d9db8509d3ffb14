"""Addresses that want to hear of events (webhook). One is ended, never deleted: its log stays."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, get_args

from sqlalchemy import insert, select, update

from docgen.database.ids import new_id
from docgen.errors import DocgenError, Fault
from docgen.messages import Message
from docgen.webhooks.tables import webhook

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from sqlalchemy import Connection, Row

    from docgen.database.doing import Doing

Event = Literal["document.issued", "document.voided", "batch.finished"]
EVENTS: tuple[Event, ...] = get_args(Event)


class InvalidWebhook(DocgenError):
    """Raised for a webhook that is not described rightly."""

    code = "invalid-webhook"
    status = 422


class WebhookNotFound(DocgenError):
    """Raised when the office has no such webhook."""

    code = "webhook-not-found"
    status = 404


@dataclass(frozen=True)
class Webhook:
    """An address and what it wants to hear of."""

    id: str
    office: str
    url: str
    events: frozenset[str]
    created_at: datetime
    created_by: str
    ended_at: datetime | None
    end_reason: str


def subscribe(doing: Doing, url: str, events: Collection[str]) -> Webhook:
    """Add a webhook; its address was checked by the caller. Raises InvalidWebhook."""
    if not events or not set(events) <= set(EVENTS):
        raise InvalidWebhook([Fault("/events", Message("webhook-events", known=", ".join(EVENTS)))])
    made = new_id(doing.now)
    doing.connection.execute(
        insert(webhook).values(
            id=made,
            office=doing.office,
            url=url,
            events=" ".join(event for event in EVENTS if event in events),
            created_at=doing.now,
            created_by=doing.actor,
        )
    )
    return get_webhook(doing.connection, doing.office, made)


def get_webhook(connection: Connection, office: str, webhook_id: str) -> Webhook:
    """Find a webhook of the office, an ended one too. Raises WebhookNotFound."""
    row = connection.execute(
        select(webhook).where(webhook.c.id == webhook_id, webhook.c.office == office)
    ).one_or_none()
    if row is None:
        raise WebhookNotFound(webhook=webhook_id)
    return _webhook(row)


def list_webhooks(connection: Connection, office: str) -> list[Webhook]:
    """List the webhooks of the office that are in use, the newest first."""
    rows = connection.execute(
        select(webhook)
        .where(webhook.c.office == office, webhook.c.ended_at.is_(None))
        .order_by(webhook.c.id.desc())
    )
    return [_webhook(row) for row in rows]


def end(connection: Connection, office: str, webhook_id: str, reason: str, now: datetime) -> None:
    """End a webhook. Raises WebhookNotFound, also when it has ended before."""
    ended = connection.execute(
        update(webhook)
        .where(webhook.c.id == webhook_id, webhook.c.office == office, webhook.c.ended_at.is_(None))
        .values(ended_at=now, end_reason=reason)
    )
    if ended.rowcount != 1:
        raise WebhookNotFound(webhook=webhook_id)


def _webhook(row: Row[Any]) -> Webhook:
    return Webhook(
        row.id,
        row.office,
        row.url,
        frozenset(row.events.split()),
        row.created_at,
        row.created_by,
        row.ended_at,
        row.end_reason,
    )
