"""The tags of a template, read before anything runs: every fault at once, each with its place.

A clerk writes tags in Word, where a brace is easily lost and a paragraph easily split. docxtpl prints a tag
without its second brace as text, drops whatever else stands in a paragraph of `{%p … %}` and lets a tag
close in another paragraph or cell than it opened in. Here the rule is one: **a tag closes in the same
container in which it opened** (inline: the paragraph; `{%p`: the cell or page; `{%tr`: the table), and a tag
of a whole paragraph or row stands alone in it. So a filled template is well-formed whatever the data.

The tags: `{{ value }}`; `{% if … %} {% elif … %} {% else %} {% endif %}`, `{% for … in … %} {% endfor %}`,
the same with `{%p` for whole paragraphs, `{%tr` for whole table rows and `{%tc` for whole cells of a row (in
a table whose columns the data decide, see docgen.page.columns); `{# comment #}`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from lxml import etree

from docgen.errors import Fault
from docgen.messages import Message
from docgen.page.ooxml import w

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

MAX_TAG: Final = 400
"""Characters of one tag; a longer one is no tag but an attempt to exhaust the parser."""
MAX_RUNS: Final = 20_000
MAX_TAGS: Final = 2_000
"""Runs and tags of one part; the time of docxtpl's patterns grows with the square of their number."""
MAX_BYTES: Final = 8 * 1024 * 1024

_ENDS = {"{{": "}}", "{%": "%}", "{#": "#}"}
_BEGIN = re.compile(r"\{[{%#]")
_STRAY = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}")
_PARTS_OF_TAG = re.compile(
    r"\{(?P<mark>[{%#])(?P<begin>[-+]?)(?:(?P<level>p|tr|tc|r)\s)?\s*(?P<word>\w*).*?(?P<end>[-+]?)[}%#]\}",
    re.DOTALL,
)

_OPENS = {"if": "endif", "for": "endfor"}
_KEYWORDS = (*_OPENS, "elif", "else", *_OPENS.values())
_EXCERPT = 80


@dataclass(frozen=True, slots=True)
class _Tag:
    """A tag and where it stands; `container` is None for a tag of a row outside every table."""

    text: str
    mark: str
    level: str
    word: str
    trims: bool
    alone: bool
    container: Element | None


@dataclass(frozen=True, slots=True)
class TagFault:
    """What is wrong in a paragraph whose own text is `text`; None where no paragraph can be named."""

    message: Message
    paragraph: Element | None
    text: str


def faults_in(root: Element) -> list[TagFault]:
    """Return all faults of the tags in one part, in reading order."""
    reader = _Reader()
    for paragraph, pieces in paragraphs(root):
        reader.read(paragraph, pieces)
    reader.end()
    outside = (TagFault(Message("tag-elsewhere"), *found) for found in _outside_text(root))
    return [*reader.faults, *outside]


def tag_faults(root: Element, place: Message) -> list[Fault]:
    """Return all faults of the tags in one part, in reading order; `place` names the part."""
    return [Fault("", found.message, placed(place, found.text)) for found in faults_in(root)]


