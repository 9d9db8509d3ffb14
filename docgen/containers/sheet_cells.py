"""What may be in a workbook (XLSX): cells; no macros, no outside data, and no grid that is nearly all empty.

A file of two cells in opposite corners makes a reader ask for all the cells between them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from docgen.containers.archive import unpack
from docgen.containers.forbidden import fault, refuse
from docgen.containers.markup import check_markup, is_markup
from docgen.containers.package import relations, types
from docgen.errors import MalformedInput
from docgen.messages import Message

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from docgen.errors import Fault

MAX_ROW, MAX_COLUMN = 1_048_576, 16_384
MAX_CELLS: Final = 2_000_000
"""Cells of the rectangle from A1 to the last row and column that are used."""
_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml."
_BOOK: Final = f"{_SHEET}sheet.main+xml"
_WORKSHEET: Final = f"{_SHEET}worksheet+xml"
_STRINGS: Final = f"{_SHEET}sharedStrings+xml"
_ACTIVE = re.compile(
    r"macro|vba|activex|oleobject|externallink|connections|querytable|control\+xml|webextension",
    re.IGNORECASE,
)
"""In a content type: what acts, or takes from elsewhere."""
_LINKS = re.compile(
    r"externalLink|oleObject|vbaProject|control|connections|attachedToolbars|package", re.IGNORECASE
)
_CELL = re.compile(rb"""<(?:\w+:)?(c|row)\b[^>]*?\sr=["']([A-Za-z]*)(\d*)["']""")
_COUNTS = re.compile(rb"""(?:uniqueCount|\bcount)=["'](\d+)["']""")


def scan_xlsx(content: bytes) -> dict[str, bytes]:
    """Give the parts of a workbook. Raises MalformedInput, and ForbiddenContent for what may not be in it."""
    parts = unpack(content)
    kinds = types(parts)
    if list(kinds.values()).count(_BOOK) != 1:
        raise MalformedInput(reason=Message("pack-no-workbook"))
    for name, part in parts.items():
        if is_markup(name) or kinds.get(name, "").endswith("xml"):
            check_markup(part, name)
    refuse([*_parts(kinds), *_links(parts)])
    for name, kind in kinds.items():
        if kind == _WORKSHEET:
            _check_grid(parts[name], name)
        elif kind == _STRINGS:
            _check_counts(parts[name], name)
    return parts


def _parts(kinds: Mapping[str, str]) -> Iterator[Fault]:
    for name, kind in kinds.items():
        if not kind or _ACTIVE.search(kind):
            yield fault("forbidden-part", name, kind=kind)


def _links(parts: Mapping[str, bytes]) -> Iterator[Fault]:
    for link in relations(parts):
        if _LINKS.fullmatch(link.name):
            yield fault("forbidden-link", link.part, kind=link.name)
        elif link.outside and link.name != "hyperlink":
            yield fault("forbidden-target", link.part, target=link.target)


def _check_grid(sheet: bytes, name: str) -> None:
    rows, columns = {0}, {0}
    for _, letters, digits in _CELL.findall(sheet):
        columns.add(_column(letters))
        rows.add(int(digits[:8] or b"0"))
    if max(rows) > MAX_ROW or max(columns) > MAX_COLUMN or max(rows) * max(columns) > MAX_CELLS:
        raise MalformedInput(reason=Message("pack-grid", part=name, limit=MAX_CELLS))


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters[:4].upper():
        number = number * 26 + letter - ord("A") + 1
    return number


def _check_counts(strings: bytes, name: str) -> None:
    """Refuse a table of texts that says it is longer than it can be."""
    head = strings[: strings.find(b">", strings.find(b"<sst")) + 1]
    if any(int(number) > len(strings) for number in _COUNTS.findall(head)):
        raise MalformedInput(reason=Message("pack-grid", part=name, limit=MAX_CELLS))
