"""`docgen worker` killed: none of its processes goes on without it."""

from __future__ import annotations

import os
import subprocess
import time

from tests.integration.cli.conftest import PROGRAM
from tests.rig.service import name_of, started_by


def _forked(process):
    """Its children of its own kind; on its way it starts other programs, too."""
    return [each for each in started_by(process) if name_of(each) == name_of(process)]


def _after(seconds, is_so):
    until = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < until
        time.sleep(0.1)


def test_nobody_is_left_when_the_worker_is_killed(tmp_path):
    environment = {**os.environ, "DOCGEN_DATA": str(tmp_path)}
    with subprocess.Popen([PROGRAM, "worker", "--processes", "2"], env=environment) as worker:
        try:
            _after(90, lambda: len(_forked(worker.pid)) == 3)  # two that work, one that looks for work
            children = _forked(worker.pid)
        finally:
            worker.kill()
    _after(20, lambda: not any(map(name_of, children)))
