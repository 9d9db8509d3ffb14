"""A record that is not finished can be looked at."""

from __future__ import annotations

import copy
import functools
import operator
from contextlib import nullcontext, suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docgen.errors import InvalidRecord
from docgen.office.outline import DOTS, is_lacking, outline
from docgen.office.preview import remarks
from docgen.office.usual import learn, prefill
from docgen.papers import PAPERS, example, example_of
from docgen.register.usual import EVERYWHERE

DECISION = PAPERS["award-decision"]


@pytest.mark.parametrize("slug", ["programme-report", "contract"])
def test_papers_of_which_most_is_needed_can_be_outlined_from_nothing(slug):
    assert outline(PAPERS[slug], {}).record is not None


@pytest.mark.parametrize("slug", sorted(PAPERS))
def test_every_paper_can_be_outlined_from_what_an_office_writes_as_usual(slug):
    paper = PAPERS[slug]
    begun = prefill(paper, learn(paper, example(paper.kind)))
    found = outline(paper, begun)
    assert found.record is not None
    assert paper.context(found.record)["metadata"]


@pytest.mark.parametrize("slug", ["award-decision", "ceremony-plan", "decision"])
def test_a_finished_record_is_not_changed(slug):
    found = outline(PAPERS[slug], example_of(PAPERS[slug]))
    assert found.record == PAPERS[slug].load(example_of(PAPERS[slug]))
    assert found.faults == ()


def test_a_number_that_nothing_fits_is_told_and_does_not_end_the_preview():
    record = {**example("programme"), "start_year": 2026, "end_year": 2030}
    record["tasks"] = [{**task, "year": 2022} for task in record["tasks"]]
    assert "/tasks/0/year" in [
        fault.pointer for fault in outline(PAPERS["coordination-programme"], record).faults
    ]


def test_dots_stand_where_a_name_is_not_there_yet():
    record = example("award")
    record["commended"][0]["name"] = ""
    found = outline(DECISION, record)
    assert found.record["commended"][0]["name"] == DOTS
    assert [(fault.pointer, is_lacking(fault)) for fault in found.faults] == [("/commended/0/name", True)]


def test_what_is_wrong_is_told_and_left_out():
    record = example("award")
    record["reward"]["as_of"] = "31/2/2026"
    found = outline(DECISION, record)
    assert found.record["reward"]["as_of"] is None
    assert [(fault.pointer, is_lacking(fault)) for fault in found.faults] == [("/reward/as_of", False)]


def test_dots_for_what_is_wrong_are_each_of_another_number_so_that_the_pages_show_where_it_is():
    record = example("award")
    record["award_decision"]["proposed_by"] = "Trưởng phòng\x07"
    record["commended"][1]["name"] = "Nguyễn\x07"
    record["commended"][0]["name"] = ""
    found = outline(DECISION, record)
    assert found.stands == {
        "/commended/1/name": (found.record["commended"][1]["name"],),
        "/award_decision/proposed_by": (found.record["award_decision"]["proposed_by"],),
    }
    lengths = {len(text) for (text,) in found.stands.values()}
    assert lengths == {len(DOTS) + 1, len(DOTS) + 2}
    assert {*"".join(text for (text,) in found.stands.values())} == {DOTS[0]}


def lines(paper, record):
    return " ".join(paper.context(outline(paper, record).record)["lines"])


def test_a_day_that_is_lacking_is_dots_and_one_that_is_wrong_more_of_them():
    paper = PAPERS["leave-permit"]
    record = example_of(paper)
    del record["leave_permit"]["first_day"]
    record["leave_permit"]["last_day"] = "31/2/2026"
    said = "kể từ ngày …… tháng …… năm …… đến hết ngày ……… tháng ……… năm ………"
    assert said in lines(paper, record)
    assert outline(paper, record).stands == {
        "/leave_permit/last_day": ("ngày ……… tháng ……… năm ………", "………/………/………")
    }


def test_what_is_wrong_only_beside_something_else_stays_as_it_was_typed():
    paper = PAPERS["leave-permit"]
    record = example_of(paper)
    record["leave_permit"] |= {"first_day": "2026-08-28", "last_day": "2026-08-24"}
    found = outline(paper, record)
    assert "đến hết ngày 24 tháng 8 năm 2026" in lines(paper, record)
    assert found.stands == {"/leave_permit/last_day": ("ngày 24 tháng 8 năm 2026", "24/8/2026")}


