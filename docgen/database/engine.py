"""The database: short read and write transactions, the same on SQLite and PostgreSQL."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import Engine, create_engine, event, make_url

from docgen.database import sqlite
from docgen.database.troubles import in_docgens_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sqlalchemy import URL, Connection

    from docgen.database.sqlite import Journal

_POSTGRESQL_SETTINGS = (
    "SET synchronous_commit = on",
    "SET lock_timeout = '30s'",
    "SET idle_in_transaction_session_timeout = '60s'",
    "SET timezone = 'UTC'",
)
_WRITER_MAY_IDLE = "SET LOCAL idle_in_transaction_session_timeout = '10s'"
"""Less than others wait for a lock: a host that is cut off in a write stops nobody for longer."""
_WATCHED = {
    "connect_timeout": "10",
    "keepalives_idle": "30",
    "keepalives_interval": "10",
    "keepalives_count": "3",
    "tcp_user_timeout": "30000",  # milliseconds
}
"""How a connection is found dead whose server, or the way to it, is gone without a word; an address may say
otherwise."""
_WAIT_FOR_WRITER_SECONDS = 60


@dataclass(frozen=True)
class Database:
    """One database. Hold a transaction for milliseconds: never render, hash files or wait inside one."""

    reader: Engine
    writer: Engine

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """Read one state of the whole database; nothing read changes until the block ends."""
        with in_docgens_words(), self.reader.connect() as connection:
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """Write all or nothing: committed and synced to disk when the block ends, undone if it raises."""
        with in_docgens_words(), self.writer.begin() as connection:
            yield connection

    @property
    def on_sqlite(self) -> bool:
        """Whether this is SQLite."""
        return self.writer.dialect.name == "sqlite"

    def close(self) -> None:
        """Close every connection."""
        self.reader.dispose()
        self.writer.dispose()


def open_database(
    url: str, *, journal: Journal | None = None, connect: Callable[[], Any] | None = None
) -> Database:
    """Open SQLite (`sqlite:///FILE`) or PostgreSQL (`postgresql://…`).

    `journal` asks for one of the safe journals of SQLite instead of the one its version allows. `connect`
    is another way to open a connection. Raises UnsafeDatabase where SQLite could lose a committed row.
    """
    address = make_url(url)
    if address.get_backend_name() == "sqlite":
        return _open_sqlite(address, journal, {"creator": connect} if connect else {})
    return _open_postgresql(address)


def _open_sqlite(address: URL, journal: Journal | None, extra: dict[str, Any]) -> Database:
    assert address.database, "a database in memory keeps nothing"
    file = Path(address.database)
    sqlite.refuse_unsafe_place(file.parent)
    sqlite.refuse_unsafe_file(file, sqlite3.sqlite_version)
    # One writing connection per process: threads queue for it fairly instead of polling for the file's lock.
    writer = create_engine(
        address, pool_size=1, max_overflow=0, pool_timeout=_WAIT_FOR_WRITER_SECONDS, **extra
    )
    reader = create_engine(address, **extra)
    for engine, begin in ((writer, sqlite.begin_to_write), (reader, sqlite.begin_to_read)):
        _prepare_sqlite(engine, journal)
        event.listen(engine, "begin", begin)
    return Database(reader, writer)


def _prepare_sqlite(engine: Engine, journal: Journal | None) -> None:
    @event.listens_for(engine, "connect")
    def settings(connection: Any, _record: object) -> None:  # noqa: ANN401 # whatever `connect` gave
        connection.isolation_level = None  # BEGIN is ours: the driver's own would not take the lock at once
        version = connection.execute("SELECT sqlite_version()").fetchone()[0]
        for pragma in sqlite.pragmas(sqlite.choose_journal(version, journal)):
            connection.execute(pragma).fetchall()


def _open_postgresql(address: URL) -> Database:
    watched = {name: value for name, value in _WATCHED.items() if name not in address.query}
    engine = create_engine(address, pool_pre_ping=True, connect_args=watched)

    @event.listens_for(engine, "connect")
    def settings(connection: Any, _record: object) -> None:  # noqa: ANN401 # the driver's connection
        with connection.cursor() as cursor:
            for setting in _POSTGRESQL_SETTINGS:
                cursor.execute(setting)
        connection.commit()

    reader = engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
    writer = engine.execution_options()  # an engine of its own, so that what follows is not done for readers

    @event.listens_for(writer, "begin")
    def limit(connection: Connection) -> None:
        connection.exec_driver_sql(_WRITER_MAY_IDLE)

    return Database(reader, writer)
