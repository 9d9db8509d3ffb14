"""Chương trình: the items of the agenda as every paper shows them, timed and with those who lead them.

Plan, printed programme and script of the host of the day ask here, so that they agree.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from docgen.papers.blocks import person
from docgen.papers.ceremony import called, in_sentence
from docgen.papers.delegations import delegations, everybody, find
from docgen.wording.dates import clock
from docgen.wording.punctuation import joined
from docgen.wording.unsaid import Unsaid
from schemas.timetable import timetable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docgen.papers.blocks import Data

ORGANISERS = "Ban Tổ chức"
"""Who leads what nobody else does."""


@dataclass(frozen=True)
class Item:
    """One item in its place in time: `starts` and `ends` in words, "" where nobody can know.

    `people` lead it; where none of the record does, `unit` says who.
    """

    number: int
    starts: str
    ends: str
    stage: str
    content: str
    people: tuple[Data, ...]
    unit: str
    script: str

    @property
    def leaders(self) -> list[str]:
        """Who leads it, one to a line."""
        return [person(each) for each in self.people] or [self.unit]

    @property
    def led_by(self) -> str:
        """Who leads it, inside a sentence."""
        return joined([in_sentence(each) for each in self.people]) or self.unit


def items(record: Data) -> list[Item]:
    """Give the agenda in order of time, times and leaders filled in."""
    return list(_items(record))


def _items(record: Data) -> Iterator[Item]:
    known = list(everybody(delegations(record)))
    start = record["starts_at"]
    opening = None if isinstance(start, Unsaid) else start.time()
    for number, slot in enumerate(timetable(record["agenda"], opening), 1):
        row = record["agenda"][slot.row]
        starts, ends = ("" if at is None else clock(at) for at in (slot.starts, slot.ends))
        people, unit = _leaders(record, row, known)
        yield Item(number, starts, ends, row["stage"], row["content"], people, unit, row["script"])


def _leaders(record: Data, row: Data, known: list[Data]) -> tuple[tuple[Data, ...], str]:
    if row["stage"] == "signing" and not row["presenter"]:
        return tuple(party["signatory"] for party in record["parties"]), ""
    chaired = row["stage"] in {"discussion", "closing"}
    name = row["presenter"] or (record["chair"]["name"] if chaired else "")
    found = find(name, known)
    if found is not None:
        return (found,), ""
    return (), name or {"photo": f"Đại biểu dự {called(record)}"}.get(row["stage"], ORGANISERS)
