"""The ZIP of a dossier."""

from __future__ import annotations

import io
import zipfile

from docgen.office.bundle import bundle


def test_names_and_contents_come_back():
    contents = {"12-QĐ-SNV Quyết định.pdf": b"%PDF", "Biên bản.docx": b"PK"}
    with zipfile.ZipFile(io.BytesIO(bundle(contents))) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == contents
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {entry.external_attr >> 16 for entry in archive.infolist()} == {0o644}


def test_the_same_files_give_the_same_bytes():
    assert bundle({"a": b"1"}) == bundle({"a": b"1"})
