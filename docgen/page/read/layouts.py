"""Paragraph properties (w:pPr): what one place says, and the layout that results.

ECMA-376 Part 1, 17.3.1.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from docgen.page.model import Borders, Layout, LineSpacing, TabStop
from docgen.page.ooxml import w
from docgen.page.read.borders import read_edge
from docgen.page.read.characters import background
from docgen.page.read.measures import VAL, number, on, tags, twentieths, whole

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml.etree import _Element as Element

    from docgen.page.model import Alignment, TabKind
    from docgen.page.read.theme import Theme

Settings = dict[str, Any]
"""What one place says: names of `Layout` fields, only those it says, and these of the reading itself:
"line_rule", "line_value", "border_*" (one per side), "tab_stops" (position → stop, None = cleared),
"list" (w:numId), "list_level" (w:ilvl), "unknown" (names of what is not carried)."""

AUTO_SPACE: Final = 14.0
"""Space that Word sets for "automatic" before and after, as a browser would."""

_ALIGNMENTS: Final[dict[str, Alignment]] = {
    "left": "left", "start": "left", "center": "center", "right": "right", "end": "right",
    "both": "justify", "distribute": "justify", "lowKashida": "justify", "mediumKashida": "justify",
    "highKashida": "justify",
}  # fmt: skip
_TAB_KINDS: Final[dict[str, TabKind]] = {
    "left": "left", "start": "left", "num": "left", "center": "center", "right": "right", "end": "right",
    "decimal": "decimal", "bar": "bar",
}  # fmt: skip
_LEADERS: Final = {"dot": ".", "hyphen": "-", "underscore": "_", "heavy": "_", "middleDot": "·"}
_RULES: Final = {"auto": "auto", "exact": "exact", "atLeast": "at-least"}
_SIDES: Final = {"top": "top", "bottom": "bottom", "left": "left", "start": "left", "right": "right",
                 "end": "right", "between": "between"}  # fmt: skip
_SWITCHES: Final = {
    "keepNext": "keep_next", "keepLines": "keep_together", "pageBreakBefore": "page_break_before",
    "widowControl": "widow_control", "contextualSpacing": "contextual_spacing",
}  # fmt: skip
_SILENT: Final = tags(
    # for East Asian scripts, for the editor, or read elsewhere
    "pStyle rPr sectPr pPrChange cnfStyle divId suppressLineNumbers suppressAutoHyphens kinsoku wordWrap "
    "overflowPunct topLinePunct autoSpaceDE autoSpaceDN adjustRightInd snapToGrid textAlignment "
    "textboxTightWrap suppressOverlap"
)
_FIELDS: Final = frozenset(Layout.__dataclass_fields__)
_BODY_TEXT_LEVEL = 9


def read_layout(properties: Element | None, theme: Theme) -> Settings:
    """Read one w:pPr."""
    settings: Settings = {}
    for element in properties if properties is not None else ():
        if not isinstance(element.tag, str) or element.tag in _SILENT:
            continue
        reader = _READERS.get(element.tag)
        if reader is None:
            if on(element):
                unknown = settings.get("unknown", frozenset()) | {element.tag.rpartition("}")[2]}
                settings["unknown"] = unknown
        else:
            settings.update(reader(element, theme))
    return settings


def over(*layers: Settings) -> Settings:
    """Lay settings over each other: the last wins, tab stops and what is not carried add up."""
    settings: Settings = {}
    stops: dict[float, TabStop | None] = {}
    unknown: frozenset[str] = frozenset()
    for layer in layers:
        settings.update(layer)
        stops.update(layer.get("tab_stops", {}))
        unknown |= layer.get("unknown", frozenset())
    return {**settings, "tab_stops": stops, "unknown": unknown}


def layout(settings: Settings) -> Layout:
    """Return the layout that the settings amount to."""
    fields = {name: value for name, value in settings.items() if name in _FIELDS}
    stops = [stop for stop in settings.get("tab_stops", {}).values() if stop]
    line = LineSpacing(settings.get("line_rule", "auto"), settings.get("line_value", 1.0))
    edges = {
        side: settings[f"border_{side}"] for side in set(_SIDES.values()) if f"border_{side}" in settings
    }
    return Layout(
        **fields,
        line=line,
        tabs=tuple(sorted(stops, key=lambda stop: stop.position)),
        borders=Borders(**edges),
    )


def _indents(element: Element, _: Theme) -> Settings:
    settings: Settings = {}
    for attribute, name in (("left", "indent_left"), ("start", "indent_left"),
                            ("right", "indent_right"), ("end", "indent_right")):  # fmt: skip
        if (text := element.get(w(attribute))) is not None:
            settings[name] = twentieths(text)
    if (text := element.get(w("firstLine"))) is not None:
        settings["indent_first"] = twentieths(text)
    if (text := element.get(w("hanging"))) is not None:
        settings["indent_first"] = -twentieths(text)
    return settings


def _spacing(element: Element, _: Theme) -> Settings:
    settings: Settings = {}
    for side in ("before", "after"):
        if (text := element.get(w(side))) is not None:
            settings[f"space_{side}"] = twentieths(text)
        if element.get(w(f"{side}Autospacing"), "0") in ("1", "true", "on"):
            settings[f"space_{side}"] = AUTO_SPACE
    if (text := element.get(w("line"))) is not None:
        rule = _RULES.get(element.get(w("lineRule"), "auto"), "auto")
        settings["line_rule"] = rule
        settings["line_value"] = number(text) / 240 if rule == "auto" else abs(twentieths(text))
    return settings


def _tabs(element: Element, _: Theme) -> Settings:
    stops: dict[float, TabStop | None] = {}
    for tab in element.iterchildren(w("tab")):
        position = twentieths(tab.get(w("pos"), "0"))
        kind = tab.get(VAL, "left")
        leader = _LEADERS.get(tab.get(w("leader"), "none"), "")
        stops[position] = TabStop(position, _TAB_KINDS[kind], leader) if kind in _TAB_KINDS else None  # type: ignore[arg-type] # the table holds leaders only
    return {"tab_stops": stops}


def _borders(element: Element, theme: Theme) -> Settings:
    return {
        f"border_{_SIDES[name]}": read_edge(side, theme)
        for side in element
        if isinstance(side.tag, str) and (name := side.tag.rpartition("}")[2]) in _SIDES
    }


def _list(element: Element, _: Theme) -> Settings:
    settings: Settings = {}
    if (named := element.find(w("numId"))) is not None:
        settings["list"] = named.get(VAL, "0")
    if (level := element.find(w("ilvl"))) is not None:
        settings["list_level"] = whole(level.get(VAL, "0"))
    return settings


def _outline(element: Element, _: Theme) -> Settings:
    level = whole(element.get(VAL, "9"))
    return {"outline": level if 0 <= level < _BODY_TEXT_LEVEL else None}


def _alignment(element: Element, _: Theme) -> Settings:
    return {"alignment": _ALIGNMENTS.get(element.get(VAL, "left"), "left")}


def _switch(name: str) -> Callable[[Element, Theme], Settings]:
    return lambda element, _: {name: on(element)}


_READERS: Final[dict[str, Callable[[Element, Theme], Settings]]] = {
    **{w(tag): _switch(name) for tag, name in _SWITCHES.items()},
    w("jc"): _alignment,
    w("ind"): _indents,
    w("spacing"): _spacing,
    w("tabs"): _tabs,
    w("pBdr"): _borders,
    w("shd"): lambda element, theme: {"background": background(element, theme)},
    w("numPr"): _list,
    w("outlineLvl"): _outline,
}
