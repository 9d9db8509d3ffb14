"""What every table shares: how constraints are named, the column type for instants, a careful insert."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import Connection, Dialect, MetaData, String, Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.types import TypeDecorator

METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
    }
)
"""Every table of docgen stands here, described by the store that owns it."""

_FORM = "%Y-%m-%dT%H:%M:%S.%fZ"
_LENGTH = len("2026-04-15T08:00:00.000000Z")


def as_text(instant: datetime) -> str:
    """Spell an instant in UTC to the microsecond: sorts as text, the same in the database and in proofs."""
    return instant.astimezone(UTC).strftime(_FORM)


def from_text(text: str) -> datetime:
    """Read what `as_text` spells."""
    return datetime.fromisoformat(text)


class Instant(TypeDecorator[datetime]):
    """A moment, kept as the text of `as_text` on every database; Python sees an aware datetime."""

    impl = String(_LENGTH)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """Spell the moment."""
        return None if value is None else as_text(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """Read the moment."""
        return None if value is None else from_text(value)


def insert_beside(connection: Connection, table: Table) -> postgresql.Insert | sqlite.Insert:
    """Begin an insert that can say what is to be done where somebody else has put the row already."""
    return sqlite.insert(table) if connection.dialect.name == "sqlite" else postgresql.insert(table)
