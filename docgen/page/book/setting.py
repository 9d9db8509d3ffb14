"""Text into the lines of a column: greedily, after spaces and dashes; a word too long is broken anywhere.

Lengths are points.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from docgen.errors import DocgenError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from docgen.page.book.letters import Letter

LEADING = 1.15
"""From one baseline to the next, in sizes of the letter."""
_PIECE = re.compile(r"[^ \-–]*[\-–]+|[^ \-–]+| +")


class LetterMissing(DocgenError):
    """Raised for a letter that no font of this machine has."""

    code = "letter-missing"
    status = 422


class Piece(NamedTuple):
    """What is not broken: its width, and its codes by the fonts they belong to."""

    width: float
    runs: tuple[tuple[str, str], ...]
    blank: bool


class SetLine(NamedTuple):
    """One line: its width, and the operators of PDF that show it."""

    width: float
    shows: str


@dataclass(frozen=True)
class Column:
    """Where text stands: from `left`, `width` wide."""

    left: float
    width: float
    centred: bool = False

    def start(self, line: SetLine) -> float:
        """Where a line begins."""
        return self.left + (self.width - line.width) / 2 if self.centred else self.left


@dataclass(frozen=True, slots=True)
class Block:
    """Lines set in a column, the first of which begins at `x`; the operators go down from there."""

    lines: Sequence[SetLine]
    x: str
    shows: str


EMPTY = Block((), "", "")


@dataclass(frozen=True)
class Type:
    """Letters in one size for the columns of a row. What was set once is remembered: registers repeat."""

    letters: Mapping[str, Letter]
    size: float
    columns: Sequence[Column]
    _blocks: list[dict[str, Block]] = field(init=False)
    _pieces: dict[str, Piece] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Remember nothing but that no text has no lines."""
        object.__setattr__(self, "_blocks", [{"": EMPTY} for _ in self.columns])

    def set(self, texts: Iterable[str]) -> tuple[Block, ...]:
        """Set a row, a text for each column. Raises LetterMissing."""
        return tuple(
            known.get(text) or self._set(text, place)
            for place, (text, known) in enumerate(zip(texts, self._blocks, strict=True))
        )

    def part(self, row: Sequence[Block], start: int, stop: int) -> tuple[Block, ...]:
        """Give some lines of a row that was set."""
        return tuple(
            self._block(block.lines[start:stop], column)
            for block, column in zip(row, self.columns, strict=True)
        )

    def _set(self, text: str, place: int) -> Block:
        column = self.columns[place]
        lines = [self._line(line) for part in text.split("\n") for line in self._lines(part, column.width)]
        block = self._blocks[place][text] = self._block(lines, column)
        return block

    def _block(self, lines: Sequence[SetLine], column: Column) -> Block:
        if not lines:
            return EMPTY
        starts = [column.start(line) for line in lines]
        shows = [lines[0].shows]
        down = f"{-self.size * LEADING:.2f} Td"
        for before, start, line in zip(starts, starts[1:], lines[1:], strict=False):
            shows.append(
                f"{start - before:.2f} {down} {line.shows}" if column.centred else f"0 {down} {line.shows}"
            )
        return Block(lines, f"{starts[0]:.2f}", "\n".join(shows))

    def _lines(self, text: str, available: float) -> Iterator[list[Piece]]:
        line: list[Piece] = []
        taken = 0.0
        for piece in self._broken(_PIECE.findall(text), available):
            width, _, blank = piece
            if line:
                if not blank and taken + width > available:
                    yield line
                    line, taken = [], 0.0
            elif blank:
                continue
            line.append(piece)
            taken += width
        yield line

    def _broken(self, texts: Iterable[str], available: float) -> Iterator[Piece]:
        pieces = self._pieces
        for text in texts:
            piece = pieces.get(text) or self._piece(text)
            if piece.width <= available or piece.blank:
                yield piece
            else:
                yield from map(self._piece, text)

    def _piece(self, text: str) -> Piece:
        letters = [self._letter(letter) for letter in text]
        runs = tuple(
            (font, "".join([letter.code for letter in run]))
            for font, run in groupby(letters, lambda letter: letter.font)
        )
        width = sum([letter.width for letter in letters]) * self.size
        piece = self._pieces[text] = Piece(width, runs, text.isspace())
        return piece

    def _line(self, pieces: list[Piece]) -> SetLine:
        while pieces and pieces[-1].blank:
            pieces.pop()
        shows, current = [], ""
        for piece in pieces:
            for font, codes in piece.runs:
                if font != current:
                    shows.append(f"{'> Tj ' if current else ''}/{font} {self.size:g} Tf <")
                    current = font
                shows.append(codes)
        if current:
            shows.append("> Tj")
        return SetLine(sum([piece.width for piece in pieces]), "".join(shows))

    def _letter(self, letter: str) -> Letter:
        found = self.letters.get(letter)
        if found is None:
            raise LetterMissing(letter=letter, point=f"U+{ord(letter):04X}")
        return found
