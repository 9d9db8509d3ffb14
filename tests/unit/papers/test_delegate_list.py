from __future__ import annotations

from docgen.papers import PAPERS, example
from schemas import load

PAPER = PAPERS["delegate-list"]


def made(own=None, **changes):
    record = {**example("signing_ceremony"), **changes}
    record["delegate_list"] = own or {}
    return PAPER.context(load("signing_ceremony", record))


def rows(context):
    return [row for group in context["groups"] for row in group["rows"]]


def people(*names):
    return [{"name": name} for name in names]


def test_everybody_stands_under_the_body_and_is_counted():
    assert [group["heading"] for group in made()["groups"]] == [
        "I. SỞ NỘI VỤ TỈNH LẠNG SƠN (10 đại biểu)",
        "II. ĐÀI PHÁT THANH VÀ TRUYỀN HÌNH TỈNH LẠNG SƠN (08 đại biểu)",
        "III. VĂN PHÒNG UBND TỈNH LẠNG SƠN (01 đại biểu)",
        "IV. BÁO LẠNG SƠN (02 đại biểu)",
    ]
    assert made()["total"] == "21 đại biểu"


def test_order_numbers_run_through_the_list_and_skip_those_without_a_name():
    assert [(row["number"], row["name"]) for row in rows(made())] == [
        ("1", "Hoàng Thị Hiền"),
        ("2", "Trần Văn Mẫu"),
        ("", ""),
        ("3", "Nguyễn Đông Bắc"),
        ("4", "Vũ Kiều Oanh"),
        ("", ""),
        ("5", "Lê Thị Mẫu"),
        ("", ""),
    ]


def test_the_note_says_what_somebody_does_and_how_many_have_no_name():
    assert [row["note"] for row in rows(made())] == [
        "Chủ trì, ký kết",
        "",
        "08 người",
        "Ký kết",
        "",
        "06 người",
        "",
        "02 người",
    ]


def test_the_list_goes_with_the_plan_of_the_record():
    assert made()["reference"] == (
        "(Kèm theo Kế hoạch số 45/KH-SNV ngày 05 tháng 4 năm 2022 của Sở Nội vụ tỉnh Lạng Sơn)"
    )
    plan = {**example("signing_ceremony")["ceremony_plan"], "number": None, "date": None}
    assert (
        "Kế hoạch số         /KH-SNV ngày      tháng      năm       của"
        in made(ceremony_plan=plan)["reference"]
    )
    assert made(ceremony_plan=None)["reference"] == ""


def test_each_group_keeps_its_order_or_is_sorted_by_given_name():
    guests = [{"body": "Sở A", "delegates": people("Trần Văn Bình", "Lê Thị Ánh", "Đỗ An")}]
    kept, given = made(guests=guests), made({"sorted_by_name": True}, guests=guests)
    assert [row["name"] for row in kept["groups"][2]["rows"]] == ["Trần Văn Bình", "Lê Thị Ánh", "Đỗ An"]
    assert [row["name"] for row in given["groups"][2]["rows"]] == ["Đỗ An", "Lê Thị Ánh", "Trần Văn Bình"]
    assert [row["number"] for row in given["groups"][2]["rows"]] == ["5", "6", "7"]


def test_there_is_no_total_while_some_are_not_counted():
    guests = [{"body": "Báo Lạng Sơn", "also_present": "Phóng viên"}]
    context = made(guests=guests)
    assert context["groups"][2]["heading"] == "III. BÁO LẠNG SƠN"
    assert rows(context)[-1] == {"number": "", "name": "", "position": "Phóng viên", "note": ""}
    assert context["total"] == ""


def test_several_groups_without_names_share_the_count_of_the_heading():
    guests = [{"body": "Báo", "also_present": "Phóng viên\nBiên tập viên", "also_present_count": 3}]
    group = made(guests=guests)["groups"][2]
    assert group["heading"] == "III. BÁO (03 đại biểu)"
    assert [row["note"] for row in group["rows"]] == ["", ""]


def test_two_hundred_delegates_are_all_listed():
    guests = [{"body": "Sở A", "delegates": people(*(f"Nguyễn Thị Mẫu {place}" for place in range(200)))}]
    context = made(guests=guests)
    assert context["groups"][2]["heading"] == "III. SỞ A (200 đại biểu)"
    assert rows(context)[-1]["number"] == "204"
    assert context["total"] == "218 đại biểu"
