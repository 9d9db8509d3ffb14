"""Understand an uploaded template: settle it, find every fault, and what data it asks for."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from docgen.errors import Fault
from docgen.messages import Message
from docgen.page.ooxml import w
from docgen.page.pack import unpack
from docgen.page.tags import joined, paragraphs, scan
from docgen.page.template import TemplateFault, load_template
from docgen.papers.catalogue import PAPERS
from docgen.papers.example_records import example_of
from docgen.papers.uploaded.faults import Found, template_faults
from docgen.papers.uploaded.guess import guess
from docgen.papers.uploaded.names import names_of
from docgen.papers.uploaded.places import Places
from docgen.papers.uploaded.settle import settle, tagged_parts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docgen.papers.uploaded.fields import Field
    from docgen.papers.uploaded.names import Name

MOST_NAMES: Final = 300
_AS_VALUE = frozenset(("printed", "reckoned", "dated", "in-words", "summed"))


@dataclass(frozen=True)
class Understood:
    """A template as docgen reads it: ready to fill and its fields when there are no faults."""

    content: bytes
    faults: tuple[Found, ...]
    fields: tuple[Field, ...] = ()


def understand(docx: bytes, base: str = "") -> Understood:
    """Read an uploaded DOCX; with `base` its tags must be data of docgen's own paper of that slug.

    Raises MalformedInput when the bytes are no DOCX.
    """
    content = settle(docx)
    if faults := template_faults(content):
        return Understood(content, tuple(faults))
    try:
        template = load_template(content)
    except TemplateFault as fault:  # what only shows in the whole
        return Understood(content, tuple(Found(each, "", None) for each in fault.faults))
    root = names_of(template)
    misused = list(_misuses(root)) + (list(_unknown(root, base)) if base else [])
    if misused:
        return Understood(content, tuple(_placed(content, misused)))
    if general := _general(root):
        return Understood(content, (Found(Fault("", general), "", None),))
    return Understood(content, (), () if base else guess(template, root))


def _general(root: Name) -> Message | None:
    count = sum(1 for _ in _all(root, ""))
    if count == 0:
        return Message("uploaded-no-tags")
    return Message("uploaded-too-many-names", limit=MOST_NAMES) if count > MOST_NAMES else None


def _all(name: Name, way: str) -> Iterator[tuple[str, Name]]:
    """Go through every name below `name`, with the way to it."""
    inner = name.row if name.row is not None else name
    for key, entry in inner.entries.items():
        here = f"{way}.{key}" if way else key
        yield here, entry
        yield from _all(entry, here)


def _misuses(root: Name) -> Iterator[tuple[Message, Name]]:
    for way, name in _all(root, ""):
        both = name.row is not None and bool(name.entries)
        if both or (not name.scalar and name.uses & _AS_VALUE):
            yield Message("name-two-uses", name=way), name


def _unknown(root: Name, base: str) -> Iterator[tuple[Message, Name]]:
    paper = PAPERS[base]
    context = paper.context(paper.load(example_of(paper)))
    yield from _unknown_in(root, context, "", paper.name)


def _unknown_in(name: Name, data: Any, way: str, paper: str) -> Iterator[tuple[Message, Name]]:  # noqa: ANN401 # any data
    if name.row is not None:
        rows = [row for row in data if isinstance(row, dict)] if isinstance(data, list) else []
        if rows:  # rows may be of several kinds, each with entries of its own
            together = {key: value for row in rows for key, value in row.items()}
            yield from _unknown_in(name.row, together, way, paper)
        return
    for key, entry in name.entries.items():
        here = f"{way}.{key}" if way else key
        if "maybe" in entry.uses:
            continue
        if isinstance(data, dict) and key not in data:
            close = difflib.get_close_matches(key, data, 1)
            said = Message("name-near", near=close[0]) if close else Message("name-unknown")
            yield said.format(paper=paper, name=here), entry
        elif isinstance(data, dict):
            yield from _unknown_in(entry, data[key], here, paper)


def _placed(content: bytes, misused: list[tuple[Message, Name]]) -> Iterator[Found]:
    """Give each fault of a name the place of the first tag that writes the name."""
    parts = list(tagged_parts(unpack(content)))
    for message, name in misused:
        written = re.compile("|".join(rf"(?<![\w.]){re.escape(way)}(?!\w)" for way in name.spelt))
        yield next(_written(parts, written, message), Found(Fault("", message), "", None))


def _written(parts: list[Any], written: re.Pattern[str], message: Message) -> Iterator[Found]:
    for part in parts:
        order = {paragraph: number for number, paragraph in enumerate(part.root.iter(w("p")))}
        places = Places(part.root, part.kind)
        for paragraph, pieces in paragraphs(part.root):
            text = joined(pieces)
            if any(written.search(tag) for _, tag in scan(text)[0]):
                yield Found(Fault("", message, places.of(paragraph, text)), part.name, order[paragraph])
