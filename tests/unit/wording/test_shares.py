from __future__ import annotations

import pytest

from docgen.wording.shares import coefficient, percent


@pytest.mark.parametrize(
    ("part", "whole", "said"),
    [(8, 9, "88,9%"), (9, 9, "100%"), (0, 7, "0%"), (1, 8, "12,5%"), (2, 3, "66,7%"), (1, 2000, "0,1%")],
)
def test_a_share_has_one_decimal_unless_it_is_zero(part, whole, said):
    assert percent(part, whole) == said


@pytest.mark.parametrize(
    ("hundredths", "said"),
    [(30, "0,3"), (45, "0,45"), (100, "1"), (1200, "12"), (450, "4,5"), (0, "0"), (5, "0,05")],
)
def test_a_coefficient_has_a_comma_and_no_zeros_at_its_end(hundredths, said):
    assert coefficient(hundredths) == said
