from __future__ import annotations

import time
from datetime import UTC, datetime

import pytest

from docgen.archive.fixity import Finding, check_all
from docgen.archive.objects import DOCUMENT, TEMPLATE, create_object, extend_object, load
from docgen.archive.ocfl import Inventory, Stamp, folder_of, sha512, sidecar
from docgen.proof.canonical import sha256

STAMP = Stamp(datetime(2026, 4, 15, 1, 30, tzinfo=UTC), "van-thu", "Ban hành")
NAMES = [f"{DOCUMENT}01jx000000000000000000000{number}" for number in range(6)]
TEMPLATE_BYTES = b"PK template"


@pytest.fixture
def known(store):
    """Six documents, the first with a statement of its end, and a template: what the register knows."""
    create_object(store, TEMPLATE + sha256(TEMPLATE_BYTES), {"template.docx": TEMPLATE_BYTES}, STAMP)
    found = {
        name: create_object(store, name, {"input.json": b"{}", "document.pdf": name.encode()}, STAMP)
        for name in NAMES
    }
    found[NAMES[0]] = extend_object(store, NAMES[0], {"statement.json": b"void"}, STAMP)
    return found


def findings(store, known, **options):
    return [finding for checked in check_all(store, known, **options) for finding in checked.findings]


def test_a_sound_archive_has_no_findings(store, known):
    assert findings(store, known) == []


def test_every_object_and_root_file_is_gone_through_once_in_order(store, known):
    folders = [checked.folder for checked in check_all(store, known)]
    assert folders == sorted(set(folders))
    assert len(folders) == 6 + 1 + 3


def test_a_pass_goes_on_where_it_was_broken_off(store, known):
    every = [checked.folder for checked in check_all(store, known)]
    for place, folder in enumerate(every):
        assert [checked.folder for checked in check_all(store, known, after=folder)] == every[place + 1 :]


def test_changed_missing_and_untracked_are_told_by_key(store, known):
    one, two, three, four = (folder_of(name) for name in NAMES[:4])
    store.replace(f"{one}/v2/content/statement.json", b"vold")
    store.remove(two)
    pdf = load(store, NAMES[2]).path("document.pdf")
    store.remove(f"{three}/v1/content")
    store.create(f"{three}/v1/content", {"input.json": b"{}"})
    store.create(f"{four}/v1/content/x", {"stray": b""})
    store.create("fff/stranger", {"a": b"1"})
    assert sorted(findings(store, known), key=lambda finding: (finding.kind, finding.key)) == sorted(
        [
            Finding("changed", f"{one}/v2/content/statement.json"),
            Finding("missing", two),
            Finding("missing", f"{three}/{pdf}"),
            Finding("untracked", f"{four}/v1/content/x/stray"),
            Finding("untracked", "fff/stranger/a"),
        ],
        key=lambda finding: (finding.kind, finding.key),
    )


def test_an_object_that_the_register_does_not_know_is_untracked(store, known):
    del known[NAMES[1]]
    assert findings(store, known) == [Finding("untracked", folder_of(NAMES[1]))]


def test_a_damage_that_fits_itself_is_shown_by_the_register_alone(store, known):
    folder = folder_of(NAMES[1])
    forged, contents = Inventory(NAMES[1]).extended({"input.json": b"{}", "document.pdf": b"forged"}, STAMP)
    for path, data in contents.items():
        store.replace(f"{folder}/{path}", data)
    for place in ("", "v1/"):
        store.replace(f"{folder}/{place}inventory.json", forged.spelled())
        store.replace(f"{folder}/{place}inventory.json.sha512", sidecar(forged.spelled()))
    assert findings(store, dict.fromkeys(known, "")) == []
    assert findings(store, known) == [Finding("changed", f"{folder}/inventory.json")]
    assert sha512(forged.spelled()) != known[NAMES[1]]


def test_a_forged_template_does_not_fit_its_name(store, known):
    object_id = TEMPLATE + sha256(TEMPLATE_BYTES)
    folder = folder_of(object_id)
    forged, contents = Inventory(object_id).extended({"template.docx": b"PK forged"}, STAMP)
    for path, data in contents.items():
        store.replace(f"{folder}/{path}", data)
    for place in ("", "v1/"):
        store.replace(f"{folder}/{place}inventory.json", forged.spelled())
        store.replace(f"{folder}/{place}inventory.json.sha512", sidecar(forged.spelled()))
    assert findings(store, known) == [Finding("changed", f"{folder}/inventory.json")]


def test_two_objects_that_changed_places_are_told(store, known):
    one, two = folder_of(NAMES[1]), folder_of(NAMES[2])
    kept = {
        folder: {k.key.removeprefix(folder): store.read(k.key) for k in store.walk(folder)}
        for folder in (one, two)
    }
    for here, there in ((one, two), (two, one)):
        for name, data in kept[there].items():
            store.replace(f"{here}{name}", data)
    assert findings(store, known) == [
        Finding("changed", f"{folder}/inventory.json") for folder in sorted((one, two))
    ]


def test_a_limited_pass_takes_its_time(store, known):
    size = sum(checked.size for checked in check_all(store, known))
    begun = time.monotonic()
    assert findings(store, known, bytes_per_second=size * 2) == []
    assert time.monotonic() - begun >= 0.45
