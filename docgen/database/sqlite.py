"""What SQLite needs so that a committed row is never lost: journal, synchronous, local disk.

WAL with two or more connections can lose *committed* transactions or damage the file in SQLite
3.7.0 – 3.51.2 (fixed in 3.51.3, back-ported to 3.50.7 and 3.44.6; Debian 12 links 3.40.1). The rollback
journal is not touched by that fault, so it is the default wherever WAL is not safe.
"""

from __future__ import annotations

import sqlite3
import time
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy.exc import OperationalError

from docgen.errors import DocgenError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Connection

BUSY_SECONDS = 30
"""How long a connection waits for the lock of another process."""
_WAIT = f"PRAGMA busy_timeout={BUSY_SECONDS * 1000}"
_LOOK_AGAIN_SECONDS = 0.001
_PRIMARY_CODE = 0xFF

_MENDED = (((3, 44, 6), (3, 45)), ((3, 50, 7), (3, 51)), ((3, 51, 3), (4,)))
_NOT_LOCAL = {"nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs", "9p", "ceph", "fuse.glusterfs"}
_HEADER_BYTES = 20
_READ_VERSION = 19
_WAL_FORMAT = 2


class UnsafeDatabase(DocgenError):
    """Raised before anything is written where SQLite could lose a committed row; `reason` says why."""

    code = "unsafe-database"
    status = 503


class Journal(Enum):
    """A safe pair of journal mode and synchronous level. There is no other: NORMAL and OFF lose commits."""

    DELETE = ("DELETE", "EXTRA")
    """Rollback journal; EXTRA also syncs the folder after the journal is deleted."""
    WAL = ("WAL", "FULL")
    """Write-ahead log; only where `wal_is_safe`."""


def wal_is_safe(version: tuple[int, ...]) -> bool:
    """Tell whether the linked SQLite `version` is free of the fault that loses committed rows in WAL."""
    return any(first <= version < end for first, end in _MENDED)


def choose_journal(version: str, wanted: Journal | None) -> Journal:
    """Give the journal to use with the linked SQLite `version` ("3.40.1").

    Raises UnsafeDatabase when `wanted` is WAL and that version must not use it.
    """
    safe = wal_is_safe(tuple(map(int, version.split("."))))
    if wanted is Journal.WAL and not safe:
        raise UnsafeDatabase(reason=f"SQLite {version}: WAL")
    return wanted or (Journal.WAL if safe else Journal.DELETE)


def pragmas(journal: Journal) -> Iterable[str]:
    """List the statements that prepare a new connection."""
    mode, synchronous = journal.value
    yield _WAIT
    yield f"PRAGMA journal_mode={mode}"
    yield f"PRAGMA synchronous={synchronous}"
    yield "PRAGMA foreign_keys=ON"
    yield "PRAGMA recursive_triggers=ON"  # INSERT OR REPLACE then meets the triggers that forbid deleting
    yield "PRAGMA trusted_schema=OFF"


def begin_to_read(connection: Connection) -> None:
    """Begin a transaction that only reads."""
    connection.exec_driver_sql("BEGIN")


def begin_to_write(connection: Connection) -> None:
    """Begin a transaction that writes, as soon as the one before it has ended.

    SQLite itself would look again only after 1, 2, 5 … and at last every 100 ms, while nobody writes.
    """
    until = time.monotonic() + BUSY_SECONDS
    connection.exec_driver_sql("PRAGMA busy_timeout=0").close()
    try:
        while not _has_begun(connection, last=time.monotonic() > until):
            time.sleep(_LOOK_AGAIN_SECONDS)
    finally:
        connection.exec_driver_sql(_WAIT).close()


def _has_begun(connection: Connection, *, last: bool) -> bool:
    try:
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    except OperationalError as error:
        code = getattr(error.orig, "sqlite_errorcode", 0)
        if last or code & _PRIMARY_CODE != sqlite3.SQLITE_BUSY:
            raise
        return False
    return True


def refuse_unsafe_place(file: Path, mounts: str | None = None) -> None:
    """Refuse a database on a network file system: its locks do not hold.

    `mounts` is the text of /proc/self/mounts, read when not given. Raises UnsafeDatabase.
    """
    table = _mounts() if mounts is None else mounts
    place = file.resolve()
    under = [
        (point, kind)
        for point, kind in (line.split()[1:3] for line in table.splitlines())
        if place.is_relative_to(point)
    ]
    kind = max(under, key=lambda mount: len(mount[0]), default=("", ""))[1]
    if kind in _NOT_LOCAL:
        raise UnsafeDatabase(reason=f"{file}: {kind}")


def refuse_unsafe_file(file: Path, version: str) -> None:
    """Refuse a file that already is in WAL mode when the linked SQLite must not use WAL (UnsafeDatabase)."""
    if not file.is_file():
        return
    with file.open("rb") as stream:
        header = stream.read(_HEADER_BYTES)
    in_wal = len(header) == _HEADER_BYTES and header[_READ_VERSION] == _WAL_FORMAT
    if in_wal:
        choose_journal(version, Journal.WAL)


def _mounts() -> str:
    table = Path("/proc/self/mounts")
    return table.read_text(encoding="utf-8", errors="replace") if table.exists() else ""
