"""Webhooks: addresses that want to hear of events, what is to be sent to them, what came of it."""

from __future__ import annotations

from alembic import op
from sqlalchemy import Column, ForeignKeyConstraint, Integer, PrimaryKeyConstraint, String

revision = "0007"
down_revision = "0006"

INSTANT = String(27)


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "webhook",
        Column("id", String(), nullable=False),
        Column("office", String(), nullable=False),
        Column("url", String(), nullable=False),
        Column("events", String(), nullable=False),
        Column("created_at", INSTANT, nullable=False),
        Column("created_by", String(), nullable=False),
        Column("ended_at", INSTANT),
        Column("end_reason", String(), server_default="", nullable=False),
        PrimaryKeyConstraint("id", name="pk_webhook"),
    )
    op.create_index("ix_webhook_office", "webhook", ["office"])
    op.create_table(
        "delivery",
        Column("id", String(), nullable=False),
        Column("webhook_id", String(), nullable=False),
        Column("event", String(), nullable=False),
        Column("body", String(), nullable=False),
        Column("made_at", INSTANT, nullable=False),
        Column("state", String(), nullable=False),
        Column("attempts", Integer(), server_default="0", nullable=False),
        Column("due_at", INSTANT, nullable=False),
        ForeignKeyConstraint(["webhook_id"], ["webhook.id"], name="fk_delivery_webhook_id"),
        PrimaryKeyConstraint("id", name="pk_delivery"),
    )
    op.create_index("ix_delivery_due", "delivery", ["state", "due_at"])
    op.create_index("ix_delivery_webhook", "delivery", ["webhook_id", "id"])
    op.create_table(
        "attempt",
        Column("delivery_id", String(), nullable=False),
        Column("number", Integer(), nullable=False),
        Column("at", INSTANT, nullable=False),
        Column("status", Integer()),
        Column("trouble", String(), server_default="", nullable=False),
        Column("milliseconds", Integer(), nullable=False),
        ForeignKeyConstraint(["delivery_id"], ["delivery.id"], name="fk_attempt_delivery_id"),
        PrimaryKeyConstraint("delivery_id", "number", name="pk_attempt"),
    )
