from __future__ import annotations

import pytest

from docgen.errors import InvalidRecord
from docgen.papers import PAPERS, example
from schemas import load
from schemas.pictures import BLANK

PAPER = PAPERS["certificate"]
BINH = {
    "category": "individual",
    "honorific": "Ông",
    "name": "Trần Văn Bình",
    "position": "Chuyên viên",
    "unit": "Văn phòng Sở",
}


def made(own=None, decision=None, **changes):
    record = {**example("award"), "achievement_report": None, **changes}
    record["certificate"] = own or {}
    record["award_decision"] = {**record["award_decision"], **(decision or {})}
    return PAPER.context(load("award", record))


def test_the_head_gives_and_the_form_is_named_in_capitals():
    context = made()
    assert context["giver"] == "GIÁM ĐỐC SỞ NỘI VỤ TỈNH LẠNG SƠN"
    assert (context["verb"], context["type_name"]) == ("TẶNG", "GIẤY KHEN")


@pytest.mark.parametrize(
    ("award", "category", "verb", "name"),
    [
        ("Bằng khen", "individual", "TẶNG", "BẰNG KHEN"),
        ("Bằng khen của Thủ tướng Chính phủ", "individual", "TẶNG", "BẰNG KHEN"),
        ("Chiến sĩ thi đua cơ sở", "individual", "TẶNG DANH HIỆU", "CHIẾN SĨ THI ĐUA CƠ SỞ"),
        ("Xã, phường, đặc khu tiêu biểu", "collective", "TẶNG DANH HIỆU", "XÃ, PHƯỜNG, ĐẶC KHU TIÊU BIỂU"),
    ],
)
def test_a_title_is_given_as_a_title(award, category, verb, name):
    context = made(award=award, commended=[{**BINH, "category": category}])
    assert (context["verb"], context["type_name"]) == (verb, name)


def test_each_of_the_commended_has_a_page_in_the_order_of_the_decision():
    pages = made()["certificates"]
    assert [page["golden_number"] for page in pages[:2]] == ["Số sổ vàng: 01", "Số sổ vàng: 02"]
    assert len(pages) == 12
    assert pages[3] == {
        "name": "Bà Nguyễn Thị Mẫu",
        "about": "Chuyên viên, Văn phòng Sở",
        "achievement": "Thành tích: Tham mưu thực hiện tốt kế hoạch tuyên truyền hằng năm",
        "golden_number": "Số sổ vàng: 04",
    }


def test_a_household_is_called_by_its_head_and_a_collective_by_its_name():
    pages = made(
        commended=[{**BINH, "category": "household"}, {"category": "collective", "name": "Phòng Ánh Dương"}]
    )["certificates"]
    assert [page["name"] for page in pages] == ["Phòng Ánh Dương", "Hộ gia đình ông Trần Văn Bình"]


def test_the_common_achievement_stands_where_there_is_no_own():
    context = made(commended=[BINH], achievement="thành tích xuất sắc năm 2025.")
    assert context["certificates"][0]["achievement"] == "Đã có thành tích xuất sắc năm 2025"


def test_number_day_and_signer_are_those_of_the_decision():
    context = made()
    assert context["decision"] == "Quyết định số 125/QĐ-SNV ngày 20 tháng 8 năm 2026"
    assert context["place_date_line"] == "Lạng Sơn, ngày 20 tháng 8 năm 2026"
    assert context["signatures"][0]["lines"] == ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"]
    assert context["metadata"] == {
        "title": "GIẤY KHEN",
        "author": "SỞ NỘI VỤ TỈNH LẠNG SƠN",
        "created": "2026-08-20",
    }


def test_an_open_number_and_day_leave_room_for_the_pen():
    context = made(decision={"number": None, "date": None})
    assert context["decision"] == "Quyết định số         /QĐ-SNV ngày      tháng      năm      "
    assert context["metadata"]["created"] == ""


def test_a_whole_page_shows_everything_that_is_there():
    assert made()["shows"] == {
        "frame": True,
        "country": True,
        "giver": True,
        "title": True,
        "emblem": False,
        "calibration": False,
    }
    context = made({"emblem": BLANK, "size": "A3"})
    assert (context["shows"]["emblem"], context["pictures"], context["a3"]) == (True, {"emblem": BLANK}, True)
    assert context["shift"] == {}


def test_on_stock_only_what_it_has_not_is_shown_and_moved():
    context = made({"stock": {"has_country": True, "shift_right": 1.5, "shift_down": -0.8}, "emblem": BLANK})
    assert context["shows"] == {
        "frame": False,
        "country": False,
        "giver": True,
        "title": True,
        "emblem": False,
        "calibration": False,
    }
    assert context["shift"] == {"right": 1.5, "down": -0.8}


def test_the_calibration_sheet_shows_every_line_once_and_tells_what_to_do():
    context = made({"stock": {"has_country": True, "shift_right": 1.5, "calibration": True}})
    assert context["shows"] == {
        "frame": False,
        "country": True,
        "giver": True,
        "title": True,
        "emblem": False,
        "calibration": True,
    }
    assert len(context["certificates"]) == 1
    assert context["notes"][0] == "TỜ CĂN CHỈNH. Độ dịch đang dùng: sang phải 1,5 mm, xuống dưới 0 mm."
    assert made({"stock": {}})["notes"] == []


def test_without_a_decision_there_is_no_certificate():
    record = load("award", {**example("award"), "award_decision": None})
    assert [fault.pointer for fault in PAPER.lacks(record)] == ["/award_decision"]


@pytest.mark.parametrize("size", ["A4", "A3"])
def test_what_fits_on_no_line_is_a_fault_of_its_entry(size):
    rows = [
        {"category": "collective", "name": "Phòng " * 60, "unit": "Sở"},
        {**BINH, "unit": "Phòng " * 80, "achievement": "Vận động Nhân dân; " * 80},
    ]
    body = {**example("award")["body"], "name": "Sở Văn hóa " * 20}
    with pytest.raises(InvalidRecord) as caught:
        made({"size": size}, commended=rows, body=body, achievement="thành tích xuất sắc; " * 80)
    assert [fault.pointer for fault in caught.value.faults] == [
        "/body/name",
        "/achievement",
        "/commended/0/name",
        "/commended/1/unit",
        "/commended/1/achievement",
    ]
    assert {fault.message.code for fault in caught.value.faults} == {"too-long-for-certificate"}


def test_faults_are_placed_where_the_row_was_entered():
    rows = [{**BINH, "name": "Nguyễn " * 60}, {"category": "collective", "name": "Phòng Ánh Dương"}]
    with pytest.raises(InvalidRecord) as caught:
        made(commended=rows, sorted_by_name=True)
    assert [fault.pointer for fault in caught.value.faults] == ["/commended/0/name"]


def test_a_common_achievement_nobody_has_may_be_of_any_length():
    assert made(commended=[{**BINH, "achievement": "Tốt"}], achievement="thành tích; " * 500)["certificates"]
