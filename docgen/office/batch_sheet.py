"""From a sheet to a batch: what a workbook says becomes rows of the ledger; what is wrong is handed back."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from docgen.jobs.batches import NewItem, Source
from docgen.jobs.mappings import save_mapping, saved_mappings
from docgen.proof.canonical import sha256

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docgen.office.desk import Desk, Who
    from docgen.sheets import Sheet


def items_of(sheet: Sheet) -> list[NewItem]:
    """Give what can be made of a sheet, in the order of its rows."""
    return [NewItem(item.source, item.name, item.record) for item in sheet.items if not item.faults]


def source_of(sheet: Sheet, name: str) -> Source:
    """Say what a batch is made from: equal content is the same source, however its file was saved."""
    return Source(name, sheet.digest)


def rows_source(rows: list[object]) -> Source:
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
