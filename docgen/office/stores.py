"""Whether database, archive and disk can take what is to be kept, asked anew each time."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from sqlalchemy import select

from docgen.archive.ocfl import ROOT
from docgen.errors import DocgenError
from docgen.office.readiness import Check
from docgen.register.tables import book

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from docgen.office.desk import Desk

LEAST_FREE = 500_000_000
"""Bytes; with less, whoever watches the server should know before issuing stops."""


def checks(desk: Callable[[], Desk], data: Path) -> tuple[Check, ...]:
    """Look at what is kept; `desk` opens it, `data` is the folder that holds it."""
    return (_asked("database", desk, _database), _asked("archive", desk, _archive), _disk(data))


def _asked(name: str, desk: Callable[[], Desk], ask: Callable[[Desk], str]) -> Check:
    try:
        return Check(name, True, ask(desk()))
    except DocgenError as error:
        return Check(name, False, error.code)


def _database(desk: Desk) -> str:
    with desk.database.read() as connection:
        connection.execute(select(book.c.office).limit(1))
        return connection.dialect.name


def _archive(desk: Desk) -> str:
    for name in ROOT:
        desk.archive.read(name)
    return "readable"


def _disk(data: Path) -> Check:
    nearest = next(folder for folder in (data.absolute(), *data.absolute().parents) if folder.exists())
    free = shutil.disk_usage(nearest).free
    return Check("disk", free >= LEAST_FREE, f"{free // 1_000_000} MB free", needed=False)
