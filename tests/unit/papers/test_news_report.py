from __future__ import annotations

from docgen.papers import PAPERS, example
from schemas import load

PAPER = PAPERS["news-report"]


def made(own=None, **changes):
    record = {**example("signing_ceremony"), **changes}
    record["news_report"] = {**record["news_report"], **(own or {})}
    return PAPER.context(load("signing_ceremony", record))


def texts(context):
    return [part["text"] for part in context["paragraphs"] if part["text"]]


def people(*names):
    return [{"name": name} for name in names]


def test_the_headline_says_who_signed_what_or_is_the_authors():
    assert made()["abstract"].startswith(
        "Sở Nội vụ và Đài Phát thanh và Truyền hình tỉnh Lạng Sơn ký kết Chương trình phối hợp “Đẩy mạnh "
    )
    assert made({"title": "Một đầu đề"})["abstract"] == "Một đầu đề"


def test_the_lead_says_when_where_what_and_between_whom():
    lead = texts(made())[0]
    assert lead.startswith(
        "Chiều ngày 15/4/2022, tại trụ sở Sở Nội vụ tỉnh Lạng Sơn diễn ra Hội nghị ký kết Chương trình "
    )
    assert (
        "” giữa Sở Nội vụ và Đài Phát thanh và Truyền hình tỉnh Lạng Sơn. Tham dự Hội nghị có đồng chí "
        in lead
    )


def test_those_present_are_named_in_order_and_the_others_in_words():
    assert texts(made(guests=[]))[0].endswith(
        "đồng chí Vũ Kiều Oanh, Phó Giám đốc Đài Phát thanh và Truyền hình tỉnh cùng lãnh đạo và chuyên viên "
        "Ban Thi đua - Khen thưởng, Sở Nội vụ, đại diện các phòng chuyên môn của Đài Phát thanh và Truyền "
        "hình tỉnh."
    )


def test_of_very_many_only_those_who_chair_and_sign_are_named():
    guests = [{"body": "Sở A", "delegates": people(*(f"Lê Thị Mẫu {place}" for place in range(200)))}]
    lead = texts(made(guests=guests, chair={"name": "Lê Thị Mẫu 7"}))[0]
    assert lead.endswith(
        "Tham dự Hội nghị có đồng chí Hoàng Thị Hiền, Tỉnh ủy viên, Giám đốc Sở Nội vụ; đồng chí Nguyễn Đông "
        "Bắc, Giám đốc Đài Phát thanh và Truyền hình tỉnh; Lê Thị Mẫu 7 cùng đại biểu các cơ quan, đơn vị "
        "liên quan."
    )


def test_only_what_is_to_be_reported_is():
    proceedings = [
        {"title": "A", "text": "Kín."},
        {"title": "B", "text": "Một\nHai", "points": ["ba", "bốn"], "reported": True, "photo": "Ảnh chụp"},
    ]
    context = made({"signing_photo": ""}, proceedings=proceedings, reason="", agreed_points=[])
    assert context["paragraphs"][1:] == [
        {"text": "Một.", "photo": ""},
        {"text": "Hai.", "photo": ""},
        {"text": "a) ba;", "photo": ""},
        {"text": "b) bốn./.", "photo": ""},
        {"text": "", "photo": "Ảnh 1. Ảnh chụp"},
    ]


def test_photos_are_numbered_through_the_article():
    photos = [part["photo"] for part in made()["paragraphs"] if part["photo"]]
    assert photos == [
        "Ảnh 1. Đồng chí Hoàng Thị Hiền, Giám đốc Sở Nội vụ phát biểu tại Hội nghị",
        "Ảnh 2. Đồng chí Nguyễn Đông Bắc, Giám đốc Đài Phát thanh và Truyền hình tỉnh phát biểu tại Hội nghị",
        "Ảnh 3. Lãnh đạo 02 đơn vị ký kết chương trình phối hợp",
    ]


def test_the_reason_and_what_was_agreed_are_told_in_sentences():
    said = texts(made(reason="Để phối hợp;", agreed_points=["Tuyên truyền A;", "UBND tỉnh B."]))
    assert said[1] == (
        "Để phối hợp, Sở Nội vụ và Đài Phát thanh và Truyền hình tỉnh Lạng Sơn thống nhất ký kết "
        "Chương trình phối hợp."
    )
    assert said[-1] == (
        "Sau khi thảo luận, hai bên đã thống nhất các nội dung của Chương trình phối hợp, "
        "trong đó tập trung vào các nhiệm vụ: tuyên truyền A; UBND tỉnh B./."
    )


def test_the_author_signs_with_the_day():
    context = made()
    assert (context["author"], context["author_unit"]) == ("Lương Thị Nga", "Ban Thi đua - Khen thưởng")
    assert context["place_date_line"] == "Lạng Sơn, ngày 19 tháng 4 năm 2022"
    assert made({"date": None})["place_date_line"] == "Lạng Sơn, ngày      tháng      năm"
