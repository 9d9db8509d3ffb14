"""The tables of the ledger. `office` is the tenant, `…_at` an instant in UTC."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Integer, String, Table, text

from docgen.database.schema import METADATA, Instant

_OPEN, _ENDED = text("ended_at IS NULL"), text("ended_at IS NOT NULL")

batch = Table(
    "batch",
    METADATA,
    Column("id", String, primary_key=True),
    Column("office", String, nullable=False),
    Column("paper", String, nullable=False),
    Column("source_name", String, nullable=False),
    Column("source_sha256", String, nullable=False),
    Column("options", String, nullable=False),  # JSON: the formats, whether numbers are given, the day
    Column("total", Integer, nullable=False),
    Column("begun_at", Instant, nullable=False),
    Column("begun_by", String, nullable=False),
    Column("served_at", Instant),  # when an item of it was last claimed
    Column("cancelled_at", Instant),
    Column("ended_at", Instant),  # when its last item came to an end; empty again while failed ones repeat
    Index("ix_batch_source", "office", "paper", "source_sha256"),
    Index(
        "ix_batch_open",
        "office",
        sqlite_where=_OPEN,
        postgresql_where=_OPEN,
    ),
)

item = Table(
    "batch_item",
    METADATA,
    Column("batch_id", ForeignKey("batch.id"), primary_key=True),
    Column("place", Integer, primary_key=True),  # its turn in the batch, from 1
    Column("source", String, nullable=False),  # where it came from, in the clerk's words: "Dữ liệu, dòng 7"
    Column("name", String, nullable=False),  # what names its files: "Nguyễn Văn Mẫu"
    Column("record", String, nullable=False),  # JSON
    Column("held", Integer),  # the number kept for it
    Column("state", String, nullable=False),
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("worker", String),
    Column("lease_until", Instant),  # until then the worker is left alone
    Column("ended_at", Instant),
    Column("result", String),  # JSON: what came out, or the faults
    Index("ix_batch_item_state", "batch_id", "state", "place"),
    Index("ix_batch_item_ended", "batch_id", "ended_at", sqlite_where=_ENDED, postgresql_where=_ENDED),
)

mapping = Table(  # cách ghép cột: which heading of an office's sheets is which entry, saved under a name
    "mapping",
    METADATA,
    Column("office", String, primary_key=True),
    Column("paper", String, primary_key=True),
    Column("name", String, primary_key=True),
    Column("columns", String, nullable=False),  # JSON
    Column("saved_at", Instant, nullable=False),
    Column("saved_by", String, nullable=False),
)
