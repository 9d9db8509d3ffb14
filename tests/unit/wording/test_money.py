from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.wording.money import LARGEST, amount, amount_in_words, figures, number_in_words

UNITS = {
    "không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5,
    "lăm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9,
}  # fmt: skip


def read(said: str) -> int:
    """Read number words back, knowing nothing of the code that says them."""
    before, billion, after = said.partition(" tỷ")
    if billion:
        return read(before) * 10**9 + (read(after.strip()) if after.strip() else 0)
    total, group, digit = 0, 0, 0
    for word in said.split():
        if word in UNITS:
            digit = UNITS[word]
        elif word == "linh":
            pass
        elif word == "mười":
            group += 10
        elif word == "mươi":
            group, digit = group + digit * 10, 0
        elif word == "trăm":
            group, digit = digit * 100, 0
        else:
            total += (group + digit) * {"nghìn": 10**3, "triệu": 10**6}[word]
            group, digit = 0, 0
    return total + group + digit


SPARSE = st.integers(0, 10**6 - 1).map(lambda n: n * 10**9 + n)


@given(st.integers(0, LARGEST) | st.integers(0, 10_000) | SPARSE)
def test_words_say_the_number(value):
    assert read(number_in_words(value)) == value


@given(st.integers(0, LARGEST))
def test_words_are_single_spaced(value):
    said = number_in_words(value)
    assert said == " ".join(said.split())


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (0, "Không đồng"),
        (1, "Một đồng"),
        (4, "Bốn đồng"),
        (5, "Năm đồng"),
        (10, "Mười đồng"),
        (11, "Mười một đồng"),
        (14, "Mười bốn đồng"),
        (15, "Mười lăm đồng"),
        (20, "Hai mươi đồng"),
        (21, "Hai mươi mốt đồng"),
        (24, "Hai mươi tư đồng"),
        (25, "Hai mươi lăm đồng"),
        (100, "Một trăm đồng"),
        (101, "Một trăm linh một đồng"),
        (104, "Một trăm linh bốn đồng"),
        (105, "Một trăm linh năm đồng"),
        (110, "Một trăm mười đồng"),
        (555, "Năm trăm năm mươi lăm đồng"),
        (1_000, "Một nghìn đồng"),
        (1_005, "Một nghìn không trăm linh năm đồng"),
        (1_050, "Một nghìn không trăm năm mươi đồng"),
        (760_000, "Bảy trăm sáu mươi nghìn đồng"),
        (2_530_000, "Hai triệu năm trăm ba mươi nghìn đồng"),
        (1_001_005, "Một triệu không trăm linh một nghìn không trăm linh năm đồng"),
        (11_780_000, "Mười một triệu bảy trăm tám mươi nghìn đồng"),
        (10_000_000_000, "Mười tỷ đồng"),
        (1_000_000_001, "Một tỷ không trăm linh một đồng"),
        (2_001_000_000_001, "Hai nghìn không trăm linh một tỷ không trăm linh một đồng"),
        (10**15, "Một triệu tỷ đồng"),
    ],
)
def test_amount_in_words(value, said):
    assert amount_in_words(value) == said


@pytest.mark.parametrize("value", [-1, LARGEST + 1])
def test_words_refuse_what_they_cannot_say(value):
    with pytest.raises(ValueError, match=str(value)):
        number_in_words(value)


@pytest.mark.parametrize(
    ("value", "said"),
    [(0, "0"), (999, "999"), (1_000, "1.000"), (2_530_000, "2.530.000"), (10**10, "10.000.000.000")],
)
def test_figures_have_a_dot_between_thousands(value, said):
    assert figures(value) == said
    assert amount(value) == f"{said} đồng"
