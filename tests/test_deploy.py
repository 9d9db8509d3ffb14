"""Set-up is idempotent: a second run is quick and touches nothing."""

from __future__ import annotations

import subprocess
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
STAMP = ROOT / ".venv/installed-test"


@pytest.mark.skipif(not STAMP.exists(), reason="this environment was not made by deploy/setup")
@pytest.mark.parametrize("name", ["run", "test"])
def test_setting_up_again_is_quick_says_nothing_and_touches_nothing(name):
    watched = [ROOT / ".venv", STAMP, ROOT / ".venv/installed-run", ROOT / ".venv/pyvenv.cfg"]
    before = [path.stat().st_mtime_ns for path in watched]
    started = time.monotonic()
    done = subprocess.run([ROOT / "deploy/setup", name], cwd="/", capture_output=True, check=True)
    assert time.monotonic() - started < 2
    assert (done.stdout, done.stderr) == (b"", b"")
    assert [path.stat().st_mtime_ns for path in watched] == before
