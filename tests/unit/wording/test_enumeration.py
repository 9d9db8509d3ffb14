from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.wording.enumeration import POINT_LETTERS, clauses, point_letter, points, roman


def test_points_take_the_vietnamese_letters_in_order():
    assert [point_letter(number) for number in range(1, 24)] == list("abcdđeghiklmnopqrstuvxy")


def test_after_the_last_letter_letters_double():
    assert [point_letter(number) for number in (24, 25, 46, 47)] == ["aa", "ab", "ay", "ba"]


@given(st.integers(1, 20_000))
def test_point_letters_can_be_counted_back(number):
    value = 0
    for letter in point_letter(number):
        value = value * len(POINT_LETTERS) + POINT_LETTERS.index(letter) + 1
    assert value == number


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (1, "I"),
        (4, "IV"),
        (9, "IX"),
        (14, "XIV"),
        (40, "XL"),
        (90, "XC"),
        (400, "CD"),
        (1999, "MCMXCIX"),
        (3999, "MMMCMXCIX"),
    ],
)
def test_roman_numerals(number, said):
    assert roman(number) == said


@given(st.integers(1, 3999))
def test_roman_numerals_add_up(number):
    values = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
    digits = [values[letter] for letter in roman(number)]
    signed = [
        -digit if digit < after else digit for digit, after in zip(digits, [*digits[1:], 0], strict=True)
    ]
    assert sum(signed) == number


@pytest.mark.parametrize("number", [0, -1, 4000])
def test_roman_numerals_refuse_what_they_cannot_say(number):
    with pytest.raises(ValueError, match=str(number)):
        roman(number)


def test_no_point_comes_before_the_first():
    with pytest.raises(ValueError, match="0"):
        point_letter(0)


def test_labels_stand_before_their_texts():
    assert list(points(["Một", "Hai"])) == ["a) Một", "b) Hai"]
    assert list(clauses(["Một", "Hai"])) == ["1. Một", "2. Hai"]
