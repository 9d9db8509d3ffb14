from __future__ import annotations

from datetime import UTC, datetime, timedelta

from docgen.database.ids import new_id

NOW = datetime(2026, 4, 15, tzinfo=UTC)


def test_ids_sort_by_time():
    made = [new_id(NOW + timedelta(milliseconds=step)) for step in range(100)]
    assert made == sorted(made)


def test_ids_of_one_moment_differ_and_have_26_letters():
    made = {new_id(NOW) for _ in range(1000)}
    assert len(made) == 1000
    assert {len(name) for name in made} == {26}
    assert set("".join(made)) <= set("0123456789abcdefghjkmnpqrstvwxyz")
