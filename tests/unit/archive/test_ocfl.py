from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.archive.ocfl import Inventory, Stamp, folder_of, sha512, sidecar
from docgen.proof.canonical import sha256

STAMP = Stamp(datetime(2026, 4, 15, 1, 30, tzinfo=UTC), "van-thu", "Ban hành")
FILES = {"input.json": b"{}", "document.pdf": b"%PDF", "copy.pdf": b"%PDF"}


def test_an_object_lies_in_a_folder_of_its_hash_under_its_own_name():
    assert folder_of("urn:docgen:document:01jx") == (
        f"{sha256(b'urn:docgen:document:01jx')[:3]}/urn%3adocgen%3adocument%3a01jx"
    )


def test_a_long_name_is_cut_and_told_apart_by_its_hash():
    name = "x" * 150
    assert folder_of(name) == f"{sha256(name.encode())[:3]}/{'x' * 100}-{sha256(name.encode())}"


def test_the_first_version_holds_every_file_and_equal_bytes_once():
    inventory, contents = Inventory("urn:example:1").extended(FILES, STAMP)
    assert contents == {"v1/content/input.json": b"{}", "v1/content/document.pdf": b"%PDF"}
    assert inventory.state == {name: sha512(data) for name, data in FILES.items()}
    assert inventory.path("copy.pdf") == "v1/content/document.pdf"
    assert inventory.fixity == {path: sha256(data) for path, data in contents.items()}


def test_a_later_version_keeps_what_it_does_not_change():
    first, _ = Inventory("urn:example:1").extended(FILES, STAMP)
    second, contents = first.extended({"input.json": b"[]", "statement.json": b"{}"}, STAMP)
    assert contents == {"v2/content/input.json": b"[]"}  # the statement's bytes are kept already
    assert second.head == "v2"
    assert second.path("document.pdf") == "v1/content/document.pdf"
    assert second.path("statement.json") == "v1/content/input.json"
    assert second.as_of(1) == first


def test_the_spelling_is_what_ocfl_demands():
    inventory, _ = Inventory("urn:example:1").extended({"a": b"1"}, STAMP)
    assert json.loads(inventory.spelled()) == {
        "id": "urn:example:1",
        "type": "https://ocfl.io/1.1/spec/#inventory",
        "digestAlgorithm": "sha512",
        "head": "v1",
        "manifest": {sha512(b"1"): ["v1/content/a"]},
        "fixity": {"sha256": {sha256(b"1"): ["v1/content/a"]}},
        "versions": {
            "v1": {
                "created": "2026-04-15T01:30:00.000000Z",
                "message": "Ban hành",
                "user": {"name": "van-thu", "address": "urn:docgen:user:van-thu"},
                "state": {sha512(b"1"): ["a"]},
            }
        },
    }
    assert sidecar(b"{}") == f"{sha512(b'{}')} inventory.json\n".encode()


NAMES = st.text("abcdđơ", min_size=1, max_size=5)


@given(st.lists(st.dictionaries(NAMES, st.binary(max_size=3), min_size=1), min_size=1, max_size=4))
def test_what_is_spelled_is_read_back_for_any_history(history):
    inventory = Inventory("urn:example:1")
    for files in history:
        inventory, _ = inventory.extended(files, STAMP)
    assert Inventory.read(inventory.spelled()) == inventory
    assert inventory.as_of(len(history)) == inventory


@pytest.mark.parametrize(
    "change",
    [
        lambda data: data | {"head": "v2"},
        lambda data: data | {"extra": 1},
        lambda data: {key: value for key, value in data.items() if key != "manifest"},
        lambda data: data | {"versions": {}},
        lambda data: data | {"manifest": []},
        lambda _: [],
    ],
)
def test_anything_else_is_not_read(change):
    inventory, _ = Inventory("urn:example:1").extended(FILES, STAMP)
    spelled = json.dumps(change(json.loads(inventory.spelled()))).encode()
    with pytest.raises(ValueError, match="not an inventory"):
        Inventory.read(spelled)
