"""Every table of the webhooks. No secret is kept: it follows from the id and a key in a file."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Integer, String, Table

from docgen.database.schema import METADATA, Instant

webhook = Table(
    "webhook",
    METADATA,
    Column("id", String, primary_key=True),
    Column("office", String, nullable=False, index=True),
    Column("url", String, nullable=False),
    Column("events", String, nullable=False),  # names of events with blanks between
    Column("created_at", Instant, nullable=False),
    Column("created_by", String, nullable=False),
    Column("ended_at", Instant),
    Column("end_reason", String, nullable=False, server_default=""),  # "removed", or "gone": it answered 410
)

delivery = Table(  # the outbox: one event for one address
    "delivery",
    METADATA,
    Column("id", String, primary_key=True),  # webhook-id: the same at every attempt
    Column("webhook_id", ForeignKey("webhook.id"), nullable=False),
    Column("event", String, nullable=False),
    Column("body", String, nullable=False),
    Column("made_at", Instant, nullable=False),
    Column("state", String, nullable=False),  # "waiting", "delivered", "failed"
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column(
        "due_at", Instant, nullable=False
    ),  # when it may be tried next; while it is tried, when others may
    Index("ix_delivery_due", "state", "due_at"),
    Index("ix_delivery_webhook", "webhook_id", "id"),
)

attempt = Table(  # the log: what came of each attempt
    "attempt",
    METADATA,
    Column("delivery_id", ForeignKey("delivery.id"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("at", Instant, nullable=False),
    Column("status", Integer),  # what was answered; none: no answer
    Column("trouble", String, nullable=False, server_default=""),  # why there was none
    Column("milliseconds", Integer, nullable=False),
)
