from __future__ import annotations

from copy import deepcopy
from datetime import date, datetime

import pytest

from docgen.errors import InvalidRecord, NotKnown
from docgen.papers import example
from schemas import SCHEMAS, load
from schemas.groups import Part, Rows, example_of

SIGNERS = {"programme": ("parties", 1, "signer"), "award": ("award_decision", "signer")}


def changed(kind, way, value):
    record = example(kind)
    target = record
    for step in way[:-1]:
        target = target[step]
    if value is KeyError:
        del target[way[-1]]
    else:
        target[way[-1]] = value
    return record


def faults(kind, data):
    with pytest.raises(InvalidRecord) as caught:
        load(kind, data)
    return [(fault.pointer, fault.message.code, fault.place) for fault in caught.value.faults]


def every_field(schema, way=""):
    for name, field in schema().fields.items():
        yield f"{way}/{name}", field
        inner = field.inner if isinstance(field, Rows) else field
        if inner is not field:
            yield f"{way}/{name}/-", inner
        if isinstance(inner, Part):
            yield from every_field(inner.group, f"{way}/{name}")


def test_each_schema_is_made_once_and_is_its_own():
    made = [schema.made() for schema in SCHEMAS.values()]
    assert [type(each) for each in made] == list(SCHEMAS.values())
    assert all(schema.made() is each for schema, each in zip(SCHEMAS.values(), made, strict=True))


@pytest.mark.parametrize("kind", SCHEMAS)
def test_a_record_that_was_refused_leaves_nothing_in_the_one_read_next(kind):
    expected = load(kind, example(kind))
    assert faults(kind, {"note": 7, "no such entry": 1})
    assert load(kind, example(kind)) == expected


@pytest.mark.parametrize("kind", SCHEMAS)
def test_the_example_loads(kind):
    assert load(kind, example(kind))["note"].startswith("VÍ DỤ.")


@pytest.mark.parametrize("kind", SCHEMAS)
def test_the_record_put_together_from_the_fields_examples_loads(kind):
    assert load(kind, example_of(SCHEMAS[kind]))


@pytest.mark.parametrize("kind", SCHEMAS)
def test_every_field_has_label_help_and_a_valid_example(kind):
    for pointer, field in every_field(SCHEMAS[kind]):
        assert {"label", "help", "example"} <= field.metadata.keys(), pointer
        assert all(field.metadata[key].strip() for key in ("label", "help")), pointer
        assert field.metadata["help"].endswith("."), pointer
        field.deserialize(field.metadata["example"])


@pytest.mark.parametrize("kind", SCHEMAS)
def test_loading_leaves_the_data_as_it_was(kind):
    data = example(kind)
    before = deepcopy(data)
    load(kind, data)
    assert data == before


def test_an_unknown_kind_is_named():
    with pytest.raises(NotKnown) as caught:
        load("wedding", {})
    assert caught.value.message == "Không có loại hồ sơ «wedding»."
    assert caught.value.message.say("en") == "There is no record kind “wedding”."


@pytest.mark.parametrize("data", [None, [], "x", 1])
def test_a_record_must_be_an_object(data):
    assert ("", "not-an-object", "") in faults("award", data)


def test_dates_and_times_are_loaded_as_such():
    assert load("award", example("award"))["award_decision"]["date"] == date(2026, 8, 20)
    assert load("signing_ceremony", example("signing_ceremony"))["starts_at"] == datetime.fromisoformat(
        "2022-04-15T14:00"
    )


def test_every_fault_is_told_at_once_in_the_order_of_the_record():
    data = example("award")
    data["body"]["name"] = ""
    data["award"] = "Bằng vàng"
    data["commended"][2]["achievement"] = 7
    data["commended"][4] = "Trần Văn Khánh"
    data["reward"] = {"fund": "Quỹ", "amount": 5}
    data["award_decision"]["number"] = 0
    data["award_decision"]["date"] = "2026-02-30"
    data["award_decision"]["signer"]["authority"] = [{"mark": "KT."}]
    data["extra/key~"] = None
    assert faults("award", data) == [
        ("/body/name", "empty-text", "Cơ quan khen thưởng › Tên cơ quan, tổ chức"),
        ("/award", "not-a-choice", "Danh hiệu, hình thức"),
        ("/commended/2/achievement", "not-text", "Danh sách khen thưởng › dòng 3 › Thành tích"),
        ("/commended/4", "not-an-object", "Danh sách khen thưởng › dòng 5"),
        ("/reward/amount", "unknown-key", "Tiền thưởng › «amount»"),
        ("/award_decision/number", "too-small", "Quyết định khen thưởng › Số"),
        ("/award_decision/date", "not-a-date", "Quyết định khen thưởng › Ngày ban hành"),
        (
            "/award_decision/signer/authority/0/on_behalf_of",
            "mark-needs-target",
            "Quyết định khen thưởng › Người ký › Quyền hạn ký › dòng 1 › Thay mặt, ký thay",
        ),
        ("/extra~1key~0", "unknown-key", "«extra/key~»"),
    ]


def test_the_error_counts_its_faults():
    with pytest.raises(InvalidRecord) as caught:
        load("programme", changed("programme", ("title",), ""))
    assert caught.value.message == "Hồ sơ có 1 lỗi cần sửa."


