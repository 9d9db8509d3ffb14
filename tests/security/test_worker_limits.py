"""A task that takes too much or breaks down ends alone, and the next one is served (T04, T10, T11, T18)."""

from __future__ import annotations

import time
from contextlib import suppress
from pathlib import Path

import pytest

from docgen.guard import Limits, TooMuch, Unprocessable
from docgen.guard.limits import MEGABYTE


def what(caught) -> str:
    return caught.value.message.values["what"].code


@pytest.fixture(autouse=True)
def an_honest_task_works_right_after(attack):
    yield
    assert attack("echo", a="ô") == {"a": "ô"}


@pytest.mark.parametrize("name", ["eat_memory", "eat_memory_slowly"])
def test_memory_ends_at_the_limit(attack, name):
    with pytest.raises(TooMuch) as caught:
        attack(name, bytes=2 << 30)
    assert what(caught) == "guard-memory"


def test_memory_within_the_limit_is_given(attack):
    assert attack("eat_memory", bytes=200 * MEGABYTE) == 200 * MEGABYTE


@pytest.mark.parametrize("name", ["loop", "loop_deaf"])
def test_an_endless_loop_ends_with_its_processor_time(attack, name):
    begun = time.monotonic()
    with pytest.raises(TooMuch) as caught:
        attack(name, Limits(cpu=1, wall=20))
    assert what(caught) == "guard-time"
    assert time.monotonic() - begun < 10


def test_whoever_waits_for_ever_ends_with_the_clock(attack):
    begun = time.monotonic()
    with pytest.raises(TooMuch) as caught:
        attack("sleep", Limits(wall=0.3), seconds=60)
    assert what(caught) == "guard-time"
    assert time.monotonic() - begun < 2
    assert attack("sleep", Limits(wall=5), seconds=0.1) == "awake"


def test_endless_recursion_is_told_as_such(attack):
    with pytest.raises(TooMuch) as caught:
        attack("recurse")
    assert what(caught) == "guard-depth"


@pytest.mark.parametrize(
    "how", ["segfault", "abort", "exit", "kill", "system-exit", "exception", "base-exception"]
)
def test_a_breakdown_is_the_inputs_doing_and_harms_nobody(attack, how):
    with pytest.raises((Unprocessable, TooMuch)) as caught:
        attack("crash", how=how)
    assert caught.value.status == 422
    assert "nothing" not in str(caught.value)


def test_a_file_may_grow_to_the_limit_and_no_further(attack):
    limits = Limits(written=MEGABYTE)
    assert attack("write_file", limits, bytes=MEGABYTE) == MEGABYTE
    with pytest.raises(TooMuch) as caught:
        attack("write_file", limits, bytes=MEGABYTE + 1)
    assert what(caught) == "guard-disk"


def test_files_may_be_open_to_the_limit_and_no_further(attack):
    assert attack("open_many", Limits(open_files=64), count=40) == 40
    with pytest.raises(Unprocessable):
        attack("open_many", Limits(open_files=64), count=70)


@pytest.mark.parametrize(("letters", "size"), [(3 * MEGABYTE, 0), (0, 3 * MEGABYTE), (MEGABYTE, MEGABYTE)])
def test_an_answer_longer_than_the_limit_is_not_read(attack, letters, size):
    with pytest.raises(TooMuch) as caught:
        attack("answer_much", Limits(answer=2 * MEGABYTE), letters=letters, bytes=size)
    assert what(caught) == "guard-answer"
    assert len(attack("answer_much", Limits(answer=2 * MEGABYTE), letters=MEGABYTE, bytes=9)) == MEGABYTE


def test_a_limit_cannot_be_lifted(attack):
    assert "refused" in attack("raise_limits")


def test_nothing_is_left_behind(attack, nursery):
    """No process and no folder, however a task ended; the worker that waits for the next one stays."""
    for name, given in {"echo": {}, "crash": {"how": "abort"}, "write_file": {"bytes": 1000}}.items():
        with suppress(Unprocessable):
            attack(name, **given)
    process = nursery.process.pid
    until = time.monotonic() + 5
    while (left := Path(f"/proc/{process}/task/{process}/children").read_text().split())[1:]:
        assert time.monotonic() < until, left


def test_a_warm_call_costs_little(attack):
    """Measured 4 ms on two loaded cores; the bound leaves room for machines under load."""
    times = []
    for _ in range(20):
        time.sleep(0.02)
        begun = time.perf_counter()
        attack("echo", files=(bytes(100_000),))
        times.append(time.perf_counter() - begun)
    assert sorted(times)[10] < 0.05
