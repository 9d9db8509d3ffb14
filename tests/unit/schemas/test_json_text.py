from __future__ import annotations

import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.errors import MalformedInput
from schemas.json_text import DEEPEST, LONGEST, parse

VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**20), 10**20)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=20,
)


def reason(data: bytes):
    with pytest.raises(MalformedInput) as caught:
        parse(data)
    assert caught.value.status == 400
    caught.value.message.encode()  # can be sent
    return caught.value.message.values["reason"].code


@given(VALUES)
def test_what_json_writes_is_read_back(value):
    assert parse(json.dumps(value).encode()) == value
    assert parse(json.dumps(value, ensure_ascii=False).encode("utf-8", "surrogatepass")) == value


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "json-syntax"),
        (b"{", "json-syntax"),
        (b"{'a': 1}", "json-syntax"),
        (b"[1,]", "json-syntax"),
        (b"[1] x", "json-syntax"),
        (b'["a\nb"]', "json-syntax"),
        (b'{"a": 1, "a": 1}', "json-duplicate-key"),
        (b'[{"x": {"a": 1, "b": 2, "a": 3}}]', "json-duplicate-key"),
        (b'{"\\ud800": 1, "\\ud800": 2}', "json-duplicate-key"),
        (b"NaN", "json-not-finite"),
        (b"[-Infinity]", "json-not-finite"),
        (b"1e999", "json-not-finite"),
        (b"1" * 5_000, "json-number-too-long"),
        (b"[" + b"9" * 31 + b"]", "json-number-too-long"),
        (b"[" * 100_000, "json-too-deep"),
        (b"[" * (DEEPEST + 1) + b"]" * (DEEPEST + 1), "json-too-deep"),
        (b'{"a":' * 50 + b"1" + b"}" * 50, "json-too-deep"),
        (b'["\\ud800"]', "json-surrogate"),
        (b'{"\\udc00": 1}', "json-surrogate"),
        (b'"\xff"', "json-not-utf8"),
        ('{"a": 1}'.encode("utf-16"), "json-not-utf8"),
        (b'"\xed\xa0\x80"', "json-not-utf8"),
        (b" " * (LONGEST + 1), "json-too-long"),
    ],
)
def test_what_parsers_disagree_on_is_refused(data, code):
    assert reason(data) == code


def test_a_syntax_fault_says_line_and_column():
    with pytest.raises(MalformedInput) as caught:
        parse('{"tên": 1,\n  "b" 2}'.encode())
    assert caught.value.message == "Không đọc được dữ liệu: JSON sai cú pháp ở dòng 2, cột 7."
    assert (
        caught.value.message.say("en") == "The input cannot be read: the JSON is broken at line 2, column 7."
    )


def test_the_deepest_nesting_allowed_is_read():
    assert parse(b"[" * DEEPEST + b"]" * DEEPEST) is not None


def test_a_byte_order_mark_is_taken_off():
    assert parse(b"\xef\xbb\xbf[1]") == [1]


def test_a_pair_of_surrogates_is_one_letter():
    assert parse(b'"\\ud83d\\ude00"') == "😀"


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data):
    with suppress(MalformedInput):
        parse(data)
