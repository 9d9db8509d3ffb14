"""The ledger of batches, and saved ways to read sheets."""

from __future__ import annotations

from alembic import op
from sqlalchemy import Column, ForeignKeyConstraint, Integer, PrimaryKeyConstraint, String, text

revision = "0004"
down_revision = "0003"

INSTANT = String(27)
_OPEN = text("ended_at IS NULL")


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "batch",
        Column("id", String(), nullable=False),
        Column("office", String(), nullable=False),
        Column("paper", String(), nullable=False),
        Column("source_name", String(), nullable=False),
        Column("source_sha256", String(), nullable=False),
        Column("options", String(), nullable=False),
        Column("total", Integer(), nullable=False),
        Column("begun_at", INSTANT, nullable=False),
        Column("begun_by", String(), nullable=False),
        Column("served_at", INSTANT),
        Column("cancelled_at", INSTANT),
        Column("ended_at", INSTANT),
        PrimaryKeyConstraint("id", name="pk_batch"),
    )
    op.create_index("ix_batch_source", "batch", ["office", "paper", "source_sha256"])
    op.create_index("ix_batch_open", "batch", ["office"], sqlite_where=_OPEN, postgresql_where=_OPEN)
    op.create_table(
        "batch_item",
        Column("batch_id", String(), nullable=False),
        Column("place", Integer(), nullable=False),
        Column("source", String(), nullable=False),
        Column("name", String(), nullable=False),
        Column("record", String(), nullable=False),
        Column("held", Integer()),
        Column("state", String(), nullable=False),
        Column("attempts", Integer(), server_default="0", nullable=False),
        Column("worker", String()),
        Column("lease_until", INSTANT),
        Column("ended_at", INSTANT),
        Column("result", String()),
        ForeignKeyConstraint(["batch_id"], ["batch.id"], name="fk_batch_item_batch_id_batch"),
        PrimaryKeyConstraint("batch_id", "place", name="pk_batch_item"),
    )
    op.create_index("ix_batch_item_state", "batch_item", ["batch_id", "state", "place"])
    op.create_table(
        "mapping",
        Column("office", String(), nullable=False),
        Column("paper", String(), nullable=False),
        Column("name", String(), nullable=False),
        Column("columns", String(), nullable=False),
        Column("saved_at", INSTANT, nullable=False),
        Column("saved_by", String(), nullable=False),
        PrimaryKeyConstraint("office", "paper", "name", name="pk_mapping"),
    )
