"""T07: what may not be in a DOCX that becomes a template; beside each kind what may."""

from __future__ import annotations

from pathlib import Path

import pytest

from docgen.containers import ForbiddenContent, scan_docx, unpack
from docgen.errors import MalformedInput
from docgen.page.pack import pack

PARTS = unpack(Path("templates_docx/decision.docx").read_bytes())
BODY, TYPES, LINKS = "word/document.xml", "[Content_Types].xml", "word/_rels/document.xml.rels"
OFFICE = "application/vnd.openxmlformats-officedocument."
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PNG = b"\x89PNG\r\n\x1a\n"


def with_part(name: str, kind: str, content: bytes = b"<a/>") -> bytes:
    override = f'<Override PartName="/{name}" ContentType="{kind}"/></Types>'.encode()
    return pack({**PARTS, name: content, TYPES: PARTS[TYPES].replace(b"</Types>", override)})


def with_link(kind: str, target: str, *, outside: bool = False, source: str = LINKS) -> bytes:
    mode = ' TargetMode="External"' if outside else ""
    address = kind if ":" in kind else f"{RELATION}/{kind}"
    link = f'<Relationship Id="rIdX" Type="{address}" Target="{target}"{mode}/></Relationships>'.encode()
    empty = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
    return pack({**PARTS, source: PARTS.get(source, empty).replace(b"</Relationships>", link)})


def with_body(markup: str, name: str = BODY) -> bytes:
    return pack({**PARTS, name: PARTS[name].replace(b"<w:body>", f"<w:body>{markup}".encode(), 1)})


def refused(content: bytes) -> set[str]:
    with pytest.raises(ForbiddenContent) as caught:
        scan_docx(content)
    return {fault.message.code for fault in caught.value.faults}


FORBIDDEN_PARTS = {
    "word/vbaProject.bin": "application/vnd.ms-office.vbaProject",
    "word/vbaData.xml": "application/vnd.ms-word.vbaData+xml",
    "word/attachedToolbars.bin": "application/vnd.ms-word.attachedToolbars",
    "customUI/customUI.xml": "application/xml-customui",
    "word/activeX/activeX1.xml": "application/vnd.ms-office.activeX+xml",
    "word/activeX/activeX1.bin": "application/vnd.ms-office.activeX",
    "word/embeddings/oleObject1.bin": f"{OFFICE}oleObject",
    "word/embeddings/sheet.xlsx": f"{OFFICE}spreadsheetml.sheet",
    "word/embeddings/letter.docx": f"{OFFICE}wordprocessingml.document",
    "word/embeddings/macro.docm": "application/vnd.ms-word.document.macroEnabled.12",
    "word/embeddings/slides.pptx": f"{OFFICE}presentationml.presentation",
    "word/embeddings/old.doc": "application/msword",
    "word/embeddings/old.xls": "application/vnd.ms-excel",
    "word/embeddings/packer.bin": f"{OFFICE}package",
    "word/chunk.html": "text/html",
    "word/chunk.mht": "message/rfc822",
    "word/chunk.rtf": "application/rtf",
    "word/chunk.txt": "text/plain",
    "word/page.xhtml": "application/xhtml+xml",
    "word/fonts/font1.odttf": f"{OFFICE}obfuscatedFont",
    "word/fonts/font1.ttf": "application/x-font-ttf",
    "word/charts/chart1.xml": f"{OFFICE}drawingml.chart+xml",
    "word/charts/chartEx1.xml": "application/vnd.ms-office.chartex+xml",
    "word/diagrams/data1.xml": f"{OFFICE}drawingml.diagramData+xml",
    "word/drawings/drawing1.xml": f"{OFFICE}drawingml.chartshapes+xml",
    "word/webextensions/a.xml": "application/vnd.ms-office.webextension+xml",
    "word/webextensions/taskpanes.xml": "application/vnd.ms-office.webextensiontaskpanes+xml",
    "word/recipientData.xml": f"{OFFICE}wordprocessingml.recipientData+xml",
    "word/mailMergeRecipientData.xml": "application/vnd.ms-word.mailMergeRecipientData+xml",
    "word/printerSettings1.bin": f"{OFFICE}wordprocessingml.printerSettings",
    "word/keyMapCustomizations.xml": "application/vnd.ms-word.keyMapCustomizations+xml",
    "word/ink/ink1.xml": "application/inkml+xml",
    "word/media/a.emf": "image/x-emf",
    "word/media/a.wmf": "image/x-wmf",
    "word/media/a.svg": "image/svg+xml",
    "word/media/a.gif": "image/gif",
    "word/media/a.tiff": "image/tiff",
    "word/media/a.eps": "application/postscript",
    "word/media/a.pct": "image/x-pict",
    "word/media/a.bmp": "image/bmp",
    "word/media/a.webp": "image/webp",
    "word/media/a.wdp": "image/vnd.ms-photo",
    "word/media/a.mp4": "video/mp4",
    "word/media/a.mp3": "audio/mpeg",
    "word/a.pdf": "application/pdf",
    "word/a.exe": "application/x-msdownload",
    "word/a.js": "text/javascript",
    "word/a.bin": "application/octet-stream",
    "word/a": "",
    "_xmlsignatures/sig1.xml": "application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml",
}
ALLOWED_PARTS = {
    "word/media/a.png": ("image/png", PNG + b"..."),
    "word/media/a.jpg": ("image/jpeg", b"\xff\xd8\xff\xe0..."),
    "customXml/item1.xml": ("application/xml", b"<a/>"),
    "word/people.xml": (f"{OFFICE}wordprocessingml.people+xml", b"<a/>"),
    "word/theme/theme9.xml": (f"{OFFICE}theme+xml", b"<a/>"),
    "docProps/thumbnail.emf": ("image/x-emf", b"\x01\x00\x00\x00"),
    "docProps/custom.xml": (f"{OFFICE}custom-properties+xml", b"<a/>"),
    "word/header9.xml": (
        f"{OFFICE}wordprocessingml.header+xml",
        b'<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>',
    ),
}


