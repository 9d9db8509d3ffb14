"""Nội dung: the pieces of a text as lines that carry their numbers (Phụ lục I, Mục II.6.đ)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from docgen.wording.enumeration import point_letter, roman
from docgen.wording.punctuation import END_MARK, with_end_mark
from docgen.wording.text import capitals, paragraphs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from docgen.papers.blocks import Data

_ORDER: Final = ("part", "chapter", "section", "subsection", "heading", "article", "clause", "point")
"""What is numbered, from the outside in."""
_RUNS_ON: Final = frozenset(("chapter", "article"))
"""Chapters and articles are numbered through the whole text, whatever they stand in."""
_LABELS: Final[Mapping[str, Callable[[int], str]]] = {
    "part": lambda number: f"Phần {roman(number)}",
    "chapter": lambda number: f"Chương {roman(number)}",
    "section": lambda number: f"Mục {number}",
    "subsection": lambda number: f"Tiểu mục {number}",
    "heading": lambda number: f"{roman(number)}.",
    "article": lambda number: f"Điều {number}.",
    "clause": lambda number: f"{number}.",
    "point": lambda number: f"{point_letter(number)})",
}
_CENTRED: Final = {"part": "part", "chapter": "chapter", "section": "section", "subsection": "section"}
"""Kinds with number and title on a line each → key of the line."""
TEXT_WIDTH: Final = 165
"""Room that columns share, mm; a wider page stretches them alike."""
_NARROWEST: Final = 15


class _Numbers:
    """Counts the pieces of a text."""

    def __init__(self) -> None:
        self.counts = dict.fromkeys(_ORDER, 0)

    def label(self, kind: str) -> str:
        """Give the next number of a kind; what stands below it begins anew, and points after plain text."""
        below = _ORDER[_ORDER.index(kind) + 1 :] if kind in _ORDER else ("point",)
        for lower in below:
            if lower not in _RUNS_ON:
                self.counts[lower] = 0
        if kind not in _ORDER:
            return ""
        self.counts[kind] += 1
        return _LABELS[kind](self.counts[kind])


def laid_out(pieces: Sequence[Data], *, ends: bool = True) -> list[Data]:
    """Make the lines and tables of a text, each {what it is: what it says}.

    Where the paper `ends` with it the end mark `./.` closes the last line; below a table it is a line itself.
    """
    numbers = _Numbers()
    lines = [line for piece in pieces for line in _lines(piece, numbers)]
    return [*lines[:-1], *_ended(lines[-1])] if ends else lines


def _ended(line: Data) -> list[Data]:
    ((kind, said),) = line.items()
    if kind == "table":
        return [line, {"paragraph": END_MARK}]
    if isinstance(said, str):
        return [{kind: with_end_mark(said)}]
    return [{kind: {**said, "text": with_end_mark(said["text"])}} if "text" in said else line]


def last_article(pieces: Sequence[Data]) -> int:
    """Count the articles of a text."""
    return sum(piece["kind"] == "article" for piece in pieces)


def _lines(piece: Data, numbers: _Numbers) -> Iterator[Data]:
    kind = piece["kind"]
    if kind == "table":
        yield {"table": _table(piece["table"])}
        return
    label = numbers.label(kind) if kind != "dash" else "-"
    more = paragraphs(piece["text"])
    if kind in _CENTRED:
        yield {_CENTRED[kind]: {"label": label, "title": capitals(piece["title"])}}
    elif kind == "heading":
        yield {"heading": f"{label} {capitals(piece['title'])}"}
    elif piece["title"]:
        yield {f"{kind}_title": f"{label} {piece['title']}"}
    elif kind == "article":
        yield {"article": {"label": label, "text": more.pop(0)}}
    else:
        yield {kind: f"{label} {more.pop(0)}".strip()}
    yield from ({"paragraph": text} for text in more)


def _table(table: Data) -> Data:
    columns = table["columns"]
    return {
        "widths": _widths([column["width"] for column in columns]),
        "heads": [column["head"] for column in columns],
        "rows": [_row(row["cells"], columns) for row in table["rows"]],
    }


def _widths(given: Sequence[int | None]) -> list[int]:
    """Share what the columns with a width leave among those without."""
    wide = sum(width for width in given if width)
    open_ones = sum(width is None for width in given)
    share = max((TEXT_WIDTH - wide) // open_ones, _NARROWEST) if open_ones else 0
    return [width or share for width in given]


def _row(cells: Sequence[str], columns: Sequence[Data]) -> Data:
    if len(cells) < len(columns):
        return {"group": cells[0], "cells": []}
    aligned = zip(cells, columns, strict=False)  # an unfinished record may have cells without a column
    return {"group": "", "cells": [{column["align"]: text} for text, column in aligned]}
