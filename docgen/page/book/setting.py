"""Text into the lines of a column: greedily, after spaces and dashes; a word too long is broken anywhere."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING

from docgen.errors import DocgenError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from docgen.page.book.letters import Letter

_PIECE = re.compile(r"[^ \-–]*[\-–]+|[^ \-–]+| +")


class LetterMissing(DocgenError):
    """Raised for a letter that no font of this machine has."""

    code = "letter-missing"
    status = 422


@dataclass(frozen=True, slots=True)
class Piece:
    """What is not broken: its width in points, and its codes by the fonts they belong to."""

    width: float
    runs: tuple[tuple[str, str], ...]
    blank: bool


@dataclass(frozen=True, slots=True)
class SetLine:
    """One line: its width in points, and the operators of PDF that show it."""

    width: float
    shows: str


@dataclass(frozen=True)
class Type:
    """Letters in one size (points). What was set once is remembered: a register repeats itself."""

    letters: Mapping[str, Letter]
    size: float
    _cells: dict[tuple[str, float], tuple[SetLine, ...]] = field(default_factory=dict)
    _pieces: dict[str, Piece] = field(default_factory=dict)

    def set(self, text: str, width: float) -> tuple[SetLine, ...]:
        """Set text in lines of `width` points. Raises LetterMissing."""
        found = self._cells.get((text, width))
        if found is None:
            parts = text.split("\n") if text else []
            found = tuple(self._line(line) for part in parts for line in self._lines(part, width))
            self._cells[text, width] = found
        return found

    def _lines(self, text: str, available: float) -> Iterator[list[Piece]]:
        line: list[Piece] = []
        taken = 0.0
        for piece in self._broken(_PIECE.findall(text), available):
            if line and not piece.blank and taken + piece.width > available:
                yield line
                line, taken = [], 0.0
            if line or not piece.blank:
                line.append(piece)
                taken += piece.width
        yield line

    def _broken(self, texts: Iterable[str], available: float) -> Iterator[Piece]:
        for text in texts:
            piece = self._pieces.get(text) or self._piece(text)
            if piece.blank or piece.width <= available:
                yield piece
            else:
                yield from map(self._piece, text)

    def _piece(self, text: str) -> Piece:
        letters = [self._letter(letter) for letter in text]
        runs = tuple(
            (font, "".join(letter.code for letter in run))
            for font, run in groupby(letters, lambda letter: letter.font)
        )
        width = sum(letter.width for letter in letters) * self.size
        piece = self._pieces[text] = Piece(width, runs, text.isspace())
        return piece

    def _line(self, pieces: list[Piece]) -> SetLine:
        while pieces and pieces[-1].blank:
            pieces.pop()
        runs: list[tuple[str, list[str]]] = []
        for piece in pieces:
            for font, codes in piece.runs:
                if not runs or runs[-1][0] != font:
                    runs.append((font, []))
                runs[-1][1].append(codes)
        shows = (f"/{font} {self.size:g} Tf <{''.join(codes)}> Tj" for font, codes in runs)
        return SetLine(sum(piece.width for piece in pieces), " ".join(shows))

    def _letter(self, letter: str) -> Letter:
        found = self.letters.get(letter)
        if found is None:
            raise LetterMissing(letter=letter, point=f"U+{ord(letter):04X}")
        return found
