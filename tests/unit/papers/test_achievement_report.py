from __future__ import annotations

import pytest

from docgen.papers import PAPERS, example
from schemas import load

PAPER = PAPERS["achievement-report"]
RESULTS = [{"title": "Kết quả", "text": "Hoàn thành 100% nhiệm vụ.\nKhông có đơn thư"}]
ROWS = [
    {"category": "collective", "name": "Phòng Ánh Dương", "unit": "Sở Nội vụ"},
    {
        "category": "individual",
        "honorific": "Bà",
        "name": "Lê Thị An",
        "position": "Chuyên viên",
        "unit": "Sở",
    },
    {"category": "household", "honorific": "Ông", "name": "Nông Văn Thắng", "unit": "Thôn Mẫu 2"},
]


def context(*reports):
    told = [{"place": "Lạng Sơn", "results": RESULTS, **report} for report in reports]
    record = {**example("award"), "commended": ROWS, "achievement_report": {"reports": told}}
    return PAPER.context(load("award", record))


def made(row, **changes):
    return context({"row": row, **changes})["reports"][0]


def headings(report):
    return [section["heading"] for section in report["sections"]] + [report["earlier_heading"]]


def clauses(report, place):
    return [(clause["title"], clause["lines"]) for clause in report["sections"][place]["clauses"]]


def test_every_report_says_what_it_is_for():
    found = PAPER.context(load("award", example("award")))
    assert found["type_name"] == "BÁO CÁO THÀNH TÍCH"
    assert found["abstract"] == "Đề nghị tặng Giấy khen của Giám đốc Sở Nội vụ tỉnh Lạng Sơn"
    assert [report["bodies"][0]["name"] for report in found["reports"]] == [
        "TỔ CHUYÊN MỤC THI ĐUA YÊU NƯỚC",
        "VĂN PHÒNG SỞ",
    ]


def test_a_report_is_of_the_row_it_names_as_entered():
    record = {**example("award"), "commended": [ROWS[1], ROWS[0]], "sorted_by_name": True}
    record["achievement_report"] = {"reports": [{"row": 2, "place": "Lạng Sơn", "results": RESULTS}]}
    (report,) = PAPER.context(load("award", record))["reports"]
    assert report["subject"] == "Tên tập thể: PHÒNG ÁNH DƯƠNG."


def test_a_collective_tells_what_it_is_and_does():
    report = made(1, situation="Thành lập năm 2019.", duties="Tham mưu\nTổng hợp")
    assert headings(report) == [
        "I. SƠ LƯỢC ĐẶC ĐIỂM, TÌNH HÌNH",
        "II. THÀNH TÍCH ĐẠT ĐƯỢC",
        "III. CÁC HÌNH THỨC ĐÃ ĐƯỢC KHEN THƯỞNG",
    ]
    assert clauses(report, 0) == [
        ("1. Đặc điểm, tình hình", ["Thành lập năm 2019."]),
        ("2. Chức năng, nhiệm vụ được giao", ["Tham mưu.", "Tổng hợp."]),
    ]
    assert clauses(report, 1) == [("1. Kết quả", ["Hoàn thành 100% nhiệm vụ.", "Không có đơn thư."])]


def test_what_a_collective_does_not_tell_is_left_out():
    assert headings(made(1)) == ["I. THÀNH TÍCH ĐẠT ĐƯỢC", "II. CÁC HÌNH THỨC ĐÃ ĐƯỢC KHEN THƯỞNG"]
    assert clauses(made(1, duties="Tham mưu"), 0) == [("1. Chức năng, nhiệm vụ được giao", ["Tham mưu."])]


def test_a_person_tells_who_they_are_and_what_is_theirs_to_do():
    life = {
        "born": "1984-02-29",
        "gender": "Nữ",
        "hometown": "Xã Tân Mẫu",
        "residence": "Phường Bình Mẫu",
        "party_post": "Chi ủy viên",
        "union_post": "Tổ trưởng Công đoàn",
        "qualification": "Cử nhân Luật",
        "phone": "0205",
    }
    report = made(2, biography=life, duties="Tham mưu")
    assert clauses(report, 0) == [
        (
            "",
            [
                "- Họ và tên: LÊ THỊ AN.",
                "- Sinh ngày 29 tháng 02 năm 1984; giới tính: Nữ.",
                "- Quê quán: Xã Tân Mẫu.",
                "- Trú quán: Phường Bình Mẫu.",
                "- Đơn vị công tác: Sở.",
                "- Chức vụ: Chuyên viên; Đảng: Chi ủy viên; đoàn thể: Tổ trưởng Công đoàn.",
                "- Trình độ chuyên môn, nghiệp vụ: Cử nhân Luật.",
                "- Điện thoại: 0205.",
            ],
        )
    ]
    assert [title for title, _ in clauses(report, 1)] == [
        "1. Quyền hạn, nhiệm vụ được giao hoặc đảm nhận",
        "2. Kết quả",
    ]
    assert report["subject"] == ""


