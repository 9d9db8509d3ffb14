from __future__ import annotations

from docgen.papers import PAPERS, example
from schemas import load

PAPER = PAPERS["ceremony-minutes"]


def made(own=None, **changes):
    record = {**example("signing_ceremony"), **changes}
    record["ceremony_minutes"] = {**record["ceremony_minutes"], **(own or {})}
    return PAPER.context(load("signing_ceremony", record))


def test_minutes_have_no_place_and_date_in_their_head():
    context = made()
    assert "place_date_line" not in context
    assert context["number_line"] == "Số: 01/BB-SNV"
    assert context["bodies"] == [{"parent": "UBND TỈNH LẠNG SƠN", "name": "SỞ NỘI VỤ"}]
    assert context["abstract"].startswith("Hội nghị ký kết Chương trình phối hợp “Đẩy mạnh ")


def test_the_fields_of_the_form_are_filled():
    context = made()
    assert context["start"] == "14 giờ 00, ngày 15 tháng 4 năm 2022."
    assert context["venue"] == "Trụ sở Sở Nội vụ tỉnh Lạng Sơn."
    assert context["chair"] == "Đồng chí Hoàng Thị Hiền, Giám đốc Sở Nội vụ."
    assert context["secretary"].startswith("Đồng chí Nguyễn Thị Mẫu, ")


def test_those_present_stand_by_body_and_guests_come_after():
    guests = [{"body": "Văn phòng UBND tỉnh", "delegates": [{"honorific": "Bà", "name": "Lê Thị Mẫu"}]}]
    attendance = made(guests=guests)["attendance"]
    assert [group["heading"] for group in attendance] == [
        "1. Sở Nội vụ tỉnh Lạng Sơn:",
        "2. Đài Phát thanh và Truyền hình tỉnh Lạng Sơn:",
        "3. Văn phòng UBND tỉnh:",
    ]
    assert attendance[1]["lines"] == [
        "- Đồng chí Nguyễn Đông Bắc, Giám đốc Đài Phát thanh và Truyền hình tỉnh;",
        "- Đồng chí Vũ Kiều Oanh, Phó Giám đốc Đài Phát thanh và Truyền hình tỉnh;",
        "- Đại diện các phòng chuyên môn của Đài Phát thanh và Truyền hình tỉnh.",
    ]
    assert attendance[2]["lines"] == ["- Bà Lê Thị Mẫu."]


def test_the_event_is_called_what_it_is():
    assert made()["gathering"] == "hội nghị"
    ceremony = made(form="Lễ ký kết")
    assert ceremony["gathering"] == "lễ ký kết"
    assert ceremony["closing"].startswith("Lễ ký kết kết thúc vào ")


def test_proceedings_are_numbered_and_split_at_line_breaks():
    proceedings = [{"title": "Khai mạc.", "text": "Một\nHai", "points": ["ba", "bốn."]}]
    assert made(proceedings=proceedings, agreed_points=[])["sections"] == [
        {"title": "1. Khai mạc", "lines": ["Một.", "Hai.", "a) ba;", "b) bốn."]}
    ]


def test_what_was_agreed_comes_last():
    sections = made()["sections"]
    assert sections[-1]["title"] == "6. Các nội dung thống nhất"
    assert sections[-1]["lines"][0].endswith("trong đó tập trung vào các nhiệm vụ sau:")
    assert [line[:2] for line in sections[-1]["lines"][1:]] == ["a)", "b)", "c)", "d)", "đ)", "e)", "g)"]


def test_the_closing_names_the_event_and_its_end():
    assert made()["closing"] == "Hội nghị kết thúc vào 16 giờ 30, ngày 15 tháng 4 năm 2022./."
    ceremony = made(form="Lễ ký kết", ends_at=None)
    assert ceremony["closing"] == "Lễ ký kết kết thúc vào       giờ      , ngày      tháng      năm      ./."
    assert ceremony["abstract"].startswith("Lễ ký kết Chương trình phối hợp ")


def test_secretary_and_chair_sign():
    assert made()["signatures"] == [
        {"lines": ["THƯ KÝ"], "note": "", "other_post": "", "name": "Nguyễn Thị Mẫu"},
        {"lines": ["CHỦ TỌA"], "note": "", "other_post": "Giám đốc Sở Nội vụ", "name": "Hoàng Thị Hiền"},
    ]


def test_minutes_are_filed_with_the_record():
    assert made()["recipients"] == [
        "- Lãnh đạo Sở Nội vụ;",
        "- Đài Phát thanh và Truyền hình tỉnh;",
        "- Lưu: VT, Hồ sơ.",
    ]
