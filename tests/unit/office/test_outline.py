"""A record that is not finished can be looked at."""

from __future__ import annotations

import pytest

from docgen.office.outline import DOTS, is_lacking, outline
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


def test_a_day_that_stands_for_a_wrong_one_is_known_as_the_pages_write_it():
    paper = PAPERS["leave-permit"]
    record = example_of(paper)
    record["leave_permit"]["first_day"] = "31/2/2026"
    found = outline(paper, record)
    shown = found.record["leave_permit"]["first_day"]
    assert f"{shown.day} tháng" in found.stands["/leave_permit/first_day"][0]


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
