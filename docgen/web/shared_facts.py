"""Điều chung cho cả danh sách: what all rows of a sheet share, asked beside it as a form asks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from docgen.sheets import at_entry, left_open
from docgen.web.drafting import posted_record, shown_for
from docgen.web.form import build
from docgen.web.form.chosen import chosen, ids_of, unasked
from docgen.web.form.faults import as_typed
from docgen.web.form.model import BETWEEN
from docgen.web.rendering import language
from docgen.web.words import anchor

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from docgen.errors import Fault
    from docgen.sheets import Sheet
    from docgen.web.form.model import Member


@dataclass(frozen=True)
class SharedFacts:
    """The part of the form, and where in it a fault of the sheet is told: id of the element."""

    members: tuple[Member, ...]
    places: Mapping[Fault, str]


def shared_facts(sheet: Sheet) -> SharedFacts:
    """Ask for what neither the sheet nor the office profile says, and show what the profile says."""
    told = {fault: at_entry(sheet, fault) for fault in sheet.faults}
    every = build(shown_for(sheet.paper), sheet.given, as_typed(told.values()), language())
    members = chosen(every, _is_wanted(sheet))
    there = frozenset(ids_of(members))
    places = {fault: _nearest(anchor(at.pointer), there) for fault, at in told.items()}
    return SharedFacts(members, {fault: place for fault, place in places.items() if place})


def posted_facts(sheet: Sheet) -> dict[str, Any]:
    """Read what was sent of that part; all else stays as it was given."""
    every = build(shown_for(sheet.paper), sheet.given)
    return posted_record(sheet.paper, sheet.given, unasked(every, _is_wanted(sheet)))


def _is_wanted(sheet: Sheet) -> Callable[[str], bool]:
    is_open = left_open(sheet)
    return lambda name: is_open(
        tuple(int(step) if step.isdecimal() else step for step in name.split(BETWEEN))
    )


def _nearest(wanted: str, there: frozenset[str]) -> str:
    """Give the id, or that of what the entry stands in; "" for none of this part."""
    while wanted and wanted not in there:
        wanted = wanted.rpartition("-")[0]
    return wanted
