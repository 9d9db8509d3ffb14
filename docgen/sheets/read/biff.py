"""A second look into an XLS (MS-CFB, MS-XLS) for what calamine does not tell: errors, what is hidden."""

from __future__ import annotations

import struct
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from docgen.messages import Message
from docgen.sheets.cells import MAX_COLUMNS, MalformedSheet

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""Begins every compound file."""
_ERRORS = {
    0x00: "#NULL!",
    0x07: "#DIV/0!",
    0x0F: "#VALUE!",
    0x17: "#REF!",
    0x1D: "#NAME?",
    0x24: "#NUM!",
    0x2A: "#N/A",
}
_BOUNDSHEET, _PASSWORD, _BOF, _EOF = 0x0085, 0x002F, 0x0809, 0x000A
_ROW, _COLUMNS, _ERROR, _FORMULA = 0x0208, 0x007D, 0x0205, 0x0006
_ROW_HIDDEN, _COLUMN_HIDDEN = 0x20, 0x01
_ENTRY = 128
_FIRST_FAT, _FATS_IN_HEADER = 76, 109
_STREAMS = ("Workbook", "Book")


@dataclass
class Unseen:
    """Of one sheet: rows from 1, columns from 0; by row and column what a cell with an error shows."""

    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    errors: dict[int, dict[int, str]] = field(default_factory=dict)


def look(content: bytes) -> list[Unseen]:
    """Look at every sheet, in their order.

    Raises MalformedSheet with a password; struct.error, LookupError or ValueError for a broken file.
    """
    stream = _workbook(content)
    records = list(_records(stream, 0))
    if any(kind == _PASSWORD for kind, _ in records):
        raise MalformedSheet(reason=Message("sheet-locked"))
    starts = [struct.unpack_from("<I", said)[0] for kind, said in records if kind == _BOUNDSHEET]
    return [_sheet(stream, start) for start in starts]


def _sheet(stream: bytes, start: int) -> Unseen:
    found = Unseen()
    for kind, said in _records(stream, start):
        if kind == _ROW and struct.unpack_from("<H", said, 12)[0] & _ROW_HIDDEN:
            found.hidden_rows.add(struct.unpack_from("<H", said)[0] + 1)
        elif kind == _COLUMNS:
            first, last, _, _, options = struct.unpack_from("<5H", said)
            if options & _COLUMN_HIDDEN:
                found.hidden_columns |= set(range(first, min(last, MAX_COLUMNS) + 1))
        elif kind in {_ERROR, _FORMULA}:
            row, column = struct.unpack_from("<2H", said)
            if (code := _error(kind, said)) is not None:
                found.errors.setdefault(row + 1, {})[column] = _ERRORS.get(code, "#N/A")
    return found


def _error(kind: int, said: bytes) -> int | None:
    if kind == _ERROR:
        return said[6] if said[7] else None
    is_error = said[12:14] == b"\xff\xff" and said[6] == 2  # noqa: PLR2004 # 2 is an error among values that are no number
    return said[8] if is_error else None


def _records(stream: bytes, at: int) -> Iterator[tuple[int, bytes]]:
    """Give kind and content of the records of a substream; those of charts within it are passed over."""
    depth = 0
    while at + 4 <= len(stream):
        kind, size = struct.unpack_from("<2H", stream, at)
        depth += (kind == _BOF) - (kind == _EOF)
        if depth <= 0:
            return
        if depth == 1:
            yield kind, stream[at + 4 : at + 4 + size]
        at += 4 + size


def _workbook(content: bytes) -> bytes:
    """Give the stream of the workbook out of its compound file."""
    size, small = (1 << shift for shift in struct.unpack_from("<2H", content, 30))
    first, cutoff, first_small = (struct.unpack_from("<I", content, at)[0] for at in (48, 56, 60))
    fat = _fat(content, size)
    entries = _chain(content[size:], size, fat, first)
    streams = {}
    for at in range(0, len(entries), _ENTRY):
        length = struct.unpack_from("<H", entries, at + 64)[0]
        name = entries[at : at + max(length - 2, 0)].decode("utf-16-le", errors="replace")
        streams[name] = struct.unpack_from("<2I", entries, at + 116)
    name = next(filter(streams.__contains__, _STREAMS), _STREAMS[0])
    begin, length = streams[name]
    if length >= cutoff:
        return _chain(content[size:], size, fat, begin)[:length]
    links = _numbers(_chain(content[size:], size, fat, first_small))
    held = _chain(content[size:], size, fat, streams["Root Entry"][0])
    return _chain(held, small, links, begin)[:length]


def _fat(content: bytes, size: int) -> Sequence[int]:
    """Put the table of sectors together: its own sectors are named in the header, and in a chain after it."""
    count, more = (struct.unpack_from("<I", content, at)[0] for at in (44, 68))
    named = list(struct.unpack_from(f"<{_FATS_IN_HEADER}I", content, _FIRST_FAT))
    while len(named) < min(count, len(content) // size):
        *further, more = _numbers(content[size * (more + 1) : size * (more + 2)])
        named += further
    return _numbers(b"".join(content[size * (each + 1) : size * (each + 2)] for each in named[:count]))


def _numbers(sectors: bytes) -> tuple[int, ...]:
    return struct.unpack(f"<{len(sectors) // 4}I", sectors[: len(sectors) // 4 * 4])


def _chain(sectors: bytes, size: int, links: Sequence[int], at: int) -> bytes:
    found = []
    while at < len(links):
        found.append(sectors[size * at : size * (at + 1)])
        if len(found) > len(links):
            raise ValueError(at)  # a chain that bites its tail
        at = links[at]
    return b"".join(found)
