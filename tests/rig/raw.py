"""DOCX files written by hand, element by element: what a test is about stands in the test."""

from __future__ import annotations

import struct
import zlib
from typing import TYPE_CHECKING

from docgen.page.pack import pack
from docgen.page.read import read

if TYPE_CHECKING:
    from docgen.page.model import Document

_SPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "wpg": "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "w10": "urn:schemas-microsoft-com:office:word",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
}
_DECLARED = " ".join(f'xmlns:{prefix}="{address}"' for prefix, address in _SPACES.items())
_OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_KINDS = ("styles", "numbering", "settings", "footnotes", "header", "footer")

STYLES = """
<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/>
<w:sz w:val="28"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
"""
SECTION = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="567" '
    'w:footer="567"/></w:sectPr>'
)
MODE_15 = (
    '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" '
    'w:val="15"/></w:compat>'
)


def docx(body: str, *, section: str = SECTION, media: dict[str, bytes] | None = None, **parts: str) -> bytes:
    """A DOCX with this body; other parts by name: styles, numbering, settings, footnotes, header1, footer2 …

    A part's relation has its name as id; a picture's relation the name of its file without the ending.
    """
    said = {"styles": STYLES, "settings": MODE_15, **parts}
    relations, overrides = [], [_override("document", "document.main")]
    files = {"word/document.xml": _part("document", f"<w:body>{body}{section}</w:body>")}
    for name, content in said.items():
        kind = next(kind for kind in _KINDS if name.startswith(kind))
        root = {"header": "hdr", "footer": "ftr"}.get(kind, kind)
        files[f"word/{name}.xml"] = _part(root, content)
        relations.append(_relation(name, kind, f"{name}.xml"))
        overrides.append(_override(name, kind))
    for name, content in (media or {}).items():
        files[f"word/media/{name}"] = content
        relations.append(_relation(name.partition(".")[0], "image", f"media/{name}"))
    files["word/_rels/document.xml.rels"] = _relations(relations)
    files["_rels/.rels"] = _relations([_relation("rId1", "officeDocument", "word/document.xml")])
    files["[Content_Types].xml"] = (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{"".join(overrides)}</Types>'
    ).encode()
    return pack(files)


def model(body: str, **said: object) -> Document:
    """The page model of a DOCX with this body."""
    return read(docx(body, **said))  # type: ignore[arg-type]


def first(body: str, **said: object):
    """The first block of the body."""
    return model(body, **said).sections[0].blocks[0]


def losses(document: Document) -> list[tuple[str, str]]:
    """What was lost: place, code."""
    return [(str(loss.place), loss.what.code) for loss in document.losses]


def png(width: int = 2, height: int = 2) -> bytes:
    """A small red picture."""
    rows = b"".join(b"\0" + b"\xcc\0\0" * width for _ in range(height))
    chunks = (
        (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)),
        (b"IDAT", zlib.compress(rows)),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(map(_chunk, (*chunks, (b"IEND", b""))))


def _chunk(chunk: tuple[bytes, bytes]) -> bytes:
    kind, content = chunk
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def _part(root: str, content: str) -> bytes:
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{root} {_DECLARED}>{content}</w:{root}>'.encode()


def _relation(name: str, kind: str, target: str) -> str:
    return f'<Relationship Id="{name}" Type="{_SPACES["r"]}/{kind}" Target="{target}"/>'


def _relations(relations: list[str]) -> bytes:
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{"".join(relations)}</Relationships>'.encode()


def _override(name: str, kind: str) -> str:
    return f'<Override PartName="/word/{name}.xml" ContentType="{_OFFICE}.{kind}+xml"/>'
