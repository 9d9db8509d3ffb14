"""Content and language negotiation (RFC 9110 section 12.5)."""

from __future__ import annotations

import pytest
from werkzeug.datastructures import LanguageAccept, MIMEAccept
from werkzeug.http import parse_accept_header

from docgen.api.negotiation import language, media_type

PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
HTML = "text/html"
OFFERED = [PDF, DOCX, HTML]


@pytest.mark.parametrize(
    ("accept", "chosen"),
    [
        ("", PDF),
        ("*/*", PDF),
        ("application/*", PDF),
        ("text/*", HTML),
        (HTML, HTML),
        (f"{DOCX}, {PDF}", PDF),
        (f"{PDF};q=0.5, {DOCX}", DOCX),
        (f"{PDF};q=0, */*", DOCX),
        ("application/*;q=0, */*;q=0.1", HTML),
        ("*/*;q=0", None),
        ("TEXT/HTML; charset=utf-8", HTML),
        ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", HTML),
        ("image/png", None),
        ("*/*;q=0.1, text/html;q=0.2", HTML),
    ],
)
def test_the_most_specific_range_decides_for_each_offer(accept, chosen):
    assert media_type(parse_accept_header(accept, MIMEAccept), OFFERED) == chosen


@pytest.mark.parametrize(
    ("accept", "chosen"),
    [
        ("", "vi"),
        ("en", "en"),
        ("en-GB,en;q=0.9,vi;q=0.5", "en"),
        ("vi-VN,vi;q=0.9,en;q=0.8", "vi"),
        ("fr", "vi"),
        ("fr, *;q=0.5", "vi"),
        ("vi;q=0, *", "en"),
        ("en, vi", "vi"),
    ],
)
def test_vietnamese_unless_english_is_preferred(accept, chosen):
    assert language(parse_accept_header(accept, LanguageAccept)) == chosen
