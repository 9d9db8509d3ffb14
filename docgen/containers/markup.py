"""What XML in a foreign file may be: UTF-8, well within limits, without document type or entity.

A document type is what entity bombs and reading of local files need; no office program writes one. In another
encoding it would pass a search and then be expanded (UTF-7, UTF-16, UTF-32), so only UTF-8 is read.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree

from docgen.errors import MalformedInput
from docgen.messages import Message

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_DECLARED = re.compile(rb"""^(?:\xef\xbb\xbf)?\s*<\?xml[^>]*?encoding\s*=\s*["']([^"']*)["']""")
_FORBIDDEN = (b"<!DOCTYPE", b"<!ENTITY")


def check_markup(content: bytes, part: str) -> None:
    """Look at the bytes only. Raises MalformedInput for another encoding than UTF-8 or a document type."""
    declared = _DECLARED.match(content)
    if declared and declared[1].lower() not in (b"utf-8", b"us-ascii"):
        raise MalformedInput(reason=Message("part-encoding", part=part))
    try:
        content.decode()
    except UnicodeDecodeError as error:
        raise MalformedInput(reason=Message("part-encoding", part=part)) from error
    if b"\0" in content:
        raise MalformedInput(reason=Message("part-encoding", part=part))
    if any(word in content for word in _FORBIDDEN):
        raise MalformedInput(reason=Message("part-doctype", part=part))


def parse(content: bytes, part: str) -> Element:
    """Parse one part. Raises MalformedInput when it is no XML, not UTF-8 or brings a document type."""
    check_markup(content, part)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, encoding="utf-8")
    try:
        return etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise MalformedInput(reason=Message("part-no-xml", part=part, detail=error.msg)) from error


def is_markup(name: str) -> bool:
    """Whether a part of that name is XML."""
    return name.lower().endswith((".xml", ".rels", ".rdf", ".vml", ".svg"))
