"""An unfinished record with dots in the gaps, so that its papers can be looked at while it is typed.

Only for looking: what is made from such a record is never kept, numbered or handed out.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from itertools import count
from typing import TYPE_CHECKING, Any

from docgen.wording.dates import long_date, short_date
from docgen.wording.unsaid import DOTS, FEW, UnsaidChoice, UnsaidDay, UnsaidMoment, UnsaidNumber
from schemas.faults import pointer_step
from schemas.fields import Choice, Day, Line, Moment, WholeNumber
from schemas.groups import Part, Rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from docgen.errors import Fault
    from docgen.papers import Paper
    from schemas.groups import Record

Json = dict[str, Any]

_ROUNDS = 9
"""How often the gaps that filling the gaps before left are filled in turn."""
_LACKING = frozenset(("required", "empty-text", "too-few-rows", "lacks-for-paper"))


@dataclass(frozen=True)
class Outline:
    """A record with dots in it, and all that is wrong with it."""

    record: Json
    faults: tuple[Fault, ...]
    stands: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Pointer of what is wrong → how the pages may write what stands in its place, if they do."""


def outline(paper: Paper, data: Json, *, by_example: bool = False, refused: Sequence[Fault] = ()) -> Outline:
    """Fill the gaps of a record, as far as `paper` needs them; what is wrong in itself counts as a gap.

    Dots for what is wrong are of another number than those of a gap, and each of another: so they are found.
    Filled `by_example` instead, nothing that a gap says is wrong in its form. `refused`: what the paper has
    no room for, which counts as wrong.
    """
    record, told = paper.load_partly(data)
    told = [*(told or paper.lacks(record)), *refused]
    filling = _Filling(
        frozenset(fault.pointer for fault in told if not is_lacking(fault)),
        by_example,
        frozenset(fault.pointer for fault in refused),
    )
    filling.complete(paper.schema.made(), record, "")
    for _ in range(_ROUNDS):
        gaps = paper.lacks(record)
        for gap in gaps:
            filling.close(paper.schema.made(), record, gap.pointer)
        if not gaps:
            break
    return Outline(record, tuple(told), filling.stands)


def faults_of(paper: Paper, data: Json) -> tuple[Fault, ...]:
    """List what is wrong with a record, or else what it lacks for `paper`."""
    record, told = paper.load_partly(data)
    return tuple(told or paper.lacks(record))


def is_lacking(fault: Fault) -> bool:
    """Tell what is only not there yet from what is wrong."""
    return fault.message.code in _LACKING


@dataclass(frozen=True)
class _Filling:
    """Pointers of what is `wrong`; `refused`: those of it that the paper has no room for."""

    wrong: frozenset[str]
    by_example: bool
    refused: frozenset[str]
    stands: dict[str, tuple[str, ...]] = field(default_factory=dict)
    lengths: Iterator[int] = field(
        default_factory=lambda: (length for length in count(len(FEW) + 1) if length != len(DOTS))
    )
    """Numbers of dots that stand for nothing yet."""

    def complete(self, schema: Record, record: Json, pointer: str) -> None:
        """Put something into every entry of a partly loaded group that is not there."""
        for key, entry in schema.fields.items():
            at = pointer + pointer_step(key)
            given = key in record
            record[key] = self._whole(entry, record[key], at) if given else self._instead(entry, at)
        for key in schema.missed(record):
            record[key] = self._gap(schema.fields[key], pointer + pointer_step(key))

    def close(self, schema: Record, record: Json, pointer: str) -> None:
        """Put something into the entry that a pointer leads to, though a record may do without it."""
        holder: Any = record
        entry: Any = None
        fields: Any = schema.fields
        *way, last = pointer.split("/")[1:]
        for step in way:
            entry = entry.inner if isinstance(entry, Rows) else fields[step]
            fields = entry.group.made().fields if isinstance(entry, Part) else fields
            holder = holder[int(step) if isinstance(holder, list) else step]
        entry = fields[last]
        if isinstance(entry, Rows):
            holder[last] = self._rows(entry, holder[last], pointer, len(holder[last]) + 1)
        else:
            holder[last] = self._gap(entry, pointer)

    def _whole(self, entry: Any, value: Any, at: str) -> Any:  # noqa: ANN401 # any field, any value
        if isinstance(entry, Part) and value is not None:
            self.complete(entry.group.made(), value, at)
        elif isinstance(entry, Rows):
            return self._rows(entry, value, at, entry.least)
        elif isinstance(entry, Line) and value == {}:
            return self._instead(entry, at)
        elif at in self.refused:
            return self._gap(entry, at)
        elif at in self.wrong:
            self.stands[at] = _written(value)
        return value

    def _rows(self, entry: Rows, rows: Sequence[Any], at: str, least: int) -> list[Any]:
        given = [self._whole(entry.inner, row, f"{at}/{place}") for place, row in enumerate(rows)]
        more = range(len(given), min(least, entry.most))
        return [*given, *(self._gap(entry.inner, f"{at}/{place}") for place in more)]

    def _instead(self, entry: Any, at: str) -> Any:  # noqa: ANN401 # the same
        """Give what stands for an entry that is not there; what no text shows is left out if it may be."""
        # Of figures only the number of a paper is shown as it is; others are reckoned with.
        shown = isinstance(entry, Line | Day | Moment) or at.endswith("/number")
        if entry.required or (shown and at in self.wrong):
            return self._gap(entry, at)
        return entry.load_default() if callable(entry.load_default) else entry.load_default

    def _gap(self, entry: Any, at: str) -> Any:  # noqa: ANN401 # the same
        if isinstance(entry, Part):
            return self._whole(entry, {}, at)
        if isinstance(entry, Rows):
            return self._rows(entry, [], at, max(entry.least, 1))
        value = entry.deserialize(entry.metadata["example"])
        if not self.by_example:
            unsaid = next(make for kind, make in _UNSAID.items() if isinstance(entry, kind))
            value = unsaid(entry, value, DOTS[0] * next(self.lengths) if at in self.wrong else "")
        if at in self.wrong:
            self.stands[at] = _written(value)
        return value


_UNSAID: Mapping[type, Callable[[Any, Any, str], Any]] = {
    Line: lambda _entry, _example, dots: dots or DOTS,
    Day: lambda _, example, dots: UnsaidDay.fromisoformat(example.isoformat()).dotted(dots or FEW),
    Moment: lambda _, example, dots: UnsaidMoment.fromisoformat(example.isoformat()).dotted(dots or FEW),
    WholeNumber: lambda _, example, dots: UnsaidNumber(example).dotted(dots or FEW),
    Choice: lambda entry, _example, dots: UnsaidChoice(next(filter(None, entry.choices))).dotted(
        dots or DOTS
    ),
}
"""Kind of entry → what stands for it. Where nothing is chosen, the paper is laid out as for the first."""


def _written(value: object) -> tuple[str, ...]:
    """Say how the pages may write a value; nothing for a figure, which may stand anywhere."""
    if isinstance(value, date):
        return long_date(value), short_date(value)
    return (str(value),) if value and isinstance(value, str | UnsaidNumber) else ()
