"""From a sheet to a batch: what a workbook says becomes rows of the ledger; what is wrong is handed back."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from docgen.errors import Fault, InvalidRecord
from docgen.jobs.batches import NewItem, Source
from docgen.jobs.mappings import save_mapping, saved_mappings
from docgen.messages import Message
from docgen.office.batch_numbers import row_fault
from docgen.proof.canonical import sha256

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from docgen.office.desk import Desk, Who
    from docgen.papers import Paper
    from docgen.sheets import Ask, Sheet


class SheetHasFaults(InvalidRecord):
    """Raised when not every row of a sheet is right and nothing is to be made of it then."""

    code = "sheet-has-faults"


class LettersUnsure(InvalidRecord):
    """Raised when a sheet seems to be typed in an old encoding: a person has to say yes first."""

    code = "letters-unsure"


def to_be_made(sheet: Sheet, *, skip_faulty: bool) -> list[NewItem]:
    """Give the papers a sheet asks for. Raises LettersUnsure; SheetHasFaults unless faulty rows may go."""
    if sheet.asks:
        samples = [_sample(ask, *sample) for ask in sheet.asks for sample in ask.samples]
        raise LettersUnsure(samples, count=len(samples))
    if sheet.faults and not skip_faulty:
        raise SheetHasFaults(sheet.faults, count=len(sheet.faults))
    return items_of(sheet)


def _sample(ask: Ask, place: str, before: str, after: str) -> Fault:
    said = Message("letters-sample", old=ask.old, before=before, after=after)
    return Fault(f"/{place.replace('!', '/')}", said, place)


def items_of(sheet: Sheet) -> list[NewItem]:
    """Give what can be made of a sheet, in the order of its rows."""
    return [NewItem(item.source, item.name, item.record) for item in sheet.items if not item.faults]


def source_of(sheet: Sheet, name: str) -> Source:
    """Say what a batch is made from: equal content is the same source, however its file was saved."""
    return Source(name, sheet.digest)


def items_of_rows(
    paper: Paper, common: Mapping[str, Any], rows: Sequence[Any], *, skip_faulty: bool
) -> list[NewItem]:
    """Read rows that came as JSON: each a record, or what of it is not in `common`.

    Raises SheetHasFaults with every fault, pointers `/rows/0/…`, unless faulty rows may go.
    """
    items, faults = [], []
    for place, row in enumerate(rows):
        record = _joined(common, row)
        try:
            context = paper.context(paper.load(record))
        except InvalidRecord as error:
            faults += [row_fault(place, fault) for fault in error.faults]
        else:
            items.append(NewItem(str(place + 1), str(context["metadata"]["title"]), record))
    if faults and not skip_faulty:
        raise SheetHasFaults(faults, count=len(faults))
    return items


def _joined(common: Any, own: Any) -> Any:  # noqa: ANN401 # any JSON
    """Put what a row says over what all rows share, entry by entry."""
    if not isinstance(common, dict) or not isinstance(own, dict):
        return own
    return {**common, **{key: _joined(common.get(key), value) for key, value in own.items()}}


def rows_source(rows: object) -> Source:
    """Say what a batch is made from that came as JSON."""
    spelled = json.dumps(rows, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return Source("JSON", sha256(spelled.encode()))


def remember(desk: Desk, who: Who, paper: str, name: str, mapping: Mapping[str, str]) -> None:
    """Keep how the headings of an office's sheets were taken, under a name."""
    with desk.database.write() as connection:
        save_mapping(desk.doing(connection, who), paper, name, dict(mapping))


def remembered(desk: Desk, who: Who, paper: str) -> dict[str, dict[str, str]]:
    """Give the mappings an office has saved for a paper, by name."""
    with desk.database.read() as connection:
        return saved_mappings(connection, who.office, paper)
