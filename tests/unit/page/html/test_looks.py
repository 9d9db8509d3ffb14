from dataclasses import replace

import pytest

from docgen.page.html import looks
from docgen.page.model import Font, LineSpacing

FONT = Font("Times New Roman", 14.0)
ABOVE, BELOW = 0.93359375 * 14, 0.21630859375 * 14
"""Liberation Serif: 0.891 + 0.042 em above the baseline, 0.216 below."""


@pytest.mark.parametrize(
    ("line", "above", "below"),
    [
        (LineSpacing(), ABOVE, BELOW),
        (LineSpacing("auto", 1.5), ABOVE, BELOW + 0.5 * (ABOVE + BELOW)),
        (LineSpacing("auto", 0.8), ABOVE - 0.2 * (ABOVE + BELOW), BELOW),
        (LineSpacing("exact", 20.0), 16.0, 4.0),
        (LineSpacing("at-least", 30.0), 30.0 - BELOW, BELOW),
        (LineSpacing("at-least", 10.0), ABOVE, BELOW),
    ],
)
def test_a_line_takes_the_room_its_rule_says(line, above, below):
    room = looks.extent(FONT, line)
    assert (room.above, room.below) == pytest.approx((above, below))


def test_raised_characters_ask_room_above_lowered_below():
    assert looks.extent(replace(FONT, raised=6), LineSpacing()).above == pytest.approx(ABOVE + 6)
    assert looks.extent(replace(FONT, raised=-6), LineSpacing()).below == pytest.approx(BELOW + 6)


def test_scripts_are_smaller_and_stay_within_the_line():
    raised = replace(FONT, script="super")
    assert looks.size_of(raised) == pytest.approx(8.12)
    assert looks.extent(raised, LineSpacing()) == looks.extent(FONT, LineSpacing())
    assert looks.raised(raised) == pytest.approx(0.42 * ABOVE)
    assert looks.raised(replace(FONT, script="sub")) == pytest.approx(-0.42 * BELOW)


def test_capitals_are_settled_before_measuring():
    caps = replace(FONT, caps=True)
    assert list(looks.pieces("Đài PT", caps)) == [("ĐÀI PT", FONT)]
    assert looks.width("Đài", caps) == looks.width("ĐÀI", FONT)


def test_small_capitals_are_smaller_letters_among_capitals():
    small = replace(FONT, small_caps=True)
    found = [(part, round(look.size, 3), look.small_caps) for part, look in looks.pieces("Sở NV", small)]
    assert found == [("S", 14.0, False), ("Ở", 11.2, False), (" NV", 14.0, False)]


def test_letter_spacing_counts_for_every_letter():
    assert looks.width("abc", replace(FONT, spacing=2.0)) == pytest.approx(looks.width("abc", FONT) + 6)


def test_a_font_name_from_a_file_stays_within_its_quotes():
    assert looks.family(replace(FONT, family='x";}</style><b>')) == (
        '"xstyleb","Times New Roman","Liberation Serif"'
    )


def test_only_what_differs_is_said():
    assert looks.difference(replace(FONT, bold=True), FONT) == {"font-weight": "700"}
    assert looks.difference(FONT, FONT) == {}
