from __future__ import annotations

import pytest

from docgen.errors import InvalidRecord
from docgen.papers import example
from schemas import load


def faults(**changes):
    with pytest.raises(InvalidRecord) as caught:
        load("programme", {**example("programme"), **changes})
    return [(fault.pointer, fault.message.code) for fault in caught.value.faults]


def tasks(**changes):
    first, *rest = example("programme")["tasks"]
    return [first, {**rest[0], **changes}]


def section(name, **changes):
    return {name: {**example("programme")[name], **changes}}


def test_a_task_is_of_a_year_of_the_period():
    assert faults(tasks=tasks(year=2026)) == [("/tasks/1/year", "year-out-of-range")]


def test_a_task_belongs_to_a_content_of_the_programme():
    assert faults(tasks=tasks(content=6)) == [("/tasks/1/content", "no-such-content")]


def test_a_task_is_led_by_a_party():
    assert faults(tasks=tasks(lead="STC")) == [("/tasks/1/lead", "not-a-party")]


def test_every_fault_of_a_task_is_told_at_once():
    assert faults(tasks=tasks(year=2019, content=9, lead="STC")) == [
        ("/tasks/1/year", "year-out-of-range"),
        ("/tasks/1/content", "no-such-content"),
        ("/tasks/1/lead", "not-a-party"),
    ]


@pytest.mark.parametrize("paper", ["implementation_plan", "programme_report"])
def test_a_paper_is_of_a_year_of_the_period(paper):
    assert faults(**section(paper, year=2030)) == [(f"/{paper}/year", "year-out-of-range")]


@pytest.mark.parametrize("paper", ["implementation_plan", "programme_report"])
def test_only_a_party_has_another_signer(paper):
    stranger = [{"party": "STC", "signer": example("programme")["parties"][0]["signer"]}]
    assert faults(**section(paper, signers=stranger)) == [(f"/{paper}/signers/0/party", "not-a-party")]


def test_years_out_of_order_are_told_alone():
    assert faults(end_year=2020) == [("/end_year", "end-before-start")]
