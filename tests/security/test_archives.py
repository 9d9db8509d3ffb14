"""T08: archives that lie, overlap, swell or lead astray are refused before anything is parsed."""

from __future__ import annotations

import io
import resource
import stat
import struct
import tarfile
import zipfile

import pytest

from docgen.containers import MAX_ENTRIES, MAX_PART, MAX_TOTAL, unpack
from docgen.errors import MalformedInput
from tests.security.forged import UTF8, Entry, forge

E = Entry
TWO = (E(b"a.xml", b"<a/>"), E(b"b.xml", b"<b/>"))
ZIP64 = struct.pack("<2H2Q", 1, 16, 4, 6)

HONEST = {
    "one part": (forge(E()), {"a.xml": b"<a/>"}),
    "stored": (forge(E(method=0)), {"a.xml": b"<a/>"}),
    "a folder": (forge(E(b"a/", b"", 0), E(b"a/b.xml")), {"a/b.xml": b"<a/>"}),
    "a comment": (forge(E(), comment=b"made by"), {"a.xml": b"<a/>"}),
    "a Vietnamese name": (forge(E("tệp.xml".encode(), flags=UTF8)), {"tệp.xml": b"<a/>"}),
    "sizes behind": (
        forge(E(flags=8, local={"crc": 0, "packed": 0, "size": 0}, behind=b"PK\x07\x08" + bytes(12))),
        {"a.xml": b"<a/>"},
    ),
    "wide sizes": (
        forge(E(local={"packed": 0xFFFFFFFF, "size": 0xFFFFFFFF}, extra=ZIP64)),
        {"a.xml": b"<a/>"},
    ),
    "nothing at all": (forge(), {}),
    "as many parts as are allowed": (
        forge(*(E(b"%d" % number, b"") for number in range(MAX_ENTRIES))),
        {str(number): b"" for number in range(MAX_ENTRIES)},
    ),
}


@pytest.mark.parametrize(("content", "parts"), HONEST.values(), ids=HONEST.keys())
def test_honest_archives_are_read(content, parts):
    assert unpack(content) == parts


def nested(depth: int) -> bytes:
    inner = forge(E(b"0", bytes(1000)))
    for level in range(depth):
        inner = forge(*(E(b"%d-%d.zip" % (level, number), inner) for number in range(4)))
    return inner


def tar() -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w:gz") as made:
        made.addfile(tarfile.TarInfo("a"))
    return out.getvalue()


def compressed(method: int) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as made:
        made.writestr("a", b"a" * 1000)
    return out.getvalue()


