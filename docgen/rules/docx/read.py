"""The whole DOCX: every section laid out, then headers and footers on the pages found."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from docgen.errors import MalformedInput
from docgen.messages import Message
from docgen.page.model import Field, Paragraph, paragraphs
from docgen.page.read import read as read_model
from docgen.rules.docx.flow import Flow
from docgen.rules.docx.lay import lay
from docgen.rules.docx.room import Column, Gathered
from docgen.rules.docx.text import look_of
from docgen.rules.facts import Box, Facts, PageNumber, Sheet, numbered
from docgen.rules.measure import MM, SINGLE, text_width
from docgen.wording.enumeration import roman

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from docgen.page.model import Block as ModelBlock
    from docgen.page.model import Document, Running, Section

MAX_PARAGRAPHS: Final = 20_000
MAX_CHARACTERS: Final = 1_000_000
MAX_LONGEST: Final = 50_000
"""Characters of one paragraph; laying it out takes time that grows with its square."""


def read(docx: bytes) -> Facts:
    """Read a DOCX. Raises MalformedInput for bytes that are none or exceed a limit."""
    document = read_model(docx)
    _hold_to_limits(document)
    return facts_of(document)


def _hold_to_limits(document: Document) -> None:
    """Raise MalformedInput for more text than any paper has, or for paper on which no text has room."""
    count = characters = 0
    for section in document.sections:
        for paragraph in paragraphs(section.blocks):
            length = len(paragraph.text)
            if length > MAX_LONGEST:
                raise MalformedInput(reason=Message("docx-paragraph-too-long", limit=MAX_LONGEST))
            count, characters = count + 1, characters + length
            if count > MAX_PARAGRAPHS or characters > MAX_CHARACTERS:
                said = Message("docx-too-much-text", paragraphs=MAX_PARAGRAPHS, characters=MAX_CHARACTERS)
                raise MalformedInput(reason=said)
        margins, page = section.margins, section.page
        if page.width <= margins.left + margins.right or page.height <= margins.top + margins.bottom:
            raise MalformedInput(reason=Message("docx-no-room"))


def facts_of(document: Document) -> Facts:
    """Facts of a document already read into the page model."""
    sheets: list[Sheet] = []
    gathered: list[Gathered] = []
    numbers: list[PageNumber] = []
    shown = 0
    for order, section in enumerate(document.sections, 1):
        flow = _laid(document, section, len(sheets) + 1)
        own = [_sheet(section, number, order) for number in range(len(sheets) + 1, flow.page + 1)]
        shown = section.first_number if section.first_number is not None else shown + 1
        gathered += [_running(document, section, sheets, own), flow.found]
        numbers += [
            found
            for place, sheet in enumerate(own)
            for found in _numbers(document, section, sheet, shown + place, first=place == 0)
        ]
        shown += len(own) - 1
        sheets += own
    return _joined(document, sheets, gathered, numbers)


def _joined(
    document: Document, sheets: list[Sheet], gathered: list[Gathered], numbers: list[PageNumber]
) -> Facts:
    found = Gathered()
    for part in (*gathered, _notes(document, sheets)):
        found.take(part)
    return Facts(
        source="docx",
        sheets=tuple(sheets),
        blocks=numbered(found.blocks),
        strokes=tuple(found.strokes),
        frames=tuple(found.frames),
        pictures=tuple(found.pictures),
        numbers=tuple(numbers),
    )


def _laid(document: Document, section: Section, page: int) -> Flow:
    flow = Flow(document, section, page, lay)
    flow.begin(*(_room(document, section, page, first=first) for first in (True, False)))
    flow.lay(section.blocks, _column(section))
    return flow


def _room(document: Document, section: Section, page: int, *, first: bool) -> tuple[float, float]:
    """From where to where text goes: a tall header or footer takes from what the margins leave."""
    margins, height = section.margins, section.page.height * MM
    top, bottom = margins.top * MM, height - margins.bottom * MM
    header = _shown(section.header, section, page, document, first=first)
    footer = _shown(section.footer, section, page, document, first=first)
    return (
        max(top, margins.header * MM + _height(document, section, header)),
        min(bottom, height - margins.footer * MM - _height(document, section, footer)),
    )


def _height(document: Document, section: Section, blocks: tuple[ModelBlock, ...]) -> float:
    flow = Flow(document, section, 1, lay)
    flow.y, flow.endless = 0.0, True
    flow.lay(blocks, _column(section))
    return flow.y + flow.space_after


def _column(section: Section) -> Column:
    return Column(section.margins.left * MM, (section.page.width - section.margins.right) * MM)


def _sheet(section: Section, number: int, order: int) -> Sheet:
    margins, page = section.margins, section.page
    return Sheet(
        number=number,
        width=page.width * MM,
        height=page.height * MM,
        top=margins.top * MM,
        bottom=margins.bottom * MM,
        left=margins.left * MM,
        right=margins.right * MM,
        section=order,
        place=section.place,
    )


def _shown(
    running: Running, section: Section, number: int, document: Document, *, first: bool
) -> tuple[ModelBlock, ...]:
    """Return what of a header or footer is shown on one page."""
    if first and section.title_page:
        return running.first or ()
    if document.odd_and_even and number % 2 == 0:
        return running.even or ()
    return running.default or ()


def _running(document: Document, section: Section, before: list[Sheet], own: list[Sheet]) -> Gathered:
    """Text of the header and footer: on the document's first page as text, elsewhere once, as running."""
    first_page = not before
    flow = Flow(document, section, own[0].number, lay, "text" if first_page else "running")
    flow.endless = True
    flow.y = section.margins.header * MM
    header = _shown(section.header, section, own[0].number, document, first=True)
    flow.lay([block for block in header if not _has_number(block)], _column(section))
    footer = _shown(section.footer, section, own[0].number, document, first=True)
    flow.y = own[0].height - section.margins.footer * MM - _height(document, section, footer)
    flow.space_after = 0.0
    flow.lay([block for block in footer if not _has_number(block)], _column(section))
    return flow.found


