"""What stands in a paragraph: runs and what may hold them. ECMA-376 Part 1, 17.3.3."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING, Final

from docgen.page.model import (
    Field,
    Float,
    FootnoteMark,
    Image,
    Inline,
    InlineImage,
    LineBreak,
    PageBreak,
    Tab,
    Text,
)
from docgen.page.ooxml import XML_SPACE, w
from docgen.page.read import characters
from docgen.page.read.drawings import read_drawing
from docgen.page.read.fields import instruction
from docgen.page.read.measures import code, tags
from docgen.page.read.story import Here
from docgen.page.read.symbols import REPLACEMENT, symbols
from docgen.page.read.vml import read_picture

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml.etree import _Element as Element

    from docgen.page.model import Font, Place
    from docgen.page.read.fields import Instruction
    from docgen.page.read.story import Story

MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
MATH: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
RELATION_ID: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_UNDERSTOOD: Final = frozenset({"wps", "w14", "w15", "w16", "wp14", "a14"})
_ASCII_END = 0x80
_SAFE_LINKS: Final = ("http://", "https://", "mailto:")


@dataclass
class Runs:
    """The content of one paragraph while it is read.

    `look` lays a run's own properties over those of its paragraph.
    """

    story: Story
    place: Place
    look: Callable[[Element | None], characters.Settings]
    inlines: list[Inline] = field(default_factory=list)
    floats: list[Float] = field(default_factory=list)
    link: str = ""
    settings: characters.Settings = field(default_factory=dict)

    def read(self, parent: Element) -> None:
        """Read every child of a paragraph or of what may hold runs."""
        for child in parent:
            if not isinstance(child.tag, str):
                continue
            reader = _IN_PARAGRAPH.get(child.tag)
            if reader:
                reader(self, child)
            elif child.tag not in _SILENT:
                self.lost("loss-element", name=_name(child))

    def lost(self, code: str, **values: object) -> None:
        """Report a thing of this paragraph that is not carried."""
        self.story.lost(self.place, code, **values)

    def add(self, inline: Inline) -> None:
        """Add what is to be seen here, unless it is hidden text or a field's old result."""
        if self.settings.get("hidden"):
            self.lost("loss-hidden")
        elif self.story.fields.shown:
            self.inlines.append(inline)

    @property
    def here(self) -> Here:
        """The place, for what is drawn in the paragraph."""
        return Here(self.story, self.place, self.place.within("box", len(self.floats) + 1))

    @property
    def font(self) -> Font:
        """The look of the run being read."""
        return characters.font(self.settings)

    def add_text(self, text: str) -> None:
        """Add characters; those beyond ASCII may have a font of their own (w:hAnsi)."""
        high = self.settings.get("family_high")
        if not high or high == self.settings.get("family"):
            self._add_characters(text, self.font)
            return
        for ascii_only, part in groupby(text, lambda character: ord(character) < _ASCII_END):
            font = self.font if ascii_only else characters.font({**self.settings, "family": high})
            self._add_characters("".join(part), font)

    def _add_characters(self, text: str, font: Font) -> None:
        link = self.link or self.story.fields.link
        last = self.inlines[-1] if self.inlines else None
        if isinstance(last, Text) and last.font == font and last.link == link and self._visible():
            self.inlines[-1] = Text(last.text + text, font, link)
        elif text:
            self.add(Text(text, font, link))

    def _visible(self) -> bool:
        return self.story.fields.shown and not self.settings.get("hidden")

    def ask(self, asked: Instruction | None) -> None:
        """Answer a field's instruction: a number of pages lives on, anything else is noted."""
        if asked and asked.kind:
            if self.settings.get("hidden"):
                self.lost("loss-hidden")
            else:
                self.inlines.append(Field(asked.kind, self.font, asked.format))
        elif asked and asked.frozen:
            self.lost("loss-field", name=asked.name)


def _name(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]


def read_alternative(element: Element) -> Element | None:
    """Return the first choice that is understood, else the fallback. ECMA-376 Part 3, 9.3."""
    for choice in element.iterchildren(f"{MC}Choice"):
        if set(choice.get("Requires", "").split()) <= _UNDERSTOOD:
            return choice
    return element.find(f"{MC}Fallback")


# ---------------------------------------------------------------------------- in a paragraph


def _run(runs: Runs, element: Element) -> None:
    runs.settings = runs.look(element.find(w("rPr")))
    for name in sorted(runs.settings.get("unknown", ())):
        runs.lost("loss-look", name=name)
    for child in element:
        if isinstance(child.tag, str):
            _run_content(runs, child)


def _run_content(runs: Runs, child: Element) -> None:
    if child.tag == f"{MC}AlternateContent":
        chosen = read_alternative(child)
        for inner in chosen if chosen is not None else ():
            _run_content(runs, inner)
        if chosen is None:
            runs.lost("loss-element", name="AlternateContent")
        return
    reader = _IN_RUN.get(child.tag)
    if reader:
        reader(runs, child)
    elif child.tag not in _SILENT:
        runs.lost("loss-element", name=_name(child))


def _through(runs: Runs, element: Element) -> None:
    runs.read(element)


def _inserted(runs: Runs, element: Element) -> None:
    runs.lost("loss-inserted")
    runs.read(element)


def _deleted(runs: Runs, _: Element) -> None:
    runs.lost("loss-deleted")


def _content_control(runs: Runs, element: Element) -> None:
    content = element.find(w("sdtContent"))
    if content is not None:
        runs.read(content)


