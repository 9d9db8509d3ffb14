"""The theme: fonts and colours that styles name by their role ("minorHAnsi", "accent1")."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from docgen.page.read.measures import hexadecimal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element as Element

A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_ALIASES: Final = {
    "tx1": "dk1", "bg1": "lt1", "tx2": "dk2", "bg2": "lt2",
    "text1": "dk1", "background1": "lt1", "text2": "dk2", "background2": "lt2",
    "dark1": "dk1", "light1": "lt1", "dark2": "dk2", "light2": "lt2", "hyperlink": "hlink",
}  # fmt: skip


@dataclass(frozen=True)
class Theme:
    """Latin fonts by "major"/"minor", colours by their name in the theme."""

    fonts: Mapping[str, str] = field(default_factory=dict)
    colours: Mapping[str, str] = field(default_factory=dict)

    def font(self, role: str) -> str | None:
        """Return the Latin font of a role such as "minorHAnsi"."""
        return self.fonts.get(role[:5])

    def colour(self, name: str) -> str | None:
        """Return the colour of a role such as "accent1" or "tx1"."""
        return self.colours.get(_ALIASES.get(name, name))


def read_theme(root: Element | None) -> Theme:
    """Read the theme part; without one every role is unknown."""
    if root is None:
        return Theme()
    fonts = {}
    for kind in ("major", "minor"):
        latin = root.find(f".//{A}{kind}Font/{A}latin")
        if latin is not None and latin.get("typeface"):
            fonts[kind] = latin.get("typeface", "")
    colours = {}
    scheme = root.find(f".//{A}clrScheme")
    for entry in scheme if scheme is not None else ():
        for colour in entry:
            value = hexadecimal(colour.get("lastClr") or colour.get("val") or "")
            if value:
                colours[str(entry.tag).removeprefix(A)] = value
    return Theme(fonts, colours)
