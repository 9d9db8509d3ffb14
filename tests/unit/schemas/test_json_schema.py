from __future__ import annotations

from copy import deepcopy

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, FormatChecker

from docgen.errors import InvalidRecord
from docgen.papers import PAPERS, example
from schemas import SCHEMAS, load
from schemas.groups import Part
from schemas.json_schema import json_schema

VALIDATORS = {
    kind: Draft202012Validator(json_schema(schema), format_checker=FormatChecker())
    for kind, schema in SCHEMAS.items()
}

BEYOND_JSON_SCHEMA = {
    "after-the-event",
    "cells-of-row",
    "agenda-clash",
    "agenda-past-midnight",
    "award-not-for-category",
    "before-the-event",
    "end-before-start",
    "final-has-no-year",
    "interim-needs-year",
    "mark-has-no-target",
    "mark-needs-target",
    "marks-out-of-order",
    "more-votes-than-voters",
    "no-such-content",
    "no-such-row",
    "nobody-present",
    "not-a-png",
    "nobody-comes",
    "row-repeated",
    "illegal-character",
    "year-out-of-range",
    "not-a-party",
    "piece-has-none",
    "piece-needs",
    "signer-for-each-body",
    "not-a-moment",  # of a moment JSON Schema knows the form, not whether the day exists
}
"""Codes of faults that need more than one entry, or more than a pattern, to see."""

# fmt: off
REPLACEMENTS = st.text(max_size=3) | st.sampled_from([
    None, True, False, 0, 1, -1, 2022, 10**15 + 1, 1.5, [], [[]], ["x"], {}, {"x": 1},
    "", "  ", "x", "SNV", "KT.", "10:61", "2022-02-30", "2022-03-01", "2022-03-01T25:00",
    "2022-02-30T10:00", "2022-03-01T10:00", "a" * 20_001,
])
# fmt: on
FRESH = REPLACEMENTS.map(deepcopy)  # what is put in may be broken further


def ways(value, way=()):
    yield way
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, each in inner:
        yield from ways(each, (*way, key))


@st.composite
def broken_records(draw):
    kind = draw(st.sampled_from(sorted(SCHEMAS)))
    record = example(kind)
    for _ in range(draw(st.integers(1, 3))):
        way = draw(st.sampled_from([way for way in ways(record) if way]))
        target = record
        for step in way[:-1]:
            target = target[step]
        deed = draw(st.sampled_from(["replace", "replace", "remove", "add"]))
        if deed == "remove":
            del target[way[-1]]
        elif deed == "add" and isinstance(target, dict):
            target[draw(st.text(min_size=1, max_size=3))] = draw(FRESH)
        else:
            target[way[-1]] = draw(FRESH)
        if not record:
            break
    return kind, record


@settings(max_examples=300, deadline=None)
@given(broken_records())
def test_schema_and_loader_refuse_the_same_records(broken):
    kind, record = broken
    fits = VALIDATORS[kind].is_valid(record)
    try:
        load(kind, record)
    except InvalidRecord as error:
        codes = {fault.message.code for fault in error.faults}
        assert not fits or codes <= BEYOND_JSON_SCHEMA, codes
    else:
        assert fits, [fault.message for fault in VALIDATORS[kind].iter_errors(record)]


@settings(max_examples=200, deadline=None)
@given(broken_records())
def test_every_fault_has_a_pointer_into_the_record_or_to_what_it_lacks(broken):
    kind, record = broken
    try:
        load(kind, record)
    except InvalidRecord as error:
        for fault in error.faults:
            *steps, last = ("", *fault.pointer.split("/")[1:])
            value = record
            for step in steps[1:]:
                plain = step.replace("~1", "/").replace("~0", "~")
                value = value[int(plain)] if isinstance(value, list) else value[plain]
            assert fault.pointer == "" or isinstance(value, dict | list), (fault.pointer, last)
            assert fault.message
            assert fault.message.say("en") != fault.message


@pytest.mark.parametrize("kind", SCHEMAS)
def test_the_schema_is_one_and_the_example_fits_it(kind):
    schema = json_schema(SCHEMAS[kind])
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert list(VALIDATORS[kind].iter_errors(example(kind))) == []


@pytest.mark.parametrize("kind", SCHEMAS)
def test_every_example_in_the_schema_fits_its_own_place(kind):
    whole = json_schema(SCHEMAS[kind])
    for group in (whole, *whole["$defs"].values()):
        for entry in group["properties"].values():
            assert (
                VALIDATORS[kind]
                .evolve(schema={**entry, "$defs": whole["$defs"]})
                .is_valid(entry["examples"][0])
            )


def test_labels_help_and_rules_come_from_the_fields():
    schema = json_schema(SCHEMAS["award"])
    assert schema["title"] == "Đợt khen thưởng"
    assert schema["additionalProperties"] is False
    assert schema["required"] == ["body", "award", "achievement", "commended"]
    assert schema["properties"]["reward"] == {
        "title": "Tiền thưởng",
        "description": "Bỏ trống khi không kèm tiền thưởng.",
        "anyOf": [{"$ref": "#/$defs/Reward"}, {"type": "null"}],
        "examples": [
            {
                "as_of": "2026-08-20",
                "fund": "Quỹ thi đua, khen thưởng của Sở Nội vụ",
                "rounding": "up",
                "coefficients": [{"category": "individual", "hundredths": 30}],
            }
        ],
    }
    assert schema["$defs"]["AwardDecision"]["properties"]["date"] == {
        "title": "Ngày ban hành",
        "description": "Để trống khi chưa ban hành; văn bản in chừa chỗ ghi tay.",
        "anyOf": [
            {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
            {"type": "null"},
        ],
        "examples": ["2026-08-20"],
    }


@pytest.mark.parametrize("paper", PAPERS.values(), ids=PAPERS)
def test_what_a_paper_needs_is_required_and_not_null(paper):
    schema = json_schema(SCHEMAS[paper.kind], paper.needs)
    assert set(paper.needs) <= set(schema["required"])
    record = example(paper.kind)
    assert Draft202012Validator(schema).is_valid(record)
    for key in paper.needs:
        assert not Draft202012Validator(schema).is_valid({**record, key: None})
        if isinstance(record[key], list):
            assert not Draft202012Validator(schema).is_valid({**record, key: []})


def groups(schema):
    for field in schema().fields.values():
        part = field if isinstance(field, Part) else getattr(field, "inner", None)
        if isinstance(part, Part):
            yield part.group
            yield from groups(part.group)


def test_every_group_has_a_name_of_its_own_among_all_kinds():
    """The description of the HTTP face keeps them side by side."""
    found = {group for schema in SCHEMAS.values() for group in groups(schema)}
    assert len({group.__name__ for group in found}) == len(found)
