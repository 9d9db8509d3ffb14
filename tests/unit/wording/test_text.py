"""Texts that are shown in a few words."""

from __future__ import annotations

from docgen.wording.text import shortened


def test_a_text_is_cut_between_words():
    assert shortened("thành tích xuất sắc", 15) == "thành tích…"
    assert shortened("thành tích", 10) == "thành tích"


def test_a_long_word_is_cut_rather_than_left_out():
    assert shortened("tích " + "x" * 40, 20) == "tích " + "x" * 15 + "…"
