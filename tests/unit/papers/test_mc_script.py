from __future__ import annotations

import pytest

from docgen.papers import PAPERS, example
from schemas import load

PAPER = PAPERS["mc-script"]


def made(*agenda, own=None, **changes):
    record = {**example("signing_ceremony"), **changes}
    record["mc_script"] = own or record["mc_script"]
    record["agenda"] = list(agenda) or record["agenda"]
    return PAPER.context(load("signing_ceremony", record))


def spoken(*agenda, part=0, **changes):
    return [line["text"] for line in made(*agenda, **changes)["parts"][part]["lines"]]


def item(content="Nội dung", **entries):
    return {"content": content, **entries}


def test_the_head_says_when_where_and_who_hosts():
    context = made()
    assert context["type_name"] == "KỊCH BẢN ĐIỀU HÀNH"
    assert "number_line" not in context
    assert context["particulars"] == [
        "Thời gian: 14 giờ 00, ngày 15 tháng 4 năm 2022 (chiều thứ Sáu).",
        "Địa điểm: Trụ sở Sở Nội vụ tỉnh Lạng Sơn.",
        "Người dẫn chương trình: Đồng chí Hoàng Thị Mẫu, Chuyên viên Ban Thi đua - Khen thưởng, Sở Nội vụ.",
    ]
    assert len(made(own={"host": None})["particulars"]) == 2


def test_every_item_of_the_agenda_has_its_part_in_order_of_time():
    parts = made(item("B", starts_at="14:10"), item("A", starts_at="14:00", duration=5))["parts"]
    assert [part["heading"] for part in parts] == ["1. A (14 giờ 00 - 14 giờ 05)", "2. B (14 giờ 10)"]


def test_those_present_are_introduced_in_order_the_chair_first_and_once():
    said = spoken(item(stage="introduction"))
    assert said[3] == (
        "Trước hết, xin trân trọng giới thiệu đồng chí Hoàng Thị Hiền, Tỉnh ủy viên, Giám đốc Sở Nội vụ, "
        "chủ trì Hội nghị."
    )
    assert said[4:8] == [
        "Về phía Sở Nội vụ tỉnh Lạng Sơn, xin trân trọng giới thiệu:",
        "- Đồng chí Trần Văn Mẫu, Phó Trưởng ban Ban Thi đua - Khen thưởng, Sở Nội vụ;",
        "- Lãnh đạo và chuyên viên Ban Thi đua - Khen thưởng, Sở Nội vụ.",
        "Về phía Đài Phát thanh và Truyền hình tỉnh Lạng Sơn, xin trân trọng giới thiệu:",
    ]
    assert sum("Hoàng Thị Hiền" in text for text in said) == 1
    assert said[-1] == "Xin quý vị dành một tràng pháo tay chào mừng các vị đại biểu."


def test_a_chair_who_comes_alone_is_not_introduced_twice():
    parties = example("signing_ceremony")["parties"]
    parties[0] |= {"delegates": [], "also_present": ""}
    said = spoken(item(stage="introduction"), parties=parties)
    assert not any(text.startswith("Về phía Sở Nội vụ") for text in said)


def test_the_reason_is_given_with_day_place_and_sides():
    assert spoken(item(stage="introduction"), reason="")[1].startswith(
        "Hôm nay, ngày 15 tháng 4 năm 2022, tại trụ sở Sở Nội vụ tỉnh Lạng Sơn, Sở Nội vụ và Đài Phát thanh "
        "và Truyền hình tỉnh Lạng Sơn tổ chức Hội nghị ký kết Chương trình phối hợp “Đẩy mạnh "
    )
    assert spoken(item(stage="introduction"), reason="Để phối hợp;")[1].startswith(
        "Để phối hợp, hôm nay, ngày 15"
    )


def test_the_programme_read_out_leaves_out_what_goes_without_saying():
    agenda = [
        item(stage="introduction", duration=5),
        item("Thảo luận", stage="discussion", duration=5),
        item("Giải lao", stage="break", duration=5),
        item("Bế mạc", stage="closing"),
    ]
    assert spoken(*agenda)[-3:] == [
        "Tiếp theo, xin thông báo chương trình Hội nghị, gồm các nội dung chính sau:",
        "- Thảo luận;",
        "- Bế mạc.",
    ]


