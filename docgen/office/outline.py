"""An unfinished record with dots in the gaps, so that its papers can be looked at while it is typed.

Only for looking: what is made from such a record is never kept, numbered or handed out.
"""

from __future__ import annotations

import copy
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any

from docgen.errors import Fault, InvalidRecord
from docgen.messages import Message
from docgen.wording.dates import long_date, short_date
from schemas.fields import Choice, Day, Line, Moment, Symbol
from schemas.groups import Part, Rows

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docgen.papers import Paper

Json = dict[str, Any]

DOTS = "……………"
_ROUNDS = 9
"""How often the gaps of what was put in a gap are filled in turn."""
_SYMBOL = "XXX"
_LACKING = frozenset(("required", "empty-text", "too-few-rows", "lacks-for-paper"))


@dataclass(frozen=True)
class Outline:
    """A loaded record with dots in it, None where even they do not help, and all that is wrong with it."""

    record: Json | None
    faults: tuple[Fault, ...]
    stands: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Pointer of what is wrong → how the pages may write what stands in its place, if they do."""


@dataclass(frozen=True)
class _Gap:
    """A place in a record: what holds it, its key there, its field; `holder` is None where there is none."""

    holder: Any
    key: Any
    field: Any


def outline(paper: Paper, data: Json) -> Outline:
    """Fill the gaps of a record, as far as `paper` needs them; what is wrong counts as a gap.

    Dots for what is wrong are more than those of a gap, of each another number: so they are found.
    """
    filled = copy.deepcopy(data)
    faults, record = told, _ = _try(paper, filled)
    wrong = dict.fromkeys(fault.pointer for fault in told if not is_lacking(fault))
    dots = {pointer: DOTS + DOTS[0] * number for number, pointer in enumerate(wrong, start=1)}
    for _ in range(_ROUNDS):
        if record is not None:
            stands = {pointer: _written(_gap(paper, filled, pointer)) for pointer in wrong}
            return Outline(record, told, stands)
        for fault in faults:
            _fill(_gap(paper, filled, fault.pointer), dots.pop(fault.pointer, ""))
        faults, record = _try(paper, filled)
    return Outline(record, told)


def is_lacking(fault: Fault) -> bool:
    """Tell what is only not there yet from what is wrong."""
    return fault.message.code in _LACKING


def _try(paper: Paper, data: Json) -> tuple[tuple[Fault, ...], Json | None]:
    try:
        record = paper.load(data)
    except InvalidRecord as error:
        absent = [
            Fault(f"/{key}", Message("lacks-for-paper", paper=paper.name))
            for key in paper.needs
            if data.get(key) in (None, []) and all(fault.pointer != f"/{key}" for fault in error.faults)
        ]
        return (*error.faults, *absent), None
    faults = tuple(paper.lacks(record))
    return faults, None if faults else record


def _gap(paper: Paper, data: Json, pointer: str) -> _Gap:
    """Find the place a pointer leads to; the groups on the way are there then."""
    steps = [step.replace("~1", "/").replace("~0", "~") for step in pointer.split("/")[1:]]
    holder: Any = data if steps else None
    field: Any = None
    fields: Any = paper.schema.made().fields
    for step in steps:
        field = field.inner if isinstance(field, Rows) else fields.get(step)
        if isinstance(field, Part):
            fields = field.group.made().fields
        if step is not steps[-1]:
            holder = _inside(holder, step)
    key: Any = steps[-1] if steps else ""
    if isinstance(holder, list):
        key = int(key) if key.isdecimal() else len(holder)
        return _Gap(holder if key < len(holder) else None, key, field)
    return _Gap(holder if isinstance(holder, dict) else None, key, field)


def _fill(gap: _Gap, dots: str) -> None:
    """Put something that fits in a gap, or take out what nothing fits; `dots` for a text that is wrong."""
    if gap.holder is not None:
        _put(gap.holder, gap.key, gap.field, dots)


def _written(gap: _Gap) -> tuple[str, ...]:
    """Say how the pages may write what stands in a gap; nothing for what is left out or is a figure."""
    there = gap.holder is not None and (isinstance(gap.holder, list) or gap.key in gap.holder)
    value = gap.holder[gap.key] if there else None
    if isinstance(gap.field, Line) and isinstance(value, str):
        return (value,)
    if isinstance(gap.field, Day | Moment) and isinstance(value, str):
        day = datetime.fromisoformat(value)
        return long_date(day), short_date(day)
    return ()


def _inside(holder: Any, step: str) -> Any:  # noqa: ANN401 # any part of a record
    """Step into a group or a list; a group that is not there begins empty."""
    if isinstance(holder, list):
        return holder[int(step)] if step.isdecimal() and int(step) < len(holder) else None
    return holder.setdefault(step, {}) if isinstance(holder, dict) else None


def _put(holder: Any, key: Any, field: Any, dots: str) -> None:  # noqa: ANN401 # the same
    if isinstance(field, Part):
        holder[key] = {}
    elif isinstance(field, Rows):
        given = holder.get(key) if isinstance(holder, dict) else None
        rows = list(given) if isinstance(given, list) else []
        wanted = max(field.least, 0 if rows else 1)
        holder[key] = [*rows[: field.most], *(_dots(field.inner) for _ in range(wanted - len(rows)))]
    elif dots and isinstance(field, Line) and not isinstance(field, Symbol):
        holder[key] = dots
    elif field is None or (isinstance(holder, dict) and key in holder and not field.required):
        holder.pop(key)
    else:
        before = holder[key] if isinstance(holder, list) else holder.get(key)
        stands = _dots(field)
        # What was put in already and is wrong still must not repeat what another row says.
        again = isinstance(stands, str) and str(before).startswith(stands)
        holder[key] = f"{before}{stands[-1]}" if again else stands


def _dots(field: Any) -> Any:  # noqa: ANN401 # any field, any JSON value
    """Give a value that stands for one nobody has typed yet."""
    if isinstance(field, Part):
        return {}
    if isinstance(field, Choice):
        return next(value for value in field.choices if value)
    if isinstance(field, Symbol):
        return _SYMBOL
    if isinstance(field, Line):
        return DOTS
    return field.metadata["example"]