def _hyperlink(runs: Runs, element: Element) -> None:
    relation = runs.story.related(element.get(RELATION_ID))
    outer = runs.link
    if relation and relation.external and relation.target.startswith(_SAFE_LINKS):
        runs.link = relation.target
    runs.read(element)
    runs.link = outer


def _simple_field(runs: Runs, element: Element) -> None:
    asked = instruction(element.get(w("instr"), ""))
    if not asked.kind:
        runs.ask(asked)
        runs.read(element)
        return
    first = element.find(f"{w('r')}/{w('rPr')}")
    runs.settings = runs.look(first)
    runs.ask(asked)


def _alternative(runs: Runs, element: Element) -> None:
    chosen = read_alternative(element)
    if chosen is not None:
        runs.read(chosen)


_IN_PARAGRAPH: Final[dict[str, Callable[[Runs, Element], None]]] = {
    w("r"): _run,
    w("hyperlink"): _hyperlink,
    w("smartTag"): _through,
    w("customXml"): _through,
    w("dir"): _through,
    w("bdo"): _through,
    w("sdt"): _content_control,
    w("fldSimple"): _simple_field,
    w("ins"): _inserted,
    w("moveTo"): _inserted,
    w("del"): _deleted,
    w("moveFrom"): _deleted,
    f"{MC}AlternateContent": _alternative,
}


# ---------------------------------------------------------------------------- in a run


def _text(runs: Runs, element: Element) -> None:
    text = element.text or ""
    if element.get(XML_SPACE) != "preserve":
        text = text.strip(" \t\r\n")
    runs.add_text(text.replace("\t", " ").replace("\r\n", " ").replace("\n", " ").replace("\r", " "))


def _break(runs: Runs, element: Element) -> None:
    kind = element.get(w("type"), "textWrapping")
    if kind == "page":
        runs.add(PageBreak(runs.font))
    elif kind == "column":
        runs.lost("loss-column-break")
    else:
        runs.add(LineBreak(runs.font))


def _symbol(runs: Runs, element: Element) -> None:
    family = element.get(w("font"), "")
    character = chr(code(element.get(w("char"), "FFFD")))
    # Neither a control character nor half of a pair can stand in a text.
    shown = REPLACEMENT if unicodedata.category(character) in ("Cc", "Cs") else symbols(character, family)
    if shown == REPLACEMENT:
        runs.lost("loss-symbol", font=family, symbol=f"{ord(character):04X}")
    runs.add_text(shown)


def _field_mark(runs: Runs, element: Element) -> None:
    fields = runs.story.fields
    kind = element.get(w("fldCharType"))
    if kind == "begin":
        fields.begin()
    elif kind == "separate":
        runs.ask(fields.separate())
    elif kind == "end":
        runs.ask(fields.end())


def _field_code(runs: Runs, element: Element) -> None:
    runs.story.fields.add_code(element.text or "")


def _footnote(runs: Runs, element: Element) -> None:
    footnotes = runs.story.sheet.footnotes
    if runs._visible():  # noqa: SLF001 - a reader of the same module
        footnotes.append(element.get(w("id"), ""))
        runs.add(FootnoteMark(len(footnotes), runs.font))


def _drawing(runs: Runs, element: Element) -> None:
    _place(runs, read_drawing(element, runs.here))


def _picture(runs: Runs, element: Element) -> None:
    for thing in read_picture(element, runs.here):
        _place(runs, thing)


def _place(runs: Runs, thing: Image | Float | None) -> None:
    if isinstance(thing, Image):
        runs.add(InlineImage(thing, runs.font))
    elif thing and runs._visible():  # noqa: SLF001 - a reader of the same module
        runs.floats.append(thing)


def _position_tab(runs: Runs, element: Element) -> None:
    runs.lost("loss-position-tab", alignment=element.get(w("alignment"), ""))
    runs.add(Tab(runs.font))


def _loses(code: str) -> Callable[[Runs, Element], None]:
    return lambda runs, element: runs.lost(code, name=_name(element))


_IN_RUN: Final[dict[str, Callable[[Runs, Element], None]]] = {
    w("t"): _text,
    w("tab"): lambda runs, _: runs.add(Tab(runs.font)),
    w("ptab"): _position_tab,
    w("br"): _break,
    w("cr"): lambda runs, _: runs.add(LineBreak(runs.font)),
    w("noBreakHyphen"): lambda runs, _: runs.add_text("\u2011"),
    w("softHyphen"): lambda runs, _: runs.add_text("\u00ad"),
    w("sym"): _symbol,
    w("fldChar"): _field_mark,
    w("instrText"): _field_code,
    w("pgNum"): lambda runs, _: runs.ask(instruction("PAGE")),
    w("footnoteReference"): _footnote,
    w("endnoteReference"): _loses("loss-endnote"),
    w("commentReference"): _loses("loss-comment"),
    w("drawing"): _drawing,
    w("pict"): _picture,
    w("object"): _loses("loss-object"),
    w("delText"): _loses("loss-deleted"),
    w("delInstrText"): _loses("loss-deleted"),
}

_SILENT: Final = tags(
    # marks of the editor, without any look of their own
    "pPr rPr bookmarkStart bookmarkEnd proofErr permStart permEnd lastRenderedPageBreak "
    "commentRangeStart commentRangeEnd moveFromRangeStart moveFromRangeEnd moveToRangeStart "
    "moveToRangeEnd customXmlInsRangeStart customXmlInsRangeEnd customXmlDelRangeStart "
    "customXmlDelRangeEnd customXmlPr smartTagPr sdtPr footnoteRef annotationRef separator "
    "continuationSeparator"
)
