"""The core properties of a document (ECMA-376 Part 2, §11): written from plain facts, never rendered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lxml import etree

from docgen.page.ooxml import serialise

if TYPE_CHECKING:
    from collections.abc import Mapping

CORE_PART: Final = "docProps/core.xml"
LANGUAGE: Final = "vi-VN"

_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_DC = "http://purl.org/dc/elements/1.1/"
_TERMS = "http://purl.org/dc/terms/"
_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance"
_PREFIXES = {"cp": _CORE, "dc": _DC, "dcterms": _TERMS, "xsi": _INSTANCE}
_FACTS = {"title": "title", "subject": "subject", "author": "creator"}


def core_properties(facts: Mapping[str, object]) -> bytes:
    """Write title, subject, author and language, and the day `created` ("2022-04-15") where it is known.

    A document without a date has no time of creation: the clock has no part in its bytes.
    """
    root = etree.Element(f"{{{_CORE}}}coreProperties", nsmap=_PREFIXES)
    for fact, name in _FACTS.items():
        if facts.get(fact):
            etree.SubElement(root, f"{{{_DC}}}{name}").text = str(facts[fact])
    etree.SubElement(root, f"{{{_DC}}}language").text = LANGUAGE
    if facts.get("created"):
        for name in ("created", "modified"):
            moment = etree.SubElement(root, f"{{{_TERMS}}}{name}")
            moment.set(f"{{{_INSTANCE}}}type", "dcterms:W3CDTF")
            moment.text = f"{facts['created']}T00:00:00Z"
    return serialise(root)
