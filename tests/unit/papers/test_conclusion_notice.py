from __future__ import annotations

from docgen.papers import PAPERS, example
from schemas import load

PAPER = PAPERS["conclusion-notice"]


def made(own=None, **changes):
    record = {**example("signing_ceremony"), **changes}
    record["conclusion_notice"] = {**record["conclusion_notice"], **(own or {})}
    return PAPER.context(load("signing_ceremony", record))


def test_the_head_names_whose_conclusion_it_is():
    context = made()
    assert context["number_line"] == "Số: 52/TB-SNV"
    assert context["type_name"] == "THÔNG BÁO"
    assert context["abstract"].startswith(
        "Kết luận của đồng chí Hoàng Thị Hiền, Giám đốc Sở Nội vụ tại Hội nghị ký kết Chương trình phối hợp “"
    )


def test_the_opening_says_when_where_and_who_was_there():
    day, present, after = made(guests=[])["opening"]
    assert day == (
        "Ngày 15 tháng 4 năm 2022, tại trụ sở Sở Nội vụ tỉnh Lạng Sơn, đồng chí Hoàng Thị Hiền, Giám đốc Sở "
        "Nội vụ chủ trì Hội nghị ký kết Chương trình phối hợp giữa Sở Nội vụ và Đài Phát thanh và Truyền "
        "hình tỉnh Lạng Sơn."
    )
    assert present == (
        "Tham dự Hội nghị có đại biểu Sở Nội vụ tỉnh Lạng Sơn và Đài Phát thanh và Truyền hình tỉnh Lạng Sơn."
    )
    assert after == (
        "Sau khi nghe ý kiến thảo luận của các đại biểu dự Hội nghị, "
        "đồng chí Hoàng Thị Hiền kết luận như sau:"
    )


def test_what_was_agreed_is_that_of_the_minutes():
    minutes = PAPERS["ceremony-minutes"].context(load("signing_ceremony", example("signing_ceremony")))
    assert made()["sections"][1]["title"] == "2. Nội dung thống nhất"
    assert made()["sections"][1]["lines"] == minutes["sections"][-1]["lines"]


def test_sections_are_numbered_without_a_gap_where_one_is_missing():
    context = made({"assessment": "Một\nHai.", "assignments": []}, agreed_points=[])
    assert context["sections"] == [{"title": "1. Đánh giá chung", "lines": ["Một.", "Hai."]}]


def test_one_task_stands_beside_the_unit_and_several_below_it():
    rows = [{"unit": "Văn phòng", "tasks": ["Bố trí\nkinh phí"]}, {"unit": "Ban", "tasks": ["Một", "Hai"]}]
    assert made({"assignments": rows})["sections"][-1] == {
        "title": "3. Giao nhiệm vụ",
        "lines": ["a) Văn phòng: bố trí", "kinh phí.", "b) Ban:", "- Một.", "- Hai."],
    }


def test_the_body_gives_notice_at_the_end():
    assert made()["closing"] == (
        "Sở Nội vụ tỉnh Lạng Sơn thông báo kết luận của đồng chí Hoàng Thị Hiền để các cơ quan, đơn vị biết, "
        "thực hiện./."
    )


def test_the_chief_of_office_signs_by_order_of_the_head():
    (signature,) = made()["signatures"]
    assert signature["lines"] == ["TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG"]


def test_an_acting_head_signs_as_one():
    signer = {"authority": [{"mark": "Q."}], "post": "Giám đốc", "name": "Lê Thị Mẫu"}
    (signature,) = made({"signer": signer})["signatures"]
    assert signature["lines"] == ["Q. GIÁM ĐỐC"]
