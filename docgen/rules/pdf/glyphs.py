"""Pieces of text: characters that stand side by side on one baseline, as the page draws them."""

from __future__ import annotations

import ctypes
import re
import statistics
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pypdfium2 import raw

from docgen.rules.columns import split_columns
from docgen.rules.facts import NO_LOOK, Box, Line, Look, Span
from docgen.rules.fonts import family_of
from docgen.rules.measure import ASCENT, DESCENT, MM
from docgen.rules.pdf.canvas import canvas, colour

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pypdfium2

    from docgen.rules.pdf.canvas import Canvas

_SUBSET = re.compile(r"^[A-Z]{6}\+")
_BOLD = re.compile(r"bold|black|heavy|demi", re.IGNORECASE)
_ITALIC = re.compile(r"italic|oblique", re.IGNORECASE)
_NAME_ROOM = 256
_BOLD_WEIGHT = 600
_FILL_AND_STROKE = 2
_INVISIBLE = 3
_WIDE_GAP = 0.6
"""In type sizes: two words further apart, with no space drawn between them, stand in two columns."""
_WIDE_GAP_WITHOUT_SPACES = 1.2
_NO_GAP = 0.08
"""In type sizes: pdfium makes up spaces between letters placed one by one, where there is no room for any."""
_FEW_SPACES = 0.02
_OFF_BASELINE = 0.3
_RAISED_SIZE = 0.85
_RAISED_BY = 0.8
_LONGEST_MARK = 4
_FEW_GAPS = 4
_TWICE = (1.75, 2.4)
_BLANK = frozenset({0x09, 0x0A, 0x0D, 0xA0})
_HYPHEN = 0x02
"""How pdfium gives a hyphen at a line's end."""
_SURROGATES = (0xD800, 0xDFFF)
_UPRIGHT = 0.2
"""Radians: text turned further is a watermark or a label, not a line."""


@dataclass(slots=True)
class Piece:
    """Characters side by side. Places in mm; `invisible` tells of a text layer under a scan."""

    baseline: float
    left: float
    right: float
    spans: list[tuple[str, Look]] = field(default_factory=list)
    """Its characters, one by one."""
    places: list[tuple[float, float]] = field(default_factory=list)
    """From where to where each of them goes."""
    invisible: bool = False
    size: float = 0.0
    """Its largest type size, pt."""

    @property
    def text(self) -> str:
        """Its characters."""
        return "".join(text for text, _ in self.spans)

    @property
    def box(self) -> Box:
        """Room of its letters, from ascender to descender."""
        size = self.size * MM
        return Box(self.left, self.baseline - ASCENT * size, self.right, self.baseline + DESCENT * size)

    @property
    def line(self) -> Line:
        """The piece as a line of a block."""
        return Line(self.text, self.box, self.baseline)

    def joined_spans(self) -> tuple[Span, ...]:
        """Its characters, those of one look together."""
        spans: list[Span] = []
        for text, look in self.spans:
            if spans and spans[-1].look == look:
                spans[-1] = Span(spans[-1].text + text, look)
            else:
                spans.append(Span(text, look))
        return tuple(spans)

    def add(self, text: str, look: Look, left: float, right: float) -> None:
        """Put one character at the end."""
        self.spans.append((text, look))
        self.places.append((left, right))
        self.size = max(self.size, look.size)
        if not text.isspace():
            self.left, self.right = min(self.left, left), max(self.right, right)


@dataclass(frozen=True, slots=True)
class _Glyph:
    text: str
    look: Look
    left: float
    right: float
    baseline: float
    made_up: bool
    """Not drawn: pdfium found a gap here."""
    invisible: bool


def pieces(page: pypdfium2.PdfPage) -> list[Piece]:
    """Every piece of text on `page`, in the order in which the page draws them."""
    glyphs = list(_glyphs(page, canvas(page)))
    spaces = sum(glyph.text == " " and not glyph.made_up for glyph in glyphs)
    gap = _WIDE_GAP if spaces > _FEW_SPACES * len(glyphs) else _WIDE_GAP_WITHOUT_SPACES
    found: list[Piece] = []
    held_space = False
    for glyph in glyphs:
        if glyph.made_up:
            held_space = held_space or glyph.text == " "
            continue
        piece = found[-1] if found else None
        raised = piece is not None and _raised(piece, glyph)
        if piece is not None and _lowered(piece, glyph):
            piece.spans = [(text, _as_raised(look)) for text, look in piece.spans]
            piece.baseline = glyph.baseline
        if piece is None or not (raised or _follows(piece, glyph, gap)):
            if glyph.text.isspace():
                continue
            piece = Piece(glyph.baseline, glyph.left, glyph.right, invisible=glyph.invisible)
            found.append(piece)
        elif held_space and _parted(piece, glyph):
            piece.add(" ", glyph.look, glyph.left, glyph.left)
        held_space = False
        look = glyph.look if not raised else _as_raised(glyph.look)
        piece.add(glyph.text, look, glyph.left, glyph.right)
    return [_respaced(_trimmed(part)) for piece in found for part in _by_spaces(piece) if part.text.strip()]


def _by_spaces(piece: Piece) -> Iterator[Piece]:
    """Part a piece whose columns are pushed apart by spaces."""
    columns = split_columns(piece.text)
    if len(columns) == 1:
        yield piece
        return
    for start, end in columns:
        part = Piece(piece.baseline, piece.places[start][0], piece.places[end - 1][1])
        part.invisible, part.size = piece.invisible, piece.size
        part.spans, part.places = piece.spans[start:end], piece.places[start:end]
        yield part


