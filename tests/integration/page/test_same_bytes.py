"""The same DOCX gives the same PDF, in whatever process it is made."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tests.rig.samples import sample

MAKE = """
import hashlib, sys
from docgen.page.html import to_html
from docgen.page.pdf import to_pdf
from docgen.page.read import read
html = to_html(read(sys.stdin.buffer.read()))
print(hashlib.sha256(html.markup.encode()).hexdigest(), hashlib.sha256(to_pdf(html)).hexdigest())
"""


def hashes(docx, seed, zone):
    done = subprocess.run(
        [sys.executable, "-c", MAKE],
        input=docx,
        capture_output=True,
        check=True,
        env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": "C"},
    )
    return done.stdout.split()


@pytest.mark.parametrize("name", ["running", "tables"])
def test_two_processes_make_the_same_bytes(name):
    docx = sample(name)
    assert hashes(docx, "1", "UTC") == hashes(docx, "2", "Asia/Ho_Chi_Minh")
