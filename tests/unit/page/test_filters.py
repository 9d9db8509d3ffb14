"""Filters of Vietnamese conventions."""

from __future__ import annotations

import pytest

from docgen.page.environment import compile_template
from docgen.wording.unsaid import UnsaidNumber


def _said(expression: str, **values: object) -> str:
    return compile_template("{{ " + expression + " }}", "t")[0].render(values)


@pytest.mark.parametrize(
    ("expression", "said"),
    [
        ("day | ngày_dài", "ngày 05 tháng 4 năm 2026"),
        ("nothing | ngày_dài", "ngày      tháng      năm      "),
        ("amount | bằng_chữ", "Một triệu năm trăm nghìn đồng"),
        ("number | bằng_chữ", "Hai mươi mốt đồng"),
        ("rows | tổng('paid')", "3.000.000"),
        ("rows | tổng('people')", "7"),
        ("no_rows | tổng('paid')", "0"),
        ("open_day | ngày_dài", "ngày ……… tháng ……… năm ………"),
        ("open_amount | bằng_chữ", "……"),
        ("open_number | bằng_chữ", "……"),
        ("open_rows | tổng('paid')", "1.500.000"),
    ],
)
def test_filters_read_what_the_data_say(expression, said):
    rows = [{"paid": "1.500.000", "people": 3}, {"paid": "1.500.000", "people": 4}]
    values = {
        "day": "5/4/2026",
        "nothing": "",
        "amount": "1.500.000",
        "number": 21,
        "rows": rows,
        "no_rows": [],
        "open_day": "………/………/………",
        "open_amount": "……",
        "open_number": UnsaidNumber(21),
        "open_rows": [*rows[:1], {"paid": "……"}],
    }
    assert _said(expression, **values) == said


@pytest.mark.parametrize(
    "expression", ["'hôm qua' | ngày_dài", "'31/2/2026' | ngày_dài", "'nhiều' | bằng_chữ"]
)
def test_filters_refuse_what_they_cannot_read(expression):
    with pytest.raises(ValueError, match=r".*"):
        _said(expression)
