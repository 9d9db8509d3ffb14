from __future__ import annotations

import pytest

from docgen.errors import InvalidRecord
from docgen.papers import PAPERS, example
from schemas import load

PAPER = PAPERS["programme-report"]
FINAL = {"scope": "final", "year": None}


def made(own=None, **changes):
    record = {**example("programme"), **changes}
    record["programme_report"] = {**record["programme_report"], **(own or {})}
    return PAPER.context(load("programme", record))


def task(**changes):
    plain = {"year": 2022, "content": 1, "name": "Phát sóng", "lead": "SNV", "time": "Quý II"}
    return {**plain, "status": "done", "result": "đã xong", **changes}


def headings(context):
    return [section["heading"] for section in context["sections"]]


def test_an_interim_report_is_of_one_year():
    context = made()
    assert context["abstract"].startswith("Sơ kết thực hiện Chương trình phối hợp “")
    assert context["abstract"].endswith("giai đoạn 2022 - 2025” năm 2022")
    assert context["annex"]["title"] == "TỔNG HỢP KẾT QUẢ THỰC HIỆN NHIỆM VỤ NĂM 2022"
    assert headings(context)[3] == "IV. PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2023"


def test_a_final_report_is_of_the_whole_period_and_dates_its_tasks():
    context = made(FINAL, tasks=[task(year=2024), task(year=2022, time="Tháng 5/2022"), task(year=2023)])
    assert context["abstract"].startswith("Tổng kết thực hiện Chương trình phối hợp “")
    assert context["annex"]["title"] == "TỔNG HỢP KẾT QUẢ THỰC HIỆN NHIỆM VỤ GIAI ĐOẠN 2022 - 2025"
    assert headings(context)[3] == "IV. PHƯƠNG HƯỚNG, NHIỆM VỤ THỜI GIAN TỚI"
    assert [row["time"] for row in context["annex"]["groups"][0]["rows"]] == [
        "Tháng 5/2022",
        "Quý II, năm 2023",
        "Quý II, năm 2024",
    ]
    assert context["sections"][1]["clauses"][1]["lines"][0] == "a) Phát sóng (Tháng 5/2022): đã xong."


def test_the_last_year_has_no_next_one():
    context = made({"year": 2025}, tasks=[task(year=2025)])
    assert headings(context)[3] == "IV. PHƯƠNG HƯỚNG, NHIỆM VỤ THỜI GIAN TỚI"


def test_results_are_counted_and_told_under_every_content_of_the_programme():
    clauses = made(
        tasks=[task(), task(status="not-done", result="chưa làm;"), task(content=3, status="partly")],
        contents=[{"title": "Nội dung A"}, {"title": "Nội dung B"}, {"title": "Nội dung C"}],
    )["sections"][1]["clauses"]
    assert clauses == [
        {
            "title": "",
            "lines": [
                (
                    "Trong năm 2022, hai bên thực hiện 03 nhiệm vụ thuộc 02 nội dung phối hợp, trong đó hoàn "
                    "thành 01 nhiệm vụ, hoàn thành một phần 01 nhiệm vụ và chưa hoàn thành 01 nhiệm vụ (có "
                    "Phụ lục kèm theo)."
                )
            ],
        },
        {"title": "1. Nội dung A", "lines": ["a) Phát sóng: đã xong.", "b) Phát sóng: chưa làm."]},
        {"title": "2. Nội dung B", "lines": ["Không có nhiệm vụ riêng trong kỳ báo cáo."]},
        {"title": "3. Nội dung C", "lines": ["Phát sóng: đã xong."]},
    ]


def test_the_annex_says_how_far_each_task_has_come():
    rows = made(tasks=[task(), task(status="partly")])["annex"]["groups"][0]["rows"]
    assert [(row["number"], row["progress"]) for row in rows] == [
        ("1", "Hoàn thành"),
        ("2", "Hoàn thành một phần"),
    ]


def test_a_task_without_result_is_asked_for_in_the_clerks_words():
    with pytest.raises(InvalidRecord) as caught:
        made(tasks=[task(), task(status="", result=""), task(year=2023, status="", result="")])
    assert [(fault.pointer, fault.place) for fault in caught.value.faults] == [
        ("/tasks/1/status", "Nhiệm vụ hằng năm › dòng 2 › Mức độ hoàn thành"),
        ("/tasks/1/result", "Nhiệm vụ hằng năm › dòng 2 › Kết quả"),
    ]


def test_a_span_without_tasks_lacks_them():
    with pytest.raises(InvalidRecord) as caught:
        made({"year": 2024})
    assert [fault.pointer for fault in caught.value.faults] == ["/tasks"]


def test_only_what_is_judged_has_a_heading():
    clauses = made({"weaknesses": [], "causes": [], "lessons": ["Hai", "Ba"]})["sections"][2]["clauses"]
    assert [clause["title"] for clause in clauses] == ["1. Ưu điểm", "2. Bài học kinh nghiệm"]


def test_upwards_it_is_addressed_and_they_receive_it_as_above():
    context = made({"addressees": ["Ủy ban nhân dân tỉnh"]})
    assert context["addressees"] == {"line": "Kính gửi: Ủy ban nhân dân tỉnh.", "lines": []}
    assert context["recipients"][0] == "- Như trên;"


def test_otherwise_it_is_addressed_to_nobody():
    context = made({"addressees": [], "proposals": []})
    assert context["addressees"] is None
    assert context["recipients"][0] == "- Lãnh đạo Sở Nội vụ, Đài PTTH tỉnh;"
    assert len(context["sections"]) == 4
    assert context["sections"][3]["clauses"][0]["lines"][-1].endswith("./.")


def test_an_interim_report_needs_its_year_and_a_final_one_none():
    for own, code in (({"year": None}, "interim-needs-year"), ({"scope": "final"}, "final-has-no-year")):
        with pytest.raises(InvalidRecord) as caught:
            made(own)
        assert [(each.pointer, each.message.code) for each in caught.value.faults] == [
            ("/programme_report/year", code)
        ]
