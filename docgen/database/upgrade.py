"""Bring a database to the newest schema (Alembic), in one transaction: all of it or nothing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import inspect, text

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from docgen.database.engine import Database

NEWEST = "0008"
"""The last migration in migrations/versions."""

_ONE_AT_A_TIME = 6_211_030


def is_current(database: Database) -> bool:
    """Tell whether the schema is the newest; cheap enough for every start."""
    with database.read() as connection:
        return _version(connection) == NEWEST


def upgrade(database: Database) -> bool:
    """Bring the schema up to `NEWEST`; several processes may ask at once. Tell whether there was work."""
    if is_current(database):
        return False
    with database.write() as connection:
        if not database.on_sqlite:
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _ONE_AT_A_TIME})
        if _version(connection) == NEWEST:
            return False
        _migrate(connection)
        return True


def _version(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one_or_none()


def _migrate(connection: Connection) -> None:
    # Imported here: Alembic takes a third of a second, and almost every start has nothing to migrate.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.attributes["connection"] = connection
    command.upgrade(config, NEWEST)
