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


def test_a_decision_of_short_lines_is_clean():
    record = example_of(PAPERS["decision"])
    articles = [
        {"kind": "article", "text": text} for text in ("Ban hành quy chế.", "Có hiệu lực từ ngày ký.")
    ]
    own = {
        **record["decision"],
        "legal_bases": ["Luật Lưu trữ ngày 21 tháng 6 năm 2024"],
        "content": articles,
    }
    own = {key: value for key, value in own.items() if key not in {"proposed_by", "attached"}}
    assert check(render("decision", {**record, "decision": own}, "docx").content).findings == ()
