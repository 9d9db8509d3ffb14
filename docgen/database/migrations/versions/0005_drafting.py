"""What is said of a draft before it is issued, what a draft replaces, and what an office writes as usual."""

from __future__ import annotations

from alembic import op
from sqlalchemy import Column, ForeignKeyConstraint, Integer, PrimaryKeyConstraint, String

revision = "0005"
down_revision = "0004"

INSTANT = String(27)


def upgrade() -> None:
    """Make the tables; a word once said stays."""
    op.add_column("draft", Column("replaces", String()))
    op.create_table(
        "draft_review",
        Column("id", String(), nullable=False),
        Column("draft_id", String(), nullable=False),
        Column("revision", Integer(), nullable=False),
        Column("word", String(), nullable=False),
        Column("note", String(), server_default="", nullable=False),
        Column("said_at", INSTANT, nullable=False),
        Column("said_by", String(), nullable=False),
        ForeignKeyConstraint(["draft_id"], ["draft.id"], name="fk_draft_review_draft_id"),
        PrimaryKeyConstraint("id", name="pk_draft_review"),
    )
    op.create_index("ix_draft_review_draft_id", "draft_review", ["draft_id"])
    op.create_table(
        "usual",
        Column("office", String(), nullable=False),
        Column("name", String(), nullable=False),
        Column("value", String(), nullable=False),
        Column("changed_at", INSTANT, nullable=False),
        Column("changed_by", String(), nullable=False),
        PrimaryKeyConstraint("office", "name", name="pk_usual"),
    )
    for event in ("UPDATE", "DELETE"):
        op.execute(_refuse(event))


def _refuse(event: str) -> str:
    refused = "draft_review is append-only"
    action = (
        f"BEGIN SELECT RAISE(ABORT, '{refused}'); END"
        if op.get_context().dialect.name == "sqlite"
        else f"EXECUTE FUNCTION docgen_refuse('{refused}')"
    )
    name = f"guard_draft_review_{event.lower()}"
    return f"CREATE TRIGGER {name} BEFORE {event} ON draft_review FOR EACH ROW {action}"
