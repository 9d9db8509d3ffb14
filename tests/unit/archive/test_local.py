from __future__ import annotations

import os
import stat
import time

import pytest

from docgen.archive.local import LocalStore
from docgen.archive.store import DifferentBytes
from docgen.errors import StorageFull
from tests.rig.disk import FullDisk, LoggedDisk


def test_a_file_is_synced_before_it_is_moved_and_every_name_on_its_path_after(tmp_path):
    disk = LoggedDisk(tmp_path)
    LocalStore(tmp_path / "ocfl", disk).create("abc/one", {"v1/content/a": b"1", "b": b"2"})
    staged = next(name for step, name in disk.log if step == "make_folder" and name != "ocfl.staging")
    assert disk.log == [
        ("make_folder", "ocfl.staging"),
        ("sync", "."),
        ("sync", "."),
        ("make_folder", staged),
        ("make_folder", f"{staged}/v1"),
        ("make_folder", f"{staged}/v1/content"),
        ("create", f"{staged}/v1/content/a"),
        ("sync", f"{staged}/v1/content/a"),
        ("create", f"{staged}/b"),
        ("sync", f"{staged}/b"),
        ("sync", f"{staged}/v1/content"),
        ("sync", f"{staged}/v1"),
        ("sync", staged),
        ("make_folder", "ocfl"),
        ("make_folder", "ocfl/abc"),
        ("sync", "."),
        ("sync", "ocfl"),
        ("sync", "ocfl"),
        ("rename", f"{staged} -> ocfl/abc/one"),
        ("remove", staged),
        ("sync", "ocfl/abc"),
    ]


def test_repeating_what_a_killed_process_did_syncs_its_names_again(tmp_path):
    LocalStore(tmp_path / "ocfl").create("abc/one", {"b": b"2"})
    disk = LoggedDisk(tmp_path)
    LocalStore(tmp_path / "ocfl", disk).create("abc/one", {"b": b"2"})
    assert disk.log == [("sync", "."), ("sync", "ocfl/abc")]


def test_files_cannot_be_written_over_by_accident_and_strangers_see_nothing(tmp_path):
    LocalStore(tmp_path / "ocfl").create("abc/one", {"v1/b": b"2"})
    modes = {
        path.relative_to(tmp_path).as_posix(): stat.S_IMODE(path.stat().st_mode)
        for path in (tmp_path / "ocfl").rglob("*")
    }
    assert modes == {
        "ocfl/abc": 0o750,
        "ocfl/abc/one": 0o750,
        "ocfl/abc/one/v1": 0o750,
        "ocfl/abc/one/v1/b": 0o440,
    }


def test_a_full_disk_is_told_and_leaves_nothing_half_made(tmp_path):
    last = 17
    for step in range(1, last + 2):
        folder = tmp_path / str(step)
        folder.mkdir()
        store = LocalStore(folder / "ocfl")
        store.disk = FullDisk(after=step)
        try:
            store.create("abc/one", {"v1/content/a": b"1", "b": b"2"})
        except StorageFull:
            assert list((folder / "ocfl.staging").iterdir()) == []
            left = sorted(path.name for path in folder.rglob("*") if path.is_file())
            assert left == (["a", "b"] if step == last else [])  # only the last sync comes after all is there
        else:
            assert step == last + 1


def test_what_a_killed_process_left_is_swept_after_an_hour(tmp_path):
    store = LocalStore(tmp_path / "ocfl")
    old, young = (tmp_path / "ocfl.staging" / name for name in ("old", "young"))
    for leftover in (old, young):
        leftover.mkdir()
        (leftover / "half").write_bytes(b"x")
    os.utime(old, (time.time() - 3700,) * 2)
    store.sweep()
    assert list((tmp_path / "ocfl.staging").iterdir()) == [young]


def test_two_that_create_at_once_both_succeed_with_the_same_bytes_and_one_is_refused_with_others(tmp_path):
    first, second = LocalStore(tmp_path / "ocfl"), LocalStore(tmp_path / "ocfl")
    rename = second.disk.rename

    def late(source, target):
        first.create("abc/one", {"a": b"1"})
        rename(source, target)

    second.disk.rename = late
    second.create("abc/one", {"a": b"1"})
    with pytest.raises(DifferentBytes):
        first.create("abc/one", {"a": b"2"})
    assert list((tmp_path / "ocfl.staging").iterdir()) == []
