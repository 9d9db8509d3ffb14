"""The PDF against LibreOffice's rendering of the same DOCX: same pages, same lines, same places."""

from __future__ import annotations

import shutil
from dataclasses import replace

import pytest

from docgen.page.html import to_html
from docgen.page.model import Paragraph
from docgen.page.pdf import to_pdf
from docgen.page.read import read
from tests.rig.cases import cases
from tests.rig.parity import compare
from tests.rig.pdf import rules
from tests.rig.samples import SAMPLES

pytestmark = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is the witness")


@pytest.mark.parametrize("name", [*SAMPLES, *cases()])
def test_every_line_stands_where_the_witness_has_it(name, pressed, printed):
    compare(printed[name], pressed[name]).assert_alike()


@pytest.mark.parametrize("name", ["rule_lines", "ceremony-minutes", "coordination-programme"])
def test_rule_lines_are_as_long_and_stand_where_the_witness_has_them(name, pressed, printed):
    ours = rules(pressed[name])
    theirs = rules(printed[name])
    assert [(one.page, pytest.approx(one.y, abs=0.5), pytest.approx(one.width, abs=2)) for one in theirs] == [
        (one.page, one.y, one.width) for one in ours
    ]


def changed(document, change):
    """The document with its third paragraph of text changed."""
    blocks = list(document.sections[0].blocks)
    texts = [place for place, block in enumerate(blocks) if isinstance(block, Paragraph) and block.text]
    blocks[texts[2]] = change(blocks[texts[2]])
    return replace(document, sections=(replace(document.sections[0], blocks=tuple(blocks)),))


@pytest.mark.parametrize("points", [4.0, -4.0])
def test_the_comparison_fails_when_a_line_is_moved(points, filled, printed):
    def lower(block):
        first = replace(block.inlines[0], font=replace(block.inlines[0].font, raised=-points))
        return replace(block, inlines=(first,))

    moved = changed(read(filled["spaces"]), lower)
    comparison = compare(printed["spaces"], to_pdf(to_html(moved)))
    assert comparison.moved
    with pytest.raises(AssertionError, match="moved"):
        comparison.assert_alike()


def test_the_comparison_fails_when_a_page_is_missing(filled, printed):
    document = read(filled["running"])
    shorter = replace(document, sections=document.sections[:1])
    with pytest.raises(AssertionError, match="pages"):
        compare(printed["running"], to_pdf(to_html(shorter))).assert_alike()


def test_the_comparison_fails_when_lines_break_elsewhere(filled, printed):
    document = read(filled["justified"])
    margins = replace(document.sections[0].margins, right=45.0)
    narrower = replace(document, sections=(replace(document.sections[0], margins=margins),))
    with pytest.raises(AssertionError, match=r"lines are the same|pages"):
        compare(printed["justified"], to_pdf(to_html(narrower))).assert_alike()
