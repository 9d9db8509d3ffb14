"""Offices' own templates and their versions."""

from __future__ import annotations

from alembic import op
from sqlalchemy import Column, ForeignKeyConstraint, Integer, LargeBinary, PrimaryKeyConstraint, String

revision = "0006"
down_revision = "0005"

INSTANT = String(27)


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "own_template",
        Column("office", String(), nullable=False),
        Column("name", String(), nullable=False),
        Column("title", String(), nullable=False),
        Column("about", String(), server_default="", nullable=False),
        Column("base", String(), server_default="", nullable=False),
        Column("made_at", INSTANT, nullable=False),
        Column("made_by", String(), nullable=False),
        PrimaryKeyConstraint("office", "name", name="pk_own_template"),
    )
    op.create_table(
        "own_template_version",
        Column("office", String(), nullable=False),
        Column("name", String(), nullable=False),
        Column("number", Integer(), nullable=False),
        Column("state", String(), nullable=False),
        Column("uploaded", LargeBinary(), nullable=False),
        Column("content", LargeBinary(), nullable=False),
        Column("sha256", String(), nullable=False),
        Column("file_name", String(), server_default="", nullable=False),
        Column("fields", String(), nullable=False),
        Column("losses", String(), nullable=False),
        Column("uploaded_at", INSTANT, nullable=False),
        Column("uploaded_by", String(), nullable=False),
        ForeignKeyConstraint(
            ["office", "name"],
            ["own_template.office", "own_template.name"],
            name="fk_own_template_version_office_name",
        ),
        PrimaryKeyConstraint("office", "name", "number", name="pk_own_template_version"),
    )
