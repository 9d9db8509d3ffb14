"""Character properties (w:rPr): what one place says, how places are laid over each other, what results.

ECMA-376 Part 1, 17.3.2; toggle properties 17.7.3.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from docgen.page.model import Font
from docgen.page.ooxml import w
from docgen.page.read.measures import VAL, half_points, hexadecimal, number, on, tags, twentieths

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml.etree import _Element as Element

    from docgen.page.model import LineStyle
    from docgen.page.read.theme import Theme

Settings = dict[str, Any]
"""What one place says: names of `Font` fields, only those it says, and these of the reading itself:
"family_high" (font of characters beyond ASCII), "hidden", "unknown" (names of what is not carried)."""

_TOGGLES: Final = {
    "b": "bold", "i": "italic", "caps": "caps", "smallCaps": "small_caps", "strike": "strike",
    "dstrike": "strike", "vanish": "hidden",
}  # fmt: skip
_TOGGLED: Final = tuple(dict.fromkeys(_TOGGLES.values()))
_UNDERLINES: Final[dict[str, LineStyle | None]] = {
    "none": None, "single": "solid", "words": "solid", "thick": "solid", "double": "double",
    "dotted": "dotted", "dottedHeavy": "dotted",
    "dash": "dashed", "dashLong": "dashed", "dashedHeavy": "dashed", "dashLongHeavy": "dashed",
    "dotDash": "dashed", "dotDotDash": "dashed", "dashDotHeavy": "dashed", "dashDotDotHeavy": "dashed",
}  # fmt: skip
_HIGHLIGHTS: Final = {
    "black": "000000", "blue": "0000FF", "cyan": "00FFFF", "darkBlue": "000080", "darkCyan": "008080",
    "darkGray": "808080", "darkGreen": "008000", "darkMagenta": "800080", "darkRed": "800000",
    "darkYellow": "808000", "green": "00FF00", "lightGray": "C0C0C0", "magenta": "FF00FF", "red": "FF0000",
    "white": "FFFFFF", "yellow": "FFFF00", "none": None,
}  # fmt: skip
_SCRIPTS: Final = {"superscript": "super", "subscript": "sub", "baseline": "base"}
_SILENT: Final = tags(
    # for other scripts, for the editor, or already in effect elsewhere
    "rStyle bCs iCs szCs cs rtl noProof webHidden specVanish snapToGrid oMath kern fitText "
    "rPrChange ins del moveFrom moveTo eastAsianLayout"
)


def read_characters(properties: Element | None, theme: Theme) -> Settings:
    """Read one w:rPr."""
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
    """Lay settings over each other, the last wins; what is not carried adds up."""
    settings: Settings = {}
    unknown: frozenset[str] = frozenset()
    for layer in layers:
        settings.update(layer)
        unknown |= layer.get("unknown", frozenset())
    return {**settings, "unknown": unknown}


def in_effect(defaults: Settings, table: Settings, paragraph: Settings, character: Settings) -> Settings:
    """Lay the style levels over the document defaults: a toggle that two levels switch on is off again."""
    settings = over(defaults, table, paragraph, character)
    for name in _TOGGLED:
        levels = [level[name] for level in (table, paragraph, character) if name in level]
        if len(levels) > 1:
            settings[name] = bool(defaults.get(name)) or sum(levels) % 2 == 1
    return settings


def font(settings: Settings) -> Font:
    """Return the look that the settings amount to."""
    return Font(**{name: value for name, value in settings.items() if name in _FIELDS})


_FIELDS: Final = frozenset(Font.__dataclass_fields__)


def _toggle(name: str) -> Callable[[Element, Theme], Settings]:
    return lambda element, _: {name: on(element)}


def _fonts(element: Element, theme: Theme) -> Settings:
    ascii_font = theme.font(element.get(w("asciiTheme"), "")) or element.get(w("ascii"))
    high = theme.font(element.get(w("hAnsiTheme"), "")) or element.get(w("hAnsi"))
    settings = {}
    if ascii_font:
        settings["family"] = ascii_font
    if high:
        settings["family_high"] = high
    return settings


def colour(element: Element, theme: Theme, value: str = "val", role: str = "themeColor") -> str | None:
    """Return the colour an element names, None when it says "auto" or nothing."""
    named = element.get(w(value), "auto")
    if named == "auto":
        return theme.colour(element.get(w(role), ""))
    return hexadecimal(named)


def background(element: Element, theme: Theme) -> str | None:
    """Return the fill of a w:shd; a solid pattern fills with the pattern's colour."""
    if element.get(VAL) == "solid":
        return colour(element, theme, "color", "themeColor") or "000000"
    return colour(element, theme, "fill", "themeFill")


def _underline(element: Element, _: Theme) -> Settings:
    kind = element.get(VAL, "single")
    if kind in _UNDERLINES:
        return {"underline": _UNDERLINES[kind]}
    return {"underline": "solid", "unknown": frozenset({f"u:{kind}"})}


def _highlight(element: Element, _: Theme) -> Settings:
    named = _HIGHLIGHTS.get(element.get(VAL, "none"))
    return {"background": named} if named else {}


_READERS: Final[dict[str, Callable[[Element, Theme], Settings]]] = {
    **{w(tag): _toggle(name) for tag, name in _TOGGLES.items()},
    w("rFonts"): _fonts,
    w("sz"): lambda element, _: {"size": half_points(element.get(VAL, "20"))},
    w("color"): lambda element, theme: {"colour": colour(element, theme) or "000000"},
    w("u"): _underline,
    w("shd"): lambda element, theme: {"background": background(element, theme)},
    w("highlight"): _highlight,
    w("vertAlign"): lambda element, _: {"script": _SCRIPTS.get(element.get(VAL, ""), "base")},
    w("position"): lambda element, _: {"raised": half_points(element.get(VAL, "0"))},
    w("spacing"): lambda element, _: {"spacing": twentieths(element.get(VAL, "0"))},
    w("w"): lambda element, _: {"stretch": number(element.get(VAL, "100").rstrip("%")) / 100},
    w("lang"): lambda element, _: {"language": element.get(VAL)} if element.get(VAL) else {},
}
