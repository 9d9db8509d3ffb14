"""What records and papers call things has its English, all of it and nothing else."""

from __future__ import annotations

import pytest

from docgen.messages.phrases import PHRASES
from docgen.papers import PAPERS
from schemas import SCHEMAS
from schemas.groups import Part, Rows


def said_by(field):
    """Label, help and choices of a field and of all in it."""
    yield from (field.metadata["label"], field.metadata["help"], *getattr(field, "choices", {}).values())
    if isinstance(field, Rows):
        yield from said_by(field.inner)
    elif isinstance(field, Part):
        yield from said_in(field.group)


def said_in(schema):
    for field in schema.made().fields.values():
        yield from said_by(field)


RECORDS = {text for schema in SCHEMAS.values() for text in (schema.label, *said_in(schema))}
NAMES = {text for paper in PAPERS.values() for text in (paper.name, paper.about)}


def test_every_label_help_choice_and_paper_has_its_english():
    assert sorted((RECORDS | NAMES) - PHRASES.keys()) == []


def test_no_english_is_kept_for_what_is_said_nowhere():
    assert sorted(PHRASES.keys() - RECORDS - NAMES) == []


def test_every_phrase_is_said_in_english_where_it_stands():
    assert [text for text in RECORDS | NAMES if text.say("en") != PHRASES[text]] == []


@pytest.mark.parametrize("kind", SCHEMAS)
def test_entries_that_stand_beside_one_another_keep_names_of_their_own(kind):
    for schema in groups_of(SCHEMAS[kind]):
        labels = [field.metadata["label"] for field in schema.made().fields.values()]
        assert len({label.say("en") for label in labels}) == len(set(labels)), schema


def groups_of(schema):
    yield schema
    for field in schema.made().fields.values():
        inner = field.inner if isinstance(field, Rows) else field
        if isinstance(inner, Part):
            yield from groups_of(inner.group)


def test_choices_of_an_entry_and_papers_keep_names_of_their_own():
    papers = [paper.name.say("en") for paper in PAPERS.values()]
    assert len(set(papers)) == len(papers)
    for field in fields_with_choices():
        assert len({label.say("en") for label in field.choices.values()}) == len(field.choices), field


def fields_with_choices():
    for kind in SCHEMAS.values():
        for schema in groups_of(kind):
            yield from (field for field in schema.made().fields.values() if hasattr(field, "choices"))


def test_english_reads_like_its_vietnamese():
    ends = [vi for vi, en in PHRASES.items() if vi.endswith(".") != en.endswith(".")]
    lines = [vi for vi, en in PHRASES.items() if vi.startswith("Mỗi dòng") != en.startswith("Each line")]
    assert (ends, lines) == ([], [])
