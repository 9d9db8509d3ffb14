"""From a sheet to a batch: what a workbook says becomes rows of the ledger; what is wrong is handed back."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from docgen.errors import Fault, InvalidRecord
from docgen.jobs.batches import NewItem, Source
from docgen.jobs.mappings import drop_mapping, save_mapping, saved_mappings
from docgen.messages import Message
from docgen.office.batch_numbers import row_fault
from docgen.papers.warnings import warnings
from docgen.proof.canonical import sha256
from docgen.sheets import NAMED_BY

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from docgen.office.desk import Desk, Who
    from docgen.papers import Paper
    from docgen.sheets import Ask, Sheet


class SheetHasFaults(InvalidRecord):
    """Raised when not every row of a sheet is right and nothing is to be made of it then."""

    code = "sheet-has-faults"


class LettersUnsure(InvalidRecord):
    """Raised when a sheet seems to be typed in an old encoding: a person has to say yes first."""

    code = "letters-unsure"


@dataclass(frozen=True)
class Tried:
    """The dry run of rows: what could be made of them, and everything that is to be said of them."""

    items: tuple[NewItem, ...]
    total: int
    faults: tuple[Fault, ...]
    doubts: tuple[Fault, ...] = ()
    sheet: Sheet | None = None
    """None for rows that came as JSON."""


def try_sheet(sheet: Sheet) -> Tried:
    """Say what could be made of a sheet."""
    return Tried(tuple(items_of(sheet)), len(sheet.items), sheet.faults, sheet.doubts, sheet)


def to_be_made(tried: Tried, *, skip_faulty: bool) -> tuple[NewItem, ...]:
    """Give the papers that are asked for. Raises LettersUnsure; SheetHasFaults unless faulty rows may go."""
    asks = tried.sheet.asks if tried.sheet else ()
    if asks:
        samples = [_sample(ask, *sample) for ask in asks for sample in ask.samples]
        raise LettersUnsure(samples, count=len(samples))
    if tried.faults and not skip_faulty:
        raise SheetHasFaults(tried.faults, count=len(tried.faults))
    return tried.items


def _sample(ask: Ask, place: str, before: str, after: str) -> Fault:
    said = Message("letters-sample", old=ask.old, before=before, after=after)
    return Fault(f"/{place.replace('!', '/')}", said, place)


def items_of(sheet: Sheet) -> list[NewItem]:
    """Give what can be made of a sheet, in the order of its rows."""
    return [NewItem(item.source, item.name, item.record) for item in sheet.items if not item.faults]


def source_of(sheet: Sheet, name: str) -> Source:
    """Say what a batch is made from: equal content is the same source, however its file was saved."""
    return Source(name, sheet.digest)


def try_rows(paper: Paper, common: Mapping[str, Any], rows: Sequence[Any]) -> Tried:
    """Say what could be made of rows that came as JSON: each a record, or what of it is not in `common`.

    Pointers of faults are `/rows/0/…`.
    """
    items, faults, doubts = [], [], []
    for place, row in enumerate(rows):
        record = _joined(common, row)
        try:
            loaded = paper.load(record)
            context = paper.context(loaded)
        except InvalidRecord as error:
            faults += [row_fault(place, fault) for fault in error.faults]
            continue
        doubts += [row_fault(place, fault) for fault in warnings(paper.kind, loaded)]
        name = _name(row) or str(context["metadata"]["title"])
        items.append(NewItem(str(place + 1), " ".join(name.split()), record))
    return Tried(tuple(items), len(rows), tuple(faults), tuple(doubts))


def _name(row: Any) -> str:  # noqa: ANN401 # any JSON
    """Name a row by what it says itself, as the rows of a sheet are; empty where it says none of that."""
    said = dict(reversed([*_entries(row)]))  # of several the first
    return next((said[key] for key in NAMED_BY if said.get(key)), "")


def _entries(value: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401 # any JSON
    """Go through every entry of a row that is text."""
    for key, each in value.items() if isinstance(value, dict) else (("", each) for each in value):
        if isinstance(each, dict | list):
            yield from _entries(each)
        elif isinstance(each, str):
            yield key, each


def _joined(common: Any, own: Any) -> Any:  # noqa: ANN401 # any JSON
    """Put what a row says over what all rows share, entry by entry."""
    if not isinstance(common, dict) or not isinstance(own, dict):
        return own
    return {**common, **{key: _joined(common.get(key), value) for key, value in own.items()}}


def rows_source(body: Mapping[str, Any]) -> Source:
    """Say what a batch is made from whose `rows` came as JSON, with what they have in `common`."""
    spelled = json.dumps(
        [body["common"], body["rows"]], ensure_ascii=False, sort_keys=True, separators=(",", ":")
    )
    return Source("JSON", sha256(spelled.encode()))


def remember(desk: Desk, who: Who, paper: str, name: str, mapping: Mapping[str, str]) -> None:
    """Keep how the headings of an office's sheets were taken, under a name."""
    with desk.database.write() as connection:
        save_mapping(desk.doing(connection, who), paper, name, dict(mapping))


def forget(desk: Desk, who: Who, paper: str, name: str) -> None:
    """Forget a saved mapping."""
    with desk.database.write() as connection:
        drop_mapping(desk.doing(connection, who), paper, name)


def remembered(desk: Desk, who: Who, paper: str) -> dict[str, dict[str, str]]:
    """Give the mappings an office has saved for a paper, by name."""
    with desk.database.read() as connection:
        return saved_mappings(connection, who.office, paper)
