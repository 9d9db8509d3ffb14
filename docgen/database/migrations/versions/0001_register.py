"""The register as first released: its tables."""

from __future__ import annotations

from alembic import op
from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Date,
    ForeignKeyConstraint,
    Integer,
    LargeBinary,
    PrimaryKeyConstraint,
    String,
    UniqueConstraint,
)

revision = "0001"
down_revision = None

INSTANT = String(27)


def upgrade() -> None:
    """Make the tables."""
    _book()
    _case_file()
    _checkpoint()
    _draft()
    _fixity_run()
    _request()
    _series()
    _trail()
    _document()
    _draft_version()
    _hold()
    _known_gap()
    _case_file_item()
    _dispatch()
    _disposal()
    _frozen()
    _retention()


def _book() -> None:
    op.create_table(
        "book",
        Column("office", String(), nullable=False),
        Column("body", String(), nullable=False),
        Column("code", String(), nullable=False),
        Column("title", String(), nullable=False),
        Column("body_name", String(), server_default="", nullable=False),
        Column("body_parent", String(), server_default="", nullable=False),
        Column("numbering", String(), nullable=False),
        Column("time_zone", String(), nullable=False),
        PrimaryKeyConstraint("office", "body", "code", name="pk_book"),
    )


def _case_file() -> None:
    op.create_table(
        "case_file",
        Column("id", String(), nullable=False),
        Column("office", String(), nullable=False),
        Column("organ_id", String(), nullable=False),
        Column("year", Integer(), nullable=False),
        Column("notation", String(), nullable=False),
        Column("title", String(), nullable=False),
        Column("maintenance", String(), server_default="", nullable=False),
        Column("rights", String(), server_default="", nullable=False),
        Column("creator", String(), server_default="", nullable=False),
        Column("language", String(), server_default="", nullable=False),
        Column("description", String(), server_default="", nullable=False),
        Column("opened_at", INSTANT, nullable=False),
        Column("opened_by", String(), nullable=False),
        Column("closed_at", INSTANT, nullable=True),
        PrimaryKeyConstraint("id", name="pk_case_file"),
        UniqueConstraint(
            "office", "organ_id", "year", "notation", name="uq_case_file_office_organ_id_year_notation"
        ),
    )
    op.create_index("ix_case_file_office", "case_file", ["office"], unique=False)


def _checkpoint() -> None:
    op.create_table(
        "checkpoint",
        Column("size", Integer(), autoincrement=False, nullable=False),
        Column("note", String(), nullable=False),
        Column("signed_at", INSTANT, nullable=False),
        PrimaryKeyConstraint("size", name="pk_checkpoint"),
    )


def _draft() -> None:
    op.create_table(
        "draft",
        Column("id", String(), nullable=False),
        Column("office", String(), nullable=False),
        Column("paper", String(), nullable=False),
        Column("revision", Integer(), nullable=False),
        Column("created_at", INSTANT, nullable=False),
        Column("created_by", String(), nullable=False),
        Column("changed_at", INSTANT, nullable=False),
        Column("document_id", String(), nullable=True),
        Column("discarded_at", INSTANT, nullable=True),
        PrimaryKeyConstraint("id", name="pk_draft"),
    )
    op.create_index("ix_draft_office", "draft", ["office"], unique=False)


def _fixity_run() -> None:
    op.create_table(
        "fixity_run",
        Column("id", Integer(), nullable=False),
        Column("started_at", INSTANT, nullable=False),
        Column("position", String(), nullable=False),
        Column("objects", Integer(), nullable=False),
        Column("findings", Integer(), nullable=False),
        Column("finished_at", INSTANT, nullable=True),
        PrimaryKeyConstraint("id", name="pk_fixity_run"),
    )


def _request() -> None:
    op.create_table(
        "request",
        Column("office", String(), nullable=False),
        Column("action", String(), nullable=False),
        Column("key", String(), nullable=False),
        Column("body_sha256", String(), nullable=False),
        Column("document_id", String(), nullable=False),
        Column("asked_at", INSTANT, nullable=False),
        Column("answer", String(), nullable=True),
        PrimaryKeyConstraint("office", "action", "key", name="pk_request"),
    )


