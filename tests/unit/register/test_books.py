"""Books: the day on which something is."""

from __future__ import annotations

from datetime import UTC, date, datetime

from docgen.register.books import day_of


def test_the_day_in_viet_nam_begins_seven_hours_before_that_of_utc():
    assert day_of(datetime(2026, 11, 30, 16, 59, tzinfo=UTC)) == date(2026, 11, 30)
    assert day_of(datetime(2026, 11, 30, 17, 0, tzinfo=UTC)) == date(2026, 12, 1)
