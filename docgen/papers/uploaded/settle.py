"""Settle a Word file that people typed tags into: each tag whole in one run, in NFC, with plain quotes.

Word cuts a tag wherever it marks spelling, keeps an edit or guesses a language, and turns its quotes into
typographic ones; macOS writes `ê` as two characters. Nothing a reader sees changes here, no paragraph
comes or goes: the tags only become what they look like.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from docgen.messages import Message
from docgen.page.ooxml import MAIN_TYPE, XML_SPACE, parse, parts_of, serialise
from docgen.page.pack import pack, unpack
from docgen.page.tags import joined, paragraphs, scan

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element as Element

_FAMILY = "application/vnd.openxmlformats-officedocument.wordprocessingml."
PARTS: Final = {
    MAIN_TYPE: "body",
    f"{_FAMILY}header+xml": "header",
    f"{_FAMILY}footer+xml": "footer",
    f"{_FAMILY}footnotes+xml": "footnote",
    f"{_FAMILY}endnotes+xml": "footnote",
}
"""Content type of a part that may have tags → what a reader calls it."""

_TYPED = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb", '"'),
        **dict.fromkeys("\u00a0\u2002\u2003\u2009\u202f", " "),
    }
)
_UNSEEN = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")


@dataclass(frozen=True)
class TaggedPart:
    """A part that may have tags; `kind` is "body", "header", "footer" or "footnote"."""

    name: str
    kind: str
    root: Element
    size: int

    @property
    def place(self) -> Message:
        """The part in a person's words."""
        return Message(f"place-{self.kind}")


def tagged_parts(parts: Mapping[str, bytes]) -> Iterator[TaggedPart]:
    """Give the parts that may have tags, the body first. Raises MalformedInput."""
    for content_type, kind in PARTS.items():
        for name in parts_of(parts, {content_type}):
            yield TaggedPart(name, kind, parse(parts[name], name), len(parts[name]))


def settle(docx: bytes) -> bytes:
    """Give the DOCX with its tags settled. Raises MalformedInput."""
    parts = unpack(docx)
    for part in tagged_parts(parts):
        for _, pieces in paragraphs(part.root):
            _settle_paragraph(pieces)
        parts[part.name] = serialise(part.root)
    return pack(parts)


def _settle_paragraph(pieces: list[tuple[Element, str]]) -> None:
    text = joined(pieces)
    ends = [0] * len(pieces)
    said = [""] * len(pieces)
    reached = 0
    for number, (_, piece) in enumerate(pieces):
        reached += len(piece)
        ends[number] = reached
    at = number = 0
    for begin, tag in [*scan(text)[0], (len(text), "")]:
        while at < begin:  # what stands before the tag stays in its own runs
            while ends[number] <= at:
                number += 1
            upto = min(begin, ends[number])
            said[number] += text[at:upto]
            at = upto
        if tag:
            while ends[number] <= begin:
                number += 1
            said[number] += typed(tag)
            at = begin + len(tag)
    for (element, piece), settled in zip(pieces, said, strict=True):
        new = unicodedata.normalize("NFC", settled)
        if new != piece:
            element.text = new
            element.set(XML_SPACE, "preserve")


def typed(tag: str) -> str:
    """Give a tag as it was meant: plain quotes and spaces, nothing unseen, NFC."""
    return unicodedata.normalize("NFC", _UNSEEN.sub("", tag.translate(_TYPED)))
