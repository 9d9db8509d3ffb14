from __future__ import annotations

from docgen.papers import example
from docgen.papers.delegations import delegations, everybody, find, headcount
from schemas import load


def loaded(**changes):
    return load("signing_ceremony", {**example("signing_ceremony"), **changes})


def called(name):
    return {"name": name}


def test_parties_come_first_their_signatory_before_the_others():
    found = delegations(loaded())
    assert [each.body for each in found] == [
        "Sở Nội vụ tỉnh Lạng Sơn",
        "Đài Phát thanh và Truyền hình tỉnh Lạng Sơn",
        "Văn phòng UBND tỉnh Lạng Sơn",
        "Báo Lạng Sơn",
    ]
    assert [someone["name"] for someone in found[1].people] == ["Nguyễn Đông Bắc", "Vũ Kiều Oanh"]
    assert found[0].unnamed == ("Lãnh đạo và chuyên viên Ban Thi đua - Khen thưởng, Sở Nội vụ",)


def test_named_and_unnamed_people_are_counted_together():
    found = delegations(loaded())
    assert [each.count for each in found] == [10, 8, 1, 2]
    assert headcount(found) == 21


def test_nobody_can_be_counted_while_a_group_is_not():
    guests = [{"body": "Báo Lạng Sơn", "also_present": "Phóng viên"}]
    assert headcount(delegations(loaded(guests=guests))) is None


def test_a_chair_nobody_names_heads_the_host():
    found = delegations(loaded(chair=called("Lê Văn Mẫu")))
    assert [someone["name"] for someone in found[0].people] == [
        "Lê Văn Mẫu",
        "Hoàng Thị Hiền",
        "Trần Văn Mẫu",
    ]
    assert headcount(found) == 22


def test_a_chair_of_another_body_stays_there():
    found = delegations(loaded(chair=called("nguyễn đông bắc")))
    assert len(list(everybody(found))) == 5


def test_a_person_is_found_by_name_only():
    people = list(everybody(delegations(loaded())))
    assert find("VŨ KIỀU OANH", people)["position"].startswith("Phó Giám đốc Đài ")
    assert find("Vũ Kiều", people) is None
