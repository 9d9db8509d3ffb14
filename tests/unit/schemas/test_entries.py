from __future__ import annotations

import unicodedata
from datetime import date, datetime, time

import pytest
from marshmallow import ValidationError

from schemas.fields import (
    LONGEST_TEXT,
    Choice,
    Clock,
    Day,
    Flag,
    Line,
    Moment,
    Paragraph,
    Symbol,
    Text,
    WholeNumber,
)
from schemas.groups import Part, Record, Rows

AFTERNOON = datetime.fromisoformat("2022-04-15T14:00")  # wall-clock time, as papers print it

LINE = Line("Tên", "Tên.", "A")
OPTIONAL_LINE = Line("Tên", "Tên.", "A", optional=True)
TEXT = Text("Lời", "Lời.", "A")
PARAGRAPH = Paragraph("Đoạn", "Đoạn.", "A")
SYMBOL = Symbol("Ký hiệu", "Ký hiệu.", "SNV")
CHOICE = Choice("Loại", "Loại.", {"KT.": "Ký thay", "TM.": "Thay mặt"}, example="KT.")
NUMBER = WholeNumber("Số", "Số.", 1, within=(1, 99))
FLAG = Flag("Có", "Có.")
DAY = Day("Ngày", "Ngày.", "2022-04-15")
MOMENT = Moment("Lúc", "Lúc.", "2022-04-15T14:00")
CLOCK = Clock("Giờ", "Giờ.", "14:00")


def codes(field, value):
    with pytest.raises(ValidationError) as caught:
        field.deserialize(value)
    return [message.code for message in caught.value.messages]


@pytest.mark.parametrize(
    ("field", "value", "kept"),
    [
        (LINE, "  Sở Nội vụ ", "Sở Nội vụ"),
        (LINE, unicodedata.normalize("NFD", "Sở Nội vụ"), "Sở Nội vụ"),
        (LINE, "Sở\nNội vụ", "Sở Nội vụ"),
        (LINE, "{{ x }} <b>&'\"😀", "{{ x }} <b>&'\"😀"),
        (LINE, "a" * 10_000, "a" * 10_000),
        (OPTIONAL_LINE, "", ""),
        (OPTIONAL_LINE, "  ", ""),
        (PARAGRAPH, "một\nhai", "một hai"),
        (TEXT, "một\r\nhai", "một\nhai"),
        (SYMBOL, "TT.HĐND-UBND", "TT.HĐND-UBND"),
        (SYMBOL, "ĐPTTH", "ĐPTTH"),
        (CHOICE, "KT.", "KT."),
        (NUMBER, 1, 1),
        (NUMBER, 99, 99),
        (FLAG, False, False),
        (DAY, "2024-02-29", date(2024, 2, 29)),
        (MOMENT, "2022-04-15T14:00", AFTERNOON),
        (MOMENT, "2022-04-15T14:00:00", AFTERNOON),
        (CLOCK, "23:59", time(23, 59)),
    ],
)
def test_a_right_value_is_kept(field, value, kept):
    loaded = field.deserialize(value)
    assert loaded == kept
    assert type(loaded) is type(kept)


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        (LINE, "", "empty-text"),
        (LINE, " \u00a0\n", "empty-text"),
        (LINE, None, "required"),
        (LINE, 5, "not-text"),
        (LINE, b"abc", "not-text"),
        (LINE, "a" * (LONGEST_TEXT + 1), "text-too-long"),
        (LINE, "a\x07", "illegal-character"),
        (TEXT, "a\ud800", "illegal-character"),
        (SYMBOL, "S NV", "not-a-symbol"),
        (SYMBOL, "-SNV", "not-a-symbol"),
        (SYMBOL, "SNV-", "not-a-symbol"),
        (SYMBOL, "SNV--UB", "not-a-symbol"),
        (SYMBOL, "S_V", "not-a-symbol"),
        (SYMBOL, "S×V", "not-a-symbol"),
        (SYMBOL, "A" * 61, "not-a-symbol"),
        (CHOICE, "K/T", "not-a-choice"),
        (CHOICE, "", "not-a-choice"),
        (CHOICE, 1, "not-text"),
        (NUMBER, 0, "too-small"),
        (NUMBER, -1, "too-small"),
        (NUMBER, 100, "too-large"),
        (NUMBER, True, "not-a-whole-number"),
        (NUMBER, "12", "not-a-whole-number"),
        (NUMBER, 12.0, "not-a-whole-number"),
        (FLAG, 1, "not-yes-or-no"),
        (FLAG, "true", "not-yes-or-no"),
        (DAY, "2023-02-29", "not-a-date"),
        (DAY, "15/4/2022", "not-a-date"),
        (DAY, "20220415", "not-a-date"),
        (DAY, "2022-W15-5", "not-a-date"),
        (DAY, "2022-04-15\n", "not-a-date"),
        (DAY, "２０２２-04-15", "not-a-date"),
        (DAY, "2022-04-15T00:00", "not-a-date"),
        (DAY, 20220415, "not-a-date"),
        (DAY, "1899-12-31", "year-out-of-range"),
        (DAY, "2200-01-01", "year-out-of-range"),
        (MOMENT, "2022-04-15", "not-a-moment"),
        (MOMENT, "2022-04-31T14:00", "not-a-moment"),
        (MOMENT, "2022-04-15T14:00+07:00", "not-a-moment"),
        (MOMENT, "2022-04-15T24:00", "not-a-moment"),
        (MOMENT, "2022-04-15T14:00:30", "not-a-moment"),
        (MOMENT, "0001-01-01T00:00", "year-out-of-range"),
        (CLOCK, "24:00", "not-a-clock-time"),
        (CLOCK, "9:00", "not-a-clock-time"),
        (CLOCK, "14 giờ", "not-a-clock-time"),
    ],
)
def test_a_wrong_value_says_what_is_wrong(field, value, code):
    assert codes(field, value) == [code]


