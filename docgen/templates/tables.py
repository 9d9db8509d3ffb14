"""The tables of own templates. `office` is the tenant, `…_at` an instant in UTC."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKeyConstraint, Integer, LargeBinary, String, Table

from docgen.database.schema import METADATA, Instant

own_template = Table(
    "own_template",
    METADATA,
    Column("office", String, primary_key=True),
    Column("name", String, primary_key=True),  # as in addresses: "giay-xac-nhan"
    Column("title", String, nullable=False),  # "Giấy xác nhận công tác"
    Column("about", String, nullable=False, server_default=""),
    Column("base", String, nullable=False, server_default=""),  # docgen's own paper whose data it prints
    Column("made_at", Instant, nullable=False),
    Column("made_by", String, nullable=False),
)

own_template_version = Table(
    "own_template_version",
    METADATA,
    Column("office", String, primary_key=True),
    Column("name", String, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("state", String, nullable=False),  # "draft", "active" (one of a template at most), "deprecated"
    Column("uploaded", LargeBinary, nullable=False),  # the DOCX as it came
    Column("content", LargeBinary, nullable=False),  # the same with its tags settled: what is filled in
    Column("sha256", String, nullable=False),  # of the DOCX as it came
    Column("file_name", String, nullable=False, server_default=""),
    Column("fields", String, nullable=False),  # JSON
    Column("losses", String, nullable=False),  # JSON: what of it a PDF cannot carry
    Column("uploaded_at", Instant, nullable=False),
    Column("uploaded_by", String, nullable=False),
    ForeignKeyConstraint(["office", "name"], ["own_template.office", "own_template.name"]),
)
