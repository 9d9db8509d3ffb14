from __future__ import annotations

import pytest

from docgen.wording.shares import percent


@pytest.mark.parametrize(
    ("part", "whole", "said"),
    [(8, 9, "88,9%"), (9, 9, "100%"), (0, 7, "0%"), (1, 8, "12,5%"), (2, 3, "66,7%"), (1, 2000, "0,1%")],
)
def test_a_share_has_one_decimal_unless_it_is_zero(part, whole, said):
    assert percent(part, whole) == said
