"""How wide text is: advance widths of Times New Roman, or of Liberation Serif, which has the same.

The fonts installed on the machine are asked, found in the folders where fonts live. Both families are made
to the same widths, so a filled paper has the same bytes whichever is there. Kerning is left out, as Word
leaves it out.
"""

from __future__ import annotations

import functools
import os
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from fontTools.ttLib import TTFont, TTLibError

from docgen.errors import DocgenError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from docgen.page.model import Font

FAMILIES: Final = ("Times New Roman", "Liberation Serif")
_FILES: Final = ("times", "timesbd", "timesi", "timesbi", "liberationserif")
"""How the files of the families begin; only these are opened."""
_BOLD, _ITALIC = 1, 2


class FontMissing(DocgenError):
    """Raised when the machine has neither of the two families."""

    code = "font-missing"
    status = 503


@dataclass(frozen=True)
class _Face:
    """Advance widths in em by character; `usual` for a character the face has not."""

    widths: Mapping[int, float]
    usual: float

    def width(self, text: str) -> float:
        """Sum of the advance widths, in em."""
        return sum(self.widths.get(ord(letter), self.usual) for letter in text)


def text_width(text: str, font: Font) -> float:
    """Return the width in points that `text` takes on one line in this look."""
    shown = unicodedata.normalize("NFC", text.upper() if font.caps or font.small_caps else text)
    shown = "".join(letter for letter in shown if not unicodedata.combining(letter))
    ems = _face(font.bold, font.italic).width(shown)
    return (ems * font.size + len(shown) * font.spacing) * font.stretch


@functools.cache
def _face(bold: bool, italic: bool) -> _Face:
    wanted = _BOLD * bold | _ITALIC * italic
    for family in FAMILIES:
        path = _files().get((family, wanted))
        if path is not None:
            with TTFont(path, lazy=True) as font:
                return _read_face(font)
    raise FontMissing


def _read_face(font: TTFont) -> _Face:
    unit = 1 / font["head"].unitsPerEm
    advances = {name: advance * unit for name, (advance, _) in font["hmtx"].metrics.items()}
    widths = {code: advances[name] for code, name in font.getBestCmap().items() if name in advances}
    return _Face(widths, advances.get(".notdef", 1.0))


@functools.cache
def _files() -> Mapping[tuple[str, int], Path]:
    """Find the files of the families: (family, bold | italic) → path."""
    found: dict[tuple[str, int], Path] = {}
    for folder in _folders():
        for path in sorted(folder.rglob("*.ttf")) + sorted(folder.rglob("*.TTF")):
            if not path.stem.lower().startswith(_FILES):
                continue
            try:
                with TTFont(path, lazy=True) as font:
                    family = font["name"].getBestFamilyName()
                    found.setdefault((family, font["head"].macStyle & (_BOLD | _ITALIC)), path)
            except (TTLibError, OSError):
                continue
    return found


def _folders() -> Iterator[Path]:
    """Folders of fonts, those of the person before those of the machine (XDG base directories)."""
    home = os.environ.get("XDG_DATA_HOME") or str(Path.home() / ".local/share")
    machine = os.environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
    for folder in (home, *machine.split(":")):
        yield Path(folder) / "fonts"
    yield Path.home() / ".fonts"
