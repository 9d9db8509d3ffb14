"""How far a batch is: counts, the rate of late, the time left."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from sqlalchemy import select

from docgen.jobs.batches import counts
from docgen.jobs.tables import item

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection

    from docgen.jobs.batches import Batch

_FEW, _MANY = 200, 10_000
"""Items by which the rate is measured: half of those that ended, within these bounds. So one slow moment does
not frighten anybody when much is left, and a lasting change is followed."""
_BREAK_SECONDS, _BREAK_TIMES = 30.0, 10
"""A gap longer than both, the second in usual gaps, is no work: the machine was off, or only what failed is
being repeated."""


@dataclass(frozen=True)
class Progress:
    """Counts of items by state; `rate` in items a second, `seconds_left` at that rate, where it is known."""

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
    """Count; the rate counts up to `now`, so that it falls when nothing moves."""
    count = counts(connection, found.id)
    left = count.get("queued", 0) + count.get("running", 0)
    rate = _rate(connection, found, found.total - left, now) if left else None
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


def _rate(connection: Connection, found: Batch, ended: int, now: datetime) -> float | None:
    ends = connection.scalars(
        select(item.c.ended_at)
        .where(item.c.batch_id == found.id, item.c.state.in_(("done", "failed")))
        .order_by(item.c.ended_at.desc())
        .limit(min(max(_FEW, ended // 2), _MANY))
    ).all()
    if len(ends) < 2:  # noqa: PLR2004 # two ends make one interval
        return None
    gaps = [(later - earlier).total_seconds() for later, earlier in pairwise(ends)]
    longest = max(_BREAK_SECONDS, _BREAK_TIMES * median(gaps))
    worked = [gap for gap in gaps if gap <= longest]
    taken = (now - ends[0]).total_seconds() + sum(worked)
    return len(worked) / taken if taken > 0 else None
