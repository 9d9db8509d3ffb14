"""A computer whose power, space or permission to write ends at a chosen step of SQLite's or the archive's.

SQLite runs on a VFS of APSW, the archive on a Disk; both tell one Ground what they write and sync, and both
count their steps on one counter.
"""

from __future__ import annotations

import errno
import os
import sqlite3
from collections import Counter
from contextlib import suppress
from pathlib import Path

import apsw

from docgen.archive.disk import Disk
from tests.rig.ground import Ground


class PowerCut(BaseException):
    """The end of everything that runs; not an Exception, for nothing can handle it."""


class Computer:
    """Counts steps. At step `fails_at`, `fault` happens: "power", "full" or "read-only"."""

    def __init__(self, base: Path, *, fails_at: int = 0, fault: str = "power", syncs: bool = True) -> None:
        self.base = base
        self.ground = Ground(base)
        self.steps = 0
        self.fails_at = fails_at
        self.fault = fault
        self.syncs = syncs
        self.kinds: Counter[str] = Counter()
        self.mended = False

    def step(self, kind: str) -> None:
        """Come to a step that changes or syncs something."""
        self.steps += 1
        self.kinds[kind] += 1
        if not self.fails_at or self.steps < self.fails_at or self.mended:
            return
        if self.fault == "power":
            raise PowerCut(kind)
        if kind != "sync":
            raise OSError(errno.ENOSPC if self.fault == "full" else errno.EROFS, self.fault)

    def sync(self, path: Path) -> None:
        if self.syncs:
            self.ground.sync(path)


class ComputersDisk(Disk):
    """docgen's Disk on the computer."""

    def __init__(self, computer: Computer) -> None:
        self.computer = computer

    def make_folder(self, path: Path) -> None:
        self.computer.step("make_folder")
        super().make_folder(path)
        self.computer.ground.make_folder(path)

    def create(self, path: Path, data: bytes) -> None:
        self.computer.step("create")
        super().create(path, b"")
        self.computer.ground.create(path)
        self.computer.step("write")
        path.write_bytes(data)
        self.computer.ground.file(path).since.append((0, data))

    def sync(self, path: Path) -> None:
        self.computer.step("sync")
        self.computer.sync(path)

    def rename(self, source: Path, target: Path) -> None:
        self.computer.step("rename")
        super().rename(source, target)
        self.computer.ground.rename(source, target)

    def remove(self, path: Path) -> None:
        if path.exists():
            self.computer.step("remove")
            super().remove(path)
            self.computer.ground.remove(path)


class ComputersVfs(apsw.VFS):
    """SQLite's files on the computer."""

    def __init__(self, computer: Computer, name: str) -> None:
        self.computer = computer
        super().__init__(name, "")

    def xOpen(self, name, flags):  # noqa: N802 # SQLite's names
        path = Path(name.filename() if isinstance(name, apsw.URIFilename) else name)
        if not path.exists():
            _in_sqlites_words(self.computer, "create")
            self.computer.ground.create(path)
        return ComputersFile(self.computer, path, name, flags)

    def xDelete(self, name, syncdir):  # noqa: N802
        _in_sqlites_words(self.computer, "remove")
        super().xDelete(name, False)
        self.computer.ground.remove(Path(name))
        if syncdir:
            _in_sqlites_words(self.computer, "sync")
            self.computer.sync(Path(name).parent)


_JOURNALS = apsw.SQLITE_OPEN_MAIN_JOURNAL | apsw.SQLITE_OPEN_SUPER_JOURNAL | apsw.SQLITE_OPEN_WAL


