"""Processes of one service share a nursery: no worker reaches another's, and one's end is not the others'."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from docgen.guard import GuardUnavailable
from docgen.guard.door import _Door
from docgen.guard.pool import Pool
from docgen.guard.start import start
from docgen.guard.tasks import Task
from tests.security.conftest import ATTACKS

ECHO, SOCKETS = Task(f"{ATTACKS}:echo"), Task(f"{ATTACKS}:sockets")


@pytest.fixture
def shared():
    made = start([ATTACKS])
    yield made
    made.close()


def children_of(process: int) -> list[str]:
    return Path(f"/proc/{process}/task/{process}/children").read_text().split()


def wait_for_children(process: int, count: int) -> None:
    until = time.monotonic() + 5
    while len(left := children_of(process)) != count:
        assert time.monotonic() < until, left


def test_the_end_of_one_ends_its_workers_and_nobody_elses(shared):
    first, second = Pool(shared.door), Pool(shared.door)
    assert [pool.run(ECHO, {"a": 1}, ()).value for pool in (first, second)] == [{"a": 1}, {"a": 1}]
    wait_for_children(shared.process.pid, 2)  # the next worker of each
    first.close()
    wait_for_children(shared.process.pid, 1)
    assert second.alive
    assert second.run(ECHO, {}, (b"c",)).files == (b"c",)
    second.close()
    wait_for_children(shared.process.pid, 0)


def test_a_worker_has_no_way_to_anybody_but_who_asked(shared):
    first, second = Pool(shared.door), Pool(shared.door)
    assert [pool.run(SOCKETS, {}, ()).value for pool in (first, second, first)] == [1, 1, 1]
    first.close()
    second.close()


def test_a_nursery_that_is_gone_is_told():
    gone = start([ATTACKS])
    pool = Pool(gone.door)
    gone.process.kill()
    gone.process.wait()
    assert not pool.alive
    pool.close()
    with pytest.raises(GuardUnavailable):
        Pool(gone.door)
    gone.close()


def test_a_forked_process_uses_the_nursery_of_its_parent():
    door = _Door()
    door.share([ATTACKS])
    door.less = True
    nursery = door.nursery.process.pid
    child = os.fork()
    if child == 0:
        door.forget()
        said = door.open([]).run(ECHO, {"a": 1}, ()).value, door.nursery, door.less
        os._exit(0 if said == ({"a": 1}, None, True) else 1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert door.open([]).run(ECHO, {}, ()).value == {}
    wait_for_children(nursery, 1)
    door.close()


def test_a_process_whose_shared_nursery_is_gone_starts_its_own():
    door = _Door()
    door.share([ATTACKS])
    gone = door.nursery.process
    door.open([])
    gone.kill()
    gone.wait()
    assert door.open([ATTACKS]).run(ECHO, {"a": 1}, ()).value == {"a": 1}
    assert door.nursery.process.pid != gone.pid
    door.close()
