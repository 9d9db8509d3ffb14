"""How far a batch is: counts, the rate of late, the time left."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from statistics import mean, median
from typing import TYPE_CHECKING

from sqlalchemy import select

from docgen.jobs.batches import counts
from docgen.jobs.tables import item

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from sqlalchemy import Connection

    from docgen.jobs.batches import Batch

_PART, _FEW = 4, 400
"""Items by which the rate is measured: a quarter of those that ended, or so many, so that a lasting change is
followed. Of the ways tried on the ends of real batches this one was wrong least often."""
_STRETCHES, _SHORTEST, _PAUSE_TIMES = 20, 10, 3
"""They are cut into so many stretches, of so many items at least; one that takes more than so many usual ones
is left out: neither a slow beginning nor a pause, or a night with the machine off, frightens anybody."""
_KNOWN_PART, _KNOWN_FEW = 10, 5
"""Of a batch less than a tenth done, or of fewer items, no time is told: it would be a guess."""


@dataclass(frozen=True)
class Progress:
    """Counts of items by state; `rate` in items a second, `seconds_left` at that rate; None: not known."""

    total: int
    queued: int
    running: int
    done: int
    failed: int
    cancelled: int
    rate: float | None
    seconds_left: float | None

    @property
    def ended(self) -> int:
        """Items that need no more work."""
        return self.total - self.queued - self.running


def progress(connection: Connection, found: Batch, now: datetime) -> Progress:
    """Count; the rate falls when nothing moves up to `now`."""
    count = counts(connection, found.id)
    left = count.get("queued", 0) + count.get("running", 0)
    ended = found.total - left
    known = left and ended >= max(_KNOWN_FEW, found.total / _KNOWN_PART)
    rate = pace(_last_ends(connection, found, looked_at(ended)), now) if known else None
    return Progress(
        total=found.total,
        queued=count.get("queued", 0),
        running=count.get("running", 0),
        done=count.get("done", 0),
        failed=count.get("failed", 0),
        cancelled=count.get("cancelled", 0),
        rate=rate,
        seconds_left=left / rate if rate else None,
    )


def looked_at(ended: int) -> int:
    """Say by how many of the items that ended last the rate is measured."""
    return max(_FEW, ended // _PART)


def pace(ends: Sequence[datetime], now: datetime) -> float | None:
    """Give the items a second of those that ended at `ends`, the latest first; None when nothing tells it."""
    if len(ends) < 2:  # noqa: PLR2004 # two ends make one interval
        return None
    gaps = len(ends) - 1
    length = max(1, gaps // _STRETCHES, min(_SHORTEST, gaps // 3))
    stretches = [(later - earlier).total_seconds() for later, earlier in pairwise(ends[::length])]
    longest = _PAUSE_TIMES * median(stretches)
    taken = max(mean(each for each in stretches if each <= longest), (now - ends[0]).total_seconds())
    return length / taken if taken > 0 else None


def _last_ends(connection: Connection, found: Batch, count: int) -> Sequence[datetime]:
    """Read when the last items ended, from the index alone."""
    return connection.scalars(
        select(item.c.ended_at)
        .where(item.c.batch_id == found.id, item.c.ended_at.is_not(None))
        .order_by(item.c.ended_at.desc())
        .limit(count)
    ).all()
