"""T09: document types, entities and strange encodings are refused in every kind of file, unparsed."""

from __future__ import annotations

from pathlib import Path

import pytest

from docgen import guard
from docgen.containers import scan_docx, scan_ods, scan_xlsx, unpack
from docgen.errors import MalformedInput
from docgen.page.pack import pack
from docgen.page.read import read
from tests.security.files import ods, xlsx

DOCX = Path("templates_docx/decision.docx").read_bytes()
FILES = {
    "docx": (DOCX, "word/document.xml", scan_docx),
    "docx relations": (DOCX, "word/_rels/document.xml.rels", scan_docx),
    "docx styles": (DOCX, "word/styles.xml", scan_docx),
    "docx properties": (DOCX, "docProps/core.xml", scan_docx),
    "docx types": (DOCX, "[Content_Types].xml", scan_docx),
    "xlsx": (xlsx({"A1": "a"}), "xl/worksheets/sheet1.xml", scan_xlsx),
    "xlsx texts": (xlsx({"A1": "a"}), "xl/sharedStrings.xml", scan_xlsx),
    "ods": (ods([["a"]]), "content.xml", scan_ods),
}
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))


def bombs(port: int) -> dict[str, bytes]:
    """Document types to be put before the root; each uses what it declares where it can."""
    told = {
        "internal": '<!DOCTYPE x [<!ENTITY a "b">]>',
        "billion laughs": f'<!DOCTYPE x [<!ENTITY l0 "lol">{LAUGHS}]>',
        "quadratic": f'<!DOCTYPE x [<!ENTITY a "{"b" * 100_000}">]>',
        "file": '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
        "address": f'<!DOCTYPE x [<!ENTITY a SYSTEM "http://127.0.0.1:{port}/a">]>',
        "parameter": f'<!DOCTYPE x [<!ENTITY % a SYSTEM "http://127.0.0.1:{port}/a">%a;]>',
        "outer": f'<!DOCTYPE x SYSTEM "http://127.0.0.1:{port}/a.dtd">',
        "public": f'<!DOCTYPE x PUBLIC "-//x" "http://127.0.0.1:{port}/a.dtd">',
        "bare": "<!DOCTYPE x>",
    }
    return {name: text.encode() for name, text in told.items()}


def with_type(part: bytes, said: bytes) -> bytes:
    """Put a document type behind the declaration."""
    head, _, rest = (
        part.partition(b"?>") if part.startswith(b"<?xml") else (b"<?xml version='1.0'", b"", part)
    )
    return head + b"?>" + said + rest


def recoded(part: bytes, encoding: str, declared: str) -> bytes:
    text = with_type(part, b'<!DOCTYPE x [<!ENTITY a "b">]>').decode().partition("?>")[2]
    return f"<?xml version='1.0' encoding='{declared}'?>{text}".encode(encoding, "replace")


@pytest.mark.parametrize("kind", FILES)
def test_a_document_type_is_refused_in_every_part(kind, canary):
    content, name, scan = FILES[kind]
    parts = unpack(content)
    assert scan(pack(parts)) == parts
    for said in bombs(canary.port).values():
        with pytest.raises(MalformedInput) as caught:
            scan(pack({**parts, name: with_type(parts[name], said)}))
        assert caught.value.message.values["reason"].code == "part-doctype"
    assert canary.hits == []


@pytest.mark.parametrize("kind", FILES)
@pytest.mark.parametrize(
    ("encoding", "declared"),
    [
        *(("utf-16", "utf-16"), ("utf-16-le", "utf-16"), ("utf-16-be", "utf-8"), ("utf-32", "utf-32")),
        *(("utf-7", "utf-7"), ("cp037", "cp037"), ("utf-8", "utf-16"), ("utf-8", "iso-8859-1")),
    ],
)
def test_a_document_type_does_not_hide_in_another_encoding(kind, encoding, declared):
    content, name, scan = FILES[kind]
    parts = unpack(content)
    with pytest.raises(MalformedInput):
        scan(pack({**parts, name: recoded(parts[name], encoding, declared)}))


@pytest.mark.parametrize("name", ["internal", "billion laughs", "file", "address"])
def test_the_reader_of_documents_refuses_them_too(name, canary):
    """What is only checked is not scanned for forbidden parts; of its XML the same is demanded."""
    parts = unpack(DOCX)
    part = with_type(parts["word/document.xml"], bombs(canary.port)[name])
    with pytest.raises(MalformedInput):
        read(pack({**parts, "word/document.xml": part}))
    assert canary.hits == []


@pytest.mark.parametrize(
    "part",
    [
        b"<a>" + b"x" * 1_000_000 + b"</a>",
        b"<" + b"a" * 1_000_000 + b"/>",
        b"<a " + b" ".join(b'a%d="b"' % number for number in range(50_000)) + b"/>",
        b"<a>" * 100_000 + b"</a>" * 100_000,
        b"<a><!--" + b"-" * 1_000_000,
        b"<a>&#0;</a>",
        b"<a>&undefined;</a>",
    ],
    ids=["one text", "one name", "many attributes", "deep", "an open comment", "NUL", "unknown entity"],
)
def test_xml_that_is_too_much_ends_soon_in_a_refusal(part):
    """T10: with the interpreter's own parser as with lxml."""
    parts = unpack(DOCX)
    with pytest.raises((MalformedInput, guard.TooMuch, guard.Unprocessable)):
        guard.run("check", {"language": "vi"}, (pack({**parts, "word/document.xml": part}),))
