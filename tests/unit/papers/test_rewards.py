from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.papers.rewards import BaseSalary, Coefficient, Reckoned, base_salary, decree, reckon
from docgen.wording.awards import AWARDS

LATE_2025, LATE_2026 = date(2025, 12, 1), date(2026, 8, 15)
LAW = decree(LATE_2026)


def reward(award, category, day, **asked):
    reckoned = reckon(award, category, day, **asked)
    return reckoned.amount if reckoned else None


@pytest.mark.parametrize(
    ("day", "salary"),
    [
        (date(2023, 6, 30), None),
        (date(2023, 7, 1), 1_800_000),
        (date(2024, 6, 30), 1_800_000),
        (date(2024, 7, 1), 2_340_000),
        (date(2026, 6, 30), 2_340_000),
        (date(2026, 7, 1), 2_530_000),
        (date(2030, 1, 1), 2_530_000),
    ],
)
def test_base_salary_is_the_one_in_force_that_day(day, salary):
    found = base_salary(day)
    assert (found.amount if found else None) == salary


@pytest.mark.parametrize(
    ("award", "category", "before", "after"),
    [
        ("Chiến sĩ thi đua toàn quốc", "individual", 10_530_000, 11_390_000),
        ("Chiến sĩ thi đua cấp tỉnh", "individual", 7_020_000, 7_590_000),
        ("Chiến sĩ thi đua cấp bộ", "individual", 7_020_000, 7_590_000),
        ("Chiến sĩ thi đua cơ sở", "individual", 2_340_000, 2_530_000),
        ("Lao động tiên tiến", "individual", 710_000, 760_000),
        ("Chiến sĩ tiên tiến", "individual", 710_000, 760_000),
        ("Tập thể lao động xuất sắc", "collective", 3_510_000, 3_800_000),
        ("Đơn vị quyết thắng", "collective", 3_510_000, 3_800_000),
        ("Tập thể lao động tiên tiến", "collective", 1_880_000, 2_030_000),
        ("Đơn vị tiên tiến", "collective", 1_880_000, 2_030_000),
        ("Xã, phường, đặc khu tiêu biểu", "collective", 4_680_000, 5_060_000),
        ("Thôn, tổ dân phố văn hóa", "collective", 3_510_000, 3_800_000),
        ("Cờ thi đua của Chính phủ", "collective", 28_080_000, 30_360_000),
        ("Cờ thi đua của bộ", "collective", 18_720_000, 20_240_000),
        ("Cờ thi đua cấp tỉnh", "collective", 18_720_000, 20_240_000),
        ("Bằng khen của Thủ tướng Chính phủ", "collective", 16_380_000, 17_710_000),
        ("Bằng khen của Thủ tướng Chính phủ", "individual", 8_190_000, 8_860_000),
        ("Bằng khen", "collective", 7_020_000, 7_590_000),
        ("Bằng khen", "individual", 3_510_000, 3_800_000),
        ("Bằng khen", "household", 5_270_000, 5_700_000),
        ("Giấy khen", "collective", 1_410_000, 1_520_000),
        ("Giấy khen", "individual", 710_000, 760_000),
        ("Giấy khen", "household", 1_060_000, 1_140_000),
    ],
)
def test_reward_is_coefficient_times_base_salary_rounded_up_to_ten_thousand(award, category, before, after):
    assert reward(award, category, LATE_2025) == before
    assert reward(award, category, LATE_2026) == after


def test_before_the_decree_there_is_no_reckoning():
    assert reward("Giấy khen", "individual", date(2025, 6, 30)) is None
    assert reward("Giấy khen", "individual", date(2025, 7, 1)) == 710_000


def test_an_award_or_category_without_coefficient_has_no_reckoning():
    assert reward("Gia đình văn hóa", "household", LATE_2026) is None
    assert reward("Lao động tiên tiến", "collective", LATE_2026) is None


def test_the_decree_is_cited_in_full():
    assert LAW.citation == "Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ"
    assert decree(date(2025, 6, 30)) is None


def test_figures_no_text_in_force_was_seen_to_state_say_so():
    assert LAW.coefficient("Giấy khen", "collective") == Coefficient(60, confirmed=True)
    assert LAW.coefficient("Giấy khen", "individual") == Coefficient(30, confirmed=False)


def test_the_table_knows_only_awards_and_categories_that_exist():
    for name, row in LAW.hundredths.items():
        categories = set(row) - {"unconfirmed"}
        assert categories <= set(AWARDS[name].categories), name
        assert set(row.get("unconfirmed", ())) <= categories, name


@pytest.mark.parametrize("name", ["Giấy khen", "Bằng khen", "Bằng khen của Thủ tướng Chính phủ"])
def test_a_household_gets_one_and_a_half_times_a_person(name):
    row = LAW.hundredths[name]
    assert (row["household"] * 2, row["collective"]) == (row["individual"] * 3, row["individual"] * 2)


@given(st.sampled_from(sorted(LAW.hundredths)), st.dates(date(2025, 7, 1), date(2035, 1, 1)))
def test_rounding_goes_up_by_less_than_one_step(award, day):
    for category in AWARDS[award].categories:
        paid = reward(award, category, day)
        exact = base_salary(day).amount * LAW.coefficient(award, category).hundredths
        assert paid % 10_000 == 0
        assert 0 <= paid * 100 - exact < 10_000 * 100


def test_the_decree_that_fixes_the_salary_is_named():
    assert base_salary(LATE_2026) == BaseSalary(2_530_000, "Nghị định số 161/2026/NĐ-CP")


def test_what_a_sum_was_reckoned_from_is_told():
    assert reckon("Giấy khen", "household", LATE_2026) == Reckoned(45, 2_530_000, 1_140_000)


@pytest.mark.parametrize(
    ("rounding", "title", "person"),
    [("up", 2_030_000, 760_000), ("nearest", 2_020_000, 760_000), ("exact", 2_024_000, 759_000)],
)
def test_an_office_may_round_otherwise(rounding, title, person):
    assert reward("Tập thể lao động tiên tiến", "collective", LATE_2026, rounding=rounding) == title
    assert reward("Giấy khen", "individual", LATE_2026, rounding=rounding) == person


def test_half_a_step_goes_up_and_is_not_rounded_to_even():
    assert reward("Chiến sĩ thi đua toàn quốc", "individual", LATE_2026, rounding="nearest") == 11_390_000


def test_an_own_coefficient_goes_before_the_decrees_and_fills_its_gaps():
    assert reward("Giấy khen", "individual", LATE_2026, own={"individual": 60}) == 1_520_000
    assert reward("Gia đình văn hóa", "household", LATE_2026, own={"household": 100}) == 2_530_000
    assert reward("Giấy khen", "collective", LATE_2026, own={"individual": 60}) == 1_520_000
    assert reward("Giấy khen", "individual", LATE_2026, own={"individual": 0}) == 0
