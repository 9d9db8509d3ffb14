"""Where in a DOCX a tag can stand: every place that is rendered, and those that never are."""

from __future__ import annotations

from functools import cache

from docgen.page.pack import pack, unpack
from templates_docx.source.blocks import styled
from templates_docx.source.package import PORTRAIT, docx, numbered_pages
from tests.rig.word import footnotes, with_part

DATA = {
    "a": {"b": "B<>", "items": "a key called items", "c": [1, 2, 3]},
    "l": ["x", "y", "z"],
    "n": 7,
    "none": None,
    "flag": True,
    "half": 2.5,
}
MARK = "@@"
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_RUN = f"<w:r><w:t>{MARK}</w:t></w:r>"
_BODY = "word/document.xml"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_IN_BODY = {
    "body": f"<w:p>{_RUN}</w:p>",
    "cell": (
        "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>"
        f"<w:tr><w:tc><w:p>{_RUN}</w:p></w:tc></w:tr></w:tbl>"
    ),
    "hyperlink": f'<w:p><w:hyperlink w:anchor="a">{_RUN}</w:hyperlink></w:p>',
    "content control": f"<w:sdt><w:sdtContent><w:p>{_RUN}</w:p></w:sdtContent></w:sdt>",
    "text box": f"<w:p><w:r><w:pict><w:txbxContent><w:p>{_RUN}</w:p></w:txbxContent></w:pict></w:r></w:p>",
    "insertion": f'<w:p><w:ins w:id="1" w:author="a">{_RUN}</w:ins></w:p>',
}
_OWN_PARTS = {"header": "hdr", "footer": "ftr"}
PLACES = [*_IN_BODY, *_OWN_PARTS, "footnote"]
SILENT = ["title", "author", "comments", "custom property"]


def put(place: str, source: str) -> bytes:
    """Make a template with `source` in that place."""
    said = source.replace("&", "&amp;").replace("<", "&lt;") if "</w:t>" not in source else source
    parts = _with_mark(place)
    return pack({name: part.replace(MARK.encode(), said.encode()) for name, part in parts.items()})


@cache
def _with_mark(place: str) -> dict[str, bytes]:
    document = docx("Mẫu", [styled("Nội dung", "chữ")], numbered_pages(PORTRAIT))
    parts = unpack(document)
    if place in _IN_BODY:
        parts[_BODY] = parts[_BODY].replace(b"<w:body>", b"<w:body>" + _IN_BODY[place].encode(), 1)
    elif place in _OWN_PARTS:
        tag = _OWN_PARTS[place]
        part = f"<w:{tag} {_W}><w:p>{_RUN}</w:p></w:{tag}>".encode()
        return _declared(parts, f"word/{place}9.xml", f"{_WORD}{place}+xml", part)
    elif place == "footnote":
        return unpack(with_part(document, "word/footnotes.xml", f"{_WORD}footnotes+xml", footnotes(MARK)))
    elif place == "custom property":
        part = f"<Properties><property><lpwstr>{MARK}</lpwstr></property></Properties>".encode()
        kind = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
        return _declared(parts, "docProps/custom.xml", kind, part)
    else:
        name = {"title": "dc:title", "author": "dc:creator", "comments": "dc:description"}[place]
        core = parts["docProps/core.xml"]
        end = core.rindex(b"</")
        parts["docProps/core.xml"] = core[:end] + f"<{name}>{MARK}</{name}>".encode() + core[end:]
    return parts


def _declared(parts: dict[str, bytes], name: str, kind: str, part: bytes) -> dict[str, bytes]:
    types = parts["[Content_Types].xml"]
    override = f'<Override PartName="/{name}" ContentType="{kind}"/></Types>'.encode()
    return {**parts, name: part, "[Content_Types].xml": types.replace(b"</Types>", override)}
