"""A part of a paragraph is what stands from one character to another."""

from __future__ import annotations

import lxml.html

from docgen.page.paged.fragments import fragment


def test_a_line_that_is_ended_ends_on_its_own_page():
    block = lxml.html.fragment_fromstring("<p>ab<br>cd<br>ef</p>")
    parts = [fragment(block, start, end, {}) for start, end in ((0, 2), (2, 4), (4, 9))]
    assert [lxml.html.tostring(part, encoding="unicode") for part in parts] == [
        "<p>ab<br></p>",
        "<p>cd<br></p>",
        "<p>ef</p>",
    ]