def size_faults(root: Element, size: int, place: Message) -> list[Fault]:
    """Return the fault of a part of `size` bytes too large to be made ready in bounded time."""
    runs = sum(1 for _ in root.iter(w("r")))
    tags = sum(len(scan(joined(pieces))[0]) for _, pieces in paragraphs(root))
    if size > MAX_BYTES or runs > MAX_RUNS or tags > MAX_TAGS:
        limits = {"runs": MAX_RUNS, "tags": MAX_TAGS, "megabytes": MAX_BYTES // 1024 // 1024}
        return [Fault("", Message("template-too-large", **limits), place)]
    return []


def placed(place: Message, text: str) -> Message:
    """Tell the place of a paragraph in a person's words: the part and the first words, to be searched for."""
    shown = " ".join(text.split())
    if not shown:
        return place
    if len(shown) > _EXCERPT:
        shown = shown[:_EXCERPT] + "…"
    return Message("template-place", part=place, text=shown)


class _Reader:
    """Reads paragraph after paragraph; `open_tags` are those that wait for their end."""

    def __init__(self) -> None:
        self.faults: list[TagFault] = []
        self.open_tags: list[tuple[_Tag, Element, str]] = []

    def read(self, paragraph: Element, pieces: list[tuple[Element, str]]) -> None:
        text = joined(pieces)
        found, between = scan(text)
        if any(map(_STRAY.search, between)):
            self._fault("tag-not-closed", paragraph, text)
        for begin, tagged in found:
            tag = _tag(begin, tagged, paragraph, pieces)
            code = _fault_of_form(tag)
            if code:
                self._fault(code, paragraph, text, tag=tag.text[:MAX_TAG], words=", ".join(_KEYWORDS))
            elif tag.mark == "%":
                self._nest(tag, paragraph, text)

    def end(self) -> None:
        for tag, paragraph, text in self.open_tags:
            self._fault("tag-no-end", paragraph, text, tag=tag.text, end=_OPENS[tag.word])

    def _nest(self, tag: _Tag, paragraph: Element, text: str) -> None:
        if tag.word in _OPENS:
            self.open_tags.append((tag, paragraph, text))
            return
        begun = self.open_tags[-1][0] if self.open_tags else None
        if begun is None or (tag.word in _OPENS.values() and _OPENS[begun.word] != tag.word):
            self._fault("tag-no-begin", paragraph, text, tag=tag.text)
            return
        if begun.container is not tag.container or begun.level != tag.level:
            self._fault("tag-crosses", paragraph, text, tag=tag.text, begun=begun.text)
        if tag.word == _OPENS[begun.word]:
            self.open_tags.pop()

    def _fault(self, code: str, paragraph: Element, text: str, **values: object) -> None:
        self.faults.append(TagFault(Message(code, **values), paragraph, text))


def paragraphs(root: Element) -> Iterator[tuple[Element, list[tuple[Element, str]]]]:
    """Each paragraph with the pieces of its own text; a paragraph in a text box stands for itself."""
    stack: list[tuple[Element, list[tuple[Element, str]]]] = []
    for event, element in etree.iterwalk(root, events=("start", "end"), tag=(w("p"), w("t"))):
        if element.tag == w("p"):
            if event == "start":
                stack.append((element, []))
            else:
                yield stack.pop()
        elif event == "start" and stack:
            stack[-1][1].append((element, element.text or ""))


def joined(pieces: list[tuple[Element, str]]) -> str:
    """Put the pieces of a paragraph's text together."""
    return "".join(piece for _, piece in pieces)


def scan(text: str) -> tuple[list[tuple[int, str]], list[str]]:
    """Split a text into its tags, each with its offset, and what stands between them.

    A tag within which another begins is none: it lacks its end. Only a comment may hold anything.
    Linear in time.
    """
    found: list[tuple[int, str]] = []
    between: list[str] = []
    at = 0
    while begin := _BEGIN.search(text, at):
        inner = _BEGIN.search(text, begin.end()) if begin[0] != "{#" else None
        end = text.find(_ENDS[begin[0]], begin.end(), inner.start() if inner else len(text))
        if end >= 0:
            between.append(text[at : begin.start()])
            at = end + 2
            found.append((begin.start(), text[begin.start() : at]))
        elif inner:
            between.append(text[at : inner.start()])
            at = inner.start()
        else:
            break
    return found, [*between, text[at:]]


def _tag(begin: int, text: str, paragraph: Element, pieces: list[tuple[Element, str]]) -> _Tag:
    found = _PARTS_OF_TAG.fullmatch(text)
    assert found is not None, text
    level = found["level"] or ""
    if level == "tr":
        row = next(paragraph.iterancestors(w("tr")), None)
        whole, container = ("", None) if row is None else (_text(row), row.getparent())
    elif level == "tc":
        cell = next(paragraph.iterancestors(w("tc")), None)
        whole, container = ("", None) if cell is None else (_text(cell), cell.getparent())
    elif level == "p":
        whole, container = _text(paragraph), paragraph.getparent()
    else:
        whole, container = text, _run_parent(begin, pieces)
    return _Tag(
        text=text,
        mark=found["mark"],
        level=level,
        word=found["word"],
        trims=bool(found["begin"] or found["end"]),
        alone=whole.strip() == text,
        container=container,
    )


def _fault_of_form(tag: _Tag) -> str:
    """Tell what is wrong with the tag by itself: a code of docgen.messages, "" for nothing."""
    checks = (
        ("tag-too-long", len(tag.text) > MAX_TAG),
        ("tag-trims", tag.trims),
        ("tag-level", tag.level == "r" or (tag.level != "" and tag.mark == "{")),
        ("tag-no-row", tag.container is None),
        ("tag-not-alone", not tag.alone),
        ("tag-unknown", tag.mark == "%" and tag.word not in _KEYWORDS),
    )
    return next((code for code, wrong in checks if wrong), "")


def _run_parent(offset: int, pieces: list[tuple[Element, str]]) -> Element | None:
    """Find what holds the run in which the character at `offset` stands: the paragraph or a link in it."""
    for element, text in pieces:
        if offset < len(text):
            run = element.getparent()
            return None if run is None else run.getparent()
        offset -= len(text)
    return None


def _text(element: Element) -> str:
    return "".join(text.text or "" for text in element.iter(w("t")))


def _outside_text(root: Element) -> Iterator[tuple[Element | None, str]]:
    """Tags where none may stand: in attributes and in the code of fields, where data would become code."""
    for element in root.iter(etree.Element):
        values = [str(value) for value in element.attrib.values()]
        if element.tag != w("t"):
            values.append(element.text or "")
        paragraph = element if element.tag == w("p") else next(element.iterancestors(w("p")), None)
        yield from ((paragraph, value) for value in values if _STRAY.search(value))
