from __future__ import annotations

import pytest

from docgen.papers import example
from docgen.papers.ceremony_agenda import items
from schemas import load


def made(*agenda, **changes):
    record = {**example("signing_ceremony"), **changes, "agenda": list(agenda)}
    return items(load("signing_ceremony", record))


def item(content="Nội dung", **entries):
    return {"content": content, **entries}


def test_items_are_numbered_in_order_of_time():
    found = made(item("B", starts_at="14:10"), item("A", duration=5, starts_at="14:00"))
    assert [(each.number, each.content, each.starts, each.ends) for each in found] == [
        (1, "A", "14 giờ 00", "14 giờ 05"),
        (2, "B", "14 giờ 10", ""),
    ]


def test_a_time_nobody_can_know_stays_empty():
    assert [(each.starts, each.ends) for each in made(item(), item())] == [("14 giờ 00", ""), ("", "")]


def test_a_leader_named_in_the_record_brings_the_post_along():
    (found,) = made(item(presenter="vũ kiều oanh"))
    assert found.leaders == ["Đồng chí Vũ Kiều Oanh, Phó Giám đốc Đài Phát thanh và Truyền hình tỉnh"]
    assert found.led_by == "đồng chí Vũ Kiều Oanh, Phó Giám đốc Đài Phát thanh và Truyền hình tỉnh"


def test_a_leader_who_is_no_person_of_the_record_stays_as_entered():
    (found,) = made(item(presenter="Ban Thi đua - Khen thưởng"))
    assert (found.people, found.leaders) == ((), ["Ban Thi đua - Khen thưởng"])
    assert found.led_by == "Ban Thi đua - Khen thưởng"


@pytest.mark.parametrize(
    ("stage", "leaders"),
    [
        ("", ["Ban Tổ chức"]),
        ("introduction", ["Ban Tổ chức"]),
        ("photo", ["Đại biểu dự Hội nghị"]),
        ("closing", ["Đồng chí Hoàng Thị Hiền, Tỉnh ủy viên, Giám đốc Sở Nội vụ"]),
        (
            "signing",
            [
                "Đồng chí Hoàng Thị Hiền, Tỉnh ủy viên, Giám đốc Sở Nội vụ",
                "Đồng chí Nguyễn Đông Bắc, Giám đốc Đài Phát thanh và Truyền hình tỉnh",
            ],
        ),
    ],
)
def test_an_item_without_a_leader_gets_the_one_its_stage_has(stage, leaders):
    (found,) = made(item(stage=stage))
    assert found.leaders == leaders
