"""Characters of the old symbol fonts (Symbol, Wingdings) as the Unicode characters they show.

Word writes bullets and w:sym with code points of a private area, U+F000 + the place in the font.
"""

from __future__ import annotations

from typing import Final

_PRIVATE: Final = range(0xF000, 0xF100)
_SYMBOL: Final = {
    0xB7: "•", 0xA8: "♦", 0xD8: "¬", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xA3: "≤", 0xB4: "×", 0xB8: "÷",
    0xB9: "≠", 0xBB: "≈", 0xAE: "→", 0xAC: "←", 0xAD: "↑", 0xAF: "↓", 0xDE: "⇒", 0x2D: "−", 0x2B: "+",
    0x2A: "∗", 0x6D: "μ", 0x61: "α", 0x62: "β", 0x67: "γ", 0x64: "δ", 0x70: "π", 0x53: "Σ", 0x57: "Ω",
}  # fmt: skip
_WINGDINGS: Final = {
    0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x72: "❒", 0x76: "❖", 0x77: "◆", 0x78: "☒", 0x9F: "•",
    0xA7: "▪", 0xA8: "◻", 0xD8: "➢", 0xE0: "→", 0xE8: "➔", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒",
    0xFE: "☑", 0x46: "☞", 0xB6: "★", 0x75: "◆",
}  # fmt: skip
_FONTS: Final = {"symbol": _SYMBOL, "wingdings": _WINGDINGS}
REPLACEMENT: Final = "�"


def symbols(text: str, family: str) -> str:
    """Return the text with every private character replaced; one not known becomes U+FFFD."""
    if not any(ord(character) in _PRIVATE for character in text):
        return text
    known = _FONTS.get(family.lower(), {})
    return "".join(
        known.get(ord(character) & 0xFF, REPLACEMENT) if ord(character) in _PRIVATE else character
        for character in text
    )
