"""Invitations in one file: each begins a page, its pages numbered from 1, the first number hidden."""

from __future__ import annotations

from docgen.page.fill import fill
from docgen.page.read import read
from docgen.page.template import load_template
from docgen.papers import PAPERS
from schemas import load
from tests.rig.cases import template_bytes
from tests.rig.ceremony_cases import record_for


def test_two_hundred_invitations_are_two_hundred_sections_of_their_own():
    context = PAPERS["invitation"].context(load("signing_ceremony", record_for(200)))
    sections = read(fill(load_template(template_bytes("invitation")), context)).sections
    assert len(sections) == 201
    assert {(one.starts, one.first_number, one.title_page) for one in sections} == {("next-page", 1, True)}
    assert all(one.header.default and not one.header.first for one in sections)