def test_every_own_template_passes():
    for path in Path("templates_docx").glob("*.docx"):
        assert scan_docx(path.read_bytes())


@pytest.mark.parametrize(("name", "kind"), FORBIDDEN_PARTS.items(), ids=FORBIDDEN_PARTS.keys())
def test_a_part_of_a_kind_that_is_not_allowed_is_refused(name, kind):
    assert refused(with_part(name, kind)) == {"forbidden-part"}


@pytest.mark.parametrize(("name", "said"), ALLOWED_PARTS.items(), ids=ALLOWED_PARTS.keys())
def test_a_part_of_an_allowed_kind_passes(name, said):
    assert name in scan_docx(with_part(name, *said))


@pytest.mark.parametrize(
    "content",
    [b"II*\0", b"%!PS-Adobe-3.0 EPSF", b"SIMPLE  =", b"8BPS", b"<svg/>", b"PK\x03\x04", b"", b"GIF89a"],
)
def test_a_picture_is_what_it_says_it_is(content):
    assert refused(with_part("word/media/a.png", "image/png", content)) == {"forbidden-part"}


@pytest.mark.parametrize(
    "kind",
    [
        "application/vnd.ms-word.document.macroEnabled.main+xml",
        "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
        f"{OFFICE}wordprocessingml.template.main+xml",
        f"{OFFICE}spreadsheetml.sheet.main+xml",
        "text/html",
    ],
)
def test_only_a_plain_document_is_one(kind):
    types = PARTS[TYPES].replace(f"{OFFICE}wordprocessingml.document.main+xml".encode(), kind.encode())
    with pytest.raises(MalformedInput):
        scan_docx(pack({**PARTS, TYPES: types}))


FORBIDDEN_LINKS = [
    *("attachedTemplate", "oleObject", "package", "aFChunk", "control", "subDocument", "frame", "font"),
    *("mailMergeSource", "mailMergeHeaderSource", "recipientData", "externalLinkPath", "video", "audio"),
    *("chart", "diagramData", "slide", "transform", "keyMapCustomizations", "printerSettings"),
    "http://schemas.microsoft.com/office/2006/relationships/vbaProject",
    "http://schemas.microsoft.com/office/2006/relationships/ui/extensibility",
    "http://schemas.microsoft.com/office/2007/relationships/media",
    "http://schemas.microsoft.com/office/2011/relationships/webextension",
    "x",
    "",
]
TARGETS = [
    *(
        "http://127.0.0.1/a.png",
        "https://example.com/a",
        "file:///etc/passwd",
        r"\\server\share\a",
        "ftp://a/b",
    ),
    *("//server/a", "mhtml:http://a", "smb://a/b", "data:image/png;base64,", "javascript:alert(1)"),
]


