"""Every fault of an uploaded template's tags at once, each with its place and the paragraph it stands in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from docgen.errors import Fault
from docgen.messages import Message
from docgen.page.ooxml import w
from docgen.page.pack import unpack
from docgen.page.tags import faults_in, joined, paragraphs, scan, size_faults
from docgen.papers.uploaded.braces import brace_faults
from docgen.papers.uploaded.expressions import expression_faults
from docgen.papers.uploaded.linted import second_reading
from docgen.papers.uploaded.places import Places
from docgen.papers.uploaded.settle import tagged_parts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.etree import _Element as Element

    from docgen.papers.uploaded.settle import TaggedPart


_SPACED = re.compile(r"\{%\s+(?:p|tr|tc)\s")

_NESTING = frozenset(("tag-no-begin", "tag-no-end", "tag-crosses"))


@dataclass(frozen=True)
class Found:
    """One fault; `paragraph` counts all paragraphs of the part `part` from 0, None where there is none."""

    fault: Fault
    part: str
    paragraph: int | None


def template_faults(docx: bytes) -> list[Found]:
    """Read the tags of a settled DOCX (docgen.papers.uploaded.settle). Raises MalformedInput."""
    parts = list(tagged_parts(unpack(docx)))
    too_large = [
        Found(fault, part.name, None)
        for part in parts
        for fault in size_faults(part.root, part.size, part.place)
    ]
    if too_large:  # whatever reads further would take time without bound
        return too_large
    readings = [_Reading(part) for part in parts]
    found = [each for reading in readings for each in reading.faults()]
    seen = {(each.part, each.paragraph) for each in found}
    found += [each for each in _second(docx, readings) if (each.part, each.paragraph) not in seen]
    return list({(each.fault.place, each.fault.message): each for each in found}.values())


class _Reading:
    """One part being read."""

    def __init__(self, part: TaggedPart) -> None:
        self.part = part
        self.paragraphs = list(part.root.iter(w("p")))
        self._number = {paragraph: number for number, paragraph in enumerate(self.paragraphs)}
        self._places = Places(part.root, part.kind)
        self._text = {paragraph: joined(pieces) for paragraph, pieces in paragraphs(part.root)}

    def faults(self) -> list[Found]:
        found = [*self._of_form(), *self._of_expressions()]
        return sorted(found, key=lambda each: -1 if each.paragraph is None else each.paragraph)

    def found(self, message: Message, paragraph: Element | None) -> Found:
        """Say `message` of a paragraph of this part."""
        if paragraph is None:
            return Found(Fault("", message, self.part.place), self.part.name, None)
        tag = str(message.values.get("tag", ""))
        place = self._places.of(paragraph, self._text.get(paragraph, ""), tag)
        return Found(Fault("", message, place), self.part.name, self._number[paragraph])

    def _of_form(self) -> Iterator[Found]:
        faults = faults_in(self.part.root)
        halves = any("%" in each.text for each in faults if each.message.code == "tag-not-closed")
        for each in faults:
            if halves and each.message.code in _NESTING:
                continue  # the tag it belongs to may be the one that lacks a brace
            if each.message.code == "tag-not-closed":  # told in detail instead
                for message in brace_faults(each.text):
                    yield self.found(message, each.paragraph)
            else:
                yield self.found(_meant(each.message), each.paragraph)

    def _of_expressions(self) -> Iterator[Found]:
        for paragraph, text in self._text.items():
            for _, tag in scan(text)[0]:
                for message in expression_faults(tag):
                    yield self.found(message, paragraph)


def _meant(message: Message) -> Message:
    """Tell a tag of a whole paragraph or row that has a space too many from a tag nobody knows."""
    tag = str(message.values.get("tag", ""))
    spaced = message.code == "tag-unknown" and _SPACED.match(tag)
    return Message("lint-spaced", tag=tag) if spaced else message


def _second(docx: bytes, readings: Iterable[_Reading]) -> Iterator[Found]:
    by_label = {_label(reading.part): reading for reading in readings}
    try:
        read = list(second_reading(docx))
    except RecursionError:  # on a tag that docgen's own reading has refused for the same reason
        return
    for label, number, message in read:
        reading = by_label.get(label)
        if reading and 0 < number <= len(reading.paragraphs):
            yield reading.found(message, reading.paragraphs[number - 1])


def _label(part: TaggedPart) -> str:
    return "body" if part.kind == "body" else PurePosixPath(part.name).stem
