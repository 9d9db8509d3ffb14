"""The driver's errors in docgen's words: disk full, read-only, busy, out of reach, damaged."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING

from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from docgen.errors import StorageBusy, StorageDamaged, StorageFull, StorageReadOnly, StorageUnreachable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docgen.errors import DocgenError

SQLITE: dict[int, type[DocgenError]] = {
    sqlite3.SQLITE_FULL: StorageFull,
    sqlite3.SQLITE_READONLY: StorageReadOnly,
    sqlite3.SQLITE_PERM: StorageReadOnly,
    sqlite3.SQLITE_BUSY: StorageBusy,
    sqlite3.SQLITE_LOCKED: StorageBusy,
    sqlite3.SQLITE_IOERR: StorageUnreachable,
    sqlite3.SQLITE_CANTOPEN: StorageUnreachable,
    sqlite3.SQLITE_CORRUPT: StorageDamaged,
    sqlite3.SQLITE_NOTADB: StorageDamaged,
}
"""Primary result code of SQLite → error."""

POSTGRESQL: dict[str, type[DocgenError]] = {
    "53100": StorageFull,
    "25006": StorageReadOnly,
    "25P03": StorageUnreachable,
    "55P03": StorageBusy,
    "40001": StorageBusy,
    "40P01": StorageBusy,
    "53300": StorageBusy,
    "57P01": StorageUnreachable,
    "57P03": StorageUnreachable,
    "XX001": StorageDamaged,
    "XX002": StorageDamaged,
}
"""SQLSTATE → error."""

_PRIMARY = 0xFF


@contextmanager
def in_docgens_words() -> Iterator[None]:
    """Turn a trouble of the database into its DocgenError; anything else passes as it is."""
    try:
        yield
    except PoolTimeout as error:
        raise StorageBusy from error
    except DBAPIError as error:
        trouble = _trouble(error)
        if trouble is None:
            raise
        raise trouble from error


def _trouble(error: DBAPIError) -> type[DocgenError] | None:
    code = getattr(error.orig, "sqlite_errorcode", None)
    if code is not None:
        return SQLITE.get(code & _PRIMARY)
    state = getattr(error.orig, "sqlstate", None)
    if state is None and isinstance(error, OperationalError):
        return StorageUnreachable  # no word from the server: it could not be reached, or was cut off
    return POSTGRESQL.get(state or "")
