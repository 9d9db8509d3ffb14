"""What a row of the sheet is, paper by paper: an item of a list in one record, or a paper of its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docgen.papers import Paper

Way = tuple[str | int, ...]


@dataclass(frozen=True)
class ItemList:
    """The list whose items the rows are.

    `apart`: each row is made into a paper of its own, of which the record has this item alone; otherwise all
    rows stand in one paper. `group` is the way to the groups, where rows that follow each other share one:
    guests of the same body.
    """

    way: Way
    apart: bool
    group: Way = ()
    counted: tuple[str, str] | None = None
    """Section and entry that count on from paper to paper."""


_COMMENDED = ("commended", "*")
_GUESTS = ItemList(("guests", "*", "delegates", "*"), apart=False, group=("guests", "*"))

ITEM_LISTS: Mapping[str, ItemList] = {
    "certificate": ItemList(_COMMENDED, apart=True, counted=("certificate", "first_number")),
    "award-decision": ItemList(_COMMENDED, apart=False),
    "award-proposal": ItemList(_COMMENDED, apart=False),
    "council-minutes": ItemList(_COMMENDED, apart=False),
    "payment-list": ItemList(_COMMENDED, apart=False),
    "achievement-report": ItemList(("achievement_report", "reports", "*"), apart=True),
    "invitation": _GUESTS,
    "seat-cards": _GUESTS,
    "delegate-list": _GUESTS,
    "implementation-plan": ItemList(("tasks", "*"), apart=False),
    "programme-report": ItemList(("tasks", "*"), apart=False),
}
"""Slug → the list. Of every other paper a row is a paper."""

_PER_ROW: Mapping[str, tuple[str, ...]] = {
    "meeting-invitation": ("number", "invited"),
    "introduction": ("number", "person", "sent_to", "purpose", "valid_until"),
    "leave-permit": (
        "number", "asked_on", "person", "length", "first_day", "last_day", "place", "counted_as",
    ),
    "contract": ("number", "abstract", "other_parties"),
    "memorandum": ("number", "abstract", "other_parties"),
    "agreement": ("number", "abstract", "other_parties"),
}  # fmt: skip
_USUALLY = ("number", "abstract", "addressees")

_BEYOND: Mapping[str, tuple[str, ...]] = {
    "award-decision": ("reward",),
    "award-proposal": ("council",),
    "council-minutes": ("council",),
    "achievement-report": ("commended",),
    "ceremony-plan": ("agenda", "guests"),
    "invitation": ("guests",),
    "seat-cards": ("guests",),
    "delegate-list": ("guests",),
    "implementation-plan": ("tasks",),
    "programme-report": ("tasks",),
    "ceremony-minutes": ("guests",),
    "mc-script": ("guests",),
    "news-report": ("proceedings", "guests"),
    "conclusion-notice": ("proceedings",),
}


@dataclass(frozen=True)
class Joined:
    """An entry that says in one text what sheets have columns for: what stands before and after its own."""

    key: str
    before: tuple[str, ...]
    after: tuple[str, ...]


JOINED: Mapping[str, Joined] = {
    "meeting-invitation": Joined("/meeting_invitation/invited", ("honorific",), ("position", "unit")),
    "introduction": Joined("/introduction/person/position", (), ("unit",)),
    "leave-permit": Joined("/leave_permit/person/position", (), ("unit",)),
}


def per_row(paper: Paper, way: Way) -> bool:
    """Tell whether an entry differs from row to row when a row is a paper."""
    if not paper.needs:  # its record has no sections: all of it is the paper's own
        return True
    return way[0] == paper.section and way[1] in _PER_ROW.get(paper.known_as, _USUALLY)


def shown_beyond(paper: Paper, name: str) -> bool:
    """Tell whether the paper prints something of an entry that its record may do without."""
    return name in _BEYOND.get(paper.known_as, ("address",) if paper.kind == "general" else ())
