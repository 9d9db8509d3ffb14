"""Buckets of tokens: a burst is served, a flood is not, and nobody pays for another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.api.limits import Limiter, TooManyRequests


def taken(limiter: Limiter, times: list[float], sender: str = "a") -> int:
    served = 0
    for now in times:
        try:
            limiter.take(sender, now)
        except TooManyRequests:
            continue
        served += 1
    return served


def test_a_burst_of_a_minute_is_served_and_what_comes_beyond_waits():
    limiter = Limiter(60)
    assert taken(limiter, [0.0] * 70) == 60
    with pytest.raises(TooManyRequests) as refused:
        limiter.take("a", 0.5)
    assert refused.value.retry_after == 1
    limiter.take("a", 1.1)


def test_one_sender_does_not_use_up_what_another_may():
    limiter = Limiter(1)
    limiter.take("a", 0.0)
    limiter.take("b", 0.0)
    with pytest.raises(TooManyRequests) as refused:
        limiter.take("a", 15.0)
    assert refused.value.retry_after == 45


@given(st.integers(1, 50), st.lists(st.floats(0, 600), max_size=300).map(sorted))
def test_no_more_is_served_than_a_burst_and_the_rate(rate, times):
    served = taken(Limiter(rate), times)
    assert served <= rate + rate * (times[-1] - times[0] if times else 0) / 60 + 1e-6
    assert served >= min(len(times), rate)
