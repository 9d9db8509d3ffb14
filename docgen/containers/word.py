"""What may be in a DOCX that becomes a template: text, looks, pictures; nothing active, nothing from outside.

Both tables are lists of what is allowed: a kind of part or link that is not known is refused, so that a new
feature of Word is no new way in.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from docgen.containers.archive import unpack
from docgen.containers.forbidden import fault, refuse
from docgen.containers.markup import check_markup, is_markup, parse
from docgen.containers.package import CONTENT_TYPES, RELATIONS_TYPE, relations, types
from docgen.errors import MalformedInput
from docgen.messages import Message

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element as Element

    from docgen.containers.package import Relation
    from docgen.errors import Fault

_OFFICE = "application/vnd.openxmlformats-officedocument."
_WORD = f"{_OFFICE}wordprocessingml."
MAIN: Final = f"{_WORD}document.main+xml"
PARTS: Final = frozenset(
    (
        *(MAIN, RELATIONS_TYPE, "application/xml", "image/png", "image/jpeg", "image/jpg"),
        *(
            f"{_WORD}{name}+xml"
            for name in (
                *("styles", "settings", "webSettings", "fontTable", "numbering", "header", "footer"),
                *("footnotes", "endnotes", "comments", "commentsExtended", "commentsIds", "people"),
                *("commentsExtensible", "document.glossary", "stylesWithEffects"),
            )
        ),
        *(f"{_OFFICE}{name}+xml" for name in ("theme", "extended-properties", "custom-properties")),
        *(f"{_OFFICE}{name}+xml" for name in ("customXmlProperties", "themeOverride")),
        "application/vnd.ms-word.stylesWithEffects+xml",
        "application/vnd.openxmlformats-package.core-properties+xml",
    )
)
LINKS: Final = frozenset(
    (
        *("officeDocument", "styles", "settings", "webSettings", "fontTable", "numbering", "theme", "header"),
        *("footer", "footnotes", "endnotes", "comments", "commentsExtended", "commentsIds", "people"),
        *("commentsExtensible", "glossaryDocument", "stylesWithEffects", "image", "hyperlink"),
        *("core-properties", "extended-properties", "custom-properties", "customXml", "customXmlProps"),
        "thumbnail",
    )
)
"""Last step of the address of each kind of link; the rest of it differs between editions of the standard."""
FIELDS: Final = frozenset(
    (
        *(
            "PAGE",
            "NUMPAGES",
            "SECTION",
            "SECTIONPAGES",
            "DATE",
            "TIME",
            "CREATEDATE",
            "SAVEDATE",
            "PRINTDATE",
        ),
        *(
            "TITLE",
            "AUTHOR",
            "SUBJECT",
            "KEYWORDS",
            "REF",
            "PAGEREF",
            "NOTEREF",
            "HYPERLINK",
            "TOC",
            "TC",
            "SEQ",
        ),
        *("STYLEREF", "SYMBOL", "EQ", "FORMTEXT", "FORMCHECKBOX", "FORMDROPDOWN", "MERGEFIELD", "ADVANCE"),
    )
)
"""Fields that take nothing from other files or programs (INCLUDETEXT, DDE, LINK … do)."""
_OUTSIDE = re.compile(r"(?:https?://|mailto:)[^\s\\]*", re.IGNORECASE)
_PICTURES: Final = {
    "image/png": b"\x89PNG\r\n\x1a\n",
    "image/jpeg": b"\xff\xd8\xff",
    "image/jpg": b"\xff\xd8\xff",
}
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_THUMBNAIL = re.compile(r"docProps/thumbnail\.\w{1,5}", re.IGNORECASE)
_FIRST_WORD = re.compile(r"\s*([A-Za-z]+|=)?")
_ACTIVE: Final = frozenset(f"{_W}{name}" for name in ("altChunk", "object", "control", "subDoc", "mailMerge"))
_MAX_PART: Final = 8 * 1024 * 1024
_MAX_PARAGRAPHS, _MAX_RUNS = 20_000, 20_000


def scan_docx(content: bytes) -> dict[str, bytes]:
    """Give the parts of a DOCX that may become a template.

    Raises MalformedInput, and ForbiddenContent with one fault for each thing that may not be in it.
    """
    parts = unpack(content)
    kinds = types(parts)
    if list(kinds.values()).count(MAIN) != 1:
        raise MalformedInput(reason=Message("pack-no-office-file"))
    for name, part in parts.items():
        if is_markup(name) or kinds.get(name, "").endswith("xml"):
            check_markup(part, name)
    refuse([*_parts(parts, kinds), *_links(parts), *_content(parts, kinds)])
    return parts


def _parts(parts: Mapping[str, bytes], kinds: Mapping[str, str]) -> Iterator[Fault]:
    for name, kind in kinds.items():
        if kind.startswith("image/") and _THUMBNAIL.fullmatch(name):
            continue  # Word's small picture of the first page; nothing reads it
        if kind not in PARTS or not parts[name].startswith(_PICTURES.get(kind, b"")):
            yield fault("forbidden-part", name, kind=kind)


def _links(parts: Mapping[str, bytes]) -> Iterator[Fault]:
    for link in relations(parts):
        if link.name not in LINKS:
            yield fault("forbidden-link", link.part, kind=link.name)
        elif not _stays(link):
            yield fault("forbidden-target", link.part, target=link.target)


def _stays(link: Relation) -> bool:
    """Whether the link leads to a part of the file, or is a hyperlink that a person clicks."""
    if link.name == "hyperlink":
        return _OUTSIDE.fullmatch(link.target) is not None or link.target.startswith("#")
    return not link.outside and ":" not in link.target and "\\" not in link.target


def _content(parts: Mapping[str, bytes], kinds: Mapping[str, str]) -> Iterator[Fault]:
    for name, part in parts.items():
        if name == CONTENT_TYPES or not kinds[name].startswith(_WORD):
            continue
        if len(part) > _MAX_PART:
            yield fault("forbidden-size", name, limit=_MAX_PART // 1024 // 1024)
            continue
        root = parse(part, name)
        if (
            sum(1 for _ in root.iter(f"{_W}r")) > _MAX_RUNS
            or sum(1 for _ in root.iter(f"{_W}p")) > _MAX_PARAGRAPHS
        ):
            yield fault("forbidden-runs", name, limit=_MAX_RUNS)
        for element in root.iter(*_ACTIVE):
            yield fault("forbidden-element", name, kind=element.tag.rpartition("}")[2])
        for said in _fields(root):
            found = _FIRST_WORD.match(said)
            word = found[1] if found and found[1] else said.strip()
            if word.upper() not in FIELDS:
                yield fault("forbidden-field", name, kind=word[:40])


def _fields(root: Element) -> Iterator[str]:
    """Give the instruction of every field, put together from its runs; fields stand in fields."""
    open_fields: list[list[str]] = []
    for element in root.iter(f"{_W}fldChar", f"{_W}instrText", f"{_W}delInstrText", f"{_W}fldSimple"):
        if element.tag == f"{_W}fldSimple":
            yield element.get(f"{_W}instr", "")
        elif element.tag == f"{_W}fldChar":
            kind = element.get(f"{_W}fldCharType")
            if kind == "begin":
                open_fields.append([])
            elif kind == "end" and open_fields:
                yield "".join(open_fields.pop())
        elif open_fields:
            open_fields[-1].append(element.text or "")
        else:
            yield element.text or ""
    for left in open_fields:
        yield "".join(left)
