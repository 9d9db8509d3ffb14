from __future__ import annotations

import pytest

from docgen.papers import example
from docgen.papers.warnings import warnings
from schemas import load

SNV = example("award")["body"]
BINH = {"category": "individual", "name": "Trần Văn Bình", "unit": "Văn phòng Sở", "votes": 9}


def told(**changes):
    record = {**example("award"), "achievement_report": None, **changes}
    return [(fault.pointer, fault.message.code) for fault in warnings("award", load("award", record))]


def body(name, head="Chủ tịch", parent=""):
    return {**SNV, "name": name, "locality": "", "parent": parent, "head_post": head}


def test_the_example_leaves_no_doubt():
    assert told() == []


def test_other_kinds_of_record_have_none():
    assert warnings("programme", load("programme", example("programme"))) == []


@pytest.mark.parametrize(
    ("issuer", "award", "category", "doubted"),
    [
        (SNV, "Giấy khen", "individual", False),
        (SNV, "Bằng khen", "individual", True),
        (SNV, "Chiến sĩ thi đua cơ sở", "individual", False),
        (SNV, "Tập thể lao động xuất sắc", "collective", True),
        (body("Ủy ban nhân dân xã Tân Mẫu"), "Giấy khen", "individual", False),
        (body("Ủy ban nhân dân xã Tân Mẫu"), "Chiến sĩ thi đua cơ sở", "individual", False),
        (body("Ủy ban nhân dân xã Tân Mẫu"), "Bằng khen", "individual", True),
        (body("Ủy ban nhân dân tỉnh Lạng Sơn"), "Bằng khen", "individual", False),
        (body("Ủy ban nhân dân tỉnh Lạng Sơn"), "Giấy khen", "individual", True),
        (body("Bộ Nội vụ", "Bộ trưởng"), "Bằng khen", "individual", False),
        (body("Công ty Mẫu", "Giám đốc"), "Lao động tiên tiến", "individual", False),
        (body("Công ty Mẫu", "Chủ tịch Hội đồng quản trị"), "Lao động tiên tiến", "individual", True),
        (body("Công ty Mẫu", "Chủ tịch Hội đồng quản trị"), "Giấy khen", "individual", False),
        (body("Hội đồng Thi đua - Khen thưởng"), "Giấy khen", "individual", True),
        (body("Quân khu 1", "Tư lệnh"), "Chiến sĩ tiên tiến", "individual", False),
        (body("Một tổ chức khác"), "Bằng khen", "individual", False),
    ],
)
def test_who_may_grant_what_is_a_doubt_with_its_articles(issuer, award, category, doubted):
    rows = [{**BINH, "category": category}]
    found = told(body=issuer, award=award, commended=rows, council=None)
    assert found == ([("/award", "award-competence")] if doubted else [])


def test_a_sum_that_was_typed_in_thousands_is_a_doubt():
    rows = [{**BINH, "reward": reward} for reward in (1_520, 10_000, 0)]
    rows = [{**row, "name": f"Trần Văn {place}"} for place, row in enumerate(rows)]
    assert told(commended=rows) == [("/commended/0/reward", "reward-small")]


def test_the_articles_are_named():
    record = load("award", {**example("award"), "award": "Bằng khen"})
    (fault,) = warnings("award", record)
    assert fault.message == (
        "Giám đốc Sở Nội vụ tỉnh Lạng Sơn có thể không có thẩm quyền tặng Bằng khen; xem khoản 2 Điều 79 "
        "Luật Thi đua, khen thưởng và khoản 4 Điều 79 Luật Thi đua, khen thưởng."
    )
    assert fault.place == "Danh hiệu, hình thức"


@pytest.mark.parametrize(("day", "doubted"), [("2025-06-30", True), ("2025-07-01", False)])
def test_the_powers_of_a_commune_grew_in_2025(day, doubted):
    decision = {**example("award")["award_decision"], "date": day}
    found = told(
        body=body("Ủy ban nhân dân xã Tân Mẫu"),
        award="Chiến sĩ thi đua cơ sở",
        commended=[BINH],
        award_decision=decision,
        council=None,
    )
    assert (("/award", "award-competence") in found) is doubted


def test_the_same_recipient_twice_is_a_doubt():
    rows = [BINH, {**BINH, "name": "TRẦN VĂN BÌNH"}, {**BINH, "unit": "Phòng khác"}]
    assert told(commended=rows) == [("/commended/1/name", "commended-twice")]


def test_votes_below_the_threshold_are_a_doubt():
    assert told(commended=[{**BINH, "votes": 7}, {**BINH, "name": "Lê Thị An"}]) == [
        ("/commended/0/votes", "votes-too-few")
    ]
    assert told(commended=[{**BINH, "votes": None}]) == []


def test_a_council_without_a_threshold_is_a_doubt():
    council = {**example("award")["council"], "threshold": None}
    assert told(council=council) == [("/council/threshold", "no-threshold")]


def test_who_is_absent_gives_an_opinion_in_writing():
    council = example("award")["council"]
    council["members"][4]["attendance"] = "absent"
    rows = [{**BINH, "votes": 8}]
    assert told(council=council, commended=rows) == [
        ("/council/members/4/attendance", "absent-without-opinion")
    ]
