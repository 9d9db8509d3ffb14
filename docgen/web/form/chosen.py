"""A form cut down to the entries that are asked for here; what the others say goes with what is sent."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from docgen.web.form.model import BETWEEN, GIVEN, Control, Group, Row, Table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from docgen.web.form.model import Member

    Wanted = Callable[[str], bool]
    """Whether an entry or a list of this name is asked for."""


def chosen(members: Iterable[Member], is_wanted: Wanted) -> tuple[Member, ...]:
    """Keep what is asked for; a group of which nothing is left goes as well."""
    return tuple(kept for member in members if (kept := _kept(member, is_wanted)))


def unasked(members: Iterable[Member], is_wanted: Wanted) -> dict[str, str]:
    """Give what a browser would send of all the rest: name → text."""
    sent: dict[str, str] = {}
    for member in members:
        if isinstance(member, Control):
            if member.value and not is_wanted(member.name):
                sent[member.name] = member.value
        elif isinstance(member, Table):
            for row in member.rows:
                sent |= unasked(row.members, is_wanted)
        else:
            sent |= unasked(member.members, is_wanted)
            if member.optional and member.given and not chosen(member.members, is_wanted):
                sent[f"{member.name}{BETWEEN}{GIVEN}"] = "on"
    return sent


def ids_of(members: Iterable[Member]) -> Iterator[str]:
    """Give the id of every element of a form."""
    for member in members:
        yield member.id
        if isinstance(member, Table):
            for row in member.rows:
                yield row.id
                yield from ids_of(row.members)
        elif isinstance(member, Group):
            yield from ids_of(member.members)


def _kept(member: Member, is_wanted: Wanted) -> Member | None:
    if isinstance(member, Group):
        inner = chosen(member.members, is_wanted)
        return replace(member, members=inner) if inner else None
    if not is_wanted(member.name):
        return None
    if isinstance(member, Control):
        return member
    first = f"{member.name}{BETWEEN}0{BETWEEN}"
    columns = tuple(each for each in member.columns if is_wanted(first + each.key))
    return replace(member, columns=columns, rows=tuple(_row(row, is_wanted) for row in member.rows))


def _row(row: Row, is_wanted: Wanted) -> Row:
    return replace(row, members=chosen(row.members, is_wanted))
