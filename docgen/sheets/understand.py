"""The dry run: a book understood as papers to be made, with every fault and doubt at its cell.

Nothing is made here and nothing kept; the same book, mapping and common facts give the same Sheet.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from functools import cached_property
from string import ascii_uppercase
from typing import TYPE_CHECKING, Any

from docgen.proof.canonical import sha256
from docgen.sheets.addressed import addressed
from docgen.sheets.cells import column_of
from docgen.sheets.check import Checked, check_rows
from docgen.sheets.gather import gather
from docgen.sheets.layout import layout_of
from docgen.sheets.letters import Converted, converted
from docgen.sheets.linking import link
from docgen.sheets.repeats import repeats
from docgen.sheets.rows import note_at
from docgen.sheets.values import shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from docgen.errors import Fault
    from docgen.papers import Paper
    from docgen.sheets.cells import Book, Grid
    from docgen.sheets.gathered import Gathered
    from docgen.sheets.headings import Heading
    from docgen.sheets.layout import Layout
    from docgen.sheets.legacy import Old

NAMED_BY = ("name", "invited", "addressees", "sent_to", "body", "abstract", "title")
"""Entries that tell one paper from another, the best first."""


@dataclass(frozen=True)
class Item:
    """One paper to be made. `rows`: the rows of the sheet it is made from; with `faults` it cannot be."""

    source: str
    """Where it comes from, in the clerk's words: `Dữ liệu!7`, or the sheet where all rows make one paper."""
    name: str
    """Names its file beside the others': a person, a body."""
    rows: tuple[int, ...]
    record: dict[str, Any]
    faults: tuple[Fault, ...] = ()


@dataclass(frozen=True)
class Ask:
    """What a person has to agree to first: letters of an old encoding, and cells before and after."""

    old: Old
    samples: tuple[tuple[str, str, str], ...]
    """Address, as it stands, as it would be read."""


@dataclass(frozen=True)
class Sheet:
    """What a book says for one paper.

    `faults` are every one, those of the items too; `doubts` stop nothing; `notes` say what was guessed, left
    out or is hidden. Pointers are `/Dữ liệu/C7`, places `Dữ liệu!C7`.
    """

    paper: Paper
    book: Book
    found: Gathered
    items: tuple[Item, ...]
    faults: tuple[Fault, ...]
    doubts: tuple[Fault, ...]
    notes: tuple[Fault, ...]
    asks: tuple[Ask, ...] = ()
    given: Mapping[str, Any] = field(default_factory=dict)

    @property
    def layout(self) -> Layout:
        """What the sheet may say."""
        return layout_of(self.paper)

    @property
    def data(self) -> Grid | None:
        """The sheet of the rows."""
        return self.found.data.grid

    @property
    def headings(self) -> tuple[Heading, ...]:
        """How the headings of the rows were taken."""
        header = self.found.data.header
        return header.headings if header else ()

    @property
    def mapping(self) -> dict[str, str]:
        """Heading → key, "" for none: to be kept, and given again for the next sheet of this kind."""
        return {heading.text: heading.key for heading in self.headings}

    @cached_property
    def digest(self) -> str:
        """SHA-256 of what the sheet says, however its file was saved; equal content, equal digest."""
        tables = (self.found.data, *self.found.tables)
        said = {
            "paper": self.paper.slug,
            "common": _said(self.found.common.items()),
            "given": self.given,
            "tables": [
                [lines.table.key, [_said(line.cells.items()) for line in lines.lines]] for lines in tables
            ],
        }
        return sha256(json.dumps(said, ensure_ascii=False, sort_keys=True).encode())


def understand(
    paper: Paper,
    book: Book,
    *,
    mapping: Mapping[str, str] | None = None,
    common: Mapping[str, Any] | None = None,
    agreed: Iterable[Old] = (),
) -> Sheet:
    """Understand `book` as papers of one kind.

    `mapping`: heading → key of the entry, "" to pass the column over, before any guess. `common`: entries of
    the record as JSON, for what the book does not say. `agreed`: the old encodings a person said yes to.
    """
    layout, given = layout_of(paper), common or {}
    letters = converted(book)
    found = gather(layout, letters.book, mapping or {})
    notes = [*_about_letters(letters), *found.notes]
    sheet = Sheet(paper, letters.book, found, (), tuple(found.faults), (), tuple(notes), given=given)
    if letters.old and letters.old not in agreed:
        return replace(sheet, asks=(Ask(letters.old, letters.samples),))
    if not found.data.lines:
        where = found.data.grid.name if found.data.grid else ""
        code = "sheet-no-rows" if found.data.header else "sheet-no-headings"
        if not any(grid.rows for grid in book.sheets):
            code = "sheet-empty"
        return replace(sheet, faults=(*found.faults, note_at(where, code)))
    checked = check_rows(layout, found, link(layout, found, epoch_1904=book.epoch_1904), given)
    faults = (*found.faults, *checked.common, *(fault for row in checked.rows for fault in row))
    return replace(
        sheet,
        items=tuple(_items(layout, found, checked)),
        faults=_in_order(book, faults),
        doubts=_in_order(
            book, (*found.doubts, *checked.doubts, *repeats(found.data), *addressed(found.data))
        ),
    )


def _in_order(book: Book, faults: Iterable[Fault]) -> tuple[Fault, ...]:
    """Each once, as they stand in the book: what no cell says first."""
    sheets = {grid.name: place for place, grid in enumerate(book.sheets)}

    def order(fault: Fault) -> tuple[int, int, int]:
        name, _, cell = fault.place.rpartition("!")
        row = cell.lstrip(ascii_uppercase)
        column = cell.removesuffix(row)
        at = (int(row), column_of(column)) if row.isdecimal() else (0, 0)
        return (sheets.get(name, -1), *at)

    return tuple(sorted(dict.fromkeys(faults), key=order))


def _items(layout: Layout, found: Gathered, checked: Checked) -> Iterable[Item]:
    assert found.data.grid is not None
    grid, lines = found.data.grid.name, found.data.lines
    if layout.items and not layout.items.apart:
        of_rows = (fault for row in checked.rows for fault in row)
        every = tuple(dict.fromkeys((*found.faults, *checked.common, *of_rows)))
        rows = tuple(line.row for line in lines)
        yield Item(grid, layout.paper.name, rows, checked.records[0], every)
        return
    for line, record, faults in zip(lines, checked.records, checked.rows, strict=True):
        cells = {key.rpartition("/")[2]: shown(value) for key, (value, _) in line.cells.items()}
        name = next((cells[key] for key in NAMED_BY if cells.get(key)), "")
        source = f"{grid}!{line.row}"
        yield Item(
            source, " ".join(name.split()), (line.row,), record, (*found.faults, *checked.common, *faults)
        )


def _about_letters(letters: Converted) -> Iterable[Fault]:
    if letters.book.encoding:
        yield note_at(letters.book.sheets[0].name, "sheet-encoding", encoding=letters.book.encoding)
    if letters.old:
        yield note_at("", "sheet-converted", old=letters.old, count=letters.count)


def _said(cells: Iterable[tuple[str, tuple[Any, str]]]) -> list[list[str]]:
    return sorted([key, text] for key, (value, _) in cells if (text := shown(value)))
