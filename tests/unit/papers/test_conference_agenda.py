from __future__ import annotations

import pytest

from docgen.errors import InvalidRecord
from docgen.papers import PAPERS, example
from schemas import load

PAPER = PAPERS["conference-agenda"]


def made(own=None, **changes):
    record = {**example("signing_ceremony"), **changes}
    record["conference_agenda"] = {**record["conference_agenda"], **(own or {})}
    return PAPER.context(load("signing_ceremony", record))


def test_the_type_is_abbreviated_as_the_decree_does():
    context = made()
    assert context["number_line"] == "Số: 03/CTr-SNV"
    assert context["type_name"] == "CHƯƠNG TRÌNH"
    assert context["abstract"].startswith("Hội nghị ký kết Chương trình phối hợp “Đẩy mạnh ")


def test_when_where_and_under_whom_stand_before_the_table():
    assert made()["particulars"] == [
        "Thời gian: 14 giờ 00, ngày 15 tháng 4 năm 2022 (chiều thứ Sáu).",
        "Địa điểm: Trụ sở Sở Nội vụ tỉnh Lạng Sơn.",
        "Chủ trì: Đồng chí Hoàng Thị Hiền, Giám đốc Sở Nội vụ.",
    ]


def test_rows_say_from_when_to_when_and_who():
    rows = made()["rows"]
    assert [row["number"] for row in rows] == [str(number) for number in range(1, 10)]
    assert rows[0] == {
        "number": "1",
        "time": "13 giờ 45 -\n14 giờ 00",
        "content": "Đón tiếp đại biểu, ổn định tổ chức",
        "leaders": "Ban Thi đua - Khen thưởng",
    }
    assert rows[6]["leaders"].split("\n") == [
        "- Đồng chí Hoàng Thị Hiền, Tỉnh ủy viên, Giám đốc Sở Nội vụ",
        "- Đồng chí Nguyễn Đông Bắc, Giám đốc Đài Phát thanh và Truyền hình tỉnh",
    ]


@pytest.mark.parametrize(
    ("agenda", "times"),
    [
        ([{"content": "A"}], ["14 giờ 00"]),
        ([{"content": "A"}, {"content": "B"}], ["14 giờ 00", ""]),
        ([{"content": "A", "starts_at": "08:00", "duration": 90}], ["08 giờ 00 -\n09 giờ 30"]),
    ],
)
def test_a_time_that_is_not_known_is_left_out(agenda, times):
    assert [row["time"] for row in made(agenda=agenda)["rows"]] == times


def test_the_text_is_closed_under_the_table():
    assert made()["closing"] == "Đề nghị các đại biểu tham dự Hội nghị đúng thời gian./."


def test_a_record_without_items_lacks_them():
    with pytest.raises(InvalidRecord) as caught:
        made(agenda=[])
    assert [fault.pointer for fault in caught.value.faults] == ["/agenda"]
