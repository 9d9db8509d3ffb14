"""Workers of batches: a row that never ends ends its worker, whatever code it is in."""

from __future__ import annotations

import mmap
import os
import signal
import time

from docgen.office.batch_crew import MOST_GROWTH, MOST_GROWTH_AT_REST, is_worn, watched
from tests.rig.fleet import forked


def endless():
    with watched(0.2):
        sorted(range(10**7), key=lambda number: -number)  # in C, where no handler of Python runs
        time.sleep(60)


def in_time():
    with watched(0.2):
        pass
    time.sleep(0.4)


def test_a_row_that_takes_too_long_ends_its_worker():
    begun = time.monotonic()
    _, status = os.waitpid(forked(endless), 0)
    assert (os.WIFSIGNALED(status), os.WTERMSIG(status)) == (True, signal.SIGALRM)
    assert time.monotonic() - begun < 30


def test_a_row_that_ends_in_time_leaves_no_alarm_behind():
    _, status = os.waitpid(forked(in_time), 0)
    assert status == 0


def grows(bytes_taken, *, waiting=True):
    """Take memory in a process of its own; its status tells whether it is worn then."""

    def is_waiting():
        return waiting

    def deed():
        assert not is_worn(is_waiting)
        taken = mmap.mmap(-1, bytes_taken, mmap.MAP_PRIVATE)  # not of what this process has free already
        for at in range(0, bytes_taken, mmap.PAGESIZE):
            taken[at] = 1
        os._exit(is_worn(is_waiting))

    _, status = os.waitpid(forked(deed), 0)
    return bool(os.waitstatus_to_exitcode(status))


def test_a_worker_is_replaced_when_it_has_taken_too_much_memory():
    assert (grows(MOST_GROWTH // 2), grows(MOST_GROWTH * 3 // 2)) == (False, True)


def test_a_worker_with_nothing_to_do_gives_back_what_it_took_sooner():
    assert grows(MOST_GROWTH_AT_REST // 2, waiting=False) is False
    assert grows(MOST_GROWTH_AT_REST * 2, waiting=False) is True