def test_an_entry_called_like_marshmallows_own_key_is_unknown():
    assert faults("award", {**example("award"), "_schema": 1}) == [("/_schema", "unknown-key", "")]


@pytest.mark.parametrize(
    ("kind", "way", "value", "fault"),
    [
        ("signing_ceremony", ("ends_at",), "2022-04-15T13:59", ("/ends_at", "end-before-start", "Kết thúc")),
        (
            "signing_ceremony",
            ("ceremony_minutes", "date"),
            "2022-04-14",
            ("/ceremony_minutes/date", "before-the-event", "Biên bản › Ngày ban hành"),
        ),
        ("programme", ("end_year",), 2021, ("/end_year", "end-before-start", "Đến năm")),
        (
            "programme",
            ("parties", 1, "body", "symbol"),
            "snv",
            ("/parties/1/body/symbol", "row-repeated", "Các bên phối hợp › dòng 2 › Cơ quan › Chữ viết tắt"),
        ),
        (
            "award",
            ("award",),
            "Lao động tiên tiến",
            ("/commended/0/category", "award-not-for-category", "Danh sách khen thưởng › dòng 1 › Đối tượng"),
        ),
        ("award", ("commended",), [], ("/commended", "too-few-rows", "Danh sách khen thưởng")),
        ("programme", ("purposes",), KeyError, ("/purposes", "required", "Mục đích")),
        ("programme", ("purposes",), None, ("/purposes", "required", "Mục đích")),
    ],
)
def test_rules_between_entries(kind, way, value, fault):
    assert faults(kind, changed(kind, way, value))[0] == fault


def test_rules_between_entries_are_told_beside_other_faults():
    data = changed("signing_ceremony", ("ends_at",), "2022-04-15T13:59")
    data["venue"] = ""
    data["ceremony_minutes"] |= {"date": "2022-04-14", "secretary": None}
    assert [code for _, code, _ in faults("signing_ceremony", data)] == [
        "end-before-start",
        "empty-text",
        "before-the-event",
        "required",
    ]


def test_a_rule_over_a_list_sees_the_rows_beside_a_wrong_one():
    data = changed("award", ("award",), "Gia đình văn hóa")
    data["commended"] = [*data["commended"][-2:], "x", {"category": "household"}]
    assert [(pointer, code) for pointer, code, _ in faults("award", data)] == [
        ("/commended/0/category", "award-not-for-category"),
        ("/commended/2", "not-an-object"),
        ("/commended/3/name", "required"),
    ]


@pytest.mark.parametrize(("kind", "way"), SIGNERS.items())
@pytest.mark.parametrize(
    ("authority", "codes"),
    [
        ([{"mark": "Q.", "on_behalf_of": "Giám đốc"}], ["mark-has-no-target"]),
        ([{"mark": "TM."}], ["mark-needs-target"]),
        ([{"mark": "K/T"}], ["not-a-choice"]),
        (
            [{"mark": "KT.", "on_behalf_of": "A"}, {"mark": "TM.", "on_behalf_of": "B"}],
            ["marks-out-of-order"],
        ),
    ],
)
def test_signing_marks_are_checked(kind, way, authority, codes):
    found = faults(kind, changed(kind, (*way, "authority"), authority))
    assert [code for _, code, _ in found] == codes


@pytest.mark.parametrize("count", [1, 5])
def test_a_programme_has_two_to_four_parties(count):
    data = example("programme") | {"tasks": [], "implementation_plan": None, "programme_report": None}
    party = data["parties"][0]
    data["parties"] = [deepcopy(party) for _ in range(count)]
    for place, each in enumerate(data["parties"]):
        each["body"]["symbol"] = f"A{place}"
    (fault,) = faults("programme", data)
    assert fault[:2] == ("/parties", "too-few-rows" if count < 2 else "too-many-rows")


def test_ten_thousand_characters_pass_everywhere_text_may_be_free():
    data = example("award")
    data["achievement"] = "ữ" * 10_000
    data["commended"][0]["name"] = "{{" * 5_000
    assert load("award", data)["commended"][0]["name"] == "{{" * 5_000


@pytest.mark.parametrize(
    ("way", "value", "fault"),
    [
        (("commended", 3, "votes"), 10, ("/commended/3/votes", "more-votes-than-voters")),
        (
            ("council_minutes", "not_proposed", 0, "votes"),
            10,
            ("/council_minutes/not_proposed/0/votes", "more-votes-than-voters"),
        ),
        (
            ("council", "members"),
            [{"name": "A", "attendance": "absent"}],
            ("/council/members", "nobody-present"),
        ),
        (("council", "ends_at"), "2026-08-10T13:59", ("/council/ends_at", "end-before-start")),
    ],
)
def test_a_council_cannot_count_more_votes_than_voters_nor_meet_without_members(way, value, fault):
    assert fault in [found[:2] for found in faults("award", changed("award", way, value))]


def test_a_report_is_of_a_row_there_is_and_of_each_once():
    data = example("award")
    data["achievement_report"]["reports"][1]["row"] = 13
    assert faults("award", data) == [
        (
            "/achievement_report/reports/1/row",
            "no-such-row",
            "Báo cáo thành tích › Các báo cáo › dòng 2 › Dòng trong danh sách",
        )
    ]
    data["achievement_report"]["reports"][1]["row"] = 1
    assert [code for _, code, _ in faults("award", data)] == ["row-repeated"]
