"""What may be in an OpenDocument spreadsheet (ODS): cells; a bounded grid however often it is repeated.

One cell said to be repeated ten thousand times in a row said to be repeated as often is a file of 741 bytes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from docgen.containers.archive import unpack
from docgen.containers.forbidden import fault, refuse
from docgen.containers.markup import check_markup, is_markup, parse
from docgen.containers.sheet_cells import MAX_CELLS
from docgen.errors import MalformedInput
from docgen.messages import Message

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element as Element

    from docgen.errors import Fault

_MEDIA_TYPES: Final = (
    b"application/vnd.oasis.opendocument.spreadsheet",
    b"application/vnd.oasis.opendocument.spreadsheet-template",
)
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_SCRIPTS = ("Basic/", "Scripts/", "Object ", "ObjectReplacements/")
_LONGEST_BLANK = 10_000


def scan_ods(content: bytes) -> dict[str, bytes]:
    """Give the parts of a spreadsheet. Raises MalformedInput, ForbiddenContent for what may not be in it."""
    parts = unpack(content)
    if parts.get("mimetype", b"").strip() not in _MEDIA_TYPES or "content.xml" not in parts:
        raise MalformedInput(reason=Message("pack-no-workbook"))
    if b"manifest:encryption-data" in parts.get("META-INF/manifest.xml", b""):
        raise MalformedInput(reason=Message("pack-encrypted"))
    for name, part in parts.items():
        if is_markup(name):
            check_markup(part, name)
    refuse(list(_parts(parts)))
    root = parse(parts["content.xml"], "content.xml")
    for blank in root.iter(f"{_TEXT}s"):
        if _times(blank, f"{_TEXT}c") > _LONGEST_BLANK:
            _refuse_grid()
    for table in root.iter(f"{_TABLE}table"):
        _check_grid(table)
    return parts


def _parts(parts: Mapping[str, bytes]) -> Iterator[Fault]:
    for name in parts:
        if name.startswith(_SCRIPTS):
            yield fault("forbidden-part", name, kind=name.partition("/")[0])


def _check_grid(table: Element) -> None:
    """Bound the rectangle that holds every cell with something in it."""
    rows = last_row = last_column = 0
    for row in table.iter(f"{_TABLE}table-row"):
        column = used = 0
        for cell in row.iterchildren(f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"):
            column += _times(cell, f"{_TABLE}number-columns-repeated")
            if len(cell) or cell.get(f"{_OFFICE}value-type") or cell.get(f"{_TABLE}formula"):
                used = column
        rows += _times(row, f"{_TABLE}number-rows-repeated")
        if used:
            last_row, last_column = rows, max(last_column, used)
    if last_row * last_column > MAX_CELLS:
        _refuse_grid()


def _times(element: Element, name: str) -> int:
    """Read how often; what is no number counts as too often."""
    said = element.get(name, "1")
    return (
        int(said)
        if said.isascii() and said.isdigit() and len(said) < len(str(MAX_CELLS)) + 3
        else MAX_CELLS + 1
    )


def _refuse_grid() -> None:
    raise MalformedInput(reason=Message("pack-grid", part="content.xml", limit=MAX_CELLS))
