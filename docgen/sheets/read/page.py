"""A web page called .xls, as many office systems export it: its tables, one below the other."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import PurePath
from typing import TYPE_CHECKING

from docgen.messages import Message
from docgen.sheets.cells import MAX_COLUMNS, MAX_ROWS, Book, Filling, Grid, MalformedSheet, Range
from docgen.sheets.read.text import decoded

if TYPE_CHECKING:
    from docgen.sheets.cells import Row, Value

_CHARSET = re.compile(rb"<meta[^<>]*charset\s*=\s*[\"']?([A-Za-z0-9_-]+)", re.IGNORECASE)
_SPACES = re.compile(r"[ \t\r\n]+")
_ENDS_A_LINE = {"br", "p", "div", "li"}
_UNSEEN = {"script", "style", "title", "head"}
_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)


def read_page(content: bytes, filename: str = "") -> Book:
    """Read the tables of a page as one sheet named like the file. Raises MalformedSheet where it has none."""
    text, encoding = _text(content)
    tables = _Tables()
    tables.feed(text)
    tables.close()
    if not tables.rows:
        raise MalformedSheet(reason=Message("sheet-is-page"))
    name = PurePath(filename.replace("\\", "/")).stem or "HTML"
    return Book((Grid(name, tuple(tables.rows), merged=tuple(tables.merged)),), encoding=encoding)


def _text(content: bytes) -> tuple[str, str]:
    """Give the text and, where it was guessed, its encoding; pages in UTF-8 often say that they are not."""
    said = _CHARSET.search(content[:4000])
    for codec in ("utf-8", said[1].decode() if said else "utf-8"):
        try:
            return content.decode(codec), ""
        except (LookupError, UnicodeDecodeError):  # of a name that is none, or not what it says
            continue
    return decoded(content)


@dataclass
class _Open:
    """A table whose end is not yet here, and the row and the cell it is at."""

    number: int = 0
    values: list[Value] = field(default_factory=list)
    text: list[str] | None = None
    """Of the cell that is open."""
    at: int = 0
    hidden: bool = False
    held: dict[int, int] = field(default_factory=dict)
    """Column → last row in which a cell from above covers it."""


class _Tables(HTMLParser):
    """Gathers the rows of every table; those of a table within a cell stand below the row it is in."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[Row] = []
        self.merged: list[Range] = []
        self.filling = Filling()
        self.open: list[_Open] = []
        self.count = self.unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = dict(attrs)
        if tag in _UNSEEN:
            self.unseen += 1
        elif tag == "table":
            self.open.append(_Open())
        elif tag == "tr" and self.open:
            self._end_row()
            self.count += 1
            self.open[-1].number = self.count
            self.open[-1].hidden = bool(_HIDDEN.search(said.get("style") or ""))
        elif tag in {"td", "th"} and self.open and self.open[-1].number:
            self._end_cell()
            self._begin_cell(_span(said.get("colspan")), _span(said.get("rowspan")))
        elif tag in _ENDS_A_LINE:
            self._add("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN:
            self.unseen = max(self.unseen - 1, 0)
        elif tag == "table" and self.open:
            self._end_row()
            self.open.pop()
            self.count += 1  # an empty row between tables
        elif tag in _ENDS_A_LINE - {"br"}:
            self._add("\n")

    def handle_data(self, data: str) -> None:
        if not self.unseen:
            self._add(_SPACES.sub(" ", data))

    def close(self) -> None:
        super().close()
        while self.open:
            self._end_row()
            self.open.pop()
        self.rows.sort(key=lambda row: row.number)

    def _add(self, text: str) -> None:
        if self.open and self.open[-1].text is not None:
            self.open[-1].text.append(text)

    def _begin_cell(self, across: int, down: int) -> None:
        now = self.open[-1]
        while now.held.get(len(now.values), 0) >= now.number:
            now.values.append(None)
        now.at = len(now.values)
        bottom, right = now.number + down - 1, min(now.at + across - 1, MAX_COLUMNS)
        if across > 1 or down > 1:
            self.merged.append(Range(now.number, now.at, bottom, right))
            now.held |= dict.fromkeys(range(now.at, right + 1), bottom)
        now.values += [None] * (right + 1 - now.at)
        now.text = []

    def _end_cell(self) -> None:
        now = self.open[-1]
        if now.text is not None:
            lines = "".join(now.text).split("\n")
            now.values[now.at] = "\n".join(filter(None, map(str.strip, lines))) or None
            now.text = None

    def _end_row(self) -> None:
        self._end_cell()
        now = self.open[-1]
        if now.number and (row := self.filling.row(now.number, now.values, hidden=now.hidden)):
            self.rows.append(row)
        now.values, now.number = [], 0


def _span(said: str | None) -> int:
    return min(int(said), MAX_ROWS) if said and re.fullmatch("[1-9][0-9]{0,8}", said) else 1
