"""A record written into its sheet and read back is the same record."""

from __future__ import annotations

import re
import string
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from docgen.papers import PAPERS, example_of
from docgen.sheets import blank_book, filled_book, layout_of, understand
from docgen.sheets.ditto import is_ditto
from docgen.sheets.read import read_book
from schemas import load
from tests.rig.sheets import CERTIFICATE


def _settled(value: Any) -> Any:
    """Take what says nothing as left out."""
    if isinstance(value, dict):
        every = ((key, _settled(each)) for key, each in value.items())
        return {key: each for key, each in every if each not in (None, "", [], False)} or None
    return [_settled(each) for each in value] if isinstance(value, list) else value


def _once_spaced(row: dict[str, Any]) -> dict[str, Any]:
    """Take a run of spaces as one, as cells are read."""
    return {key: re.sub(" +", " ", value) if isinstance(value, str) else value for key, value in row.items()}


def _back(paper: Any, record: dict[str, Any]) -> list[dict[str, Any]]:
    sheet = understand(paper, read_book(filled_book(paper, record)))
    assert [(fault.place, str(fault.message)) for fault in sheet.faults] == []
    return [item.record for item in sheet.items]


@pytest.mark.parametrize("slug", PAPERS)
def test_the_example_of_every_paper_comes_back_from_its_sheet(slug):
    paper = PAPERS[slug]
    record = example_of(paper)
    made = _back(paper, record)
    items = layout_of(paper).items
    if items and items.apart:
        *way, last, _ = items.way
        whole = record
        for step in way:
            whole = whole[step]
        got = []
        for each in made:
            for step in (*way, last):
                each = each[step]  # noqa: PLW2901 # goes down
            got += each
        assert _settled(got) == _settled(whole[last])
        made = [record]
    assert [_settled(load(paper.kind, each)) for each in made] == [_settled(load(paper.kind, record))]


_TEXT = st.text(string.ascii_letters + "àáạảãâầăđêếơợưựÀĐƯ \n'\"=+-@;,\t<>&", min_size=1, max_size=30).filter(
    lambda text: text.strip() and not is_ditto(text)
)
_COMMENDED = st.fixed_dictionaries(
    {
        "category": st.sampled_from(["individual", "collective", "household"]),
        "name": st.just("Nguyễn Thị Mẫu"),
    },
    optional={
        "honorific": st.sampled_from(["Ông", "Bà"]),
        "position": _TEXT,
        "unit": _TEXT,
        "reward": st.integers(0, 10**11),
        "note": _TEXT,
    },
)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(_COMMENDED, min_size=1, max_size=5))
def test_any_rows_come_back_from_their_sheet(rows):
    record = {**example_of(CERTIFICATE), "commended": rows, "achievement_report": None, "council": None}
    record = {key: value for key, value in record.items() if value is not None and key != "council_minutes"}
    sheet = understand(CERTIFICATE, read_book(filled_book(CERTIFICATE, record)))
    assert [fault for fault in sheet.faults if fault.message.code != "too-long-for-certificate"] == []
    got = [load("award", item.record)["commended"][0] for item in sheet.items]
    wanted = [load("award", {**record, "commended": [row]})["commended"][0] for row in rows]
    assert [_once_spaced(row) for row in got] == [_once_spaced(row) for row in wanted]


def test_a_mark_for_what_stands_above_is_taken_on_docgens_own_sheet_and_a_dash_stays():
    rows = [
        {"category": "individual", "name": "Nguyễn Thị Mẫu", "unit": "Phòng Một", "note": "-"},
        {"category": "individual", "name": "Trần Văn Mẫu", "unit": "nt", "note": "x"},
    ]
    record = {**example_of(CERTIFICATE), "commended": rows}
    sheet = understand(CERTIFICATE, read_book(filled_book(CERTIFICATE, record)))
    got = [item.record["commended"][0] for item in sheet.items]
    assert [(row["unit"], row["note"]) for row in got] == [("Phòng Một", "-"), ("Phòng Một", "x")]


@pytest.mark.parametrize("slug", PAPERS)
def test_a_blank_sheet_has_headings_for_all_it_needs_and_no_rows(slug):
    sheet = understand(PAPERS[slug], read_book(blank_book(PAPERS[slug])))
    assert [fault.message.code for fault in sheet.faults] == ["sheet-no-rows"]
    assert sheet.notes == ()
    wanted = {column.key for column in sheet.layout.data.columns if column.shown}
    assert {heading.key for heading in sheet.headings} - {"@number"} == wanted
    assert {
        column.key for column in sheet.layout.common if column.shown
    } <= wanted | sheet.found.common.keys()


def test_the_blank_sheet_is_the_same_every_time():
    assert blank_book(CERTIFICATE) == blank_book(CERTIFICATE)
