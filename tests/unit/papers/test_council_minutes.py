from __future__ import annotations

import pytest

from docgen.papers import PAPERS, example
from schemas import load

PAPER = PAPERS["council-minutes"]
BINH = {"category": "individual", "honorific": "Ông", "name": "Trần Văn Bình", "votes": 3}
AN = {"category": "individual", "honorific": "Bà", "name": "Lê Thị An", "votes": 2}


def made(own=None, council=None, **changes):
    record = {**example("award"), "achievement_report": None, **changes}
    record["council"] = {**record["council"], **(council or {})}
    record["council_minutes"] = {**record["council_minutes"], **(own or {})}
    return PAPER.context(load("award", record))


def small(*attendance, **changes):
    """A council of a few members, by how they took part."""
    members = [
        {"name": f"Ủy viên {place}", "attendance": how, "reason": "ốm" if how == "absent" else ""}
        for place, how in enumerate(attendance, 1)
    ]
    return {"members": members, "threshold": None, "threshold_source": None, **changes}


def outcomes(context):
    rows = [row for group in context["vote"]["groups"] for row in group["rows"]]
    return [(row["votes"], row["share"], row["outcome"]) for row in rows]


def test_the_council_keeps_minutes_under_its_own_name_and_symbol():
    context = made()
    assert context["bodies"][0]["name"] == "HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG"
    assert context["number_line"] == "Số: 05/BB-HĐTĐKT"
    assert context["abstract"] == "Họp Hội đồng Thi đua - Khen thưởng Sở Nội vụ xét tặng Giấy khen"
    assert context["recipients"][-1] == "- Lưu: VT, TĐKT, Hồ sơ."


def test_who_is_there_and_who_is_not_is_told_with_reason_and_opinion():
    council = small("present", "in-writing", "absent", "present")
    assert made({"not_proposed": []}, council, commended=[BINH])["attendance"] == [
        {"heading": "1. Có mặt: 02/04 thành viên Hội đồng.", "lines": ["- Ủy viên 1;", "- Ủy viên 4."]},
        {
            "heading": "2. Vắng mặt: 02 thành viên.",
            "lines": ["- Ủy viên 2 (có ý kiến bằng văn bản);", "- Ủy viên 3 (lý do: ốm)."],
        },
    ]
    away = made()["attendance"][1]["lines"]
    assert away == [
        "- Ông Chu Văn Hùng, Trưởng Phòng Văn thư, lưu trữ (lý do: đi công tác; có ý kiến bằng văn bản)."
    ]


def test_when_all_are_there_nobody_is_listed_as_away():
    council = small("present", "present", "present")
    assert len(made({"not_proposed": []}, council, commended=[BINH])["attendance"]) == 1


def test_the_first_member_present_chairs_and_signs_on_the_right():
    context = made(council=small("absent", "present", "present"), commended=[AN], own={"not_proposed": []})
    assert context["chair"] == "Ủy viên 2."
    assert [(each["lines"], each["name"]) for each in context["signatures"]] == [
        (["THƯ KÝ"], "Nguyễn Thị Mẫu"),
        (["CHỦ TỌA"], "Ủy viên 2"),
    ]
    assert made()["signatures"][1]["other_post"] == "Chủ tịch Hội đồng"


def test_parts_are_numbered_and_those_not_given_left_out():
    context = made()
    titles = [section["title"] for section in (*context["sections"], context["vote"], context["conclusion"])]
    assert titles == [
        "1. Nguyên tắc, tiêu chuẩn xét khen thưởng",
        "2. Ý kiến thảo luận",
        "3. Kết quả biểu quyết",
        "4. Kết luận",
    ]
    bare = made({"criteria": [], "discussion": ""})
    assert (bare["sections"], bare["vote"]["title"]) == ([], "1. Kết quả biểu quyết")


def test_the_threshold_and_the_votes_in_writing_are_stated():
    assert made()["vote"]["lines"] == [
        (
            "Hội đồng gồm 09 thành viên; 09 thành viên biểu quyết, trong đó 01 ý kiến bằng văn bản "
            "của thành viên vắng mặt."
        ),
        (
            "Tỷ lệ phiếu đồng ý tối thiểu để đề nghị khen thưởng: 80% tổng số thành viên Hội đồng "
            "(theo Quy chế hoạt động của Hội đồng Thi đua - Khen thưởng Sở Nội vụ)."
        ),
        "Kết quả đối với từng trường hợp như sau:",
    ]


def test_a_title_has_its_usual_threshold_and_a_form_without_one_has_none():
    people = [{**BINH, "votes": 4}, {**AN, "votes": 3}]
    context = made(award="Chiến sĩ thi đua cơ sở", commended=people, council=small(*["present"] * 5))
    assert "80% tổng số thành viên Hội đồng (theo Nghị định số 98/2023" in context["vote"]["lines"][1]
    assert outcomes(context)[:2] == [("4/5", "80%", "Đạt"), ("3/5", "60%", "Không đạt")]
    context = made(commended=people, council=small(*["present"] * 5))
    assert len(context["vote"]["lines"]) == 2
    assert outcomes(context)[:2] == [("4/5", "80%", ""), ("3/5", "60%", "")]


def test_votes_not_known_leave_room_for_the_pen():
    context = made(commended=[{**AN, "votes": None}], own={"not_proposed": []})
    assert outcomes(context) == [("", "", "")]


def test_who_is_not_proposed_stands_last_with_the_reason():
    context = made()
    last = context["vote"]["groups"][-1]
    assert last["heading"] == "IV. KHÔNG ĐỀ NGHỊ (01 trường hợp)"
    assert [(row["number"], row["votes"], row["outcome"]) for row in last["rows"]] == [
        ("13", "5/9", "Không đạt")
    ]
    assert context["conclusion"]["lines"][:2] == [
        (
            "Hội đồng thống nhất đề nghị tặng Giấy khen của Giám đốc Sở Nội vụ tỉnh Lạng Sơn cho 03 tập thể, "
            "08 cá nhân và 01 hộ gia đình có tên trong kết quả biểu quyết nêu trên."
        ),
        (
            "Hội đồng không đề nghị khen thưởng đối với: Ông Lý Văn Phúc, UBND xã Hòa Mẫu "
            "(lý do: không đủ tỷ lệ phiếu đồng ý)."
        ),
    ]


def test_one_case_is_named():
    context = made(commended=[BINH], own={"not_proposed": [], "conclusion": ""})
    assert context["conclusion"]["lines"] == [
        (
            "Hội đồng thống nhất đề nghị tặng Giấy khen của Giám đốc Sở Nội vụ tỉnh Lạng Sơn "
            "cho ông Trần Văn Bình."
        )
    ]


@pytest.mark.parametrize(
    ("ends_at", "closing"),
    [
        ("2026-08-10T16:05", "Cuộc họp kết thúc vào 16 giờ 05, ngày 10 tháng 8 năm 2026./."),
        (None, "Cuộc họp kết thúc vào       giờ      , ngày      tháng      năm      ./."),
    ],
)
def test_the_closing_sentence_gives_the_hour_or_room_for_it(ends_at, closing):
    assert made(council={"ends_at": ends_at})["closing"] == closing


def test_two_hundred_cases_are_each_voted_on():
    many = [{**AN, "name": f"{'Nguyễn ' * 8}{number:03}"} for number in range(200)]
    assert len(made(commended=many)["vote"]["groups"][0]["rows"]) == 200
