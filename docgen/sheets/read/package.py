"""An XLSX package made light before it is parsed: without what says nothing, the strict form as the usual.

Sheets that were formatted down to their last row have a million empty rows: as XML they would take longer to
parse than a worker may take, as bytes they are gone in a second or two.
"""

from __future__ import annotations

import io
import re
import zipfile
from typing import IO, TYPE_CHECKING

from docgen.messages import Message
from docgen.sheets.cells import MalformedSheet

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_UNPACKED = 100_000_000
"""Bytes of all parts of a workbook, empty cells aside."""
_MAX_RAW = 600_000_000
"""Bytes of all parts with them."""
_LARGE = 1_000_000
"""Bytes of a sheet from which on it is looked through for empty cells."""
_CHUNK = 4_000_000
_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml")
_REST = rb"(?: [A-Za-z0-9:_.]+=\"[^\"<>]*\")*\s*"
_EMPTY_CELL = re.compile(rb"<c r=\"[A-Z]+[0-9]+\"" + _REST + rb"(?:/>|></c>)")
_EMPTY_ROW = re.compile(rb"<row r=\"[0-9]+\"" + _REST + rb"(?:/>|>\s*</row>)")
_STRICT = b"http://purl.oclc.org/ooxml/"
_STRICT_NAME = re.compile(re.escape(_STRICT) + rb"(\w+)/(\w+)")
_USUAL_NAME = rb"http://schemas.openxmlformats.org/\1/2006/\2"


def lightened(content: bytes) -> bytes:
    """Give the same workbook, light and in the usual form. Raises MalformedSheet beyond MAX_UNPACKED."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        parts = package.infolist()
        unpacked = sum(part.file_size for part in parts)
        if unpacked > _MAX_RAW:
            raise _too_much()
        with package.open("xl/workbook.xml") as book:
            strict = _STRICT in book.read(_CHUNK)
        if not strict and unpacked <= MAX_UNPACKED and not any(map(_is_large_sheet, parts)):
            return content
        stream, left = io.BytesIO(), MAX_UNPACKED
        with zipfile.ZipFile(stream, "w") as made:
            for part in parts:
                with package.open(part) as source, made.open(part.filename, "w") as target:
                    for chunk in _light(source) if _is_large_sheet(part) else _whole(source):
                        said = _STRICT_NAME.sub(_USUAL_NAME, chunk) if strict else chunk
                        left -= len(said)
                        if left < 0:
                            raise _too_much()
                        target.write(said)
    return stream.getvalue()


def _too_much() -> MalformedSheet:
    return MalformedSheet(reason=Message("sheet-unpacks", most=MAX_UNPACKED // 1_000_000))


def _is_large_sheet(part: zipfile.ZipInfo) -> bool:
    return part.file_size > _LARGE and bool(_SHEET.fullmatch(part.filename))


def _whole(source: IO[bytes]) -> Iterator[bytes]:
    yield source.read(MAX_UNPACKED + 1)


def _light(source: IO[bytes]) -> Iterator[bytes]:
    """Give a sheet piece by piece, each cut where a row begins, without its empty cells and rows."""
    rest = b""
    while chunk := source.read(_CHUNK):
        chunk = rest + chunk  # with what was left of the one before
        cut = chunk.rfind(b"<row ")
        cut = cut if cut > 0 else len(chunk)
        rest = chunk[cut:]
        yield _without_empty(chunk[:cut])
    yield _without_empty(rest)


def _without_empty(rows: bytes) -> bytes:
    if rows.count(b"<row") != rows.count(b'<row r="') or rows.count(b"<c ") != rows.count(b'<c r="'):
        return rows  # where places are counted and not said, an empty cell is one of them
    return _EMPTY_ROW.sub(b"", _EMPTY_CELL.sub(b"", rows))
