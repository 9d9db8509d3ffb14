"""The fonts of this machine: which file stands for a family, how wide and how high its characters are.

The same question is put to fontconfig as the PDF engine puts, so a text measured here is as wide there.
Kerning and ligatures are left out, as Word leaves them out.
"""

from __future__ import annotations

import ctypes
import ctypes.util
import functools
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from fontTools.ttLib import TTFont, TTLibError

from docgen.errors import DocgenError

if TYPE_CHECKING:
    from collections.abc import Mapping

_TWINS: Final = (
    ("Times New Roman", "Liberation Serif", "Tinos"),
    ("Arial", "Liberation Sans", "Arimo"),
    ("Courier New", "Liberation Mono", "Cousine"),
    ("Calibri", "Carlito"),
    ("Cambria", "Caladea"),
)
"""Families made to the same widths: one may stand for another and no line changes."""
_LAST_RESORT: Final = ("Times New Roman", "Liberation Serif")
_PATTERN_KIND: Final = 0
_BOLD, _ITALIC = 200, 100
_USE_TYPOGRAPHIC = 1 << 7


class FontMissing(DocgenError):
    """Raised when the machine has no usable font at all."""

    code = "font-missing"
    status = 503


@dataclass(frozen=True)
class Face:
    """One cut of a family, measured in em. `gap` is the font's own space between lines."""

    family: str
    """What is really there, which may be another family than was asked for."""
    ascent: float
    descent: float
    gap: float
    widths: Mapping[int, float]
    missing_width: float

    @property
    def line(self) -> float:
        """Height of a line set solid: 1.149 em for Times New Roman."""
        return self.ascent + self.descent + self.gap

    def width(self, text: str) -> float:
        """Sum of the advance widths, in em."""
        return sum(self.widths.get(ord(character), self.missing_width) for character in text)

    def lacks(self, text: str) -> str:
        """Return the characters of `text` for which the font has no glyph."""
        return "".join(sorted({character for character in text if ord(character) not in self.widths}))


@functools.cache
def families(family: str) -> tuple[str, ...]:
    """Return the family and those that may stand for it, best first."""
    twins = next((twins for twins in _TWINS if family in twins), ())
    return tuple(dict.fromkeys((family, *twins, *_LAST_RESORT)))


def stands_in(face: Face, family: str) -> bool:
    """Whether `face` is the family asked for or one of the same widths."""
    return face.family == family or any(family in twins and face.family in twins for twins in _TWINS)


@functools.cache
def face(family: str, *, bold: bool = False, italic: bool = False) -> Face:
    """Find and measure the face that stands for a family. Raises FontMissing."""
    found = _match(families(family), bold=bold, italic=italic)
    if found is None:
        raise FontMissing
    path, index = found
    try:
        with TTFont(path, fontNumber=index, lazy=True) as font:
            return _measure(font)
    except (TTLibError, OSError, KeyError) as error:
        raise FontMissing from error


def files(family: str) -> tuple[Path, ...]:
    """Name the font files that stand for the four cuts of a family. Raises FontMissing."""
    cuts = [
        _match(families(family), bold=bold, italic=italic)
        for bold in (False, True)
        for italic in (False, True)
    ]
    if None in cuts:
        raise FontMissing
    return tuple(Path(cut[0]) for cut in cuts if cut)


def _measure(font: TTFont) -> Face:
    unit = 1 / font["head"].unitsPerEm
    advances = {name: advance * unit for name, (advance, _) in font["hmtx"].metrics.items()}
    widths = {code: advances[name] for code, name in font.getBestCmap().items() if name in advances}
    height, windows = font["hhea"], font["OS/2"]
    ascent, descent, gap = height.ascent, -height.descent, height.lineGap
    if windows.fsSelection & _USE_TYPOGRAPHIC or not ascent + descent:
        ascent, descent, gap = windows.sTypoAscender, -windows.sTypoDescender, windows.sTypoLineGap
    return Face(
        font["name"].getBestFamilyName() or "",
        ascent * unit,
        descent * unit,
        gap * unit,
        widths,
        advances.get(".notdef", 1.0),
    )


# ---------------------------------------------------------------------------- fontconfig


def _match(names: tuple[str, ...], *, bold: bool, italic: bool) -> tuple[str, int] | None:
    """Ask fontconfig for the file that stands for the first of `names` that is there."""
    library = _library()
    pattern = ctypes.c_void_p(library.FcPatternCreate())
    for name in names:
        library.FcPatternAddString(pattern, b"family", name.encode())
    if bold:
        library.FcPatternAddInteger(pattern, b"weight", _BOLD)
    if italic:
        library.FcPatternAddInteger(pattern, b"slant", _ITALIC)
    library.FcConfigSubstitute(None, pattern, _PATTERN_KIND)
    library.FcDefaultSubstitute(pattern)
    result = ctypes.c_int()
    matched = ctypes.c_void_p(library.FcFontMatch(None, pattern, ctypes.byref(result)))
    library.FcPatternDestroy(pattern)
    if not matched:
        return None
    path, index = ctypes.c_char_p(), ctypes.c_int()
    library.FcPatternGetString(matched, b"file", 0, ctypes.byref(path))
    library.FcPatternGetInteger(matched, b"index", 0, ctypes.byref(index))
    found = path.value.decode() if path.value else ""
    library.FcPatternDestroy(matched)
    return (found, index.value & 0xFFFF) if found else None


@functools.cache
def _library() -> ctypes.CDLL:
    for name in ("libfontconfig.so.1", "libfontconfig.1.dylib", "libfontconfig-1.dll"):
        try:
            library = ctypes.CDLL(name)
        except OSError:
            continue
        library.FcPatternCreate.restype = ctypes.c_void_p
        library.FcFontMatch.restype = ctypes.c_void_p
        library.FcFontMatch.argtypes = [ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p]
        return library
    raise FontMissing
