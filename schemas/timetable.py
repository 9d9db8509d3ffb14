"""Thời gian của chương trình: when each item of an agenda begins and ends, as given or as reckoned."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from itertools import pairwise
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_DAY = 24 * 60


@dataclass(frozen=True)
class Slot:
    """Time of one item: `row` is its place in the record, from 0; None is a time nobody can know.

    An item ends when its duration is over, or else when the next begins.
    """

    row: int
    starts: time | None
    ends: time | None


@dataclass(frozen=True)
class _Span:
    """The same in minutes of the day, and the end only where a duration says it."""

    row: int
    starts: int | None
    ends: int | None


def timetable(agenda: Sequence[Mapping[str, Any]], opening: time | None) -> list[Slot]:
    """Order the items by time, those that take their time from the one before right after it.

    An item without a time of its own begins when the one before it ends, the first at `opening`.
    """
    spans = _spans(agenda, None if opening is None else _minutes(opening))
    following = [*(span.starts for span in spans[1:]), None]
    return [
        Slot(span.row, _time(span.starts), _time(span.ends if span.ends is not None else after))
        for span, after in zip(spans, following, strict=True)
    ]


def clashes(agenda: Sequence[Mapping[str, Any]], opening: time) -> Iterator[tuple[int, int]]:
    """Give each row that begins before another has ended, or with it, and that other row; both from 0."""
    for before, after in pairwise(_spans(agenda, _minutes(opening))):
        if before.starts is None or after.starts is None:
            continue
        if after.starts <= before.starts or (before.ends is not None and after.starts < before.ends):
            yield after.row, before.row


def past_midnight(agenda: Sequence[Mapping[str, Any]], opening: time) -> Iterator[int]:
    """Give each row, from 0, that does not end on the day on which it begins."""
    return (
        span.row
        for span in _spans(agenda, _minutes(opening))
        if span.ends is not None and span.ends >= _DAY and span.starts is not None and span.starts < _DAY
    )


def _spans(agenda: Sequence[Mapping[str, Any]], opening: int | None) -> list[_Span]:
    chains: list[list[_Span]] = []
    for row, item in enumerate(agenda):
        length = item["duration"]
        if item["starts_at"] is not None or not chains:
            starts = opening if item["starts_at"] is None else _minutes(item["starts_at"])
            chains.append([_span(row, starts, length)])
        else:
            chains[-1].append(_span(row, chains[-1][-1].ends, length))
    chains.sort(key=lambda chain: chain[0].starts or 0)
    return [span for chain in chains for span in chain]


def _span(row: int, starts: int | None, length: int | None) -> _Span:
    return _Span(row, starts, starts + length if starts is not None and length is not None else None)


def _minutes(clock: time) -> int:
    return clock.hour * 60 + clock.minute


def _time(minutes: int | None) -> time | None:
    return None if minutes is None or minutes >= _DAY else time(*divmod(minutes, 60))
