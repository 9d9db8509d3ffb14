"""Every table of the accounts. Of no password, token or key is more kept than what can check it.

`office` is the tenant: a person and a key belong to one office, and no query on their behalf leaves it out.
"""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Integer, LargeBinary, String, Table

from docgen.database.schema import METADATA, Instant

office = Table(
    "office",
    METADATA,
    Column("name", String, primary_key=True),  # short, as in addresses: "so-noi-vu"
    Column("title", String, nullable=False),  # "Sở Nội vụ tỉnh Lạng Sơn"
    Column("created_at", Instant, nullable=False),
)

account = Table(  # a person; "user" is a word of SQL
    "account",
    METADATA,
    Column("name", String, primary_key=True),  # what is typed to sign in; of one person in all offices
    Column("office", ForeignKey("office.name"), nullable=False, index=True),
    Column("full_name", String, nullable=False),
    Column("roles", String, nullable=False),  # names of roles with blanks between
    Column("password", String, nullable=False, server_default=""),  # argon2id; empty: none chosen yet
    Column("created_at", Instant, nullable=False),
    Column("created_by", String, nullable=False),
    Column("disabled_at", Instant),
)

session = Table(
    "session",
    METADATA,
    Column("digest", LargeBinary, primary_key=True),  # SHA-256 of the token in the cookie
    Column("account", ForeignKey("account.name"), nullable=False, index=True),
    Column("began_at", Instant, nullable=False),
    Column("seen_at", Instant, nullable=False),
    Column("expires_at", Instant, nullable=False),
)

link = Table(
    "link",
    METADATA,
    Column("digest", LargeBinary, primary_key=True),  # SHA-256 of the token in the address
    Column("account", ForeignKey("account.name"), nullable=False, index=True),
    Column("made_at", Instant, nullable=False),
    Column("expires_at", Instant, nullable=False),
)

api_key = Table(
    "api_key",
    METADATA,
    Column("id", String, primary_key=True),  # the part of the key that may be shown again
    Column("office", ForeignKey("office.name"), nullable=False, index=True),
    Column("name", String, nullable=False),  # which program has it
    Column("digest", LargeBinary, nullable=False),  # SHA-256 of the whole key
    Column("scopes", String, nullable=False),  # names of scopes with blanks between
    Column("created_at", Instant, nullable=False),
    Column("created_by", String, nullable=False),
    Column("expires_at", Instant),
    Column("used_at", Instant),  # to the minute
    Column("revoked_at", Instant),
)

failed_sign_in = Table(
    "failed_sign_in",
    METADATA,
    Column("subject", LargeBinary, primary_key=True),  # SHA-256 of a name, of an address, or of both
    Column("times", Integer, nullable=False),
    Column("until", Instant, nullable=False),  # then it is forgotten
)
