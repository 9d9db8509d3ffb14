from __future__ import annotations

import pytest

from docgen.errors import InvalidRecord
from docgen.papers import PAPERS, example
from schemas import load

PAPER = PAPERS["implementation-plan"]


def made(own=None, **changes):
    record = {**example("programme"), **changes}
    record["implementation_plan"] = {**record["implementation_plan"], **(own or {})}
    return PAPER.context(load("programme", record))


def task(**changes):
    plain = {"year": 2022, "content": 1, "name": "Phát sóng", "lead": "SNV", "time": "Quý II"}
    return {**plain, **changes}


def test_it_cites_the_programme_by_number_and_day():
    assert made()["opening"].startswith(
        "Thực hiện Chương trình phối hợp số 01/CTrPH-SNV-ĐPTTH ngày 15 tháng 4 năm 2022 “Đẩy mạnh"
    )


@pytest.mark.parametrize("programme", [None, {"number": None}, {"date": None}])
def test_a_programme_not_issued_yet_is_cited_by_name(programme):
    whole = example("programme")["coordination_programme"]
    said = made(coordination_programme=programme and {**whole, **programme})["opening"]
    assert said.startswith("Thực hiện Chương trình phối hợp “Đẩy mạnh")


def test_the_symbol_is_joint_and_may_be_agreed():
    assert made()["number_line"] == "Số: 02/KH-SNV-ĐPTTH"
    assert made({"symbol": "KHPH-SNV-ĐPTTH"})["number_line"] == "Số: 02/KHPH-SNV-ĐPTTH"
    assert "Kế hoạch số 02/KHPH-SNV-ĐPTTH" in made({"symbol": "KHPH-SNV-ĐPTTH"})["annex"]["reference"]


def test_without_aims_of_its_own_it_has_those_of_the_programme():
    context = made({"purposes": [], "requirements": []}, purposes=["Một"], requirements=["Hai", "Ba"])
    assert context["sections"][0]["clauses"] == [
        {"title": "1. Mục đích", "lines": ["Một."]},
        {"title": "2. Yêu cầu", "lines": ["a) Hai.", "b) Ba."]},
    ]


def test_the_tasks_of_the_year_are_counted_by_content():
    lines = made(
        {"year": 2023},
        tasks=[task(), task(year=2023, content=2), task(year=2023, content=2), task(year=2023)],
        contents=[{"title": "Nội dung A."}, {"title": "Nội dung B"}, {"title": "Nội dung C"}],
    )["sections"][1]["clauses"][0]["lines"]
    assert lines[:3] == [
        "Năm 2023, hai bên thực hiện 03 nhiệm vụ thuộc 02 nội dung phối hợp:",
        "- Nội dung A: 01 nhiệm vụ;",
        "- Nội dung B: 02 nhiệm vụ.",
    ]


def test_the_annex_lists_task_lead_partner_and_time_under_its_content():
    annex = made(
        tasks=[
            task(content=2, name="Việc một;", lead="ĐPTTH"),
            task(name="Việc hai", partner="Các cụm, khối thi đua", time="Cả năm"),
        ],
        contents=[{"title": "Nội dung A"}, {"title": "Nội dung B"}],
    )["annex"]
    assert annex["title"] == "PHÂN CÔNG NHIỆM VỤ THỰC HIỆN CHƯƠNG TRÌNH PHỐI HỢP NĂM 2022"
    assert [(group["heading"], group["rows"]) for group in annex["groups"]] == [
        (
            "I. Nội dung A",
            [
                {
                    "number": "1",
                    "name": "Việc hai",
                    "lead": "Sở Nội vụ",
                    "partner": "Các cụm, khối thi đua",
                    "time": "Cả năm",
                    "progress": "",
                }
            ],
        ),
        (
            "II. Nội dung B",
            [
                {
                    "number": "2",
                    "name": "Việc một",
                    "lead": "Đài Phát thanh và Truyền hình",
                    "partner": "Sở Nội vụ",
                    "time": "Quý II",
                    "progress": "",
                }
            ],
        ),
    ]


def test_a_year_without_tasks_lacks_them():
    with pytest.raises(InvalidRecord) as caught:
        made({"year": 2024})
    (fault,) = caught.value.faults
    assert (fault.pointer, fault.place) == ("/tasks", "Nhiệm vụ hằng năm")


def test_funding_is_a_section_only_where_it_is_told():
    headings = [section["heading"] for section in made({"funding": []})["sections"]]
    assert headings == ["I. MỤC ĐÍCH, YÊU CẦU", "II. NỘI DUNG, NHIỆM VỤ", "III. TỔ CHỨC THỰC HIỆN"]


def test_another_signer_stands_in_for_the_party_named():
    deputy = {
        "authority": [{"mark": "KT.", "on_behalf_of": "Giám đốc"}],
        "post": "Phó Giám đốc",
        "name": "Vũ Kiều Oanh",
    }
    context = made({"signers": [{"party": "ĐPTTH", "signer": deputy}]})
    assert [(each["lines"], each["name"]) for each in context["signatures"]] == [
        (["GIÁM ĐỐC SỞ NỘI VỤ"], "Hoàng Thị Hiền"),
        (["KT. GIÁM ĐỐC ĐÀI PHÁT THANH VÀ TRUYỀN HÌNH", "PHÓ GIÁM ĐỐC"], "Vũ Kiều Oanh"),
    ]


def test_it_is_signed_on_the_sides_of_the_programme():
    programme = {**example("programme")["coordination_programme"], "lead_side": "right"}
    assert [each["name"] for each in made(coordination_programme=programme)["signatures"]] == [
        "Nguyễn Đông Bắc",
        "Hoàng Thị Hiền",
    ]
