"""One paragraph: everything its styles, its list and it itself say, laid over each other."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from docgen.page.model import ListLabel, Paragraph
from docgen.page.ooxml import w
from docgen.page.read import characters, layouts
from docgen.page.read.inlines import Runs
from docgen.page.read.measures import VAL
from docgen.page.read.symbols import REPLACEMENT

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from docgen.page.model import HorizontalPosition, Place
    from docgen.page.read.numbering import Level, Numbered
    from docgen.page.read.story import Story
    from docgen.page.read.styles import Style

_SYMBOL_FONTS: Final = frozenset({"symbol", "wingdings"})
_LABEL_ALIGNS: Final[dict[str, HorizontalPosition]] = {"center": "center", "right": "right", "end": "right"}


@dataclass(frozen=True)
class TableLook:
    """What a table's style says of the paragraphs in one of its cells."""

    layout: layouts.Settings
    characters: characters.Settings


NO_TABLE: Final = TableLook({}, {})


def read_paragraph(
    element: Element, story: Story, place: Place, table: TableLook = NO_TABLE
) -> Paragraph | None:
    """Read one w:p; None for an empty one whose end mark is hidden: it takes no room in Word."""
    sheet = story.sheet
    properties = element.find(w("pPr"))
    style_id = _named_style(properties)
    chain = sheet.styles.chain("paragraph", style_id)
    direct = layouts.read_layout(properties, sheet.theme)
    settings, numbered = _layout(story, chain, direct, table)
    style_look = characters.over(*(style.characters for style in chain))

    def look(run: Element | None) -> characters.Settings:
        named = _named_character_style(run)
        levels = characters.in_effect(
            sheet.styles.default_characters,
            table.characters,
            style_look,
            sheet.styles.characters("character", named),
        )
        return characters.over(levels, characters.read_characters(run, sheet.theme))

    for name in sorted(settings["unknown"]):
        story.lost(place, "loss-layout", name=name)
    mark = look(properties.find(w("rPr")) if properties is not None else None)
    runs = Runs(story, place, look)
    runs.read(element)
    _note_changes(properties, story, place)
    if mark.get("hidden") and not runs.inlines and not runs.floats:
        return None
    return Paragraph(
        place,
        chain[-1].id if chain else "",
        chain[-1].name if chain else "",
        layouts.layout(settings),
        characters.font(mark),
        _label(numbered, mark, story, place) if numbered else None,
        tuple(runs.inlines),
        tuple(runs.floats),
    )


def _named_style(properties: Element | None) -> str | None:
    named = properties.find(w("pStyle")) if properties is not None else None
    return named.get(VAL) if named is not None else None


def _named_character_style(properties: Element | None) -> str | None:
    named = properties.find(w("rStyle")) if properties is not None else None
    return named.get(VAL) if named is not None else None


def _note_changes(properties: Element | None, story: Story, place: Place) -> None:
    mark = properties.find(w("rPr")) if properties is not None else None
    if mark is not None and mark.find(w("del")) is not None:
        story.lost(place, "loss-deleted")
    if mark is not None and mark.find(w("ins")) is not None:
        story.lost(place, "loss-inserted")


def _layout(
    story: Story, chain: tuple[Style, ...], direct: layouts.Settings, table: TableLook
) -> tuple[layouts.Settings, Numbered | None]:
    """Lay the levels over each other. A list's indents give way only to the style naming the list."""
    layers = [story.sheet.styles.default_layout, table.layout]
    list_id, depth = "0", 0
    for style in chain:
        if "list" in style.layout:
            list_id = style.layout["list"]
            tied = story.sheet.numbering.depth_of_style(list_id, style.id)
            depth = tied if tied is not None else style.layout.get("list_level", 0)
            layers.append(_list_layout(story, list_id, depth))
        layers.append(style.layout)
    if "list" in direct or "list_level" in direct:
        list_id = direct.get("list", list_id)
        depth = direct.get("list_level", depth if "list" not in direct else 0)
        layers.append(_list_layout(story, list_id, depth))
    layers.append(direct)
    numbered = story.sheet.numbering.count(list_id, depth) if list_id != "0" else None
    return layouts.over(*layers), numbered


def _list_layout(story: Story, list_id: str, depth: int) -> layouts.Settings:
    level = story.sheet.numbering.level(list_id, depth)
    return level.layout if level else {}


def _label(numbered: Numbered, mark: characters.Settings, story: Story, place: Place) -> ListLabel | None:
    level: Level = numbered.level
    settings = characters.over(mark, level.characters)
    if str(settings.get("family", "")).lower() in _SYMBOL_FONTS:
        settings["family"] = mark.get("family", "Times New Roman")
    if REPLACEMENT in numbered.text:
        story.lost(place, "loss-symbol", font=level.characters.get("family", ""), symbol="?")
    font = replace(characters.font(settings), underline=level.characters.get("underline"))
    align = _LABEL_ALIGNS.get(level.align, "left")
    return ListLabel(numbered.text, font, numbered.depth, level.suffix, align)  # type: ignore[arg-type] # the table of suffixes
