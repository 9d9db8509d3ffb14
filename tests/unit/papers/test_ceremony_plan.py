from __future__ import annotations

from docgen.papers import PAPERS, example
from schemas import load

PAPER = PAPERS["ceremony-plan"]


def made(own=None, **changes):
    record = {**example("signing_ceremony"), **changes}
    record["ceremony_plan"] = {**record["ceremony_plan"], **(own or {})}
    return PAPER.context(load("signing_ceremony", record))


def section(context, name):
    (found,) = [each for each in context["sections"] if each["heading"].endswith(f". {name}")]
    return found["clauses"]


def headings(context):
    return [each["heading"] for each in context["sections"]]


def test_the_head_of_the_plan_is_that_of_a_named_paper():
    context = made()
    assert context["number_line"] == "Số: 45/KH-SNV"
    assert context["place_date_line"] == "Lạng Sơn, ngày 05 tháng 4 năm 2022"
    assert context["type_name"] == "KẾ HOẠCH"
    assert context["abstract"].startswith("Tổ chức Hội nghị ký kết Chương trình phối hợp “Đẩy mạnh ")


def test_the_opening_gives_the_reason_and_names_the_sides():
    assert made(reason="Để phối hợp.")["opening"] == (
        "Để phối hợp, Sở Nội vụ tỉnh Lạng Sơn xây dựng Kế hoạch tổ chức Hội nghị ký kết Chương trình phối "
        "hợp giữa Sở Nội vụ và Đài Phát thanh và Truyền hình tỉnh Lạng Sơn như sau:"
    )
    assert made(reason="")["opening"].startswith("Sở Nội vụ tỉnh Lạng Sơn xây dựng ")


def test_sections_are_numbered_without_a_gap_where_one_is_missing():
    context = made({"assignments": [], "funding": ""}, agenda=[])
    assert headings(context) == [
        "I. MỤC ĐÍCH, YÊU CẦU",
        "II. THỜI GIAN, ĐỊA ĐIỂM",
        "III. THÀNH PHẦN",
        "IV. TỔ CHỨC THỰC HIỆN",
    ]


def test_time_and_place_are_those_of_the_event():
    (clause,) = section(made(), "THỜI GIAN, ĐỊA ĐIỂM")
    assert clause["lines"] == [
        "1. Thời gian: 14 giờ 00, ngày 15 tháng 4 năm 2022 (chiều thứ Sáu).",
        "2. Địa điểm: Trụ sở Sở Nội vụ tỉnh Lạng Sơn.",
    ]


def test_the_leap_day_is_a_day():
    papers = (
        "invitation",
        "conference_agenda",
        "ceremony_minutes",
        "conclusion_notice",
        "news_report",
    )
    context = made(
        {"date": "2024-02-29"}, **dict.fromkeys(papers), starts_at="2024-02-29T08:00", ends_at=None
    )
    (clause,) = section(context, "THỜI GIAN, ĐỊA ĐIỂM")
    assert clause["lines"][0] == "1. Thời gian: 08 giờ 00, ngày 29 tháng 02 năm 2024 (sáng thứ Năm)."


def test_where_the_list_goes_along_the_plan_only_counts():
    _, counted, total = section(made(), "THÀNH PHẦN")
    assert counted["lines"][:2] == [
        "- Sở Nội vụ tỉnh Lạng Sơn: 10 người;",
        "- Đài Phát thanh và Truyền hình tỉnh Lạng Sơn: 08 người;",
    ]
    assert total["lines"] == ["3. Tổng số đại biểu: 21 người (có danh sách kèm theo)."]


def test_without_the_list_the_plan_names_everybody():
    chair, named, total = section(made(delegate_list=None), "THÀNH PHẦN")
    assert chair["lines"] == ["Đồng chí Hoàng Thị Hiền, Giám đốc Sở Nội vụ."]
    assert named["lines"][2].startswith("- Văn phòng UBND tỉnh Lạng Sơn: Bà Lê Thị Mẫu, Chuyên viên ")
    assert named["lines"][3] == "- Báo Lạng Sơn: Phóng viên Báo Lạng Sơn."
    assert total["lines"] == ["3. Tổng số đại biểu: 21 người."]


def test_there_is_no_total_while_some_are_not_counted():
    guests = [{"body": "Báo Lạng Sơn", "also_present": "Phóng viên"}]
    parts = section(made(guests=guests), "THÀNH PHẦN")
    assert [part["title"] for part in parts] == ["1. Chủ trì", "2. Đại biểu"]
    assert parts[1]["lines"][2] == "- Báo Lạng Sơn: Phóng viên."


def test_the_agenda_is_told_with_times_and_leaders():
    agenda = [{"content": "Khai mạc", "duration": 5}, {"content": "Thảo luận"}, {"content": "Bế mạc"}]
    (clause,) = section(made(agenda=agenda), "NỘI DUNG, CHƯƠNG TRÌNH")
    assert clause["lines"] == [
        "- Từ 14 giờ 00 đến 14 giờ 05: Khai mạc (Ban Tổ chức);",
        "- Từ 14 giờ 05: Thảo luận (Ban Tổ chức);",
        "- Bế mạc (Ban Tổ chức).",
    ]


def test_one_task_is_a_sentence_and_several_are_lettered():
    rows = [{"unit": "Văn phòng", "tasks": ["Một"]}, {"unit": "Ban", "tasks": ["Một", "Hai."]}]
    assert section(made({"assignments": rows}), "PHÂN CÔNG NHIỆM VỤ") == [
        {"title": "1. Văn phòng", "lines": ["Một."]},
        {"title": "2. Ban", "lines": ["a) Một.", "b) Hai."]},
    ]


def test_the_last_sentence_closes_the_plan():
    (clause,) = section(made({"implementation": []}), "TỔ CHỨC THỰC HIỆN")
    (line,) = clause["lines"]
    assert line == (
        "Trên đây là Kế hoạch tổ chức Hội nghị ký kết Chương trình phối hợp; đề nghị các cơ quan, đơn vị "
        "liên quan phối hợp, triển khai thực hiện./."
    )


def test_a_ceremony_is_called_one():
    assert made(form="Lễ ký kết")["abstract"].startswith("Tổ chức Lễ ký kết Chương trình ")
