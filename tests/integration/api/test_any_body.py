"""Whatever a client sends, it is answered: with a paper, or with what is wrong, never with a defect."""

from __future__ import annotations

import copy
import json

from hypothesis import given, settings
from hypothesis import strategies as st

from docgen.api import create_app
from docgen.api.problem import PROBLEM
from docgen.papers import PAPERS, example_of
from docgen.settings import Settings

CLIENT = create_app(Settings()).test_client()
VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=40)
    | st.sampled_from(["2022-02-30", "../x", "{{x}}"]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=10,
)


def paths(value, path=()):
    yield path
    if isinstance(value, dict | list):
        for key, each in value.items() if isinstance(value, dict) else enumerate(value):
            yield from paths(each, (*path, key))


@st.composite
def damaged(draw):
    """Give the name of a paper and its example with a few entries replaced, taken out or added."""
    paper = draw(st.sampled_from([*PAPERS]))
    record = copy.deepcopy(example_of(PAPERS[paper]))
    for _ in range(draw(st.integers(1, 3))):
        *way, last = draw(st.sampled_from([path for path in paths(record) if path]))
        inner = record
        for key in way:
            inner = inner[key]
        if draw(st.booleans()):
            inner[last] = draw(VALUES)
        else:
            del inner[last]
    return paper, record


def answer(paper: str, body: bytes):
    response = CLIENT.post(
        f"/api/v1/papers/{paper}/render?format=docx", data=body, content_type="application/json"
    )
    assert response.status_code in (200, 400, 422), response.text
    if response.status_code != 200:
        assert response.mimetype == PROBLEM
        assert "Traceback" not in response.text
        assert "site-packages" not in response.text
    return response


@settings(max_examples=150, deadline=None)
@given(damaged())
def test_a_damaged_record_is_refused_with_pointers_that_lead_somewhere(case):
    paper, record = case
    response = answer(paper, json.dumps(record).encode())
    if response.status_code == 422:
        assert response.json["errors"]
        for error in response.json["errors"]:
            assert error["pointer"] == "" or error["pointer"].startswith("/")
            assert error["detail"]


@settings(max_examples=100, deadline=None)
@given(VALUES)
def test_any_json_is_answered(value):
    answer("award-decision", json.dumps(value).encode())


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_are_answered(body):
    answer("award-decision", body)
