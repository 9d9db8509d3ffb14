from __future__ import annotations

from copy import deepcopy

import pytest

from docgen.papers import PAPERS, example
from schemas import load

PAPER = PAPERS["coordination-programme"]
OTHERS = {"implementation_plan": None, "programme_report": None}
"""Sections of the other papers of the record."""


def made(own=None, **changes):
    record = {**example("programme"), "tasks": [], **OTHERS, **changes}
    record["coordination_programme"] = {**record["coordination_programme"], **(own or {})}
    return PAPER.context(load("programme", record))


def parties(count):
    first, second = example("programme")["parties"]
    more = [deepcopy(second) for _ in range(count - 1)]
    for place, party in enumerate(more, 2):
        party["body"] |= {"symbol": f"B{place}", "name": f"Cơ quan {place}", "parent": ""}
    return [first, *more]


def test_title_symbol_and_place_are_the_leads():
    context = made()
    assert context["type_name"] == "CHƯƠNG TRÌNH PHỐI HỢP"
    assert context["abstract"].endswith("gương điển hình tiên tiến giai đoạn 2022 - 2025")
    assert context["number_line"] == "Số: 01/CTrPH-SNV-ĐPTTH"
    assert context["place_date_line"] == "Lạng Sơn, ngày 15 tháng 4 năm 2022"


def test_an_agreed_symbol_goes_before_the_usual_one():
    assert made({"symbol": "QCPH-SNV-ĐPTTH", "number": 12})["number_line"] == "Số: 12/QCPH-SNV-ĐPTTH"


def test_an_open_number_and_date_leave_blanks():
    context = made({"number": None, "date": None})
    assert context["number_line"] == "Số:        /CTrPH-SNV-ĐPTTH"
    assert context["place_date_line"] == "Lạng Sơn, ngày      tháng      năm"


def test_sections_and_clauses_are_numbered():
    context = made()
    assert [section["heading"] for section in context["sections"]] == [
        "I. MỤC ĐÍCH, YÊU CẦU",
        "II. NỘI DUNG PHỐI HỢP",
        "III. TRÁCH NHIỆM CỦA CÁC BÊN",
        "IV. TỔ CHỨC THỰC HIỆN",
    ]
    assert [clause["title"] for clause in context["sections"][2]["clauses"]] == [
        "1. Sở Nội vụ tỉnh Lạng Sơn",
        "2. Đài Phát thanh và Truyền hình tỉnh Lạng Sơn",
        "3. Trách nhiệm chung",
    ]
    lines = context["sections"][2]["clauses"][0]["lines"]
    assert [line[:2] for line in lines] == ["a)", "b)", "c)", "d)", "đ)"]


def test_principles_make_a_section_of_their_own():
    context = made(principles=["Đúng chức năng;", "Bình đẳng"])
    assert context["sections"][1] == {
        "heading": "II. NGUYÊN TẮC PHỐI HỢP",
        "clauses": [{"title": "", "lines": ["1. Đúng chức năng.", "2. Bình đẳng."]}],
    }


def test_without_joint_responsibilities_only_the_parties_have_some():
    assert len(made(joint_responsibilities=[])["sections"][2]["clauses"]) == 2


def test_each_paragraph_of_an_item_is_a_line():
    context = made(purposes=["Một\nHai", "Ba"])
    assert context["sections"][0]["clauses"][0]["lines"] == ["a) Một", "Hai.", "b) Ba."]


def test_a_single_item_needs_no_letter():
    assert made(purposes=["Một"])["sections"][0]["clauses"][0]["lines"] == ["Một."]


def test_the_originals_are_counted_for_all_parties_and_end_the_text():
    last = made({"copies_per_party": 3}, parties=parties(4))["sections"][-1]["clauses"][-1]["lines"][-1]
    assert last == "5. Chương trình này được lập thành 12 bản có giá trị như nhau, mỗi bên giữ 03 bản./."
    assert made({"copies_per_party": None})["sections"][-1]["clauses"][-1]["lines"][-1].endswith(
        "bằng văn bản./."
    )


def test_the_opening_names_every_party():
    context = made(parties=parties(3), background="")
    assert context["opening"] == (
        "Sở Nội vụ tỉnh Lạng Sơn, Cơ quan 2 tỉnh Lạng Sơn và Cơ quan 3 tỉnh Lạng Sơn thống nhất ban hành "
        "Chương trình phối hợp giai đoạn 2022 - 2025 với các nội dung sau:"
    )


@pytest.mark.parametrize(
    ("side", "lines"),
    [
        ("left", [["GIÁM ĐỐC SỞ NỘI VỤ"], ["GIÁM ĐỐC ĐÀI PHÁT THANH VÀ TRUYỀN HÌNH"]]),
        ("right", [["GIÁM ĐỐC ĐÀI PHÁT THANH VÀ TRUYỀN HÌNH"], ["GIÁM ĐỐC SỞ NỘI VỤ"]]),
    ],
)
def test_each_party_signs_and_the_lead_on_the_side_asked_for(side, lines):
    assert [signature["lines"] for signature in made({"lead_side": side})["signatures"]] == lines


@pytest.mark.parametrize("count", [2, 3, 4])
def test_every_party_has_heading_symbol_duties_and_signature(count):
    context = made(parties=parties(count))
    assert len(context["bodies"]) == len(context["signatures"]) == count
    assert context["number_line"].count("-") == count
    assert len(context["sections"][2]["clauses"]) == count + 1


def test_one_year_is_said_once():
    assert made(start_year=2025)["abstract"].endswith(" giai đoạn 2025")
