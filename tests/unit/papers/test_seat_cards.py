from __future__ import annotations

import pytest

from docgen.errors import InvalidRecord
from docgen.papers import PAPERS, example
from schemas import load

PAPER = PAPERS["seat-cards"]
SIXTY = "Công Tằng Tôn Nữ Nguyễn Phúc Hoàng Ngân Phương Thảo Minh Châ"


def made(*others, **changes):
    record = {**example("signing_ceremony"), **changes, "seat_cards": {"others": list(others)}}
    return PAPER.context(load("signing_ceremony", record))


def cards(context):
    return [card for sheet in context["sheets"] for card in sheet["cards"]]


def guests(*people):
    return [{"body": "Sở A", "delegates": list(people)}]


def faults(**changes):
    with pytest.raises(InvalidRecord) as caught:
        made(**changes)
    return [(fault.pointer, fault.message, fault.place) for fault in caught.value.faults]


def test_everybody_who_is_named_has_a_card_with_name_and_post():
    assert cards(made())[:3] == [
        {"name": "HOÀNG THỊ HIỀN", "is_long": False, "position": "Tỉnh ủy viên, Giám đốc Sở Nội vụ"},
        {
            "name": "TRẦN VĂN MẪU",
            "is_long": False,
            "position": "Phó Trưởng ban Ban Thi đua - Khen thưởng, Sở Nội vụ",
        },
        {
            "name": "NGUYỄN ĐÔNG BẮC",
            "is_long": False,
            "position": "Giám đốc Đài Phát thanh và Truyền hình tỉnh",
        },
    ]


def test_other_cards_come_after_and_the_last_sheet_is_filled_up():
    context = made("Thư ký", "Ban Tổ chức")
    assert [len(sheet["cards"]) for sheet in context["sheets"]] == [3, 3, 3]
    assert [card["name"] for card in cards(context)][5:] == ["THƯ KÝ", "BAN TỔ CHỨC", "", ""]


def test_a_chair_who_is_no_delegate_has_a_card_too():
    assert cards(made(chair={"name": "Lê Văn Mẫu"}))[0]["name"] == "LÊ VĂN MẪU"


def test_two_hundred_delegates_have_two_hundred_cards():
    people = [{"name": f"Nguyễn Thị Mẫu {place}"} for place in range(200)]
    context = made(guests=guests(*people))
    assert len(context["sheets"]) == 68
    assert cards(context)[203]["name"] == "NGUYỄN THỊ MẪU 199"


@pytest.mark.parametrize(
    ("name", "is_long"),
    [
        ("Lê Na", False),
        ("Nguyễn Thị Phương Anh", False),
        ("Nguyễn Hoàng Phương Thảo My", True),
        (SIXTY, True),
    ],
)
def test_a_name_that_would_be_small_on_one_line_has_two(name, is_long):
    assert cards(made(guests=guests({"name": name})))[4]["is_long"] == is_long


def test_a_name_or_post_that_fits_no_card_is_a_fault_of_its_entry():
    long_post = "Ủy viên Ban Chấp hành " * 20
    people = [{"name": "Lê Na", "position": long_post}, {"name": f"{SIXTY} {SIXTY}"}]
    told = faults(guests=guests(*people), chair={"name": "Lê Văn Mẫu", "position": long_post})
    assert [pointer for pointer, _, _ in told] == [
        "/guests/0/delegates/0/position",
        "/guests/0/delegates/1/name",
        "/chair/position",
    ]
    assert told[0][1:] == (
        "Dài quá, không in vừa trên biển tên.",
        "Khách mời › dòng 1 › Đại biểu › dòng 1 › Chức vụ",
    )


def test_every_text_that_does_not_fit_is_told():
    parties = example("signing_ceremony")["parties"]
    parties[1]["signatory"]["name"] = "Ă" * 60
    assert [pointer for pointer, _, _ in faults(parties=parties)] == ["/parties/1/signatory/name"]
