"""docgen's own papers pass docgen's own check, in Word and as PDF."""

from __future__ import annotations

import pytest

from docgen.office.render import render
from docgen.papers import PAPERS, example_of
from docgen.rules import check


@pytest.mark.parametrize("format_", ["docx", "pdf"])
@pytest.mark.parametrize("slug", PAPERS)
def test_every_paper_is_clean(slug, format_):
    made = render(slug, example_of(PAPERS[slug]), format_).content
    assert [(finding.id, str(finding.found)) for finding in check(made).findings] == []
