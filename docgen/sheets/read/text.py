"""CSV as Excel and others write it: which letters the bytes are, what stands between the cells."""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from itertools import islice
from pathlib import PurePath
from typing import TYPE_CHECKING

from docgen.messages import Message
from docgen.sheets.cells import MAX_TEXT, Book, Filling, Grid, MalformedSheet
from docgen.sheets.legacy import convert, recognise
from docgen.sheets.syllables import is_vietnamese, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docgen.sheets.cells import Row, Value

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig", ""),
    (b"\xff\xfe", "utf-16", "UTF-16"),
    (b"\xfe\xff", "utf-16", "UTF-16"),
)
_BETWEEN = ",;\t|"
_SAID = "sep="
_TEXT_MARK = re.compile(r"^'(?=[0-9=+@-])")
"""The apostrophe by which programs keep a number or a formula as text."""
_SOUND = 3
"""Letters of UTF-8 to one that was lost; of other encodings hardly any letter can be read as UTF-8."""
_LOOKED_AT = 20
"""Lines by which the character between cells is told."""


def read_text(content: bytes, filename: str = "") -> Book:
    """Read a text file of cells as one sheet named like the file. Raises MalformedSheet."""
    text, encoding = decoded(content)
    if len(text) > MAX_TEXT:
        raise MalformedSheet(reason=Message("sheet-text-long", most=MAX_TEXT // 1_000_000))
    if "\0" in text:
        raise MalformedSheet(reason=Message("sheet-not-text"))
    name = PurePath(filename.replace("\\", "/")).stem or "CSV"
    try:
        between, text = _between(text)
        rows = tuple(_rows(text, between))
    except csv.Error as error:
        raise MalformedSheet(reason=Message("sheet-cell-long")) from error
    return Book((Grid(name, rows),), encoding=encoding)


def _rows(text: str, between: str) -> Iterator[Row]:
    filling = Filling()
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=between)
    for number, cells in enumerate(reader, start=1):
        values: list[Value] = [_TEXT_MARK.sub("", cell) or None for cell in cells]
        if row := filling.row(number, values, hidden=False):
            yield row


def decoded(content: bytes) -> tuple[str, str]:
    """Give the text and the name of its encoding, "" for plain UTF-8."""
    try:
        for mark, codec, name in _MARKS:
            if content.startswith(mark):
                return content.decode(codec), name
        if codec := _wide(content):
            return content.decode(codec), "UTF-16"
        return content.decode("utf-8"), ""
    except UnicodeDecodeError:
        return _guessed(content)


def _wide(content: bytes) -> str:
    """Name UTF-16 without a mark: in it every second byte of Latin letters is zero."""
    head = content[:2000]
    even, odd = head[::2].count(0), head[1::2].count(0)
    if max(even, odd) * 4 < len(head) or len(head) < 4:  # noqa: PLR2004 # two characters
        return ""
    return "utf-16-le" if odd > even else "utf-16-be"


def _guessed(content: bytes) -> tuple[str, str]:
    """Tell Windows-1258 from the old encodings, which come out as Windows-1252 and are asked about later.

    UTF-8 of which a few bytes were lost stays UTF-8: the cells that lost a letter are told.
    """
    damaged = content.decode("utf-8", errors="replace")
    lost = damaged.count("\ufffd")
    if sum(not letter.isascii() for letter in damaged) > _SOUND * lost:
        return damaged, ""
    western = content.decode("cp1252", errors="replace").replace("\ufffd", "?")
    vietnamese = content.decode("cp1258", errors="replace").replace("\ufffd", "?")
    old = recognise([western])
    if old and _sense(convert(western, old)) > _sense(vietnamese):
        return western, "Windows-1252"
    return vietnamese, "Windows-1258"


def _sense(text: str) -> float:
    found = words(unicodedata.normalize("NFC", text))
    return sum(map(is_vietnamese, found)) / len(found) if found else 0.0


def _between(text: str) -> tuple[str, str]:
    """Find the character between cells: said in a first line `sep=;`, or the one that parts most lines."""
    first, _, rest = text.partition("\n")
    if first.lower().startswith(_SAID) and len(first.rstrip("\r")) == len(_SAID) + 1:
        return first[len(_SAID)], rest

    def parted(candidate: str) -> tuple[int, int]:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=candidate)
        widths = [len(row) for row in islice(reader, _LOOKED_AT)]
        return sum(width > 1 for width in widths), max(widths, default=0)

    return max(_BETWEEN, key=parted), text
