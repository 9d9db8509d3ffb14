"""Put a desk together from the settings. A fresh folder needs no step before."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from docgen.accounts.offices import begin_with, list_offices
from docgen.archive.address import open_archive
from docgen.database.engine import Database, open_database
from docgen.database.upgrade import upgrade
from docgen.office.desk import Desk, now
from docgen.office.keys import signing_key
from docgen.office.paper_press import PaperPress

if TYPE_CHECKING:
    from docgen.office.press import Press
    from docgen.settings import Settings


def open_desk(settings: Settings, press: Press | None = None) -> Desk:
    """Open database, archive and key, making what is not there.

    Raises UnsafeDatabase, and the storage errors of docgen.errors.
    """
    database = open_register(settings)
    upgrade(database)
    _begin(database, settings.office)
    archive = open_archive(settings.archive or str(settings.data / "archive" / "ocfl"))
    signer = signing_key(settings.data / "keys" / "trail.key")
    return Desk(database, archive, _with_templates(press or PaperPress(), database), signer)


def _with_templates(press: Press, database: Database) -> Press:
    return replace(press, database=database) if isinstance(press, PaperPress) else press


def _begin(database: Database, office: str) -> None:
    with database.read() as connection:
        fresh = not list_offices(connection)
    if fresh:
        with database.write() as connection:
            begin_with(connection, office, now())


def open_register(settings: Settings) -> Database:
    """Open the database as it is."""
    if settings.database:
        return open_database(settings.database)
    settings.data.mkdir(parents=True, exist_ok=True)
    return open_database(f"sqlite:///{settings.database_file.absolute()}")
