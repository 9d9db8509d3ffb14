"""The archive of a DOCX: written the same way every time, read with limits."""

from __future__ import annotations

import io
import struct
import zipfile

import pytest

from docgen.containers import MAX_ENTRIES
from docgen.errors import MalformedInput
from docgen.page.pack import pack, unpack

PARTS = {
    "word/document.xml": b"<a/>" * 100,
    "[Content_Types].xml": b"<t/>",
    "_rels/.rels": b"<r/>",
    "a.xml": b"",
}


def archive(**entries: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in entries.items():
            made.writestr(name, content)
    return out.getvalue()


def refused(content: bytes) -> str:
    with pytest.raises(MalformedInput) as caught:
        unpack(content)
    return caught.value.message.values["reason"].code


def test_parts_come_back_as_they_were():
    assert unpack(pack(PARTS)) == PARTS


def test_order_of_the_parts_given_does_not_matter():
    assert pack(dict(reversed(PARTS.items()))) == pack(PARTS)


def test_content_types_stand_first_and_no_entry_carries_a_time():
    with zipfile.ZipFile(io.BytesIO(pack(PARTS))) as made:
        assert made.namelist() == ["[Content_Types].xml", "_rels/.rels", "a.xml", "word/document.xml"]
        assert {entry.date_time for entry in made.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.parametrize("content", [b"", b"PK", b"%PDF-1.7", pack(PARTS)[:-30]])
def test_what_is_no_archive_is_refused(content):
    assert refused(content) == "pack-no-zip"


def test_damaged_content_is_refused():
    content = bytearray(pack({"a": bytes(range(256)) * 20}))
    content[40] ^= 0xFF
    assert refused(bytes(content)) == "pack-no-zip"


def test_too_many_parts_are_refused():
    assert refused(archive(**{f"p{number}": b"" for number in range(MAX_ENTRIES + 1)})) == "pack-too-many"
    assert len(unpack(archive(**{f"p{number}": b"" for number in range(MAX_ENTRIES)}))) == MAX_ENTRIES


def test_a_part_that_unpacks_to_more_than_the_limit_is_refused_unread():
    assert refused(archive(a=bytes(17 * 1024 * 1024))) == "pack-part-too-large"


def test_parts_that_together_unpack_to_more_than_the_limit_are_refused():
    assert (
        refused(archive(**{f"p{number}": bytes(13 * 1024 * 1024) for number in range(5)})) == "pack-too-large"
    )


def test_entries_that_share_their_bytes_are_refused():
    """A few kilobytes listed many times would unpack to gigabytes."""
    content = bytearray(archive(a=b"x" * 1000, b=b"y" * 1000))
    second = content.rindex(b"PK\x01\x02")
    struct.pack_into("<I", content, second + 42, 0)
    assert refused(bytes(content)) == "pack-overlap"


def test_two_parts_of_one_name_are_refused():
    content = archive(aa=b"x", bb=b"y").replace(b"bb", b"aa")
    assert refused(content) == "pack-twice"


def test_a_locked_archive_is_refused():
    content = bytearray(archive(a=b"x"))
    content[content.rindex(b"PK\x01\x02") + 8] |= 1
    assert refused(bytes(content)) == "pack-encrypted"
