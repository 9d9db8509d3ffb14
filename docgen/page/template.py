"""A template, checked and compiled once: every later filling only renders.

The text of each part with tags (body, headers, footers, notes) goes through docxtpl's patching, which joins
tags that Word has split over runs and lifts `{%p` and `{%tr` tags out of their paragraph or row, and is
compiled in the strict environment. docxtpl's own rendering is not used: it renders footnotes once per
section (data would run as template), reads markup such as `{_{` and a form feed in data, and takes the title
from the template.
"""

from __future__ import annotations

import functools
import re
import traceback
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from docxtpl import DocxTemplate
from jinja2 import TemplateError
from lxml import etree

from docgen.errors import DocgenError, Fault
from docgen.messages import Message
from docgen.page.environment import compile_template
from docgen.page.ooxml import MAIN_TYPE, main_part, parse, parts_of, w
from docgen.page.pack import unpack
from docgen.page.read.blocks import read_blocks
from docgen.page.read.losses import Losses
from docgen.page.read.numbering import read_numbering
from docgen.page.read.story import Sheet, Story, read_relations
from docgen.page.read.styles import read_styles
from docgen.page.read.theme import read_theme
from docgen.page.tags import placed, size_faults, tag_faults

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import jinja2
    from lxml.etree import _Element as Element

_FAMILY = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_PLACES: Final = {
    MAIN_TYPE: "place-body",
    f"{_FAMILY}header+xml": "place-header",
    f"{_FAMILY}footer+xml": "place-footer",
    f"{_FAMILY}footnotes+xml": "place-footnote",
    f"{_FAMILY}endnotes+xml": "place-footnote",
}
_FAILURES = (
    TemplateError,
    ArithmeticError,
    AttributeError,
    LookupError,
    TypeError,
    ValueError,
    RecursionError,
)
"""What a tag that does not fit the data raises in Jinja and its filters."""
_PARAGRAPH = re.compile(r"<w:p(?=[ >])")
_MARKUP = re.compile(r"<[^>]*(?:>|$)")


class TemplateFault(DocgenError):
    """Raised when a template cannot be used: faulty tags, or a tag that fails with the data given."""

    code = "template-fault"
    status = 422


@dataclass(frozen=True, slots=True)
class CompiledPart:
    """One part with tags, ready to render; `source` is the patched text, one paragraph a line."""

    name: str
    place: Message
    source: str
    program: jinja2.Template

    def render(self, context: Mapping[str, object]) -> Element:
        """Render and parse. Raises TemplateFault with the paragraph in which a tag fails."""
        try:
            text = self.program.render(context)
        except _FAILURES as error:
            line = _line_of(error, self.name)
            raise TemplateFault([_failure(error, self.place, self.source, line)], count=1) from error
        return parse(text.encode(), self.name)


@dataclass(frozen=True, slots=True)
class Template:
    """A checked template. `names` are the keys it asks of the context, `sheet` what its styles say."""

    parts: Mapping[str, bytes]
    main: str
    compiled: tuple[CompiledPart, ...]
    names: frozenset[str]
    sheet: Sheet

    def story(self) -> Story:
        """Return what the reader needs to read a piece of the filled body, fresh for each filling."""
        return Story(replace(self.sheet, losses=Losses(), footnotes=[]), {}, read_blocks)


@functools.lru_cache(maxsize=64)
def load_template(docx: bytes) -> Template:
    """Check and compile a template; the same bytes are compiled once in a process.

    Raises MalformedInput when the bytes are no DOCX, TemplateFault with every fault of its tags.
    """
    parts = unpack(docx)
    main = main_part(parts)
    compiled: list[CompiledPart] = []
    names: set[str] = set()
    faults: list[Fault] = []
    for name, place in _tagged_parts(parts):
        root = parse(parts[name], name)
        found = size_faults(root, len(parts[name]), place) or tag_faults(root, place)
        if found:
            faults += found
            continue
        try:
            part, asked = _compile(name, place, root)
        except TemplateFault as fault:
            faults += fault.faults
        else:
            compiled.append(part)
            names |= asked
    if faults:
        raise TemplateFault(faults, count=len(faults))
    return Template(MappingProxyType(parts), main, tuple(compiled), frozenset(names), _sheet(parts, main))


def _sheet(parts: Mapping[str, bytes], main: str) -> Sheet:
    roots = {
        relation.kind: parse(parts[relation.target], relation.target)
        for relation in read_relations(parts, main).values()
        if relation.kind in ("theme", "styles", "numbering") and relation.target in parts
    }
    theme = read_theme(roots.get("theme"))
    numbering = read_numbering(roots.get("numbering"), theme)
    return Sheet(
        parts, theme, read_styles(roots.get("styles"), theme), numbering, Losses(), text_edge_tables=False
    )


def _tagged_parts(parts: Mapping[str, bytes]) -> Iterator[tuple[str, Message]]:
    for content_type, place in _PLACES.items():
        for name in parts_of(parts, {content_type}):
            yield name, Message(place)


def _compile(name: str, place: Message, root: Element) -> tuple[CompiledPart, frozenset[str]]:
    _straighten(root)
    patched: str = DocxTemplate(None).patch_xml(etree.tostring(root, encoding="unicode"))
    # A line break inside the paragraph's own tag: the line number of a fault then names the paragraph.
    source = _PARAGRAPH.sub("<w:p\n", patched.replace("\n", " "))
    try:
        program, names = compile_template(source, name)
    except (TemplateError, SyntaxError, ValueError, RecursionError, MemoryError) as error:
        line = getattr(error, "lineno", None) or 0
        raise TemplateFault([_failure(error, place, source, line)], count=1) from error
    return CompiledPart(name, place, source, program), names


def _straighten(root: Element) -> None:
    """Write a line break or tab in the template's own text as the space that Word shows for it."""
    for text in root.iter(w("t")):
        if text.text and not text.text.isprintable():
            text.text = re.sub(r"[\r\n\t]", " ", text.text)


def _failure(error: BaseException, place: Message, source: str, line: int) -> Fault:
    lines = source.split("\n")
    shown = _MARKUP.sub("", "<" + lines[line - 1]) if 0 < line <= len(lines) else ""
    return Fault(
        "", Message("tag-fails", detail=str(getattr(error, "message", None) or error)), placed(place, shown)
    )


def _line_of(error: BaseException, name: str) -> int:
    """Tell the line of the template's source on which rendering stopped, 0 where it is not known."""
    frames = traceback.extract_tb(error.__traceback__)
    return next((frame.lineno or 0 for frame in reversed(frames) if frame.filename == name), 0)
