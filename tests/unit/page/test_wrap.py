"""The longest line of a text set greedily."""

from __future__ import annotations

import pytest

from docgen.page.metrics import text_width
from docgen.page.model import Font, LineBreak, Text
from docgen.page.wrap import longest_line

FONT = Font(size=12)
WORD = text_width("mmmm", FONT)
SPACE = text_width(" ", FONT)


def longest(*texts: str, available: float) -> float:
    return longest_line([LineBreak(FONT) if text == "\n" else Text(text, FONT) for text in texts], available)


def test_what_fits_on_one_line_is_as_long_as_it_is():
    assert longest("mmmm mmmm", available=1000) == pytest.approx(2 * WORD + SPACE)


def test_words_fall_to_the_next_line_where_the_room_ends():
    assert longest("mmmm mmmm mmmm", available=2.5 * WORD) == pytest.approx(2 * WORD + SPACE)
    assert longest("mmmm mmmm mmmm", available=1.5 * WORD) == pytest.approx(WORD)


def test_spaces_at_the_end_of_a_line_take_no_room():
    assert longest("mmmm   ", available=1000) == pytest.approx(WORD)
    assert longest("  mmmm", available=1000) == pytest.approx(2 * SPACE + WORD)


def test_a_line_may_end_after_a_dash():
    dash = text_width("-", FONT)
    assert longest("mmmm-mmmm", available=1.5 * WORD) == pytest.approx(WORD + dash)


def test_a_line_break_ends_the_line():
    assert longest("mmmm", "\n", "mmmm mmmm", available=1000) == pytest.approx(2 * WORD + SPACE)


def test_pieces_in_different_looks_go_on_one_line():
    bold = Font(size=12, bold=True)
    line = [Text("mmmm ", bold), Text("mmmm", FONT)]
    expected = text_width("mmmm ", bold) + WORD
    assert longest_line(line, 1000) == pytest.approx(expected)


def test_a_word_wider_than_the_room_fills_it():
    assert longest("m" * 100, available=50) == 50


def test_nothing_has_no_length():
    assert longest_line([], 100) == 0
    assert longest("", available=100) == 0
