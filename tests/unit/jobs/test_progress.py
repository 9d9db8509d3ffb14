"""How true the time left is, on ways in which a batch may go: told at every hundredth from a tenth on."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import accumulate
from random import Random

import pytest

from docgen.jobs.progress import looked_at, pace

BEGUN = datetime(2026, 4, 15, 1, 30, tzinfo=UTC)
ROWS = 10_000
NIGHT = 14 * 3600.0


def steady():
    return [0.02] * ROWS


def uneven():
    """A row takes up to seven times as long as another."""
    chance = Random(8)
    return [chance.uniform(0.005, 0.035) for _ in range(ROWS)]


def slow_start():
    """The first rows wait for processes that are only starting."""
    return [5.0, *[0.06] * 200, *[0.02] * (ROWS - 201)]


def with_pauses():
    """Twice somebody else has the machine for five seconds."""
    gaps = steady()
    gaps[3000] = gaps[6500] = 5.0
    return gaps


def over_night():
    """The machine is switched off after 3,500 rows and on again in the morning."""
    gaps = steady()
    gaps[3500] = NIGHT
    return gaps


def errors(gaps, working):
    """Give how far off the end was told each time, as part of the time worked."""
    ends = list(accumulate(gaps))
    for ended in range(ROWS // 10, ROWS, ROWS // 100):
        now = BEGUN + timedelta(seconds=ends[ended - 1])
        seen = [BEGUN + timedelta(seconds=each) for each in reversed(ends[:ended][-looked_at(ended) :])]
        left = sum(gap for gap in gaps[ended:] if gap < NIGHT)
        yield abs((ROWS - ended) / pace(seen, now) - left) / working


@pytest.mark.parametrize("course", [steady, uneven, slow_start, with_pauses, over_night])
def test_the_end_is_told_within_a_tenth_from_a_tenth_of_the_rows_on(course):
    gaps = course()
    working = sum(gap for gap in gaps if gap < NIGHT)
    assert max(errors(gaps, working)) <= 0.10


def test_a_lasting_change_is_followed_within_a_tenth_of_the_rows():
    """From the middle on every row takes twice as long, as when one of two workers is gone."""
    gaps = [0.02] * (ROWS // 2) + [0.04] * (ROWS // 2)
    told = list(errors(gaps, sum(gaps)))
    assert min(told[:41]) > 0.10  # nobody can know it before
    assert max(told[50:]) <= 0.10


def test_the_rate_falls_while_nothing_moves():
    ends = [BEGUN - timedelta(seconds=second) for second in range(41)]
    assert pace(ends, BEGUN + timedelta(seconds=10)) == pytest.approx(1)
    assert pace(ends, BEGUN + timedelta(seconds=20)) == pytest.approx(0.5)


def test_a_few_rows_that_several_workers_end_together_tell_the_rate_they_have():
    """Three workers that began at once: three ends close together, then nothing for nine seconds."""
    ends = [BEGUN - timedelta(seconds=10 * turn + 0.1 * worker) for turn in range(4) for worker in range(3)]
    assert pace(ends, BEGUN) == pytest.approx(0.3, rel=0.2)


def test_one_end_tells_no_rate():
    assert pace([BEGUN], BEGUN) is None
