"""What a paper prints of a record: its form shows that, and folds the rest of the record away."""

from __future__ import annotations

from itertools import islice

import pytest

from docgen.errors import InvalidRecord
from docgen.papers import PAPERS
from docgen.papers.catalogue import unused
from docgen.papers.example_records import example
from schemas.fields import Choice, Flag, Line, Moment, WholeNumber
from schemas.groups import Part, Rows

TRIED = 60
"""Alterations of an entry: more than any paper needs to show one of them."""


def altered(field, value):
    """Yield values of the field near to this one, each differing in one entry."""
    example_ = field.metadata["example"]
    if isinstance(field, Rows):
        yield from altered_rows(field, value) if value else [example_]
    elif isinstance(field, Part):
        yield from altered_part(field, value) if value else [example_]
    elif isinstance(field, Choice):
        yield from (each for each in field.choices if each != value)
    elif isinstance(field, Flag):
        yield not value
    elif isinstance(field, Line):
        yield f"{value}X" if value else example_
    elif isinstance(field, WholeNumber):
        yield value + 1 if value else example_
    elif isinstance(field, Moment):
        yield f"{value[:11]}23:57" if value else example_
    else:
        yield None if value else example_


def altered_rows(field, rows):
    yield rows[:-1]
    for place, row in enumerate(rows[:3]):
        yield from ([*rows[:place], other, *rows[place + 1 :]] for other in altered(field.inner, row))


def altered_part(field, value):
    if not field.required:
        yield None
    for key, inner in field.group.made().fields.items():
        yield from ({**value, key: other} for other in altered(inner, value.get(key)))


def said(paper, record):
    """Give what the paper says, None where the record is none."""
    try:
        return paper.context(paper.load(record))
    except InvalidRecord:
        return None


def shared(paper):
    sections = {each.section for each in PAPERS.values() if each.kind == paper.kind}
    return {key: each for key, each in paper.schema.made().fields.items() if key not in sections}


def records(paper):
    """Yield the example as it is, and with the signers of the record where a paper may have its own."""
    record = example(paper.kind)
    yield record
    own = {key: value for key, value in record[paper.section].items() if key != "signers"}
    yield {**record, paper.section: own}


def changes(paper, key, field):
    """Tell whether the paper says something else when the entry is altered."""
    return any(
        (now := said(paper, {**record, key: other})) is not None and now != before
        for record in records(paper)
        if (before := said(paper, record)) is not None
        for other in islice(altered(field, record.get(key)), TRIED)
    )


@pytest.mark.parametrize("paper", PAPERS.values(), ids=lambda paper: paper.slug)
def test_what_a_record_may_do_without_is_shown_where_it_changes_the_paper_and_folded_away_elsewhere(paper):
    spare = {key: field for key, field in shared(paper).items() if not field.required}
    assert {key for key, field in spare.items() if not changes(paper, key, field)} == unused(paper)
