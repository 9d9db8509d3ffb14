"""Workers of batches: a row that never ends ends its worker, whatever code it is in."""

from __future__ import annotations

import os
import signal
import time

from docgen.office.batch_crew import watched
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
