"""Offices, the people in them, and API keys."""

from __future__ import annotations

from alembic import op
from sqlalchemy import (
    Column,
    ForeignKeyConstraint,
    Integer,
    LargeBinary,
    PrimaryKeyConstraint,
    String,
)

revision = "0003"
down_revision = "0002"

INSTANT = String(27)


def upgrade() -> None:
    """Make the tables; an office that has a book already is an office."""
    _office()
    _account()
    _session()
    _link()
    _api_key()
    _failed_sign_in()


def _office() -> None:
    op.create_table(
        "office",
        Column("name", String(), nullable=False),
        Column("title", String(), nullable=False),
        Column("created_at", INSTANT, nullable=False),
        PrimaryKeyConstraint("name", name="pk_office"),
    )
    op.execute(
        "INSERT INTO office (name, title, created_at)"
        " SELECT DISTINCT office, office, '2026-01-01T00:00:00.000000Z' FROM book"
    )


def _account() -> None:
    op.create_table(
        "account",
        Column("name", String(), nullable=False),
        Column("office", String(), nullable=False),
        Column("full_name", String(), nullable=False),
        Column("roles", String(), nullable=False),
        Column("password", String(), server_default="", nullable=False),
        Column("created_at", INSTANT, nullable=False),
        Column("created_by", String(), nullable=False),
        Column("disabled_at", INSTANT),
        ForeignKeyConstraint(["office"], ["office.name"], name="fk_account_office"),
        PrimaryKeyConstraint("name", name="pk_account"),
    )
    op.create_index("ix_account_office", "account", ["office"])


def _session() -> None:
    op.create_table(
        "session",
        Column("digest", LargeBinary(), nullable=False),
        Column("account", String(), nullable=False),
        Column("began_at", INSTANT, nullable=False),
        Column("seen_at", INSTANT, nullable=False),
        Column("expires_at", INSTANT, nullable=False),
        ForeignKeyConstraint(["account"], ["account.name"], name="fk_session_account"),
        PrimaryKeyConstraint("digest", name="pk_session"),
    )
    op.create_index("ix_session_account", "session", ["account"])


def _link() -> None:
    op.create_table(
        "link",
        Column("digest", LargeBinary(), nullable=False),
        Column("account", String(), nullable=False),
        Column("made_at", INSTANT, nullable=False),
        Column("expires_at", INSTANT, nullable=False),
        ForeignKeyConstraint(["account"], ["account.name"], name="fk_link_account"),
        PrimaryKeyConstraint("digest", name="pk_link"),
    )
    op.create_index("ix_link_account", "link", ["account"])


def _api_key() -> None:
    op.create_table(
        "api_key",
        Column("id", String(), nullable=False),
        Column("office", String(), nullable=False),
        Column("name", String(), nullable=False),
        Column("digest", LargeBinary(), nullable=False),
        Column("scopes", String(), nullable=False),
        Column("created_at", INSTANT, nullable=False),
        Column("created_by", String(), nullable=False),
        Column("expires_at", INSTANT),
        Column("used_at", INSTANT),
        Column("revoked_at", INSTANT),
        ForeignKeyConstraint(["office"], ["office.name"], name="fk_api_key_office"),
        PrimaryKeyConstraint("id", name="pk_api_key"),
    )
    op.create_index("ix_api_key_office", "api_key", ["office"])


def _failed_sign_in() -> None:
    op.create_table(
        "failed_sign_in",
        Column("subject", LargeBinary(), nullable=False),
        Column("times", Integer(), nullable=False),
        Column("until", INSTANT, nullable=False),
        PrimaryKeyConstraint("subject", name="pk_failed_sign_in"),
    )
