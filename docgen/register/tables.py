"""Every table of the register. The triggers that keep them append-only stand in the migration.

`office` is the tenant: no query leaves it out. `…_by` names who did it, `…_at` is an instant in UTC.
"""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    UniqueConstraint,
)

from docgen.database.schema import METADATA, Instant


def _text(name: str) -> Column[str]:
    return Column(name, String, nullable=False, server_default="")


book = Table(
    "book",
    METADATA,
    Column("office", String, primary_key=True),
    Column("body", String, primary_key=True),  # the body that numbers, by its abbreviation: "SNV"
    Column("code", String, primary_key=True),  # "di" for văn bản đi; an office adds its own ("mat", "hd" …)
    Column("title", String, nullable=False),
    _text("body_name"),
    _text("body_parent"),
    Column("numbering", String, nullable=False),  # "together": one series; "by-type": one per type of paper
    Column("time_zone", String, nullable=False),  # decides on which day, so in which year, a paper is issued
)

series = Table(
    "series",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("office", String, nullable=False),
    Column("body", String, nullable=False),
    Column("book", String, nullable=False),
    Column("scope", String, nullable=False),  # "" for all types, else the type's code: "QĐ"
    Column("year", Integer, nullable=False),
    Column("last", Integer, nullable=False),  # the highest number given; only ever grows
    UniqueConstraint("office", "body", "book", "scope", "year"),
)

known_gap = Table(  # numbers without a row here: given on paper before, or missing in an imported register
    "known_gap",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("series_id", ForeignKey("series.id"), nullable=False, index=True),
    Column("first", Integer, nullable=False),
    Column("last", Integer, nullable=False),
    Column("reason", String, nullable=False),
    Column("noted_at", Instant, nullable=False),
    Column("noted_by", String, nullable=False),
    CheckConstraint("first <= last", name="order"),
)

