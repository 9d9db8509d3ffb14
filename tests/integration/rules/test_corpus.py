"""The check measured: clean documents raise nothing, every seeded fault is found by its rule and place."""

from __future__ import annotations

import sys
from collections import Counter

import pytest

from docgen.page.html import to_html
from docgen.page.pdf import to_pdf
from docgen.page.read import read
from docgen.rules import check
from tests.corpus.documents import CLEAN
from tests.corpus.faults import FAULTS
from tests.corpus.hands import HANDS
from tests.corpus.write import write
from tests.rig.office import to_pdfs
from tests.rig.shared import folder, made_once

AT_ONCE = 90
"""As many documents as LibreOffice converts in one call."""


def _hand(place, fault):
    fitting = [hand for hand in HANDS if not fault.hands or hand.name in fault.hands]
    return fitting[place % len(fitting)]


@pytest.fixture(scope="module")
def clean():
    """Every clean document in every hand: (name, hand) → DOCX."""
    return {(spec.name, hand.name): write(spec, hand) for spec in CLEAN for hand in HANDS}


@pytest.fixture(scope="module")
def faulty():
    """Every fault in one hand: name → DOCX."""
    return {fault.name: write(fault.spec(), _hand(place, fault)) for place, fault in enumerate(FAULTS)}


@pytest.fixture(scope="module")
def pdfs(clean, faulty, tmp_path_factory):
    """All of them through LibreOffice: name → PDF."""
    documents = {f"clean-{name}-{hand}": content for (name, hand), content in clean.items()}
    documents |= {f"fault-{name}": content for name, content in faulty.items()}

    def printed():
        names, made = [*documents], {}
        for start in range(0, len(names), AT_ONCE):
            made |= to_pdfs({name: documents[name] for name in names[start : start + AT_ONCE]})
        return made

    return made_once(folder(tmp_path_factory, "corpus"), printed)


def _ids(content):
    return [finding.id for finding in check(content).findings]


def test_clean_documents_raise_nothing(clean):
    assert {name: ids for name, content in clean.items() if (ids := _ids(content))} == {}


def test_clean_documents_raise_nothing_as_pdf_of_libreoffice(clean, pdfs):
    found = {f"{name}-{hand}": _ids(pdfs[f"clean-{name}-{hand}"]) for name, hand in clean}
    assert {name: ids for name, ids in found.items() if ids} == {}


@pytest.mark.parametrize("spec", CLEAN, ids=lambda spec: spec.name)
def test_clean_documents_raise_nothing_as_pdf_of_docgen(spec):
    assert _ids(_pdf_of_docgen(write(spec, HANDS[0]))) == []


def _pdf_of_docgen(docx):
    return to_pdf(to_html(read(docx)))


def _measured(contents):
    """Count found and missed by rule, and rules raised beside the one that was seeded."""
    table, missed = Counter(), []
    for fault, content in contents:
        findings = check(content).findings
        places = [where for finding in findings if finding.id == fault.rule for where in finding.places]
        hit = any(fault.words in where.words for where in places)
        table[fault.rule, "found" if hit else "missed"] += 1
        table[fault.rule, "beside"] += len({finding.id for finding in findings} - {fault.rule})
        missed += [] if hit else [fault.name]
    for rule in sorted({rule for rule, _ in table}):
        counts = "  ".join(f"{word} {table[rule, word]}" for word in ("found", "missed", "beside"))
        sys.stdout.write(f"{rule:32} {counts}\n")
    return missed


def test_seeded_faults_are_found_in_docx(faulty):
    assert _measured((fault, faulty[fault.name]) for fault in FAULTS) == []


def test_seeded_faults_are_found_in_pdf(pdfs):
    assert _measured((fault, pdfs[f"fault-{fault.name}"]) for fault in FAULTS if not fault.docx_only) == []


def test_seeded_faults_are_found_in_pdf_of_docgen(faulty):
    """Of two spaces in a row a PDF of docgen keeps the width, not the letters."""
    seeded = [fault for fault in FAULTS if not fault.docx_only]
    missed = _measured((fault, _pdf_of_docgen(faulty[fault.name])) for fault in seeded)
    assert missed == ["text.double-space"]