def _series() -> None:
    op.create_table(
        "series",
        Column("id", Integer(), nullable=False),
        Column("office", String(), nullable=False),
        Column("body", String(), nullable=False),
        Column("book", String(), nullable=False),
        Column("scope", String(), nullable=False),
        Column("year", Integer(), nullable=False),
        Column("last", Integer(), nullable=False),
        PrimaryKeyConstraint("id", name="pk_series"),
        UniqueConstraint(
            "office", "body", "book", "scope", "year", name="uq_series_office_body_book_scope_year"
        ),
    )


def _trail() -> None:
    op.create_table(
        "trail",
        Column("place", Integer(), autoincrement=False, nullable=False),
        Column("entry", String(), nullable=False),
        Column("document_id", String(), nullable=True),
        Column("leaf", LargeBinary(), nullable=False),
        Column("link", LargeBinary(), nullable=False),
        PrimaryKeyConstraint("place", name="pk_trail"),
    )
    op.create_index("ix_trail_document_id", "trail", ["document_id"], unique=False)


def _document() -> None:
    op.create_table(
        "document",
        Column("id", String(), nullable=False),
        Column("office", String(), nullable=False),
        Column("series_id", Integer(), nullable=False),
        Column("number", Integer(), nullable=False),
        Column("suffix", String(), server_default="", nullable=False),
        Column("origin", String(), nullable=False),
        Column("paper", String(), server_default="", nullable=False),
        Column("type_code", String(), server_default="", nullable=False),
        Column("type_name", String(), server_default="", nullable=False),
        Column("symbol", String(), server_default="", nullable=False),
        Column("subject", String(), server_default="", nullable=False),
        Column("body_name", String(), server_default="", nullable=False),
        Column("signer_name", String(), server_default="", nullable=False),
        Column("signer_position", String(), server_default="", nullable=False),
        Column("recipients", String(), server_default="", nullable=False),
        Column("kept_by", String(), server_default="", nullable=False),
        Column("copies", Integer(), nullable=True),
        Column("language", String(), server_default="", nullable=False),
        Column("priority", Integer(), server_default="0", nullable=False),
        Column("due_on", Date(), nullable=True),
        Column("note", String(), server_default="", nullable=False),
        Column("issued_on", Date(), nullable=False),
        Column("folded", String(), server_default="", nullable=False),
        Column("input_sha256", String(), server_default="", nullable=False),
        Column("template_sha256", String(), server_default="", nullable=False),
        Column("replaces", String(), nullable=True),
        Column("reserved_at", INSTANT, nullable=False),
        Column("reserved_by", String(), nullable=False),
        Column("state", String(), nullable=False),
        Column("lease_until", INSTANT, nullable=True),
        Column("attempts", Integer(), server_default="0", nullable=False),
        Column("issued_at", INSTANT, nullable=True),
        Column("pages", Integer(), nullable=True),
        Column("files", String(), server_default="", nullable=False),
        Column("engine", String(), server_default="", nullable=False),
        Column("fonts", String(), server_default="", nullable=False),
        Column("ended_at", INSTANT, nullable=True),
        Column("ended_by", String(), server_default="", nullable=False),
        Column("end_reason", String(), server_default="", nullable=False),
        Column("replaced_by", String(), nullable=True),
        Column("archived", Integer(), server_default="0", nullable=False),
        Column("inventory", String(), server_default="", nullable=False),
        ForeignKeyConstraint(["series_id"], ["series.id"], name="fk_document_series_id"),
        PrimaryKeyConstraint("id", name="pk_document"),
        UniqueConstraint("series_id", "number", "suffix", name="uq_document_series_id_number_suffix"),
    )
    op.create_index("ix_document_order", "document", ["office", "issued_on", "number", "id"], unique=False)
    op.create_index("ix_document_state", "document", ["state"], unique=False)


def _draft_version() -> None:
    op.create_table(
        "draft_version",
        Column("draft_id", String(), nullable=False),
        Column("revision", Integer(), nullable=False),
        Column("record", String(), nullable=False),
        Column("saved_at", INSTANT, nullable=False),
        Column("saved_by", String(), nullable=False),
        Column("autosaved", Boolean(), nullable=False),
        ForeignKeyConstraint(["draft_id"], ["draft.id"], name="fk_draft_version_draft_id"),
        PrimaryKeyConstraint("draft_id", "revision", name="pk_draft_version"),
    )