def test_no_hour_of_an_agenda_is_told_before_the_beginning_of_the_event_is():
    paper = PAPERS["conference-agenda"]
    record = example_of(paper)
    del record["starts_at"]
    for item in record["agenda"]:
        item.pop("starts_at", None)
    told = str(paper.context(outline(paper, record).record))
    assert "…… giờ ……, ngày …… tháng …… năm ……" in told
    assert "08 giờ" not in told
    assert "14 giờ" not in told


def test_a_task_of_which_only_the_name_is_known_stands_in_the_table():
    paper = PAPERS["implementation-plan"]
    record = example_of(paper) | {"start_year": 2031, "end_year": 2033}
    record["implementation_plan"]["year"] = 2032
    record["tasks"] = [{"name": "Biên soạn tài liệu"}]
    (group,) = paper.context(outline(paper, record).record)["annex"]["groups"]
    assert [(row["name"], row["lead"]) for row in group["rows"]] == [("Biên soạn tài liệu", DOTS)]


_JUNK = ("", "\x07", 5, -1, 10**20, [], {}, "31/2/2026", None, "x" * 99, True, "2026-13-40", [1], "AB CD")


_NARROW = ("certificate", "seat-cards")
"""Papers with room for so much text, which they refuse to go beyond."""


@settings(max_examples=1000, deadline=None)
@given(st.sampled_from(sorted(PAPERS)), st.data())
def test_whatever_is_lacking_or_wrong_there_are_pages(slug, data):
    paper = PAPERS[slug]
    record = copy.deepcopy(example_of(paper))
    for _ in range(data.draw(st.integers(1, 6))):
        ways = list(_ways(record))
        *way, last = data.draw(st.sampled_from(ways)) if ways else [""]
        holder = functools.reduce(operator.getitem, way, record)
        match data.draw(st.sampled_from(("lacks", "wrong", "again"))):
            case "lacks" if ways:
                del holder[last]
            case "again" if isinstance(holder, list):
                holder.append(copy.deepcopy(holder[last]))
            case _:
                holder[last] = copy.deepcopy(data.draw(st.sampled_from(_JUNK)))
    found = outline(paper, record)
    with suppress(InvalidRecord) if slug in _NARROW else nullcontext():
        paper.context(found.record)


def _ways(value, before=()):
    """Give the keys and row numbers that lead to each entry."""
    for key in (
        list(value) if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
    ):
        yield (*before, key)
        yield from _ways(value[key], (*before, key))


@pytest.mark.parametrize("slug", ["award-decision", "invitation", "council-minutes", "official-letter"])
def test_the_format_check_finds_nothing_in_dots(slug):
    paper = PAPERS[slug]
    record = example_of(paper)
    for way in [way for way in _ways(record) if way[-1] in {"name", "symbol", "starts_at", "ends_at"}]:
        del functools.reduce(operator.getitem, way[:-1], record)[way[-1]]
    assert remarks(paper, record) == ()


def test_what_a_paper_needs_is_lacking_until_its_section_is_there():
    record = {key: value for key, value in example("award").items() if key != "award_decision"}
    assert [fault.pointer for fault in outline(DECISION, record).faults] == ["/award_decision"]


def test_a_new_record_begins_with_body_signer_and_bases_but_not_with_what_is_new():
    begun = prefill(DECISION, learn(DECISION, example("award")))
    whole = example("award")
    assert begun["body"] == whole["body"]
    assert begun["award_decision"]["signer"] == whole["award_decision"]["signer"]
    assert begun["award_decision"]["legal_bases"] == whole["award_decision"]["legal_bases"]
    assert begun["reward"] == {"fund": whole["reward"]["fund"]}
    assert "commended" not in begun
    assert not {"number", "date"} & begun["award_decision"].keys()


def test_what_one_paper_taught_serves_papers_of_other_kinds():
    usual = learn(DECISION, example("award"))
    assert prefill(PAPERS["decision"], usual)["bodies"] == [example("award")["body"]]
    assert prefill(PAPERS["invitation"], usual)["parties"] == [{"body": example("award")["body"]}]
    assert set(usual) == {EVERYWHERE, "award-decision"}
