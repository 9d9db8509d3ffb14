from __future__ import annotations

import pytest

from docgen.register.gaps import Gap, gaps
from docgen.register.numbers import Series, begin_after, end_hold, hold_numbers, next_number, take, written
from docgen.register.refusals import NumberNotHeld, NumberTaken, NumberTooLarge

ALL_TYPES = Series("so-noi-vu", "SNV", "di", "", 2026)
DECISIONS = Series("so-noi-vu", "SNV", "di", "QĐ", 2026)


def test_each_series_counts_on_its_own_from_1(clerk):
    given = [take(clerk, which)[1] for which in (ALL_TYPES, ALL_TYPES, DECISIONS, ALL_TYPES, DECISIONS)]
    assert given == [1, 2, 1, 3, 2]


@pytest.mark.parametrize(
    "other",
    [
        Series("other-office", "SNV", "di", "", 2026),
        Series("so-noi-vu", "HĐTĐKT", "di", "", 2026),
        Series("so-noi-vu", "SNV", "mat", "", 2026),
        Series("so-noi-vu", "SNV", "di", "", 2027),
    ],
)
def test_office_body_book_and_year_each_make_another_series(clerk, other):
    take(clerk, ALL_TYPES, 7)
    assert take(clerk, other)[1] == 1


def test_a_block_is_taken_at_once(clerk):
    assert take(clerk, ALL_TYPES)[1] == 1
    assert take(clerk, ALL_TYPES, 50)[1] == 2
    assert take(clerk, ALL_TYPES)[1] == 52


def test_asking_for_the_next_number_takes_none(clerk):
    assert [next_number(clerk.connection, ALL_TYPES) for _ in range(3)] == [1, 1, 1]


def test_a_rolled_back_transaction_leaves_no_gap(database, clerk_in):
    with database.write() as connection:
        assert take(clerk_in(connection), ALL_TYPES)[1] == 1
    with database.writer.connect() as connection:
        assert take(clerk_in(connection), ALL_TYPES)[1] == 2
        connection.rollback()
    with database.write() as connection:
        assert take(clerk_in(connection), ALL_TYPES)[1] == 2


def test_held_numbers_are_passed_over_and_each_is_used_once(clerk):
    assert hold_numbers(clerk, ALL_TYPES, 3, "Phòng Tổ chức") == [1, 2, 3]
    assert take(clerk, ALL_TYPES)[1] == 4
    end_hold(clerk, ALL_TYPES, 2)
    with pytest.raises(NumberNotHeld):
        end_hold(clerk, ALL_TYPES, 2)
    with pytest.raises(NumberNotHeld):
        end_hold(clerk, ALL_TYPES, 4)
    with pytest.raises(NumberNotHeld):
        end_hold(clerk, DECISIONS, 1)


def test_numbers_given_on_paper_before_are_a_known_gap(clerk):
    begin_after(clerk, ALL_TYPES, 345, "Sổ giấy")
    assert take(clerk, ALL_TYPES)[1] == 346
    assert gaps(clerk.connection, "so-noi-vu") == [
        Gap(ALL_TYPES, 1, 345, "known", "Sổ giấy"),
        Gap(ALL_TYPES, 346, 346, "unexplained", ""),
    ]


def test_no_series_begins_after_a_number_that_no_book_reaches(clerk):
    """Whoever looks for gaps goes through every number: a thousand million would take all memory."""
    with pytest.raises(NumberTooLarge):
        begin_after(clerk, ALL_TYPES, 1_000_000, "sổ giấy")
    begin_after(clerk, ALL_TYPES, 999_999, "sổ giấy")
    assert next_number(clerk.connection, ALL_TYPES) == 1_000_000


def test_a_series_does_not_go_back(clerk):
    take(clerk, ALL_TYPES, 10)
    with pytest.raises(NumberTaken):
        begin_after(clerk, ALL_TYPES, 10, "Sổ giấy")
    assert take(clerk, ALL_TYPES)[1] == 11


@pytest.mark.parametrize(
    ("number", "suffix", "text"), [(1, "", "01"), (9, "a", "09a"), (10, "", "10"), (1234, "", "1234")]
)
def test_a_number_below_10_is_written_with_a_zero(number, suffix, text):
    assert written(number, suffix) == text
