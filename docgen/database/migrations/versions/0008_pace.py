"""The ends of a batch's items in their order, so that asking how fast it goes reads no record."""

from __future__ import annotations

from alembic import op
from sqlalchemy import text

revision = "0008"
down_revision = "0007"

_ENDED = text("ended_at IS NOT NULL")


def upgrade() -> None:
    """Make the index."""
    op.create_index(
        "ix_batch_item_ended",
        "batch_item",
        ["batch_id", "ended_at"],
        sqlite_where=_ENDED,
        postgresql_where=_ENDED,
    )