def _has_number(block: ModelBlock) -> bool:
    return any(
        isinstance(inline, Field) for paragraph in paragraphs((block,)) for inline in paragraph.inlines
    )


def _numbers(
    document: Document, section: Section, sheet: Sheet, number: int, *, first: bool
) -> list[PageNumber]:
    found = []
    for running, header in ((section.header, True), (section.footer, False)):
        for paragraph in paragraphs(_shown(running, section, sheet.number, document, first=first)):
            for field in paragraph.inlines:
                if isinstance(field, Field) and field.kind == "page":
                    form = field.format or section.number_format
                    text = _FORMS.get(form, str)(number) if number > 0 else str(number)
                    found.append(_number(section, sheet, text, (field, paragraph), header=header))
    return found


def _number(
    section: Section, sheet: Sheet, text: str, shown: tuple[Field, Paragraph], *, header: bool
) -> PageNumber:
    field, paragraph = shown
    look = look_of(field.font)
    width, height = text_width(text, look) * MM, look.size * SINGLE * MM
    start = _number_start(section, sheet, paragraph, width)
    margins = section.margins
    top = margins.header * MM if header else sheet.height - margins.footer * MM - height
    box = Box(start, top, start + width, top + height)
    return PageNumber(sheet.number, text, look, box, "header" if header else "footer", paragraph.place)


def _number_start(section: Section, sheet: Sheet, paragraph: Paragraph, width: float) -> float:
    """Where a page number begins, by alignment or by the tab stop it stands on."""
    layout = paragraph.layout
    left = section.margins.left * MM + layout.indent_left * MM
    right = sheet.width - section.margins.right * MM - layout.indent_right * MM
    tabs = paragraph.text.count("\t")
    if tabs and layout.tabs:
        stop = layout.tabs[min(tabs, len(layout.tabs)) - 1]
        at = section.margins.left * MM + stop.position * MM
        return at - {"center": width / 2, "right": width}.get(stop.kind, 0.0)
    return {"center": (left + right - width) / 2, "right": right - width}.get(layout.alignment, left)


def _letter(number: int) -> str:
    return chr(ord("A") + (number - 1) % 26)


_FORMS: Mapping[str, Callable[[int], str]] = {
    "roman-upper": roman,
    "roman-lower": lambda number: roman(number).lower(),
    "letter-upper": _letter,
    "letter-lower": lambda number: _letter(number).lower(),
}


def _notes(document: Document, sheets: list[Sheet]) -> Gathered:
    """Footnotes, laid anywhere: only how their text looks counts."""
    section = document.sections[-1]
    flow = Flow(document, section, len(sheets), lay, "note")
    flow.endless = True
    for note in document.footnotes:
        flow.lay(note, _column(section))
    return flow.found
