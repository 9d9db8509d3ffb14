"""The real program in a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from docgen.papers import example

PROGRAM = Path(sys.executable).with_name("docgen")


@pytest.fixture
def docgen(tmp_path):
    """Run `docgen …` in an empty folder."""

    def run(*words: str, stdin: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [PROGRAM, *words],
            input=stdin,
            capture_output=True,
            check=False,
            cwd=tmp_path,
            env={"PATH": "/usr/bin:/bin", "HOME": str(tmp_path), **environment},
            timeout=60,
        )

    return run


@pytest.fixture
def record(tmp_path):
    """The example of an award, in a file."""
    path = tmp_path / "record.json"
    path.write_text(json.dumps(example("award")), "utf-8")
    return path
