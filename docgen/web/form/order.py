"""In which order a form asks: as on the paper, what is seldom needed folded away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.web.form.model import BETWEEN, Control, Group, Table
from docgen.wording.text import shortened

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from docgen.web.form.model import Member

SELDOM = frozenset(
    ("number", "date", "copy", "note", "sorted_by_name", "urgency", "circulation", "address", "other_post")
)
"""Entries that are folded away until somebody wants them; number and date are given at issue."""
_SELDOM_INSIDE = frozenset(("signers", "annexes"))
"""The same, where they stand inside a group: signers of one paper alone."""
_PLACES: Mapping[str, int] = {"abstract": -2, "legal_bases": -1, "signer": 1, "recipients": 2, "filing": 3}
"""Where entries stand on a paper: before or after the others, which keep their order."""
_LONGEST_GIST = 80


def main(members: Iterable[Member]) -> list[Member]:
    """Give what is asked for always, in the order of the paper."""
    kept = [member for member in members if not is_seldom(member)]
    return sorted(kept, key=lambda member: _PLACES.get(key_of(member), 0))


def runs(members: Iterable[Member]) -> list[list[Member]]:
    """Put single entries that follow one another together; each group and table stands by itself."""
    together: list[list[Member]] = []
    for member in members:
        if isinstance(member, Control) and together and isinstance(together[-1][0], Control):
            together[-1].append(member)
        else:
            together.append([member])
    return together


def seldom(members: Iterable[Member]) -> list[Member]:
    """Give what is folded away."""
    return [member for member in members if is_seldom(member)]


def is_seldom(member: Member) -> bool:
    """Tell whether an entry is seldom needed."""
    required = member.required if isinstance(member, Control | Table) else not member.optional
    inside = BETWEEN in member.name and key_of(member) in _SELDOM_INSIDE
    return not required and (inside or key_of(member) in SELDOM)


def key_of(member: Member) -> str:
    """Give the last step of a name."""
    return member.name.rpartition(BETWEEN)[2]


def is_filled(member: Member) -> bool:
    """Tell whether something was typed here."""
    if isinstance(member, Control):
        return bool(member.value) and member.widget != "choice"
    if isinstance(member, Table):
        return member.filled > 0
    return (member.optional and member.given) or any(map(is_filled, member.members))


def has_faults(member: Member) -> bool:
    """Tell whether anything is wrong in it."""
    if isinstance(member, Table):
        return bool(member.faults) or any(
            row.faults or any(map(has_faults, row.members)) for row in member.rows
        )
    if isinstance(member, Group):
        return bool(member.faults) or any(map(has_faults, member.members))
    return bool(member.faults)


def is_complete(group: Group) -> bool:
    """Tell whether nothing in a group is left to do, so that it can stay folded."""
    return not has_faults(group) and not any(map(_lacks, group.members))


def gist(group: Group) -> str:
    """Say in a few words what a folded group holds."""
    texts = [member.value for member in _controls(group.members) if member.widget in ("line", "paragraph")]
    return shortened(" · ".join(filter(None, texts)), _LONGEST_GIST)


def lines(members: Iterable[Member]) -> Iterable[Control]:
    """Go through every entry that is typed on one line, in groups and rows too."""
    for member in members:
        if isinstance(member, Table):
            for row in member.rows:
                yield from lines(row.members)
        elif isinstance(member, Group):
            yield from lines(member.members)
        elif member.widget == "line":
            yield member


def _lacks(member: Member) -> bool:
    if isinstance(member, Control):
        return member.required and not member.value
    if isinstance(member, Table):
        return member.required and not member.filled
    return member.given and any(map(_lacks, member.members))


def _controls(members: Iterable[Member]) -> Iterable[Control]:
    for member in members:
        if isinstance(member, Control):
            yield member
        elif isinstance(member, Group):
            yield from _controls(member.members)
