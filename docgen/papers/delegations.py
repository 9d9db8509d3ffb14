"""Thành phần dự: who comes to a signing conference, by body, in the order in which they are named.

Plan, invitation, script, list, seat cards, minutes and news all ask here, so that they name the same people.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from docgen.papers.blocks import full_name, person
from docgen.wording.text import paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from docgen.papers.blocks import Data


@dataclass(frozen=True)
class Delegation:
    """Đoàn đại biểu of one body: `people` by name, then in words those who are not named.

    `unnamed_count` says how many these are, None where the record does not.
    """

    body: str
    people: tuple[Data, ...]
    unnamed: tuple[str, ...]
    unnamed_count: int | None

    @property
    def count(self) -> int:
        """Number of people known to come."""
        return len(self.people) + (self.unnamed_count or 0)

    @property
    def lines(self) -> list[str]:
        """Each person and each group without names, as text."""
        return [*map(person, self.people), *self.unnamed]


def delegations(record: Data) -> list[Delegation]:
    """Give the parties, the host first, then the guests.

    A chair whom no delegation names belongs to the host, before everybody.
    """
    sides = [_party(party) for party in record["parties"]]
    others = [_delegation(guests["body"], guests["delegates"], guests) for guests in record["guests"]]
    chair = record["chair"]
    if find(chair["name"], everybody([*sides, *others])) is None:
        host = sides[0]
        sides[0] = Delegation(host.body, (chair, *host.people), host.unnamed, host.unnamed_count)
    return [*sides, *others]


def _party(party: Data) -> Delegation:
    return _delegation(full_name(party["body"]), [party["signatory"], *party["delegates"]], party)


def _delegation(body: str, people: Sequence[Data], row: Data) -> Delegation:
    return Delegation(body, tuple(people), tuple(paragraphs(row["also_present"])), row["also_present_count"])


def everybody(all_delegations: Iterable[Delegation]) -> Iterator[Data]:
    """Give every person named, body after body."""
    return (someone for delegation in all_delegations for someone in delegation.people)


def find(name: str, people: Iterable[Data]) -> Data | None:
    """Find a person by name, letter case aside."""
    return next((each for each in people if each["name"].casefold() == name.casefold()), None)


def headcount(all_delegations: Iterable[Delegation]) -> int | None:
    """Count everybody who comes; None while somebody is neither named nor counted."""
    known = list(all_delegations)
    if any(each.unnamed and each.unnamed_count is None for each in known):
        return None
    return sum(each.count for each in known)
