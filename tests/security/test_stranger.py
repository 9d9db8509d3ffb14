"""Whoever knows the API by its description alone breaks nothing (Schemathesis, every check).

A short run; `python -m tests.endurance stranger` is the long one.
"""

from __future__ import annotations

import pytest

from tests.rig.stranger import explore


@pytest.mark.filterwarnings("ignore")
def test_a_stranger_finds_the_service_as_described(tmp_path):
    found = explore(tmp_path, 1)
    assert found.failures == {}
    assert found.cases > 100
    assert {status for status in found.statuses if status >= 500} == set()
