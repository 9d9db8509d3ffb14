from __future__ import annotations

from datetime import datetime

import pytest

from docgen.papers.ballot import (
    Threshold,
    absent,
    in_writing,
    lowest,
    present,
    reached,
    result,
    size,
    threshold,
)

COUNCIL = {
    "members": [{"attendance": how} for how in ("in-writing", "present", "present", "absent")],
    "starts_at": datetime.fromisoformat("2026-08-10T14:00"),
    "threshold": None,
    "threshold_source": "",
}


def test_members_are_counted_by_how_they_took_part():
    counted = [len(there(COUNCIL)) for there in (present, in_writing, absent)]
    assert (size(COUNCIL), counted) == (4, [2, 1, 2])


def test_a_result_is_a_share_of_all_members():
    assert result(3, COUNCIL) == "3/4 phiếu (75%)"
    assert result(0, COUNCIL) == "0/4 phiếu (0%)"
    assert result(None, COUNCIL) == ""


def test_the_lowest_share_waits_for_every_vote():
    assert lowest([3, 2], COUNCIL) == "50%"
    assert lowest([3, None], COUNCIL) == ""
    assert lowest([], COUNCIL) == ""


@pytest.mark.parametrize(
    ("votes", "members", "percent", "enough"),
    [(8, 9, 88, True), (8, 9, 89, False), (4, 5, 80, True), (0, 3, 1, False)],
)
def test_the_threshold_is_reckoned_exactly(votes, members, percent, enough):
    council = {"members": [{}] * members}
    assert reached(votes, Threshold(percent, ""), council) is enough


@pytest.mark.parametrize(
    ("award", "percent"),
    [("Chiến sĩ thi đua toàn quốc", 90), ("Chiến sĩ thi đua cơ sở", 80), ("Cờ thi đua cấp tỉnh", 80)],
)
def test_titles_have_a_usual_threshold(award, percent):
    usual = Threshold(percent, "Nghị định số 98/2023/NĐ-CP, Điều 30.7")
    assert threshold({"award": award, "council": COUNCIL}) == usual


def test_a_certificate_has_none_and_a_typed_one_goes_first():
    assert threshold({"award": "Giấy khen", "council": COUNCIL}) is None
    typed = {**COUNCIL, "threshold": 75, "threshold_source": "Quy chế"}
    assert threshold({"award": "Chiến sĩ thi đua cơ sở", "council": typed}) == Threshold(75, "Quy chế")


def test_before_the_first_rule_there_is_no_threshold():
    early = {**COUNCIL, "starts_at": datetime.fromisoformat("2023-12-31T08:00")}
    assert threshold({"award": "Chiến sĩ thi đua cơ sở", "council": early}) is None
