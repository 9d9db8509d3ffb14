"""The style sheet: what each style says together with the styles it is based on.

ECMA-376 Part 1, 17.7. Order of effect: document defaults, table style, numbering, paragraph style,
character style, direct formatting.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from docgen.page.ooxml import w
from docgen.page.read import characters, layouts
from docgen.page.read.measures import VAL

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from docgen.page.read.theme import Theme

_MAX_DEPTH = 32


@dataclass(frozen=True)
class Style:
    """One style as it stands in the file. `kind` is "paragraph", "character", "table" or "numbering"."""

    id: str
    name: str
    kind: str
    based_on: str | None
    element: Element
    layout: layouts.Settings
    characters: characters.Settings


@dataclass
class Styles:
    """All styles by id, with the document defaults."""

    default_layout: layouts.Settings
    default_characters: characters.Settings
    by_id: dict[str, Style]
    defaults: dict[str, str]
    """Kind → id of the style that counts where none is named."""
    _chains: dict[tuple[str, str], tuple[Style, ...]] = field(default_factory=dict)

    def chain(self, kind: str, style_id: str | None) -> tuple[Style, ...]:
        """Return the style with all it is based on, the root first.

        A style that is missing or of another kind counts as the default one, as in Word.
        """
        wanted = style_id if style_id is not None else self.defaults.get(kind, "")
        key = (kind, wanted)
        if key not in self._chains:
            self._chains[key] = self._climb(kind, wanted)
        return self._chains[key]

    def _climb(self, kind: str, style_id: str) -> tuple[Style, ...]:
        style = self.by_id.get(style_id)
        if style is None or style.kind != kind:
            style = self.by_id.get(self.defaults.get(kind, ""))
        chain: list[Style] = []
        while style is not None and style not in chain and len(chain) < _MAX_DEPTH:
            chain.append(style)
            style = self.by_id.get(style.based_on or "")
        return tuple(reversed(chain))

    def characters(self, kind: str, style_id: str | None) -> characters.Settings:
        """Return what a style and its ancestors say of characters."""
        if kind == "character" and style_id is None:
            return {}
        return characters.over(*(style.characters for style in self.chain(kind, style_id)))


def read_styles(root: Element | None, theme: Theme) -> Styles:
    """Read the styles part; without one there are only Word's built-in defaults."""
    styles = Styles({}, {}, {}, {})
    if root is None:
        return styles
    defaults = root.find(w("docDefaults"))
    if defaults is not None:
        styles.default_layout = layouts.read_layout(defaults.find(f"{w('pPrDefault')}/{w('pPr')}"), theme)
        styles.default_characters = characters.read_characters(
            defaults.find(f"{w('rPrDefault')}/{w('rPr')}"), theme
        )
    for element in root.iterchildren(w("style")):
        style = _read_style(element, theme)
        styles.by_id[style.id] = style
        if element.get(w("default")) in _TRUE:
            styles.defaults.setdefault(style.kind, style.id)
    return styles


_TRUE: Final = frozenset({"1", "true", "on"})


def _read_style(element: Element, theme: Theme) -> Style:
    name = element.find(w("name"))
    based_on = element.find(w("basedOn"))
    style_id = element.get(w("styleId"), "")
    return Style(
        style_id,
        name.get(VAL, style_id) if name is not None else style_id,
        element.get(w("type"), "paragraph"),
        based_on.get(VAL) if based_on is not None else None,
        element,
        layouts.read_layout(element.find(w("pPr")), theme),
        characters.read_characters(element.find(w("rPr")), theme),
    )
