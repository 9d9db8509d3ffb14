"""SIGKILL in the middle of a migration: all of it or nothing, on both databases, with a register in it."""

from __future__ import annotations

import os
import signal

import pytest
from sqlalchemy import event, func, select

from docgen.database import upgrade as upgrading
from docgen.database.engine import open_database
from docgen.database.upgrade import is_current, upgrade
from docgen.register.tables import document, series
from tests.rig.fleet import forked
from tests.rig.year import fill

FIRST_WITH_A_REGISTER = "0002"
ROWS = 50


def before_the_newest(database):
    """Make a register as the first docgen made it, with documents in it."""
    newest, upgrading.NEWEST = upgrading.NEWEST, FIRST_WITH_A_REGISTER
    try:
        upgrade(database)
    finally:
        upgrading.NEWEST = newest
    fill(database, ROWS)


def upgrade_until(url, statement):
    """Upgrade in a process that dies before its nth statement; tell whether it came to that."""

    def deed():
        database, seen = open_database(url), [0]

        @event.listens_for(database.writer, "before_cursor_execute")
        def count(*_):
            seen[0] += 1
            if seen[0] == statement:
                os.kill(os.getpid(), signal.SIGKILL)

        upgrade(database)

    _, status = os.waitpid(forked(deed), 0)
    return os.WIFSIGNALED(status)


def register_of(database):
    with database.read() as connection:
        rows = connection.execute(select(func.count()).select_from(document)).scalar()
        return rows, connection.execute(select(series.c.last)).scalar()


@pytest.fixture(params=["sqlite", "postgresql"])
def old(request, tmp_path):
    """Give addresses of old registers, a new one each time."""
    if request.param == "postgresql":
        server = request.getfixturevalue("postgresql")

        def make():
            return server.database(empty=True)
    else:
        names = iter(range(100))

        def make():
            return f"sqlite:///{tmp_path / str(next(names))}.db"

    def made():
        url = make()
        database = open_database(url)
        before_the_newest(database)
        database.close()
        return url

    return made


def test_a_migration_that_is_killed_leaves_the_old_register_and_is_carried_out_later(old):
    url, died = old(), 0
    for statement in (1, 4, 9, 16, 25, 40, 60, 90):
        if not upgrade_until(url, statement):
            break
        died += 1
        database = open_database(url)
        assert not is_current(database)
        assert register_of(database) == (ROWS, ROWS)
        database.close()
    assert died >= 5
    database = open_database(url)
    upgrade(database)
    assert is_current(database)
    assert register_of(database) == (ROWS, ROWS)
    database.close()