def _follows(piece: Piece, glyph: _Glyph, gap: float) -> bool:
    size = max(glyph.look.size, piece.spans[-1][1].size) * MM
    step = glyph.left - piece.right
    spaced = piece.spans[-1][0] == " " or glyph.text == " "
    allowed = max(gap, _WIDE_GAP_WITHOUT_SPACES * 2) if spaced else gap
    return abs(glyph.baseline - piece.baseline) < _OFF_BASELINE * size and -size < step < allowed * size


def _parted(piece: Piece, glyph: _Glyph) -> bool:
    """Tell whether a space that pdfium made up before `glyph` is one."""
    room = glyph.left - piece.right > _NO_GAP * glyph.look.size * MM
    return room and piece.spans[-1][0] != " " and not glyph.text.isspace()


def _raised(piece: Piece, glyph: _Glyph) -> bool:
    size = piece.size
    shift = abs(glyph.baseline - piece.baseline)
    return (
        not glyph.text.isspace()
        and glyph.look.size <= _RAISED_SIZE * size
        and _OFF_BASELINE / 2 * size * MM < shift < _RAISED_BY * size * MM
        and -size * MM < glyph.left - piece.right < size * MM
    )


def _lowered(piece: Piece, glyph: _Glyph) -> bool:
    """Tell a piece that turns out to be a raised mark at the head of a line."""
    size = glyph.look.size
    shift = glyph.baseline - piece.baseline
    return (
        not glyph.text.isspace()
        and len(piece.spans) < _LONGEST_MARK
        and piece.size <= _RAISED_SIZE * size
        and _OFF_BASELINE / 2 * size * MM < shift < _RAISED_BY * size * MM
        and -size * MM < glyph.left - piece.right < size * MM
    )


def _as_raised(look: Look) -> Look:
    return Look(look.family, look.size, look.bold, look.italic, look.colour, raised=True)


def _trimmed(piece: Piece) -> Piece:
    while piece.spans and piece.spans[-1][0].isspace():
        piece.spans.pop()
    return piece


def _respaced(piece: Piece) -> Piece:
    """Put back second spaces, which pdfium leaves out: a gap twice as wide as the others of the line."""
    gaps = {
        place: piece.places[place + 1][0] - piece.places[place - 1][1]
        for place, (text, _) in enumerate(piece.spans[:-1])
        if text == " " and place
    }
    if len(gaps) < _FEW_GAPS:
        return piece
    usual = statistics.median(gaps.values())
    for place in sorted(gaps, reverse=True):
        if _TWICE[0] * usual < gaps[place] < _TWICE[1] * usual:
            piece.spans.insert(place, piece.spans[place])
            piece.places.insert(place, piece.places[place])
    return piece


def _glyphs(page: pypdfium2.PdfPage, on: Canvas) -> Iterator[_Glyph]:
    text_page = page.get_textpage()
    x, y, box = ctypes.c_double(), ctypes.c_double(), raw.FS_RECTF()
    last = 0
    drawn: tuple[Look, bool] | None = (NO_LOOK, False)
    for place in range(raw.FPDFText_CountChars(text_page)):
        code = raw.FPDFText_GetUnicode(text_page, place)
        made_up = raw.FPDFText_IsGenerated(text_page, place) == 1
        item = raw.FPDFText_GetTextObject(text_page, place)
        address = ctypes.addressof(item.contents) if item else 0
        if address and address != last:
            last, drawn = address, _drawn(item, abs(raw.FPDFText_GetCharAngle(text_page, place)))
        if drawn is None or (not made_up and not address):
            continue
        raw.FPDFText_GetCharOrigin(text_page, place, x, y)
        raw.FPDFText_GetLooseCharBox(text_page, place, box)
        (left, baseline), (right, _) = on.point(x.value, y.value), on.point(box.right, y.value)
        look, invisible = drawn
        yield _Glyph(_character(code), look, left, max(left, right), baseline, made_up, invisible)


def _character(code: int) -> str:
    if code in _BLANK:
        return " "
    if code == _HYPHEN:
        return "-"
    return "\ufffd" if _SURROGATES[0] <= code <= _SURROGATES[1] else chr(code)


def _drawn(item: raw.FPDF_PAGEOBJECT, angle: float) -> tuple[Look, bool] | None:
    """Look of a text object and whether it is invisible; None when it stands askew."""
    size, matrix = ctypes.c_float(), raw.FS_MATRIX()
    raw.FPDFTextObj_GetFontSize(item, size)
    raw.FPDFPageObj_GetMatrix(item, matrix)
    if abs(matrix.b) > _UPRIGHT * max(abs(matrix.a), 0.001) and angle:
        return None
    font = raw.FPDFTextObj_GetFont(item)
    room = ctypes.create_string_buffer(_NAME_ROOM)
    raw.FPDFFont_GetBaseFontName(font, room, _NAME_ROOM)
    name = _SUBSET.sub("", room.value.decode("utf-8", "replace"))
    mode = raw.FPDFTextObj_GetTextRenderMode(item)
    bold = (
        bool(_BOLD.search(name)) or mode == _FILL_AND_STROKE or raw.FPDFFont_GetWeight(font) >= _BOLD_WEIGHT
    )
    slant = ctypes.c_int()
    raw.FPDFFont_GetItalicAngle(font, slant)
    italic = bool(_ITALIC.search(name)) or slant.value != 0 or abs(matrix.c) > _UPRIGHT * abs(matrix.d)
    return (
        Look(family_of(name), _whole(size.value * abs(matrix.d)), bold, italic, colour(item)),
        mode == _INVISIBLE,
    )


def _whole(size: float) -> float:
    """Type sizes come in halves; programs write 12.96 or 14.04 for 13 and 14."""
    half = round(size * 2) / 2
    return half if abs(half - size) < 0.13 else round(size, 1)  # noqa: PLR2004 # an eighth of a point