@pytest.mark.parametrize(
    ("life", "line"),
    [({"gender": "Nữ"}, "- Giới tính: Nữ."), ({"born": "1984-02-29"}, "- Sinh ngày 29 tháng 02 năm 1984.")],
)
def test_half_of_what_is_known_of_a_person_makes_half_a_line(life, line):
    assert clauses(made(2, biography=life), 0)[0][1][1] == line


def test_a_household_is_reported_on_under_its_head():
    report = made(3)
    assert report["subject"] == "Hộ gia đình: Ông NÔNG VĂN THẮNG."
    assert report["bodies"][0]["name"] == "THÔN MẪU 2"
    assert clauses(report, 0)[0][1] == ["- Họ và tên: NÔNG VĂN THẮNG.", "- Địa chỉ: Thôn Mẫu 2."]
    assert [each["lines"] for each in report["signatures"]] == [
        ["XÁC NHẬN CỦA CHÍNH QUYỀN ĐỊA PHƯƠNG"],
        ["NGƯỜI BÁO CÁO"],
    ]


def test_earlier_awards_are_listed_by_kind_the_oldest_first():
    awards = [
        {"year": 2024, "award": "Lao động tiên tiến", "kind": "title", "decision": "Số 2"},
        {"year": 2025, "award": "Giấy khen", "kind": "form", "decision": "Số 3"},
        {"year": 2023, "award": "Lao động tiên tiến", "kind": "title", "decision": "Số 1"},
    ]
    lists = made(2, earlier=awards)["earlier"]
    assert [(each["title"], each["head"], [row["decision"] for row in each["rows"]]) for each in lists] == [
        ("1. Danh hiệu thi đua", "Danh hiệu thi đua", ["Số 1", "Số 2"]),
        ("2. Hình thức khen thưởng", "Hình thức khen thưởng", ["Số 3"]),
    ]
    (only,) = made(2, earlier=awards[1:2])["earlier"]
    assert only["title"] == "1. Hình thức khen thưởng"


def test_who_has_no_earlier_award_says_so():
    assert made(2)["none_earlier"] == "Chưa được tặng danh hiệu thi đua, hình thức khen thưởng."
    assert PAPER.context(load("award", example("award")))["reports"][0]["none_earlier"] == ""


def test_the_head_of_a_collective_signs_with_two_who_confirm():
    signer = {
        "authority": [{"mark": "KT.", "on_behalf_of": "Trưởng phòng"}],
        "post": "Phó Trưởng phòng",
        "name": "A",
    }
    assert [(each["lines"], each["name"]) for each in made(1, signer=signer)["signatures"]] == [
        (["XÁC NHẬN CỦA THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ CẤP TRÊN"], ""),
        (["KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG"], "A"),
        (["XÁC NHẬN CỦA CƠ QUAN TRÌNH KHEN THƯỞNG"], ""),
    ]
    assert made(1)["signatures"][1]["lines"] == ["THỦ TRƯỞNG ĐƠN VỊ"]
    assert [(each["lines"], each["name"]) for each in made(2)["signatures"]] == [
        (["XÁC NHẬN CỦA THỦ TRƯỞNG ĐƠN VỊ"], ""),
        (["NGƯỜI BÁO CÁO"], "Lê Thị An"),
    ]


def test_a_number_is_there_only_with_a_symbol():
    assert made(1)["number_line"] == ""
    assert made(1, symbol="BC-PAD")["number_line"] == "Số:        /BC-PAD"
    assert made(1, symbol="BC-PAD", number=5)["number_line"] == "Số: 05/BC-PAD"


def test_the_head_of_the_page_names_unit_and_superior():
    assert made(1)["bodies"] == [{"parent": "", "name": "PHÒNG ÁNH DƯƠNG"}]
    assert made(2, parent="Sở Nội vụ tỉnh Lạng Sơn", body="Văn phòng Sở")["bodies"] == [
        {"parent": "SỞ NỘI VỤ TỈNH LẠNG SƠN", "name": "VĂN PHÒNG SỞ"}
    ]
    assert made(2)["place_date_line"] == "Lạng Sơn, ngày      tháng      năm"


@pytest.mark.parametrize(
    ("days", "created"),
    [
        (("2028-02-29",), "2028-02-29"),
        (("2028-02-29", "2028-03-01"), ""),
        (("2028-02-29", None), ""),
        ((None,), ""),
    ],
)
def test_the_file_is_dated_when_all_its_reports_have_one_day(days, created):
    reports = [{"row": row, "date": day} for row, day in enumerate(days, 1)]
    assert context(*reports)["metadata"]["created"] == created


def test_the_file_is_by_everybody_who_reports():
    assert context({"row": 1}, {"row": 3})["metadata"]["author"] == "PHÒNG ÁNH DƯƠNG, THÔN MẪU 2"
