"""How wide text is on one line, measured in the fonts of this machine.

Times New Roman and Liberation Serif are made to the same widths, so a filled paper has the same bytes
whichever is there. Kerning is left out, as Word leaves it out.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from docgen.page.fonts import face

if TYPE_CHECKING:
    from docgen.page.model import Font


def text_width(text: str, font: Font) -> float:
    """Return the width in points that `text` takes on one line in this look. Raises FontMissing."""
    shown = unicodedata.normalize("NFC", text.upper() if font.caps or font.small_caps else text)
    shown = "".join(letter for letter in shown if not unicodedata.combining(letter))
    ems = face(font.family, bold=font.bold, italic=font.italic).width(shown)
    return (ems * font.size + len(shown) * font.spacing) * font.stretch
