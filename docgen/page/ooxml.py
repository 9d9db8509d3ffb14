"""What every reader and writer of a DOCX needs: full names, safe parsing, which part is which.

ECMA-376 Part 1 (WordprocessingML) and Part 2 (packages).
"""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, Final

from lxml import etree

from docgen.containers.markup import parse
from docgen.errors import MalformedInput
from docgen.messages import Message

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from lxml.etree import _Element as Element

WORD: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATION: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
XML_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
MAIN_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"

_PACKAGE_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_OVERRIDE = "{http://schemas.openxmlformats.org/package/2006/content-types}Override"


__all__ = [
    "MAIN_TYPE",
    "RELATION",
    "WORD",
    "XML_SPACE",
    "main_part",
    "parse",
    "parts_of",
    "related",
    "serialise",
    "w",
]


def w(name: str) -> str:
    """Return the full name of an element or attribute of WordprocessingML: `w("p")`."""
    return f"{{{WORD}}}{name}"


def serialise(root: Element) -> bytes:
    """Write one part the way Word does: UTF-8, declared standalone."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def main_part(parts: Mapping[str, bytes]) -> str:
    """Return the name of the part with the body (Word usually writes "word/document.xml", not always)."""
    for name in parts_of(parts, {MAIN_TYPE}):
        return name
    raise MalformedInput(reason=Message("part-no-document"))


def parts_of(parts: Mapping[str, bytes], types: Collection[str]) -> tuple[str, ...]:
    """Return the names of the parts that have one of the content types, in declared order."""
    declared = parse(parts.get("[Content_Types].xml", b""), "[Content_Types].xml")
    named = (
        override.get("PartName", "").lstrip("/")
        for override in declared.iter(_OVERRIDE)
        if override.get("ContentType") in types
    )
    return tuple(name for name in named if name in parts)


def related(parts: Mapping[str, bytes], source: str, kind: str) -> str | None:
    """Return the name of the part that `source` points to as its "styles", "settings" …."""
    folder, name = posixpath.split(source)
    relations = parts.get(f"{folder}/_rels/{name}.rels")
    if relations is None:
        return None
    for relation in parse(relations, f"{name}.rels").iter(_PACKAGE_RELATION):
        if relation.get("Type") == f"{RELATION}/{kind}" and relation.get("TargetMode") != "External":
            target = posixpath.normpath(posixpath.join("/", folder, relation.get("Target", "")))
            return target.lstrip("/")
    return None
