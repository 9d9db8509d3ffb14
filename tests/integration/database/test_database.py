from __future__ import annotations

import importlib
import json
import sqlite3
import threading
import time
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

import docgen
from docgen.database import engine
from docgen.database.engine import open_database
from docgen.database.schema import METADATA
from docgen.database.upgrade import is_current, upgrade
from docgen.errors import StorageBusy, StorageDamaged, StorageReadOnly, StorageUnreachable
from docgen.office.ending import void
from docgen.office.issue import issue
from docgen.register.books import Book, set_book
from tests.rig.desks import CLERK, ORDER


def test_migrations_make_the_tables_that_the_register_describes(database):
    stores = [file.parent.name for file in Path(docgen.__file__).parent.glob("*/tables.py")]
    assert {"accounts", "register"} <= {*stores}
    for store in stores:
        importlib.import_module(f"docgen.{store}.tables")
    with database.read() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, METADATA) == []


def test_a_database_is_upgraded_once(database):
    assert is_current(database)
    assert upgrade(database) is False


def test_several_that_start_at_once_upgrade_a_fresh_database_once(tmp_path):
    worked = []

    def start():
        opened = open_database(f"sqlite:///{tmp_path / 'docgen.db'}")
        worked.append(upgrade(opened))
        opened.close()

    starts = [threading.Thread(target=start) for _ in range(4)]
    for each in starts:
        each.start()
    for each in starts:
        each.join()
    assert sorted(worked) == [False, False, False, True]


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_sqlite_is_opened_with_what_keeps_committed_rows(database):
    with database.write() as connection:
        said = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        }
    assert said == {"journal_mode": "delete", "synchronous": 3, "foreign_keys": 1, "busy_timeout": 30000}


@pytest.mark.parametrize("database", ["postgresql"], indirect=True)
def test_postgresql_commits_to_disk(database):
    with database.write() as connection:
        assert connection.execute(text("SHOW synchronous_commit")).scalar() == "on"
    with database.read() as connection:
        assert connection.execute(text("SHOW transaction_isolation")).scalar() == "repeatable read"


@pytest.mark.parametrize("database", ["postgresql"], indirect=True)
def test_whoever_falls_silent_while_writing_stops_others_for_less_than_they_wait(database, monkeypatch):
    """As when a machine is cut off: its transaction is undone and its locks are free."""
    seconds = {}
    for name, open_one in (("writer", database.write), ("reader", database.read)):
        with open_one() as connection:
            seconds[name] = connection.execute(text("SHOW idle_in_transaction_session_timeout")).scalar()
            waits = connection.execute(text("SHOW lock_timeout")).scalar()
    assert (seconds, waits) == ({"writer": "10s", "reader": "1min"}, "30s")
    monkeypatch.setattr(engine, "_WRITER_MAY_IDLE", "SET LOCAL idle_in_transaction_session_timeout = '0.2s'")

    def fall_silent():
        with database.write() as silent:
            set_book(silent, Book("so-noi-vu", "SNV"))
            with database.write() as other:  # waits for the same row
                set_book(other, Book("so-noi-vu", "SNV", numbering="by-type"))
            silent.execute(text("SELECT 1"))

    with pytest.raises(StorageUnreachable):
        fall_silent()
    with database.read() as connection:
        assert connection.execute(text("SELECT numbering FROM book")).scalar() == "by-type"


@pytest.mark.parametrize("database", ["postgresql"], indirect=True)
def test_a_connection_whose_server_is_gone_without_a_word_is_found_dead(database):
    with database.read() as connection:
        given = connection.connection.driver_connection.info.get_parameters()
    assert (given["tcp_user_timeout"], given["keepalives_idle"]) == ("30000", "30")
    chosen = open_database(f"{database.writer.url}&keepalives_idle=7")
    with chosen.read() as connection:
        given = connection.connection.driver_connection.info.get_parameters()
    chosen.close()
    assert (given["tcp_user_timeout"], given["keepalives_idle"]) == ("30000", "7")


