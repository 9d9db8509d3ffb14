from dataclasses import replace

import pytest

from docgen.page.html import looks
from docgen.page.html.tabs import fit, frame
from docgen.page.model import Font, Layout, Tab, TabStop, Text

FONT = Font("Times New Roman", 14.0)
WIDTH, DEFAULT = 467.7, 36.0


def spaces(text, *stops, **layout):
    """Widths of the tabs of a line; `text` with TABs."""
    layout = Layout(tabs=stops, **layout)
    inlines = []
    for number, part in enumerate(text.split("\t")):
        inlines += [Tab(FONT)] if number else []
        inlines += [Text(part, FONT)] if part else []
    place = frame(layout, WIDTH, DEFAULT)
    return [round(space.width, 3) for space in fit(inlines, place.first, place)]


def wide(text):
    return looks.width(text, FONT)


def near(value):
    return pytest.approx(value, abs=0.11)


def test_a_tab_leads_to_the_next_multiple_of_the_default():
    assert spaces("a\tb") == [near(36 - wide("a"))]
    assert spaces("\t\tb") == [near(36), near(36)]


def test_a_tab_leads_to_the_next_stop_beyond_the_text():
    assert spaces("abc\td", TabStop(10), TabStop(100)) == [near(100 - wide("abc"))]


def test_after_the_last_stop_the_defaults_go_on():
    assert spaces("a\tb\tc", TabStop(50)) == [near(50 - wide("a")), near(72 - 50 - wide("b"))]


def test_a_hanging_indent_is_a_stop():
    assert spaces("1.\tx", indent_left=30.0, indent_first=-18.0) == [near(18 - wide("1."))]


def test_right_centre_and_decimal_stops_set_what_follows_before_them():
    assert spaces("a\tbcd", TabStop(200, "right")) == [near(200 - wide("a") - wide("bcd"))]
    assert spaces("a\tbcd", TabStop(200, "center")) == [near(200 - wide("a") - wide("bcd") / 2)]
    assert spaces("a\t12,5", TabStop(200, "decimal")) == [near(200 - wide("a") - wide("12"))]


def test_what_follows_ends_at_the_next_tab():
    found = spaces("a\tbb\tc", TabStop(200, "right"), TabStop(300))
    assert found == [near(200 - wide("abb")), near(100)]


def test_a_right_stop_beyond_the_text_counts_as_its_edge():
    assert spaces("a\tb", TabStop(900, "right")) == [near(WIDTH - wide("ab"))]


def test_a_stop_that_no_longer_fits_takes_what_is_left():
    assert spaces("1.\t", TabStop(600)) == [near(WIDTH - wide("1."))]


def test_text_that_wraps_before_a_tab_ends_on_its_last_line():
    words = "từ " * 60
    (space,) = spaces(f"{words}\tx", TabStop(460))
    per_line = int(WIDTH // wide("từ "))
    on_last = 60 % per_line
    assert space == near(460 - wide("từ ") * on_last)


def test_the_decimal_sign_is_that_of_the_language():
    english = [Tab(FONT), Text("1.5", replace(FONT, language="en-US"))]
    place = frame(Layout(tabs=(TabStop(200, "decimal"),)), WIDTH, DEFAULT)
    assert round(fit(english, 0.0, place)[0].width, 3) == near(200 - wide("1"))
