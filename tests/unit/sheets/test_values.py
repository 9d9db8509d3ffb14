"""What a cell says, in all the ways people write it."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.sheets.days import clock_of, day_of, from_serial, moment_of
from docgen.sheets.values import Unreadable, read_value, tidy, write_value
from schemas.fields import Clock, Day, Flag, Line, Millimetres, Moment, Text, WholeNumber
from schemas.groups import Rows
from tests.rig.nasty_sheets import DAYS, NO_DAYS

DAY = Day("Ngày", "", "2022-04-15")
MOMENT = Moment("Lúc", "", "2022-04-15T14:00")
CLOCK = Clock("Giờ", "", "14:00")
NUMBER = WholeNumber("Số", "", 1, within=(-(10**15), 10**15))


@pytest.mark.parametrize(("cell", "day"), DAYS)
def test_a_day_is_read_in_every_form(cell, day):
    assert read_value(DAY, cell) == day


@pytest.mark.parametrize("cell", NO_DAYS)
def test_what_is_no_day_or_could_be_two_is_no_day(cell):
    with pytest.raises(Unreadable) as wrong:
        read_value(DAY, cell)
    assert wrong.value.message.code == "cell-not-a-date"


def test_serial_days_follow_the_count_of_the_workbook():
    assert read_value(DAY, 44666) == "2022-04-15"
    assert read_value(DAY, 43204, epoch_1904=True) == "2022-04-15"
    assert from_serial(1, epoch_1904=False) == datetime.fromisoformat("1900-01-01")
    assert from_serial(59, epoch_1904=False) == datetime.fromisoformat("1900-02-28")
    assert from_serial(61, epoch_1904=False) == datetime.fromisoformat("1900-03-01")


@given(st.dates(date(1950, 1, 1), date(2049, 12, 31)))
def test_every_way_of_writing_a_day_means_the_same(day):
    forms = ("{0.day}/{0.month}/{0.year}", "{0:%d-%m-%Y}", "{0:%d.%m.%y}", "{0:%Y-%m-%d}",
             "ngày {0.day} tháng {0.month} năm {0.year}",
             "ngày {0:%d} tháng {0:%m} năm {0.year}")  # fmt: skip
    assert {day_of(form.format(day)) for form in forms} == {day}


@pytest.mark.parametrize(
    "cell",
    [
        "14:00 15/4/2022", "15/4/2022 14:00", "14 giờ 00 ngày 15/4/2022", "14h00 ngày 15 tháng 4 năm 2022",
        "2022-04-15T14:00", "14 giờ 00 phút, ngày 15 tháng 4 năm 2022", "2 giờ chiều thứ Sáu, ngày 15/4/2022",
        "lúc 14h, ngày 15/4/2022", "14 giờ 00, thứ Sáu (15/4/2022)", 44666.583333333336,
        datetime.fromisoformat("2022-04-15T14:00"),
    ],
)  # fmt: skip
def test_a_moment_is_read_in_every_form(cell):
    assert read_value(MOMENT, cell) == "2022-04-15T14:00"


@pytest.mark.parametrize("cell", ["15/4/2022", "14:00", "25:00 15/4/2022", "14:00 31/2/2022", 14, "sáng"])
def test_a_moment_without_its_day_or_hour_is_none(cell):
    if isinstance(cell, str):
        assert moment_of(cell) is None
    else:
        assert read_value(MOMENT, cell) == "1900-01-14T00:00"


@pytest.mark.parametrize(
    "cell", ["8:30", "8h30", "08 giờ 30 phút", "8 giờ 30", "8h30'", "8g30", 0.3541666667, time(8, 30)]
)
def test_a_time_of_day_is_read_in_every_form(cell):
    assert read_value(CLOCK, cell) == "08:30"


@given(st.times())
def test_no_time_of_day_is_read_as_another(when):
    assert clock_of(f"{when:%H:%M}") == when.replace(second=0, microsecond=0)


@pytest.mark.parametrize(
    ("cell", "number"),
    [("760000", 760_000), ("760.000", 760_000), ("1,520,000", 1_520_000), ("1 520 000 đồng", 1_520_000),
     ("760.000đ", 760_000), (12.0, 12), ("05", 5), ("-3", -3),
     ("760.000,00", 760_000), ("760,000.0 VNĐ", 760_000), ("VND 1,520,000", 1_520_000),
     ("760.000.-", 760_000), ("760.000đ/-", 760_000), ("1,5 triệu đồng", 1_500_000), ("2 triệu", 2_000_000),
     ("0.25 tr", 250_000),
     ("500 nghìn", 500_000), ("760 ngàn đồng", 760_000), ("500k", 500_000), ("năm 2023", 2023)],
)  # fmt: skip
def test_a_number_is_read_in_every_form(cell, number):
    assert read_value(NUMBER, cell) == number


@pytest.mark.parametrize(
    "cell",
    [
        "1.5",
        "1,5",
        "7.60",
        "12.34.567",
        "1.520,000",
        "760.00",
        "mười",
        "12a",
        True,
        1.5,
        "1e5",
        "1.500 triệu",
        "1.500 nghìn",
        "1tr5",
        "0,00005 triệu",
        "1.500.000 đ/người",
        "٣",
        date(2022, 4, 15),
    ],
)
def test_what_could_be_another_number_is_none(cell):
    with pytest.raises(Unreadable) as wrong:
        read_value(NUMBER, cell)
    assert wrong.value.message.code == "cell-not-a-number"


@pytest.mark.parametrize(
    ("cell", "answer"), [("Có", True), ("x", True), ("KHÔNG", False), ("0", False), (True, True), ("✓", True)]
)
def test_yes_and_no_are_read_in_every_form(cell, answer):
    assert read_value(Flag("", ""), cell) is answer


def test_text_keeps_what_is_said_and_loses_what_nobody_sees():
    assert read_value(Line("", "", ""), 912345678) == "912345678"
    assert read_value(Line("", "", ""), 1.5) == "1,5"
    assert read_value(Line("", "", ""), date(2022, 4, 5)) == "05/04/2022"
    assert read_value(Line("", "", ""), datetime.fromisoformat("2022-04-05T00:00")) == "05/04/2022"
    assert tidy("\u200fNguyễn\u200e Thị Mẫu") == "Nguyễn Thị Mẫu"
    assert tidy("\ufeffNguye\u0302\u0303n\xa0Thi\u0323\u200b \u2009Mẫu ") == "Nguyễn Thị Mẫu"


@pytest.mark.parametrize("field", [Line("", "", ""), NUMBER, DAY])
def test_letters_that_were_lost_are_not_printed(field):
    with pytest.raises(Unreadable) as wrong:
        read_value(field, "Trần Văn B\ufffd")
    assert wrong.value.message.code == "cell-letters-lost"


def test_millimetres_take_a_comma():
    assert read_value(Millimetres("", "", 1, within=(-10, 10)), "−0,8 mm") == -0.8


@given(st.lists(st.text("ab\n", min_size=1).map(tidy).filter(bool), max_size=4))
def test_a_list_of_texts_comes_back_from_its_cell(texts):
    field = Rows(Text("", "", ""), "", "", rows=(0, 9))
    clean = ["\n".join(filter(None, text.split("\n"))) for text in texts]
    cell = write_value(field, clean)
    assert (read_value(field, cell) if cell else []) == clean