@pytest.mark.parametrize("kind", FORBIDDEN_LINKS)
def test_a_link_of_a_kind_that_is_not_allowed_is_refused(kind):
    assert refused(with_link(kind, "a.bin")) == {"forbidden-link"}


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize("kind", ["image", "styles", "header", "settings", "customXml"])
def test_a_link_of_the_page_does_not_lead_outside(kind, target):
    assert refused(with_link(kind, target, outside=True)) == {"forbidden-target"}


@pytest.mark.parametrize(
    "target", ["file:///etc/passwd", "javascript:alert(1)", r"\\server\a", "ms-word:ofe|u|a"]
)
def test_a_hyperlink_does_not_lead_anywhere_but_to_the_web_and_to_mail(target):
    assert refused(with_link("hyperlink", target, outside=True)) == {"forbidden-target"}


@pytest.mark.parametrize(
    "target", ["https://example.com/a?b=c", "http://example.com", "mailto:a@example.com", "#b"]
)
def test_a_hyperlink_to_the_web_passes(target):
    assert scan_docx(with_link("hyperlink", target, outside=True))


def test_a_link_of_any_part_is_seen():
    assert refused(with_link("image", "http://a/b", outside=True, source="word/_rels/header9.xml.rels")) == {
        "forbidden-target"
    }


ELEMENTS = ["altChunk", "object", "control", "subDoc"]


@pytest.mark.parametrize("name", ELEMENTS)
def test_an_element_that_brings_other_content_is_refused(name):
    assert refused(with_body(f"<w:p><w:r><w:{name}/></w:r></w:p>")) == {"forbidden-element"}


def field(*pieces: str) -> str:
    told = "".join(f"<w:r><w:instrText>{piece}</w:instrText></w:r>" for piece in pieces)
    begin, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end"))
    return f"<w:p>{begin}{told}{end}</w:p>"


FORBIDDEN_FIELDS = [
    *(
        "INCLUDETEXT",
        "INCLUDEPICTURE",
        "INCLUDE",
        "IMPORT",
        "DDE",
        "DDEAUTO",
        "LINK",
        "EMBED",
        "DATABASE",
        "RD",
    ),
    *("MACROBUTTON", "GOTOBUTTON", "ASK", "FILLIN", "PRINT", "AUTOTEXT", "BIBLIOGRAPHY", "DOCVARIABLE", "IF"),
]


@pytest.mark.parametrize("name", FORBIDDEN_FIELDS)
def test_a_field_that_takes_from_elsewhere_is_refused_however_it_is_written(name):
    said = f' {name} "/etc/passwd"'
    nested = field(" PAGE ").replace("</w:p>", "") + field(said).replace("<w:p>", "")
    ways = [
        with_body(field(said)),
        with_body(field(*said)),
        with_body(field(said.lower())),
        with_body(f"<w:p><w:fldSimple w:instr='{said}'/></w:p>"),
        with_body(nested),
        with_body(f"<w:p><w:r><w:instrText>{said}</w:instrText></w:r></w:p>"),
        with_body(field(said).replace('<w:r><w:fldChar w:fldCharType="end"/></w:r>', "")),
    ]
    assert [refused(way) for way in ways] == [{"forbidden-field"}] * len(ways)


@pytest.mark.parametrize("said", [" PAGE ", "NUMPAGES", ' DATE \\@ "d/M/yyyy" ', "page", " HYPERLINK \\l a "])
def test_a_field_of_the_page_passes(said):
    assert scan_docx(with_body(field(said)))
    assert scan_docx(with_body(field(*said)))


def test_every_thing_is_told_at_once():
    parts = {**PARTS, "word/a.exe": b"MZ", "word/b.bin": b""}
    with pytest.raises(ForbiddenContent) as caught:
        scan_docx(pack(parts))
    assert [fault.place for fault in caught.value.faults] == ["word/a.exe", "word/b.bin"]


def test_a_part_with_too_many_pieces_is_refused():
    assert refused(with_body("<w:p><w:r/></w:p>" * 20_001)) == {"forbidden-runs"}
