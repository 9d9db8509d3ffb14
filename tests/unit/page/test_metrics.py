"""Widths of text, against an independent reader of the same fonts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from docgen.page.metrics import text_width
from docgen.page.model import Font
from tests.corpus import measure

PLAIN = Font(size=13)


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("italic", [False, True])
def test_widths_are_those_of_the_font(bold, italic):
    """Letter by letter, for a layout engine would kern pairs."""
    text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập ưỡ 0123,;"
    expected = sum(measure.width(letter, 13, bold=bold, italic=italic) for letter in text)
    assert text_width(text, replace(PLAIN, bold=bold, italic=italic)) == pytest.approx(expected, abs=0.05)


def test_country_and_motto_fit_the_right_half_of_the_header():
    """Unkerned, as Word sets them by default."""
    country = text_width("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", Font(size=12, bold=True))
    motto = text_width("Độc lập - Tự do - Hạnh phúc", Font(size=13, bold=True))
    assert (round(country * 25.4 / 72, 1), round(motto * 25.4 / 72, 1)) == (88.3, 56.1)


def test_decomposed_letters_are_as_wide_as_composed_ones():
    assert text_width("Nguye\u0302\u0303n", PLAIN) == text_width("Nguyễn", PLAIN)


def test_capitals_spacing_and_stretch_count():
    assert text_width("đ", replace(PLAIN, caps=True)) == text_width("Đ", PLAIN)
    assert text_width("ab", replace(PLAIN, spacing=2.0)) == text_width("ab", PLAIN) + 4.0
    assert text_width("ab", replace(PLAIN, stretch=0.5)) == text_width("ab", PLAIN) / 2


def test_width_grows_with_the_size():
    assert text_width("ab", Font(size=26)) == 2 * text_width("ab", PLAIN)


def test_a_letter_the_font_has_not_takes_some_room():
    assert text_width("\U0001f600", PLAIN) > 0