class ComputersFile(apsw.VFSFile):
    """One file of SQLite's on the computer."""

    def __init__(self, computer, path, name, flags) -> None:
        self.computer = computer
        self.path = path
        self.new = bool(flags[0] & apsw.SQLITE_OPEN_CREATE and flags[0] & _JOURNALS)
        super().__init__("", name, flags)

    def xWrite(self, data, offset):  # noqa: N802
        _in_sqlites_words(self.computer, "write")
        super().xWrite(data, offset)
        self.computer.ground.file(self.path).since.append((offset, bytes(data)))

    def xTruncate(self, size):  # noqa: N802
        _in_sqlites_words(self.computer, "truncate")
        super().xTruncate(size)
        self.computer.ground.file(self.path).since.append((size, None))

    def xSync(self, flags):  # noqa: N802
        _in_sqlites_words(self.computer, "sync")
        self.computer.sync(self.path)
        if self.new:  # as SQLite's own VFS does with the first sync of a journal or a log it has opened
            self.computer.sync(self.path.parent)
            self.new = False


_CODES = {
    apsw.FullError: sqlite3.SQLITE_FULL,
    apsw.IOError: sqlite3.SQLITE_IOERR,
    apsw.CantOpenError: sqlite3.SQLITE_CANTOPEN,
}
_SQLITES = {("write", errno.ENOSPC): apsw.FullError, ("create", errno.ENOSPC): apsw.CantOpenError}
"""As SQLite's own VFS says it; everything else is an IOError there."""


def _in_sqlites_words(computer: Computer, kind: str) -> None:
    try:
        computer.step(kind)
    except OSError as error:
        raise _SQLITES.get((kind, error.errno), apsw.IOError)(os.strerror(error.errno)) from error


class Connection:
    """What SQLAlchemy needs of a connection of the module sqlite3, on APSW."""

    isolation_level = None

    def __init__(self, path: Path, vfs: str | None) -> None:
        self.real = apsw.Connection(str(path), vfs=vfs)

    def cursor(self) -> Cursor:
        return Cursor(self.real)

    def execute(self, statement: str, values=()) -> Cursor:
        return self.cursor().execute(statement, values)

    def commit(self) -> None:
        if self.real.in_transaction:
            self.execute("COMMIT")

    def rollback(self) -> None:
        if self.real.in_transaction:
            self.execute("ROLLBACK")

    def close(self) -> None:
        with suppress(PowerCut):  # closing a log moves it into the database: steps like any other
            self.real.close(True)

    def create_function(self, *_arguments, **_options) -> None:
        """SQLAlchemy adds functions that docgen does not use."""


class Cursor:
    """What SQLAlchemy needs of a cursor of the module sqlite3, on APSW."""

    arraysize = 1
    lastrowid = None

    def __init__(self, real: apsw.Connection) -> None:
        self.real = real
        self.description = None
        self.rowcount = -1
        self.rows: list = []

    def execute(self, statement: str, values=()) -> Cursor:
        cursor = self.real.cursor()
        cursor.exec_trace = self._described
        before = self.real.total_changes()
        try:
            self.rows = cursor.execute(statement, values).fetchall()
        except apsw.Error as error:
            raise _as_sqlite3(error) from error
        self.rowcount = self.real.total_changes() - before
        self.lastrowid = self.real.last_insert_rowid()
        return self

    def _described(self, cursor, _statement, _values) -> bool:
        """Keep the description while APSW has it: before the first row."""
        self.description = cursor.description or None
        return True

    def executemany(self, statement: str, many) -> Cursor:
        changed = 0
        for values in many:
            changed += self.execute(statement, values).rowcount
        self.rowcount = changed
        return self

    def fetchone(self):
        return self.rows.pop(0) if self.rows else None

    def fetchmany(self, size=1):
        taken, self.rows = self.rows[:size], self.rows[size:]
        return taken

    def fetchall(self):
        taken, self.rows = self.rows, []
        return taken

    def close(self) -> None:
        self.rows = []


def _as_sqlite3(error: apsw.Error) -> sqlite3.Error:
    kind = sqlite3.IntegrityError if isinstance(error, apsw.ConstraintError) else sqlite3.OperationalError
    raised = kind(str(error))
    # An error that the VFS itself raised has no code; its class says it.
    raised.sqlite_errorcode = getattr(error, "result", None) or _CODES[type(error)]
    return raised
