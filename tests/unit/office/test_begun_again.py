"""A record that is begun from an earlier one keeps what lasts, moves its years on and leaves out the past."""

from __future__ import annotations

from docgen.office.begun_again import begun_again
from docgen.papers import PAPERS
from docgen.papers.example_records import example
from schemas.programme import Programme
from schemas.signing_ceremony import SigningCeremony


def test_the_years_of_a_programme_move_to_the_next_period_and_its_tasks_with_them():
    before = example("programme")
    after = begun_again(Programme, before)
    length = before["end_year"] - before["start_year"] + 1
    assert (after["start_year"], after["end_year"]) == (before["end_year"] + 1, before["end_year"] + length)
    assert [task["year"] - length for task in after["tasks"]] == [task["year"] for task in before["tasks"]]
    assert after["implementation_plan"]["year"] == before["implementation_plan"]["year"] + length
    assert PAPERS["coordination-programme"].load(after)["tasks"][0]["name"] == before["tasks"][0]["name"]


def test_results_of_tasks_are_left_out():
    before = example("programme")
    assert any("result" in task for task in before["tasks"])
    after = begun_again(Programme, before)
    assert [task for task in after["tasks"] if {"result", "status"} & task.keys()] == []


def test_when_an_event_was_and_how_it_went_are_left_out():
    before = example("signing_ceremony")
    assert before.keys() - begun_again(SigningCeremony, before).keys() == {
        "starts_at",
        "ends_at",
        "proceedings",
    }


def test_a_record_without_a_period_keeps_its_years_and_what_cannot_be_read():
    record = {"start_year": "2022", "tasks": [{"year": 2022, "result": "x"}, "wrong"], "more": 1}
    assert begun_again(Programme, record) == {
        "start_year": "2022",
        "tasks": [{"year": 2022}, "wrong"],
        "more": 1,
    }