def _hold() -> None:
    op.create_table(
        "hold",
        Column("series_id", Integer(), nullable=False),
        Column("number", Integer(), nullable=False),
        Column("purpose", String(), nullable=False),
        Column("held_at", INSTANT, nullable=False),
        Column("held_by", String(), nullable=False),
        Column("ended_at", INSTANT, nullable=True),
        ForeignKeyConstraint(["series_id"], ["series.id"], name="fk_hold_series_id"),
        PrimaryKeyConstraint("series_id", "number", name="pk_hold"),
    )


def _known_gap() -> None:
    op.create_table(
        "known_gap",
        Column("id", Integer(), nullable=False),
        Column("series_id", Integer(), nullable=False),
        Column("first", Integer(), nullable=False),
        Column("last", Integer(), nullable=False),
        Column("reason", String(), nullable=False),
        Column("noted_at", INSTANT, nullable=False),
        Column("noted_by", String(), nullable=False),
        CheckConstraint("first <= last", name="ck_known_gap_order"),
        ForeignKeyConstraint(["series_id"], ["series.id"], name="fk_known_gap_series_id"),
        PrimaryKeyConstraint("id", name="pk_known_gap"),
    )
    op.create_index("ix_known_gap_series_id", "known_gap", ["series_id"], unique=False)


def _case_file_item() -> None:
    op.create_table(
        "case_file_item",
        Column("case_file_id", String(), nullable=False),
        Column("ordinal", Integer(), nullable=False),
        Column("document_id", String(), nullable=False),
        ForeignKeyConstraint(["case_file_id"], ["case_file.id"], name="fk_case_file_item_case_file_id"),
        ForeignKeyConstraint(["document_id"], ["document.id"], name="fk_case_file_item_document_id"),
        PrimaryKeyConstraint("case_file_id", "ordinal", name="pk_case_file_item"),
        UniqueConstraint("case_file_id", "document_id", name="uq_case_file_item_case_file_id_document_id"),
    )
    op.create_index("ix_case_file_item_document_id", "case_file_item", ["document_id"], unique=False)


def _dispatch() -> None:
    op.create_table(
        "dispatch",
        Column("id", Integer(), nullable=False),
        Column("document_id", String(), nullable=False),
        Column("sent_on", Date(), nullable=False),
        Column("received_by", String(), server_default="", nullable=False),
        Column("note", String(), server_default="", nullable=False),
        Column("noted_at", INSTANT, nullable=False),
        Column("noted_by", String(), nullable=False),
        ForeignKeyConstraint(["document_id"], ["document.id"], name="fk_dispatch_document_id"),
        PrimaryKeyConstraint("id", name="pk_dispatch"),
    )
    op.create_index("ix_dispatch_document_id", "dispatch", ["document_id"], unique=False)


def _disposal() -> None:
    op.create_table(
        "disposal",
        Column("document_id", String(), nullable=False),
        Column("decision", String(), nullable=False),
        Column("decided_on", Date(), nullable=False),
        Column("decided_by", String(), nullable=False),
        Column("noted_at", INSTANT, nullable=False),
        Column("noted_by", String(), nullable=False),
        ForeignKeyConstraint(["document_id"], ["document.id"], name="fk_disposal_document_id"),
        PrimaryKeyConstraint("document_id", name="pk_disposal"),
    )


def _frozen() -> None:
    op.create_table(
        "frozen",
        Column("document_id", String(), nullable=False),
        Column("input", String(), nullable=False),
        ForeignKeyConstraint(["document_id"], ["document.id"], name="fk_frozen_document_id"),
        PrimaryKeyConstraint("document_id", name="pk_frozen"),
    )


def _retention() -> None:
    op.create_table(
        "retention",
        Column("id", Integer(), nullable=False),
        Column("document_id", String(), nullable=False),
        Column("class_code", String(), nullable=False),
        Column("from_year", Integer(), nullable=False),
        Column("set_at", INSTANT, nullable=False),
        Column("set_by", String(), nullable=False),
        ForeignKeyConstraint(["document_id"], ["document.id"], name="fk_retention_document_id"),
        PrimaryKeyConstraint("id", name="pk_retention"),
    )
    op.create_index("ix_retention_document_id", "retention", ["document_id"], unique=False)