def test_the_fault_names_the_illegal_characters():
    with pytest.raises(ValidationError) as caught:
        LINE.deserialize("a\x07b\x00c")
    (message,) = caught.value.messages
    assert message == "Có ký tự điều khiển hoặc ký tự không in được: U+0007, U+0000."
    assert message.say("en") == "There are control or unprintable characters: U+0007, U+0000."


class Row(Record):
    name = Line("Tên", "Tên.", "A")
    count = WholeNumber("Số", "Số.", 1, optional=True)


class Sheet(Record):
    rows = Rows(Row, "Danh sách", "Danh sách.", rows=(2, 3), unique_by="name")
    words = Rows(Line("Từ", "Từ.", "a"), "Các từ", "Các từ.", rows=(0, 2))
    part = Part(Row, "Phần", "Phần.", optional=True)
    flag = FLAG


def said(data):
    with pytest.raises(ValidationError) as caught:
        Sheet().load(data)
    return caught.value.messages


def test_what_is_left_out_gets_its_empty_value():
    rows = [{"name": "A"}, {"name": "B", "count": None}]
    assert Sheet().load({"rows": rows, "part": None}) == {
        "rows": [{"name": "A", "count": None}, {"name": "B", "count": None}],
        "words": [],
        "part": None,
        "flag": False,
    }


def test_empty_lists_are_not_shared_between_records():
    rows = [{"name": "A"}, {"name": "B"}]
    first, second = Sheet().load({"rows": rows}), Sheet().load({"rows": rows})
    first["words"].append("a")
    assert second["words"] == []


def test_a_list_tells_its_own_faults_beside_those_of_its_rows():
    messages = said({"rows": [{"name": ""}], "words": ["a", "", "c"]})
    assert [message.code for message in messages["rows"]["_schema"]] == ["too-few-rows"]
    assert [message.code for message in messages["rows"][0]["name"]] == ["empty-text"]
    assert [message.code for message in messages["words"]["_schema"]] == ["too-many-rows"]
    assert [message.code for message in messages["words"][1]] == ["empty-text"]


def test_a_repeated_row_is_told_at_its_own_place_though_rows_before_it_are_wrong():
    messages = said({"rows": [{"name": 1}, {"name": "Sở"}, {"name": "sở"}]})
    assert [message.code for message in messages["rows"][0]["name"]] == ["not-text"]
    (message,) = messages["rows"][2]["name"]
    assert message == "Trùng với dòng 2."


@pytest.mark.parametrize("value", [{}, "ab", 1, True])
def test_a_list_must_be_a_list(value):
    (message,) = said({"rows": value})["rows"]
    assert message.code == "not-a-list"


@pytest.mark.parametrize("value", [[], "ab", 1, True])
def test_a_group_must_be_an_object(value):
    messages = said({"rows": [{"name": "A"}, {"name": "B"}], "part": value})
    assert [message.code for message in messages["part"]["_schema"]] == ["not-an-object"]


def test_the_example_of_a_list_fills_its_least_length_without_repeats():
    assert Sheet.__dict__["_declared_fields"]["rows"].metadata["example"] == [
        {"name": "A", "count": 1},
        {"name": "A2", "count": 1},
    ]


def test_a_wrong_choice_is_told_what_may_be_chosen_in_the_clerks_words():
    with pytest.raises(ValidationError) as caught:
        CHOICE.deserialize("x")
    assert str(caught.value.messages[0]) == "Phải là một trong các giá trị: Ký thay (KT.), Thay mặt (TM.)."
