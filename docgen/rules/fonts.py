"""Names of fonts: which is the decree's, which stands for it, which belong to old encodings."""

from __future__ import annotations

import re

THE_FONT = "Times New Roman"
METRIC_TWINS = frozenset({"Liberation Serif", "Tinos"})
"""Accepted in a PDF: free fonts of the same letterforms and widths, which stand in for Times New Roman
where it is not licensed. A DOCX names the font itself, and there only Times New Roman will do."""

_KNOWN = {
    "timesnewroman": THE_FONT,
    "liberationserif": "Liberation Serif",
    "tinos": "Tinos",
    "arial": "Arial",
    "calibri": "Calibri",
    "liberationsans": "Liberation Sans",
    "carlito": "Carlito",
}
_STYLE = re.compile(
    r"[-,](?:regular|roman|bold|italic|oblique|mt|ps|semi|demi|black|light|book|medium|condensed)+.*$|(?:ps)?mt$",
    re.IGNORECASE,
)
_LEGACY = re.compile(r"^(?:\.vn|vni[-_ ]|vni|vntime|vnarial|abc[-_ ]?vn|svni|uvn .*3c)", re.IGNORECASE)


def family_of(name: str) -> str:
    """Family of a font as a PDF names it: `TimesNewRomanPS-BoldMT` is Times New Roman."""
    key = re.sub(r"[\s_-]", "", name).lower()
    for start, family in _KNOWN.items():
        if key.startswith(start):
            return family
    return _STYLE.sub("", name)


def is_legacy(family: str) -> bool:
    """Tell whether a font belongs to TCVN3 (`.VnTime`) or VNI, where letters are not Unicode."""
    return bool(_LEGACY.match(family))
