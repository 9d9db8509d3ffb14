from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from docgen.database.sqlite import (
    Journal,
    UnsafeDatabase,
    choose_journal,
    refuse_unsafe_file,
    refuse_unsafe_place,
    wal_is_safe,
)

MOUNTS = """\
/dev/vda / ext4 rw 0 0
server:/export /srv/share nfs4 rw 0 0
tmpfs /srv/share/fast tmpfs rw 0 0
//server/x /mnt/office cifs rw 0 0
"""


@pytest.mark.parametrize(
    ("version", "safe"),
    [
        ("3.40.1", False),
        ("3.44.5", False),
        ("3.44.6", True),
        ("3.45.0", False),
        ("3.50.6", False),
        ("3.50.7", True),
        ("3.51.0", False),
        ("3.51.2", False),
        ("3.51.3", True),
        ("3.53.4", True),
        ("3.54.1", True),
    ],
)
def test_wal_is_used_only_where_no_committed_row_can_be_lost(version, safe):
    assert wal_is_safe(tuple(map(int, version.split(".")))) is safe
    assert choose_journal(version, None) is (Journal.WAL if safe else Journal.DELETE)
    assert choose_journal(version, Journal.DELETE) is Journal.DELETE


def test_wal_is_refused_when_asked_of_an_unsafe_version():
    with pytest.raises(UnsafeDatabase):
        choose_journal("3.40.1", Journal.WAL)


def test_no_journal_comes_with_a_setting_that_loses_commits():
    assert {journal.value for journal in Journal} == {("DELETE", "EXTRA"), ("WAL", "FULL")}


@pytest.mark.parametrize(
    ("place", "refused"),
    [
        ("/srv/data", False),
        ("/srv/share/docgen", True),
        ("/srv/share/fast/docgen", False),
        ("/mnt/office", True),
    ],
)
def test_a_network_file_system_is_refused(tmp_path, place, refused):
    if refused:
        with pytest.raises(UnsafeDatabase):
            refuse_unsafe_place(Path(place), MOUNTS)
    else:
        refuse_unsafe_place(Path(place), MOUNTS)


def test_a_file_that_is_in_wal_mode_already_is_refused_by_an_unsafe_version(tmp_path):
    file = tmp_path / "docgen.db"
    refuse_unsafe_file(file, "3.40.1")
    with sqlite3.connect(file) as connection:
        connection.execute("CREATE TABLE t (x)")
    connection.close()
    refuse_unsafe_file(file, "3.40.1")
    connection = sqlite3.connect(file)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.close()
    with pytest.raises(UnsafeDatabase):
        refuse_unsafe_file(file, "3.40.1")
    refuse_unsafe_file(file, "3.51.3")
