from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from ocfl import StorageRoot

from docgen.archive.objects import (
    DOCUMENT,
    create_object,
    dispose_of,
    extend_object,
    load,
    prepare,
    read_file,
    settle,
)
from docgen.archive.ocfl import Stamp, folder_of, sha512
from docgen.archive.store import DifferentBytes, KeyMissing
from docgen.errors import StorageDamaged

STAMP = Stamp(datetime(2026, 4, 15, 1, 30, tzinfo=UTC), "van-thu", "Ban hành")
END = Stamp(datetime(2026, 4, 16, 2, 0, tzinfo=UTC), "van-thu", "Hủy")
FILES = {"input.json": b"{}", "document.docx": b"PK", "document.pdf": b"%PDF"}
STATEMENT = {"statement.json": b'{"state":"void"}'}
ONE = f"{DOCUMENT}01jx0000000000000000000001"
FOLDER = folder_of(ONE)


@pytest.fixture
def valid(tmp_path):
    """Tells whether the independent validator finds nothing to say, not even a warning."""

    def ask(store):
        root = tmp_path / "witness"
        for kept in store.walk():
            target = root / kept.key
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(store.read(kept.key))
        witness = StorageRoot(root=str(root))
        assert witness.validate(log_warnings=True)
        assert witness.errors == []
        assert not witness.log.num_warnings
        return witness.good_objects == witness.num_objects > 0

    return ask


def test_prepare_may_be_repeated(store):
    prepare(store)
    assert store.read("0=ocfl_1.1") == b"ocfl_1.1\n"


def test_an_object_of_two_versions_is_valid_ocfl(store, valid):
    create_object(store, ONE, FILES, STAMP)
    create_object(store, f"{DOCUMENT}01jx0000000000000000000002", FILES, STAMP)
    extend_object(store, ONE, STATEMENT, END)
    assert valid(store)


def test_files_are_read_back_from_the_newest_version(store):
    digest = create_object(store, ONE, FILES, STAMP)
    assert digest == sha512(store.read(f"{FOLDER}/inventory.json"))
    extend_object(store, ONE, STATEMENT, END)
    inventory = load(store, ONE)
    assert {name: read_file(store, inventory, name) for name in inventory.state} == FILES | STATEMENT
    with pytest.raises(KeyMissing):
        read_file(store, inventory, "nothing")


def test_each_step_may_be_repeated(store):
    first = create_object(store, ONE, FILES, STAMP)
    assert create_object(store, ONE, FILES, STAMP) == first
    second = extend_object(store, ONE, STATEMENT, END)
    assert extend_object(store, ONE, STATEMENT, END) == second
    assert load(store, ONE).head == "v2"


def test_an_object_is_written_once(store):
    create_object(store, ONE, FILES, STAMP)
    with pytest.raises(DifferentBytes):
        create_object(store, ONE, FILES | {"document.pdf": b"%PDF-2"}, STAMP)
    assert read_file(store, load(store, ONE), "document.pdf") == b"%PDF"


def test_what_a_crash_left_without_sidecar_is_no_object_and_is_written_anew(store, valid):
    store.create(FOLDER, {"v1/content/document.pdf": b"of another attempt", "v1/content/stray": b"x"})
    assert load(store, ONE) is None
    create_object(store, ONE, FILES, STAMP)
    assert read_file(store, load(store, ONE), "document.pdf") == b"%PDF"
    assert valid(store)


@pytest.mark.parametrize("written", [0, 1], ids=["neither inventory", "only the inventory"])
def test_a_version_that_was_written_but_not_announced_is_finished(store, valid, written):
    create_object(store, ONE, FILES, STAMP)
    before = [store.read(f"{FOLDER}/{name}") for name in ("inventory.json", "inventory.json.sha512")]
    digest = extend_object(store, ONE, STATEMENT, END)
    for name, data in list(zip(("inventory.json", "inventory.json.sha512"), before, strict=True))[written:]:
        store.replace(f"{FOLDER}/{name}", data)
    assert settle(store, ONE).head == "v2"
    assert sha512(store.read(f"{FOLDER}/inventory.json")) == digest
    assert valid(store)


def test_half_a_version_is_written_anew(store, valid):
    create_object(store, ONE, FILES, STAMP)
    store.create(f"{FOLDER}/v2", {"content/statement.json": b"of another attempt"})
    extend_object(store, ONE, STATEMENT, END)
    assert read_file(store, load(store, ONE), "statement.json") == STATEMENT["statement.json"]
    assert valid(store)


def test_there_is_nothing_to_extend_without_an_object(store):
    with pytest.raises(KeyMissing):
        extend_object(store, ONE, STATEMENT, END)


def test_a_changed_file_or_inventory_is_not_given_out(store):
    create_object(store, ONE, FILES, STAMP)
    inventory = load(store, ONE)
    store.replace(f"{FOLDER}/{inventory.path('document.pdf')}", b"%PDX")
    with pytest.raises(StorageDamaged):
        read_file(store, inventory, "document.pdf")
    store.replace(f"{FOLDER}/inventory.json", replace(inventory, id="urn:docgen:document:2").spelled())
    with pytest.raises(StorageDamaged):
        load(store, ONE)


def test_disposing_leaves_a_tombstone_alone(store, valid):
    create_object(store, ONE, FILES, STAMP)
    extend_object(store, ONE, STATEMENT, END)
    digest = dispose_of(store, ONE, {"tombstone.json": b"{}"}, END)
    assert dispose_of(store, ONE, {"tombstone.json": b"{}"}, END) == digest
    assert set(load(store, ONE).state) == {"tombstone.json"}
    assert [kept.key for kept in store.walk(FOLDER) if "content" in kept.key] == [
        f"{FOLDER}/v1/content/tombstone.json"
    ]
    assert valid(store)