NAMES = [
    *(b"/etc/passwd", b"../a", b"a/../../b", b"a/..", b"..", b".", b"", b"/", b"a//b", b"a/./b", b"./a"),
    *(b"a\\b", b"..\\a", b"C:/a", b"C:a", b"a\0b", b"a\nb", b"a\x1b[2Jb", b'a"b', b"a<b", b"a|b", b"a?b"),
]
KINDS = [stat.S_IFLNK, stat.S_IFIFO, stat.S_IFCHR, stat.S_IFBLK, stat.S_IFSOCK]
LIES = {
    "empty": b"",
    "text": b"PK\x03\x04 and nothing else",
    "gzip": tar(),
    "cut off": forge(*TWO)[:-5],
    "only the end": forge()[:10],
    "bytes before": forge(*TWO, before=b"MZ" * 50),
    "a picture before": forge(*TWO, before=b"\x89PNG\r\n\x1a\n" + bytes(50)),
    "bytes behind": forge(*TWO, behind=b"x"),
    "a second archive behind": forge(*TWO) + forge(E(b"c.xml")),
    "bytes between": forge(*TWO, between=b"hidden" * 10),
    "a hidden entry": forge(E(behind=forge(E(b"hidden.xml"))[:50])),
    "several disks": forge(*TWO, disk=1),
    "more than listed": forge(*TWO, count=3),
    "fewer than listed": forge(*TWO, count=1),
    "a directory elsewhere": forge(*TWO, start=4),
    "a directory past the end": forge(*TWO, start=1 << 30),
    "an end of another kind": forge(*TWO, magic=b"PK\x06\x06"),
    "64-bit numbers in the directory": forge(E(central={"size": 0xFFFFFFFF})),
    "64-bit places": forge(E(at=0xFFFFFFFF)),
    "wide sizes that lie": forge(
        E(local={"packed": 0xFFFFFFFF, "size": 0xFFFFFFFF}, extra=struct.pack("<2H2Q", 1, 16, 9, 6))
    ),
    "wide sizes that are not there": forge(E(local={"packed": 0xFFFFFFFF, "size": 0xFFFFFFFF})),
    "an extra field that lies": forge(E(local={"size": 0xFFFFFFFF}, extra=b"\1\0\xff\xff")),
    "another name inside": forge(E(local={"name": b"b.xml"})),
    "another method inside": forge(E(local={"method": 0})),
    "another size inside": forge(E(local={"size": 5})),
    "another packed size inside": forge(E(local={"packed": 5})),
    "another checksum inside": forge(E(local={"crc": 5})),
    "locked inside only": forge(E(local={"flags": 1})),
    "locked": forge(E(flags=1)),
    "locked strongly": forge(E(flags=1 << 6 | 1)),
    "a masked directory": forge(E(flags=1 << 13)),
    "smaller than it is": forge(E(content=b"<a/>" * 100, central={"size": 4}, local={"size": 4})),
    "larger than it is": forge(E(central={"size": 40}, local={"size": 40})),
    "a wrong checksum": forge(E(central={"crc": 1}, local={"crc": 1})),
    "a damaged stream": forge(E(packed=b"\xff\xff\xff")),
    "a stream that does not end": forge(E(content=b"<a/>", packed=b"\x00\x04\x00\xfb\xff<a/>")),
    "a stream with a tail": forge(E(packed=E().bytes_packed() + b"hidden")),
    "no stream": forge(E(packed=b"")),
    "an unknown method": forge(E(method=99)),
    "bzip2": compressed(zipfile.ZIP_BZIP2),
    "lzma": compressed(zipfile.ZIP_LZMA),
    "a folder with content": forge(E(b"a/", b"content")),
    "one place listed often": forge(E(content=bytes(1_000_000)), repeat=50),
    "two entries in one place": forge(TWO[0], E(b"a.xml", b"<a/>", at=0, central={"name": b"b.xml"})),
    "twice": forge(E(), E()),
    "twice but for capitals": forge(E(b"word/document.xml"), E(b"Word/Document.XML")),
    "twice but for composition": forge(
        E("tệp".encode(), flags=UTF8), E("te\u0323\u0302p".encode(), flags=UTF8)
    ),
    "a file and its folder": forge(E(b"a"), E(b"a/", b"")),
    "letters that are none": forge(E(b"\xff\xfe", flags=UTF8)),
    "too many": forge(*(E(b"%d" % number, b"") for number in range(MAX_ENTRIES + 1))),
    "one too large": forge(E(content=bytes(MAX_PART + 1))),
    "too large together": forge(*(E(b"%d" % n, bytes(MAX_TOTAL // 4)) for n in range(5))),
    "packed too tightly": forge(E(content=bytes(8_000_000))),
    "gigabytes": forge(
        E(content=b"", packed=E(content=bytes(1_000_000)).bytes_packed(), central={"size": 1 << 31})
    ),
    **{f"the name {name!r}": forge(E(name)) for name in NAMES},
    **{f"the kind {kind:o}": forge(E(made_by=3, external=kind << 16)) for kind in KINDS},
}


@pytest.mark.parametrize("content", LIES.values(), ids=LIES.keys())
def test_archives_that_lie_are_refused(content):
    with pytest.raises(MalformedInput) as caught:
        unpack(content)
    assert caught.value.status == 400


def test_the_corpus_is_as_large_as_it_should_be():
    assert len(LIES) >= 60


def test_archives_in_archives_stay_closed():
    """42.zip: what is in the parts is nobody's business here."""
    assert set(unpack(nested(3))) == {f"2-{number}.zip" for number in range(4)}


def test_no_refusal_takes_memory():
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for name in ("one place listed often", "one too large", "packed too tightly", "gigabytes"):
        with pytest.raises(MalformedInput):
            unpack(LIES[name])
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 60_000, "kilobytes"