@pytest.mark.parametrize(
    ("entries", "said"),
    [
        (
            {"content": "Phát biểu khai mạc của Giám đốc Sở", "stage": "speech", "presenter": "Vũ Kiều Oanh"},
            [
                (
                    "Tiếp theo chương trình, trân trọng kính mời đồng chí Vũ Kiều Oanh, Phó Giám đốc Đài "
                    "Phát thanh và Truyền hình tỉnh lên phát biểu khai mạc."
                ),
                "Đồng chí Vũ Kiều Oanh phát biểu.",
                "Xin trân trọng cảm ơn bài phát biểu của đồng chí Vũ Kiều Oanh.",
            ],
        ),
        (
            {"content": "Trình bày dự thảo", "stage": "report", "presenter": "Ban Thi đua - Khen thưởng"},
            [
                (
                    "Tiếp theo chương trình, trân trọng kính mời đại diện Ban Thi đua - Khen thưởng "
                    "trình bày dự thảo."
                ),
                "Đại diện Ban Thi đua - Khen thưởng trình bày.",
                "Xin trân trọng cảm ơn phần trình bày của đại diện Ban Thi đua - Khen thưởng.",
            ],
        ),
        (
            {"content": "Trao tặng sách", "presenter": "Đại biểu hai cơ quan"},
            [
                "Tiếp theo chương trình, trân trọng kính mời đại biểu hai cơ quan trao tặng sách.",
                "Đại biểu hai cơ quan thực hiện.",
                "Xin trân trọng cảm ơn đại biểu hai cơ quan.",
            ],
        ),
        (
            {"content": "Phát biểu", "stage": "speech", "presenter": "Giám đốc Sở Tài chính"},
            [
                "Tiếp theo chương trình, trân trọng kính mời Giám đốc Sở Tài chính lên phát biểu.",
                "Giám đốc Sở Tài chính phát biểu.",
                "Xin trân trọng cảm ơn bài phát biểu của Giám đốc Sở Tài chính.",
            ],
        ),
        ({"content": "Văn nghệ chào mừng"}, ["Tiếp theo chương trình là phần văn nghệ chào mừng."]),
        (
            {"stage": "break", "duration": 15},
            ["Kính mời quý vị đại biểu nghỉ giải lao. Hội nghị tiếp tục lúc 14 giờ 15."],
        ),
        ({"stage": "break"}, ["Kính mời quý vị đại biểu nghỉ giải lao."]),
    ],
)
def test_who_leads_an_item_is_invited_and_thanked(entries, said):
    assert spoken(item(**entries)) == said


def test_a_speaker_without_honorific_is_called_by_name():
    guests = [{"body": "Sở A", "delegates": [{"name": "Lê Văn Mẫu"}]}]
    said = spoken(item("Phát biểu", stage="speech", presenter="Lê Văn Mẫu"), guests=guests)
    assert said[0] == "Tiếp theo chương trình, trân trọng kính mời Lê Văn Mẫu lên phát biểu."


@pytest.mark.parametrize(("count", "all_sides"), [(2, "hai bên"), (4, "các bên")])
def test_all_signatories_are_called_to_sign(count, all_sides):
    parties = example("signing_ceremony")["parties"]
    more = [
        {
            "body": {"name": f"Sở {name}", "locality": "tỉnh Lạng Sơn", "symbol": name, "place": "Lạng Sơn",
                     "head_post": "Giám đốc"},
            "signatory": {"honorific": "Bà", "name": f"Lê Thị Mẫu {name}"},
        }
        for name in "AB"
    ]  # fmt: skip
    said = spoken(item("Ký kết", stage="signing"), parties=[*parties, *more][:count])
    assert f"Trân trọng kính mời đại diện {all_sides} lên vị trí ký kết:" in said
    assert sum(text.startswith("- ") for text in said) == count
    assert said[-2].endswith(" tỉnh Lạng Sơn đã được ký kết.")


def test_what_happens_meanwhile_is_told_apart_from_what_is_said():
    lines = made(item(stage="salute"))["parts"][0]["lines"]
    assert [(line["text"], line["cue"]) for line in lines][1:3] == [
        ("Nghiêm! Chào cờ, chào!", False),
        ("Cử Quốc ca.", True),
    ]


def test_words_of_ones_own_replace_those_of_the_program():
    assert spoken(item(stage="closing", script="Một.\nHai.")) == ["Một.", "Hai."]


def test_the_end_wishes_everybody_well():
    said = spoken(item("Bế mạc", stage="closing"), form="Lễ ký kết")
    assert said[-2:] == [
        "Lễ ký kết Chương trình phối hợp đến đây kết thúc.",
        "Kính chúc quý vị đại biểu sức khỏe, hạnh phúc và thành công. Xin trân trọng cảm ơn!",
    ]
