from __future__ import annotations

import pytest

from docgen.archive.store import DifferentBytes, Kept, KeyMissing

FILES = {"v1/content/document.pdf": b"%PDF", "v1/inventory.json": b"{}", "inventory.json": b"{}"}


def test_what_is_created_is_read_back(bare_store):
    bare_store.create("abc/one", FILES)
    assert {name: bare_store.read(f"abc/one/{name}") for name in FILES} == FILES


def test_creating_the_same_again_is_success(bare_store):
    bare_store.create("abc/one", FILES)
    bare_store.create("abc/one", FILES)
    assert bare_store.read("abc/one/inventory.json") == b"{}"


def test_other_bytes_are_refused_and_the_first_stay(bare_store):
    bare_store.create("abc/one", FILES)
    with pytest.raises(DifferentBytes) as refused:
        bare_store.create("abc/one", {**FILES, "inventory.json": b"[]"})
    assert refused.value.message.values == {"key": "abc/one/inventory.json"}
    assert bare_store.read("abc/one/inventory.json") == b"{}"


def test_replacing_changes_one_key(bare_store):
    bare_store.create("abc/one", FILES)
    bare_store.replace("abc/one/inventory.json", b"[]")
    assert bare_store.read("abc/one/inventory.json") == b"[]"
    assert bare_store.read("abc/one/v1/inventory.json") == b"{}"


@pytest.mark.parametrize("key", ["abc/one/nothing", "abc/one", "abc/one/inventory.json/x", "elsewhere"])
def test_a_key_that_is_not_there_is_told(bare_store, key):
    bare_store.create("abc/one", FILES)
    with pytest.raises(KeyMissing):
        bare_store.read(key)


def test_walking_lists_keys_in_order_with_sizes_and_goes_on_after_any(bare_store):
    for folder in ("b/1", "a/2", "a-/1", "a/1"):
        bare_store.create(folder, {"x": b"12", "d/y": b"1"})
    every = [
        Kept(f"{folder}/{name}", size)
        for folder in ("a-/1", "a/1", "a/2", "b/1")
        for name, size in (("d/y", 1), ("x", 2))
    ]
    assert list(bare_store.walk()) == every
    assert list(bare_store.walk("a")) == every[2:6]
    for place, kept in enumerate(every):
        assert list(bare_store.walk(after=kept.key)) == every[place + 1 :]


def test_walking_nothing_gives_nothing(bare_store):
    assert list(bare_store.walk()) == []
    assert list(bare_store.walk("abc")) == []


def test_removing_leaves_the_neighbours(bare_store):
    bare_store.create("abc/one", FILES)
    bare_store.create("abc/one-more", FILES)
    bare_store.remove("abc/one")
    bare_store.remove("abc/never-there")
    assert [kept.key for kept in bare_store.walk()] == [
        f"abc/one-more/{name}" for name in ("inventory.json", "v1/content/document.pdf", "v1/inventory.json")
    ]


@pytest.mark.parametrize("key", ["../secret", "a/../b", "/etc/passwd", "a//b", "a/./b", ".."])
def test_a_key_cannot_leave_the_store(bare_store, key):
    with pytest.raises((ValueError, KeyMissing)):
        bare_store.read(key)
