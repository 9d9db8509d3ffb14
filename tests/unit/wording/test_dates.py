from __future__ import annotations

import re
from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.wording.dates import (
    clock,
    long_date,
    long_moment,
    part_of_day,
    place_and_date,
    short_date,
    weekday,
)
from docgen.wording.unsaid import UnsaidDay, UnsaidMoment

at = datetime.fromisoformat


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2026, 1, 5), "ngày 05 tháng 01 năm 2026"),
        (date(2026, 2, 28), "ngày 28 tháng 02 năm 2026"),
        (date(2020, 3, 5), "ngày 05 tháng 3 năm 2020"),
        (date(2019, 6, 29), "ngày 29 tháng 6 năm 2019"),
        (date(2022, 4, 15), "ngày 15 tháng 4 năm 2022"),
        (date(2024, 2, 29), "ngày 29 tháng 02 năm 2024"),
        (date(2025, 12, 10), "ngày 10 tháng 12 năm 2025"),
        (date(2025, 10, 9), "ngày 09 tháng 10 năm 2025"),
    ],
)
def test_long_date_has_a_zero_before_days_below_ten_and_months_one_and_two(day, said):
    assert long_date(day) == said


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2199, 12, 31)))
def test_long_date_can_be_read_back(day):
    found = re.fullmatch(r"ngày (\d{2}) tháng (0[12]|[3-9]|1[0-2]) năm (\d{4})", long_date(day))
    assert found is not None
    assert date(*map(int, reversed(found.groups()))) == day


@given(st.dates())
def test_short_date_has_the_digits_of_the_long_date(day):
    assert re.findall(r"\d+", short_date(day)) == re.findall(r"\d+", long_date(day))


def test_short_date_is_divided_by_slashes():
    assert short_date(date(2020, 3, 5)) == "05/3/2020"


def test_an_open_date_leaves_room_to_write():
    assert place_and_date("Lạng Sơn", None) == "Lạng Sơn, ngày      tháng      năm"
    assert long_date(None) == "ngày      tháng      năm      "


def test_place_stands_before_the_date_with_a_comma():
    assert place_and_date("Lạng Sơn", date(2022, 4, 15)) == "Lạng Sơn, ngày 15 tháng 4 năm 2022"


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        (at("2022-04-15T14:00"), "14 giờ 00, ngày 15 tháng 4 năm 2022"),
        (at("2026-01-02T08:05"), "08 giờ 05, ngày 02 tháng 01 năm 2026"),
        (None, "      giờ      , ngày      tháng      năm      "),
    ],
)
def test_a_moment_is_said_as_the_minutes_form_says_it(moment, said):
    assert long_moment(moment) == said


def test_midnight_is_hour_zero():
    assert clock(at("2022-01-01T00:00")) == "00 giờ 00"


def test_a_time_of_day_alone_is_said_like_a_moment():
    assert clock(time(7, 5)) == "07 giờ 05"


@pytest.mark.parametrize(
    ("day", "said"),
    [(date(2022, 4, 15), "thứ Sáu"), (date(2022, 4, 17), "Chủ nhật"), (date(2024, 2, 29), "thứ Năm")],
)
def test_a_weekday_is_named_with_a_capital_number(day, said):
    assert weekday(day) == said


@pytest.mark.parametrize(
    ("hour", "said"), [(0, "sáng"), (11, "sáng"), (12, "chiều"), (17, "chiều"), (18, "tối"), (23, "tối")]
)
def test_the_day_has_three_parts(hour, said):
    assert part_of_day(time(hour, 59)) == said


def test_what_nobody_has_said_yet_is_dots():
    day, moment = UnsaidDay(2026, 4, 5), UnsaidMoment(2026, 4, 5, 14).dotted("…")
    assert long_date(day) == "ngày …… tháng …… năm ……"
    assert short_date(day) == "……/……/……"
    assert long_moment(moment) == "… giờ …, ngày … tháng … năm …"
    assert (part_of_day(moment), weekday(moment)) == ("…", "thứ …")
    assert long_date(moment.date()) == "ngày … tháng … năm …"
