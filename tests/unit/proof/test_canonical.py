from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.proof.canonical import LARGEST, canonical, digest

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-LARGEST, LARGEST) | st.text(st.characters(codec="utf-8")),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(st.characters(codec="utf-8")), inner),
)


def test_keys_are_ordered_by_utf16_units_as_rfc_8785_3_2_3_shows():
    names = ["\u20ac", "\r", "\ufb33", "1", "\U0001f600", "\u0080", "\u00f6"]
    ordered = ["\r", "1", "\u0080", "\u00f6", "\u20ac", "\U0001f600", "\ufb33"]
    assert list(json.loads(canonical(dict.fromkeys(names, 0)))) == ordered


def test_text_is_escaped_only_where_json_demands_it():
    assert canonical({"b": "Lạng Sơn/\u2028", "a": '"\\\n\x0f€'}) == (
        '{"a":"\\"\\\\\\n\\u000f€","b":"Lạng Sơn/\u2028"}'.encode()
    )


@given(VALUES)
def test_reading_the_spelling_gives_the_value_and_the_same_spelling(value):
    spelled = canonical(value)
    assert json.loads(spelled) == value
    assert canonical(json.loads(spelled)) == spelled


@pytest.mark.parametrize("value", [1.0, LARGEST + 1, {1: "a"}, b"a", {"a": {2}}, "\ud800", float("nan")])
def test_what_has_no_single_spelling_is_refused(value):
    with pytest.raises(ValueError):  # noqa: PT011 # the kind of error is the contract
        canonical({"in": [value]})


def test_digest_is_sha256_of_the_spelling():
    assert digest({}) == "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"


def test_a_request_is_known_again_whatever_it_holds():
    """A request is told apart before its content is checked: a fraction in it is no defect."""
    first, same, other = {"a": 1.5, "b": 10**30}, {"b": 10**30, "a": 1.5}, {"a": 1.25, "b": 10**30}
    assert digest(first) == digest(same) != digest(other)
