"""The PDF before an independent judge of PDF/A, where one is installed.

veraPDF comes in no package of the registries: DOCGEN_VERAPDF names its program. What can be told without it
is asserted in tests/unit/page/test_pdf.py.
"""

from __future__ import annotations

import os
import subprocess

import pytest

from docgen.page.html import to_html
from docgen.page.pdf import VARIANTS, to_pdf
from docgen.page.read import read
from tests.rig.samples import SAMPLES, sample

PROGRAM = os.environ.get("DOCGEN_VERAPDF")
pytestmark = pytest.mark.skipif(PROGRAM is None, reason="set DOCGEN_VERAPDF to the veraPDF program")


@pytest.mark.parametrize("variant", [name for name in VARIANTS if name != "pdf"])
def test_a_pdf_is_what_it_says_it_is(variant, tmp_path):
    assert PROGRAM is not None
    files = [tmp_path / f"{name}.pdf" for name in SAMPLES]
    for file in files:
        file.write_bytes(to_pdf(to_html(read(sample(file.stem))), variant))
    flavour = variant.removeprefix("pdf/").replace("a-", "").replace("ua-", "ua")
    command = [PROGRAM, "--flavour", flavour, "--format", "text", *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert [line.split()[0] for line in done.stdout.splitlines()] == ["PASS"] * len(files), done.stdout