def test_a_reader_sees_one_state_until_it_ends(database):
    count = text("SELECT count(*) FROM book")
    with database.read() as reader:
        assert reader.execute(count).scalar() == 0
        if not database.on_sqlite:  # on SQLite in rollback mode the writer waits for the reader
            with database.write() as writer:
                set_book(writer, Book("so-noi-vu", "SNV"))
            assert reader.execute(count).scalar() == 0


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM document",
        "UPDATE document SET number = 9",
        "UPDATE document SET subject = 'x'",
        "UPDATE document SET issued_on = '2020-01-01'",
        "UPDATE document SET input_sha256 = 'x'",
        "UPDATE document SET state = 'reserved'",
        "UPDATE document SET state = 'issued' WHERE state = 'void'",
        "UPDATE document SET files = '' WHERE state = 'issued'",
        "UPDATE document SET attempts = 0 WHERE state = 'issued'",
        "UPDATE document SET end_reason = 'x' WHERE state = 'void'",
        "UPDATE document SET inventory = 'x' WHERE state = 'issued'",
        "UPDATE document SET archived = 0 WHERE state = 'issued'",
        "UPDATE series SET last = 0",
        "UPDATE series SET year = 2020",
        "DELETE FROM series",
        "UPDATE trail SET entry = ''",
        "DELETE FROM trail",
        "UPDATE frozen SET input = ''",
    ],
)
def test_whoever_writes_what_is_fixed_stays_and_nothing_is_deleted(desk, statement):
    first = json.loads(issue(desk, CLERK, ORDER))
    issue(desk, CLERK, ORDER)
    void(desk, CLERK, first["id"], "Nhầm")
    with pytest.raises(DBAPIError), desk.database.writer.begin() as connection:
        connection.exec_driver_sql(statement)


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_replacing_a_row_is_deleting_it(desk):
    issue(desk, CLERK, ORDER)
    with pytest.raises(DBAPIError, match="never deleted"), desk.database.writer.begin() as connection:
        connection.exec_driver_sql("INSERT OR REPLACE INTO document SELECT * FROM document")


def test_a_file_that_is_no_database_is_told(tmp_path):
    (tmp_path / "docgen.db").write_bytes(b"not a database, but long enough to be taken for one" * 40)
    opened = open_database(f"sqlite:///{tmp_path / 'docgen.db'}")
    with pytest.raises(StorageDamaged), opened.read() as connection:
        connection.exec_driver_sql("SELECT * FROM document")
    opened.close()


def test_a_read_only_database_is_told(tmp_path, sqlite_model):
    uri = f"file:{sqlite_model}?mode=ro"
    opened = open_database(
        f"sqlite:///{sqlite_model}",
        connect=lambda: sqlite3.connect(uri, uri=True, check_same_thread=False),
    )
    with pytest.raises(StorageReadOnly), opened.write() as connection:
        connection.exec_driver_sql("INSERT INTO trail VALUES (0, '', NULL, '', '')")
    opened.close()


def test_whoever_waits_to_write_begins_as_soon_as_the_one_before_has_ended(tmp_path, sqlite_model):
    """SQLite itself would look 228 ms after it began to wait and then only after 328."""
    opened = open_database(f"sqlite:///{sqlite_model}")
    other = sqlite3.connect(sqlite_model, isolation_level=None, check_same_thread=False)
    begun, ended = [], []

    def wait():
        with opened.write():
            begun.append(time.monotonic())

    for _ in range(5):
        other.execute("BEGIN IMMEDIATE")
        waiting = threading.Thread(target=wait)
        waiting.start()
        time.sleep(0.25)
        other.execute("ROLLBACK")
        ended.append(time.monotonic())
        waiting.join()
    other.close()
    opened.close()
    assert min(start - end for start, end in zip(begun, ended, strict=True)) < 0.03


def test_a_lock_that_is_not_given_up_is_told(tmp_path, sqlite_model, monkeypatch):
    monkeypatch.setattr("docgen.database.sqlite.BUSY_SECONDS", 0)
    opened = open_database(f"sqlite:///{sqlite_model}")
    other = sqlite3.connect(sqlite_model, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StorageBusy), opened.write():
        pass
    other.execute("ROLLBACK")
    other.close()
    opened.close()
