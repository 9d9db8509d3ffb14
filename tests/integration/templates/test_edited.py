"""A template that a clerk has opened, edited and saved still makes the same paper."""

from __future__ import annotations

import copy

import pytest
from lxml import etree

from docgen.page.fill import fill
from docgen.page.ooxml import w
from docgen.page.pack import pack, unpack
from docgen.page.template import load_template
from docgen.papers import PAPERS
from tests.rig.cases import example_context, template_bytes
from tests.rig.office import saved_again
from tests.rig.shared import folder, made_once
from tests.rig.word import BODY, texts, tree


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    templates = {slug: template_bytes(slug) for slug in PAPERS}
    return made_once(folder(tmp_path_factory, "saved"), lambda: saved_again(templates))


def filled(slug: str, document: bytes) -> bytes:
    return fill(load_template(document), example_context(slug))


def rule_indents(document: bytes) -> list[tuple[str | None, str | None]]:
    """Indents of the paragraphs right below text that has them set by filling."""
    found = [paragraph.find(f"{w('pPr')}/{w('ind')}") for paragraph in tree(document).iter(w("p"))]
    return [(set_.get(w("left")), set_.get(w("right"))) for set_ in found if set_ is not None]


def near(rule: tuple[str | None, str | None], other: tuple[str | None, str | None]) -> bool:
    """LibreOffice rounds column widths to hundredths of a millimetre: an indent may move by two twips."""
    return all(one and two and abs(int(one) - int(two)) <= 2 for one, two in zip(rule, other, strict=True))


def heads(document: bytes) -> int:
    """How many rows are repeated on each page."""
    return len(list(tree(document).iter(w("tblHeader"))))


@pytest.mark.parametrize("slug", PAPERS)
def test_a_template_saved_by_libreoffice_makes_the_same_text_and_rules(slug, saved):
    ours, theirs = filled(slug, template_bytes(slug)), filled(slug, saved[slug])
    assert [text for text in texts(theirs) if text] == [text for text in texts(ours) if text]
    kept = rule_indents(theirs)
    assert all(any(near(rule, other) for other in kept) for rule in rule_indents(ours))
    assert heads(theirs) == heads(ours)


@pytest.mark.parametrize("slug", PAPERS)
def test_runs_split_anywhere_make_the_same_paper(slug):
    """Word splits runs wherever spelling, language or a correction once differed."""
    parts = unpack(template_bytes(slug))
    body = tree(template_bytes(slug))
    for run in list(body.iter(w("r"))):
        text = run.find(w("t"))
        if text is None:
            continue
        for letter in text.text or "":
            piece = copy.deepcopy(run)
            piece.find(w("t")).text = letter
            run.addprevious(piece)
            run.addprevious(etree.Element(w("proofErr"), {w("type"): "spellStart"}))
        run.getparent().remove(run)
    parts[BODY] = etree.tostring(body)
    assert texts(filled(slug, pack(parts))) == texts(filled(slug, template_bytes(slug)))
