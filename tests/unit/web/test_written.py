"""Days, sums and lists as people write them."""

from __future__ import annotations

import pytest

from docgen.web.form.pasted import pasted_rows
from docgen.web.form.written import read, widget_of, write
from schemas import SCHEMAS
from schemas.content import ContentTable
from schemas.programme import Programme

AWARD = SCHEMAS["award"]().fields
COMMENDED = AWARD["commended"]
ROW = COMMENDED.inner.group().fields
REWARD = AWARD["reward"].group().fields
COUNCIL = AWARD["council"].group().fields


@pytest.mark.parametrize("typed", ["15/4/2022", "15.4.2022", "15-04-2022", " 15 / 4 / 2022 "])
def test_a_day_is_read_however_it_is_written(typed):
    assert read(REWARD["as_of"], typed) == "2022-04-15"


@pytest.mark.parametrize("typed", ["31/2/2022", "hôm qua", "15/4/22"])
def test_what_is_no_day_stays_as_typed(typed):
    assert read(REWARD["as_of"], typed) == typed


@pytest.mark.parametrize(
    "typed", ["10/8/2026 14:00", "14:00 10/8/2026", "14 giờ 00, 10/8/2026", "10/8/2026 14h"]
)
def test_a_moment_is_read_with_the_time_before_or_after(typed):
    assert read(COUNCIL["starts_at"], typed) == "2026-08-10T14:00"


def test_a_moment_without_a_time_stays_a_day_for_the_schema_to_refuse():
    assert read(COUNCIL["starts_at"], "10/8/2026") == "2026-08-10"


@pytest.mark.parametrize("typed", ["760.000", "760 000", "760,000", "760000"])
def test_a_sum_is_read_with_or_without_points(typed):
    assert read(ROW["reward"], typed) == 760_000


def test_a_sum_is_written_with_points_and_a_year_without():
    assert write(ROW["reward"], 1_176_000) == "1.176.000"
    assert write(Programme().fields["start_year"], 2025) == "2025"


def test_what_is_no_number_stays_as_typed():
    assert read(ROW["votes"], "chín") == "chín"


def test_a_value_of_another_kind_is_shown_as_it_is():
    assert write(REWARD["as_of"], 7) == "7"
    assert write(REWARD["as_of"], "31/2/2022") == "31/2/2022"


def test_a_list_of_texts_is_typed_with_one_to_a_line():
    lines = AWARD["award_decision"].group().fields["recipients"]
    assert widget_of(lines) == "lines"
    assert read(lines, "UBND tỉnh\r\n\r\n  Sở Nội vụ \r\n") == ["UBND tỉnh", "Sở Nội vụ"]


def test_an_indented_line_goes_on_with_a_text_of_several_paragraphs():
    purposes = Programme().fields["purposes"]
    texts = ["Một ý.\nĐoạn sau.", "Ý khác."]
    assert write(purposes, texts) == "Một ý.\n  Đoạn sau.\nÝ khác."
    assert read(purposes, write(purposes, texts)) == texts


def test_rows_of_cells_are_typed_with_bars_or_pasted_with_tabs():
    rows = ContentTable().fields["rows"]
    kept = [{"cells": ["a | b", "", "c\\d"]}, {"cells": ["nhóm"]}]
    assert read(rows, write(rows, kept)) == kept
    assert read(rows, "1\t2\t") == [{"cells": ["1", "2", ""]}]


SHEET = """TT\tHọ tên\tTên\tĐối tượng\tTien thuong
1\tx\tNguyễn Thị Mẫu\tCá nhân\t760.000
2\tx\tTổ Một\ttap the\t
"""


def test_pasted_rows_follow_their_headings_whatever_their_order():
    assert pasted_rows(COMMENDED, SHEET) == [
        {"name": "Nguyễn Thị Mẫu", "category": "individual", "reward": 760_000},
        {"name": "Tổ Một", "category": "collective"},
    ]


def test_pasted_rows_without_headings_are_taken_in_the_order_of_the_form():
    assert pasted_rows(COMMENDED, 'Cá nhân\tBà\t"Nguyễn Thị ""Mẫu"""\n') == [
        {"category": "individual", "honorific": "Bà", "name": 'Nguyễn Thị "Mẫu"'}
    ]


def test_a_choice_that_is_none_stays_as_pasted():
    assert pasted_rows(COMMENDED, "Ai đó\t\tA") == [{"category": "Ai đó", "name": "A"}]
