"""The whole file: its parts, its sections in order, its settings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lxml import etree

from docgen.errors import MalformedInput
from docgen.messages import Message
from docgen.page.model import Document, Place
from docgen.page.ooxml import main_part, parse, w
from docgen.page.pack import unpack
from docgen.page.read.blocks import Count, flat, read_block, read_blocks
from docgen.page.read.losses import Losses
from docgen.page.read.measures import VAL, on, twentieths, whole
from docgen.page.read.metadata import read_metadata
from docgen.page.read.numbering import read_numbering
from docgen.page.read.sections import Inherited, continues, joined, read_section, text_width
from docgen.page.read.story import Sheet, Story, read_relations
from docgen.page.read.styles import read_styles
from docgen.page.read.theme import read_theme

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element as Element

    from docgen.page.model import Block, Section
    from docgen.page.read.story import Relation

_EDGE_TABLES_SINCE: Final = 15
"""Compatibility mode of Word 2013, the first that sets a table's edge at its indent."""
_OLDEST_MODE: Final = 12
_USUAL_TAB: Final = 36.0
_MAX_DEPTH: Final = 20


def read(docx: bytes) -> Document:
    """Read a finished DOCX. Raises MalformedInput for bytes that are none or that contradict themselves."""
    parts = unpack(docx)
    main = main_part(parts)
    root = parse(parts[main], main)
    relations = read_relations(parts, main)
    body = root.find(w("body"))
    if body is None:
        raise MalformedInput(reason=Message("part-no-document"))
    _refuse_depth(body)
    return _read(parts, relations, body)


def _refuse_depth(body: Element) -> None:
    """Tables in tables beyond any sense would only exhaust the stack of whoever lays them out."""
    depth = 0
    for event, _ in etree.iterwalk(body, events=("start", "end"), tag=(w("tbl"), w("txbxContent"), w("sdt"))):
        depth += 1 if event == "start" else -1
        if depth > _MAX_DEPTH:
            raise MalformedInput(reason=Message("docx-too-deep"))


def _read(parts: Mapping[str, bytes], relations: Mapping[str, Relation], body: Element) -> Document:
    settings = _part(parts, relations, "settings")
    theme = read_theme(_part(parts, relations, "theme"))
    styles = read_styles(_part(parts, relations, "styles"), theme)
    losses = Losses()
    sheet = Sheet(
        parts,
        theme,
        styles,
        read_numbering(_part(parts, relations, "numbering"), theme),
        losses,
        _compatibility(settings) < _EDGE_TABLES_SINCE,
    )
    story = Story(sheet, relations, read_blocks)
    sections = _sections(body, story)
    footnotes = _footnotes(story, text_width(body.find(w("sectPr"))))
    _note_losses(settings, sheet)
    tab = settings.find(w("defaultTabStop")) if settings is not None else None
    return Document(
        read_metadata(parts, styles.default_characters.get("language")),
        sections,
        footnotes,
        twentieths(tab.get(VAL, "720")) if tab is not None else _USUAL_TAB,
        _switched(settings, "evenAndOddHeaders"),
        _switched(settings, "compat/doNotUseHTMLParagraphAutoSpacing"),
        losses.found(),
    )


def _part(parts: Mapping[str, bytes], relations: Mapping[str, Relation], kind: str) -> Element | None:
    for relation in relations.values():
        if relation.kind == kind and not relation.external and relation.target in parts:
            return parse(parts[relation.target], relation.target)
    return None


def _sections(body: Element, story: Story) -> tuple[Section, ...]:
    """Read the body. A section's properties stand at its end, so its blocks wait for them."""
    place = Place("body")
    count, inherited = Count(place), Inherited()
    sections: list[Section] = []
    waiting: list[Element] = []

    def close(properties: Element | None) -> None:
        width = text_width(properties)
        blocks = (read_block(element, story, count, width) for element in waiting)
        shown = tuple(block for block in blocks if block)
        section = read_section(properties, shown, len(sections) + 1, story, inherited)
        if sections and properties is not None and continues(properties):
            sections[-1] = joined(sections[-1], section, story)
        else:
            sections.append(section)
        waiting.clear()

    for element in flat(body, story, place):
        waiting.append(element)
        properties = element.find(f"{w('pPr')}/{w('sectPr')}")
        if properties is not None:
            close(properties)
    close(body.find(w("sectPr")))
    return tuple(sections)


def _footnotes(story: Story, width: float) -> tuple[tuple[Block, ...], ...]:
    """Read the notes that marks refer to, in the order of the marks."""
    target = next(
        (relation.target for relation in story.relations.values() if relation.kind == "footnotes"), ""
    )
    content = story.sheet.parts.get(target)
    if not story.sheet.footnotes or content is None:
        return ()
    inner = Story(story.sheet, read_relations(story.sheet.parts, target), read_blocks)
    notes = {note.get(w("id"), ""): note for note in parse(content, target).iterchildren(w("footnote"))}
    return tuple(
        read_blocks(notes[note_id], inner, Place("footnote").within("paragraph", number), width)
        if note_id in notes
        else ()
        for number, note_id in enumerate(list(story.sheet.footnotes), 1)
    )


def _compatibility(settings: Element | None) -> int:
    for setting in settings.iterfind(f"{w('compat')}/{w('compatSetting')}") if settings is not None else ():
        if setting.get(w("name")) == "compatibilityMode":
            return whole(setting.get(VAL, "12"))
    return _OLDEST_MODE


def _switched(settings: Element | None, path: str) -> bool:
    element = settings.find("/".join(w(step) for step in path.split("/"))) if settings is not None else None
    return element is not None and on(element)


def _note_losses(settings: Element | None, sheet: Sheet) -> None:
    for name in ("mirrorMargins", "gutterAtTop", "bookFoldPrinting", "displayBackgroundShape"):
        if _switched(settings, name):
            sheet.losses.report(Place("settings"), "loss-settings", name=name)
