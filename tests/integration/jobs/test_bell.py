"""The bell and the processes that hear it."""

from __future__ import annotations

import os
import signal
import time

from docgen.jobs.bell import open_bell
from tests.rig.fleet import forked


def test_a_worn_worker_is_replaced_and_the_next_one_hears_the_bell(tmp_path):
    heard = tmp_path / "heard"

    def listen():
        os.setsid()
        bell = open_bell("", tmp_path)

        def answer(_):
            with heard.open("a") as file:
                file.write(f"{os.getpid()}\n")
            bell.ring()

        bell.listen(answer, lambda: True, heard.exists, 1)

    listening = forked(listen)
    until = time.monotonic() + 60
    while not heard.exists() or len(heard.read_text().split()) < 2:
        assert time.monotonic() < until
        time.sleep(0.05)
    os.killpg(listening, signal.SIGKILL)
    os.waitpid(listening, 0)
    first, second, *_ = heard.read_text().split()
    assert first != second