hold = Table(  # giữ số: a number kept for somebody; it ends as the number of a document or as a void row
    "hold",
    METADATA,
    Column("series_id", ForeignKey("series.id"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("purpose", String, nullable=False),
    Column("held_at", Instant, nullable=False),
    Column("held_by", String, nullable=False),
    Column("ended_at", Instant),
)

draft = Table(
    "draft",
    METADATA,
    Column("id", String, primary_key=True),
    Column("office", String, nullable=False, index=True),
    Column("paper", String, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("created_at", Instant, nullable=False),
    Column("created_by", String, nullable=False),
    Column("changed_at", Instant, nullable=False),
    Column("document_id", String),  # set once it is issued; from then on the draft cannot change
    Column("discarded_at", Instant),
    Column("replaces", String),  # the document that the one made of it is to take the place of
)

draft_version = Table(
    "draft_version",
    METADATA,
    Column("draft_id", ForeignKey("draft.id"), primary_key=True),
    Column("revision", Integer, primary_key=True),
    Column("record", String, nullable=False),  # JSON, perhaps incomplete
    Column("saved_at", Instant, nullable=False),
    Column("saved_by", String, nullable=False),
    Column("autosaved", Boolean, nullable=False),
)

draft_review = Table(  # what was said of a draft: asked for approval, approved, returned
    "draft_review",
    METADATA,
    Column("id", String, primary_key=True),
    Column("draft_id", ForeignKey("draft.id"), nullable=False, index=True),
    Column("revision", Integer, nullable=False),
    Column("word", String, nullable=False),
    _text("note"),
    Column("said_at", Instant, nullable=False),
    Column("said_by", String, nullable=False),
)

usual = Table(  # what an office writes again and again
    "usual",
    METADATA,
    Column("office", String, primary_key=True),
    Column("name", String, primary_key=True),  # name of the paper; "" for what is the same in all
    Column("value", String, nullable=False),  # JSON, part of a record
    Column("changed_at", Instant, nullable=False),
    Column("changed_by", String, nullable=False),
)

document = Table(
    "document",
    METADATA,
    Column("id", String, primary_key=True),
    Column("office", String, nullable=False),
    Column("series_id", ForeignKey("series.id"), nullable=False),
    Column("number", Integer, nullable=False),
    _text("suffix"),  # "a" of an imported "15a"; docgen itself gives none
    Column("origin", String, nullable=False),  # "issued", "imported" from an old register, "held" and let go
    _text("paper"),
    # The particulars: fixed with the number.
    _text("type_code"),
    _text("type_name"),
    _text("symbol"),
    _text("subject"),
    _text("body_name"),
    _text("signer_name"),
    _text("signer_position"),
    _text("recipients"),  # one a line
    _text("kept_by"),
    Column("copies", Integer),
    _text("language"),
    Column("priority", Integer, nullable=False, server_default="0"),
    Column("due_on", Date),
    _text("note"),
    Column("issued_on", Date, nullable=False),  # the date it bears; of a held number, when it was let go
    _text("folded"),  # what search looks in: lower case, no diacritics
    _text("input_sha256"),
    _text("template_sha256"),
    Column("replaces", String),
    Column("reserved_at", Instant, nullable=False),
    Column("reserved_by", String, nullable=False),
    # The way to the end state.
    Column("state", String, nullable=False),
    Column("lease_until", Instant),  # until then the process that works on a reserved row is left alone
    Column("attempts", Integer, nullable=False, server_default="0"),
    # Fixed when issued.
    Column("issued_at", Instant),
    Column("pages", Integer),
    _text("files"),  # canonical JSON: file name → {"sha256", "size"}
    _text("engine"),
    _text("fonts"),
    # Fixed when void or replaced.
    Column("ended_at", Instant),
    _text("ended_by"),
    _text("end_reason"),
    Column("replaced_by", String),
    # How far the archive has followed: 0 nothing, 1 the files, 2 the statement of the end, 3 disposed of.
    Column("archived", Integer, nullable=False, server_default="0"),
    _text("inventory"),  # SHA-512 of the archived object's inventory: whatever fits it was written by docgen
    UniqueConstraint("series_id", "number", "suffix"),
    Index("ix_document_order", "office", "issued_on", "number", "id"),
    Index("ix_document_state", "state"),
)

frozen = Table(  # the input, exactly as rendered; apart from `document`, so that a search need not read it
    "frozen",
    METADATA,
    Column("document_id", ForeignKey("document.id"), primary_key=True),
    Column("input", String, nullable=False),  # canonical JSON
)

request = Table(  # Idempotency-Key
    "request",
    METADATA,
    Column("office", String, primary_key=True),
    Column("action", String, primary_key=True),
    Column("key", String, primary_key=True),
    Column("body_sha256", String, nullable=False),
    Column("document_id", String, nullable=False),
    Column("asked_at", Instant, nullable=False),
    Column("answer", String),  # canonical JSON; none while the request is being carried out
)

dispatch = Table(  # columns 8 to 10 of the register are filled after issue: each entry is added, none changed
    "dispatch",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("document_id", ForeignKey("document.id"), nullable=False, index=True),
    Column("sent_on", Date, nullable=False),
    _text("received_by"),
    _text("note"),
    Column("noted_at", Instant, nullable=False),
    Column("noted_by", String, nullable=False),
)

case_file = Table(  # hồ sơ công việc (Appendix V, Appendix VI part II.III)
    "case_file",
    METADATA,
    Column("id", String, primary_key=True),
    Column("office", String, nullable=False, index=True),
    Column("organ_id", String, nullable=False),
    Column("year", Integer, nullable=False),
    Column("notation", String, nullable=False),
    Column("title", String, nullable=False),
    _text("maintenance"),
    _text("rights"),
    _text("creator"),
    _text("language"),
    _text("description"),
    Column("opened_at", Instant, nullable=False),
    Column("opened_by", String, nullable=False),
    Column("closed_at", Instant),
    UniqueConstraint("office", "organ_id", "year", "notation"),
)

case_file_item = Table(  # one document may stand in several files, without a copy
    "case_file_item",
    METADATA,
    Column("case_file_id", ForeignKey("case_file.id"), primary_key=True),
    Column("ordinal", Integer, primary_key=True),
    Column("document_id", ForeignKey("document.id"), nullable=False, index=True),
    UniqueConstraint("case_file_id", "document_id"),
)

retention = Table(  # the last entry of a document counts
    "retention",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("document_id", ForeignKey("document.id"), nullable=False, index=True),
    Column("class_code", String, nullable=False),
    Column("from_year", Integer, nullable=False),  # the year in which the work ended
    Column("set_at", Instant, nullable=False),
    Column("set_by", String, nullable=False),
)

disposal = Table(  # a decided list: what may be destroyed, by whose decision
    "disposal",
    METADATA,
    Column("document_id", ForeignKey("document.id"), primary_key=True),
    Column("decision", String, nullable=False),
    Column("decided_on", Date, nullable=False),
    Column("decided_by", String, nullable=False),
    Column("noted_at", Instant, nullable=False),
    Column("noted_by", String, nullable=False),
)

trail = Table(
    "trail",
    METADATA,
    Column("place", Integer, primary_key=True, autoincrement=False),  # 0, 1, 2 … without a gap
    Column("entry", String, nullable=False),  # canonical JSON
    Column("document_id", String, index=True),  # the one the entry names, to find it
    Column("leaf", LargeBinary, nullable=False),
    Column("link", LargeBinary, nullable=False),
)

checkpoint = Table(
    "checkpoint",
    METADATA,
    Column("size", Integer, primary_key=True, autoincrement=False),
    Column("note", String, nullable=False),
    Column("signed_at", Instant, nullable=False),
)

fixity_run = Table(  # one pass over the archive, resumable at `position`
    "fixity_run",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("started_at", Instant, nullable=False),
    Column("position", String, nullable=False),
    Column("objects", Integer, nullable=False),
    Column("findings", Integer, nullable=False),
    Column("finished_at", Instant),
)
