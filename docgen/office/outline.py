"""An unfinished record with dots in the gaps, so that its papers can be looked at while it is typed.

Only for looking: what is made from such a record is never kept, numbered or handed out.
"""

from __future__ import annotations

import copy
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from docgen.errors import Fault, InvalidRecord
from docgen.messages import Message
from schemas.fields import Choice, Line, Symbol
from schemas.groups import Part, Rows

if TYPE_CHECKING:
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


def outline(paper: Paper, data: Json) -> Outline:
    """Fill the gaps of a record, as far as `paper` needs them; what is wrong counts as a gap."""
    filled = copy.deepcopy(data)
    told: tuple[Fault, ...] = ()
    for turn in range(_ROUNDS):
        faults, record = _try(paper, filled)
        if turn == 0:
            told = faults
        if record is not None:
            return Outline(record, told)
        for fault in faults:
            _fill(paper, filled, fault.pointer)
    return Outline(None, told)


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


def _fill(paper: Paper, data: Json, pointer: str) -> None:
    """Put something that fits in the place of `pointer`, or take out what nothing fits."""
    steps = [step.replace("~1", "/").replace("~0", "~") for step in pointer.split("/")[1:]]
    if not steps:
        return
    holder: Any = data
    field: Any = None
    fields: Any = paper.schema.made().fields
    for step in steps:
        field = field.inner if isinstance(field, Rows) else fields.get(step)
        if isinstance(field, Part):
            fields = field.group.made().fields
        if step is not steps[-1]:
            holder = _inside(holder, step)
    key: Any = int(steps[-1]) if isinstance(holder, list) and steps[-1].isdecimal() else steps[-1]
    if isinstance(holder, list) and not (isinstance(key, int) and key < len(holder)):
        return
    if isinstance(holder, dict | list):
        _put(holder, key, field)


def _inside(holder: Any, step: str) -> Any:  # noqa: ANN401 # any part of a record
    """Step into a group or a list; a group that is not there begins empty."""
    if isinstance(holder, list):
        return holder[int(step)] if step.isdecimal() and int(step) < len(holder) else None
    return holder.setdefault(step, {}) if isinstance(holder, dict) else None


def _put(holder: Any, key: Any, field: Any) -> None:  # noqa: ANN401 # the same
    if isinstance(field, Part):
        holder[key] = {}
    elif isinstance(field, Rows):
        given = holder.get(key) if isinstance(holder, dict) else None
        rows = list(given) if isinstance(given, list) else []
        wanted = max(field.least, 0 if rows else 1)
        holder[key] = [*rows[: field.most], *(_dots(field.inner) for _ in range(wanted - len(rows)))]
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
