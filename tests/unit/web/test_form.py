"""The form says all that a record says, and nothing is lost on the way back."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docgen.errors import InvalidRecord
from docgen.papers import PAPERS, example
from docgen.web.form import Shown, build, parse
from docgen.web.form.model import Control, Group, Table
from docgen.web.form.rows import moved_row, without_row
from schemas import SCHEMAS, load

KINDS = sorted(SCHEMAS)


def posted(members):
    """What a browser sends for a form that nobody has touched."""
    texts = {}
    for member in members:
        if isinstance(member, Group):
            if member.optional and member.given:
                texts[f"{member.name}.given"] = "on"
            texts |= posted(member.members)
        elif isinstance(member, Table):
            for row in member.rows:
                texts |= posted(row.members)
        elif member.widget != "flag" or member.value:
            texts[member.name] = member.value
    return texts


@cache
def form_of(kind):
    return posted(build(Shown(SCHEMAS[kind]), example(kind)))


def controls(members):
    for member in members:
        if isinstance(member, Control):
            yield member
        elif isinstance(member, Group):
            yield from controls(member.members)
        else:
            for row in member.rows:
                yield from controls(row.members)


@pytest.mark.parametrize("kind", KINDS)
def test_an_example_comes_back_from_its_form_as_it_was(kind):
    back = parse(Shown(SCHEMAS[kind]), form_of(kind), {})
    assert load(kind, back) == load(kind, example(kind))


@pytest.mark.parametrize("kind", KINDS)
def test_an_empty_form_says_nothing_but_what_must_be_there(kind):
    back = parse(Shown(SCHEMAS[kind]), posted(build(Shown(SCHEMAS[kind]), {})), {})
    assert not [value for value in flat(back) if isinstance(value, str) and value not in defaults(kind)]


@pytest.mark.parametrize("slug", ["award-decision", "invitation", "implementation-plan", "decision"])
def test_the_form_of_a_paper_leaves_what_other_papers_say_as_it_is(slug):
    paper = PAPERS[slug]
    record = example(paper.kind)
    shown = Shown(SCHEMAS[paper.kind], only=(paper.section,), needs=paper.needs)
    back = parse(shown, posted(build(shown, record)), record)
    others = {key: value for key, value in record.items() if key != paper.section}
    assert {key: value for key, value in back.items() if key != paper.section} == others


def test_names_of_a_form_are_unique():
    names = [control.name for control in controls(build(Shown(SCHEMAS["award"]), example("award")))]
    assert len(names) == len(set(names))


LINES = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp")), max_size=30)


TYPED = sorted(
    control.name
    for control in controls(build(Shown(SCHEMAS["award"]), example("award")))
    if control.widget not in ("choice", "flag")
)


@settings(max_examples=15, deadline=None)
@given(st.dictionaries(st.sampled_from(TYPED), LINES, max_size=12))
def test_whatever_is_typed_the_form_shows_the_same_again(typed):
    """What cannot be read stays as typed, so that nobody has to type it twice."""
    shown = Shown(SCHEMAS["award"])
    once = parse(shown, form_of("award") | typed, {})
    again = parse(shown, posted(build(shown, once)), {})
    assert again == once


@given(st.integers(1, 5), st.integers(0, 6), st.sampled_from((-1, 1)))
def test_a_moved_row_changes_places_and_nothing_is_lost(count, row, step):
    texts = {f"rows.{place}.name": str(place) for place in range(count)} | {"rows.x": "", "title": "t"}
    moved = moved_row(texts, f"rows.{row}", step)
    assert sorted(moved.values()) == sorted(texts.values())
    if row < count and 0 <= row + step < count:
        assert moved[f"rows.{row + step}.name"] == str(row)
    else:
        assert moved == texts


def test_a_choice_that_is_none_is_still_shown():
    (award,) = build(Shown(SCHEMAS["award"], only=("award",)), {"award": "Huy chương"})
    assert (award.value, award.choices[-1]) == ("Huy chương", ("Huy chương", "Huy chương"))


def test_a_row_goes_with_everything_in_it():
    texts = {"rows.1.name": "a", "rows.1.more.0.x": "b", "rows.10.name": "c", "rows.2.name": "d"}
    assert without_row(texts, "rows.1") == {"rows.10.name": "c", "rows.2.name": "d"}


def test_faults_stand_at_their_entries():
    record = example("award")
    record["commended"][1]["category"] = "nobody"
    record["award_decision"]["recipients"].append(7)
    with pytest.raises(InvalidRecord) as refused:
        load("award", record)
    said = {c.name: c.faults for c in controls(build(Shown(SCHEMAS["award"]), record, refused.value.faults))}
    assert {name for name, faults in said.items() if faults} == {
        "commended.1.category",
        "award_decision.recipients",
    }
    assert said["award_decision.recipients"][0].startswith("4. ")


def flat(value):
    if isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from flat(each)
    else:
        yield value


def defaults(kind):
    return {control.value for control in controls(build(Shown(SCHEMAS[kind]), {})) if control.value}
