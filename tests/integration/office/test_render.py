"""The main use case: the right file, the same bytes every time, nothing by halves."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys

import pikepdf
import pytest

from docgen.errors import InvalidRecord, NotKnown
from docgen.office.render import dossier, render
from docgen.papers import PAPERS, example, example_of

HASHES = """
import hashlib, json, sys
from docgen.office.render import render
from docgen.papers import PAPERS, example, example_of
print(json.dumps({
    f"{paper.slug}.{name}": hashlib.sha256(render(paper.slug, example_of(paper), name).content).hexdigest()
    for paper in PAPERS.values()
    for name in (("docx", "pdf") if paper.slug in sys.argv else ("docx",))
}))
"""
FIRST = ["coordination-programme", "ceremony-minutes", "award-decision"]
FIRST += [paper.slug for paper in PAPERS.values() if paper.kind == "general"][:1]
"""A paper of each kind of record; a PDF takes time."""


def hashing(folder, **environment: str) -> subprocess.Popen[bytes]:
    folder.mkdir()
    return subprocess.Popen(
        [sys.executable, "-c", HASHES, *FIRST],
        cwd=folder,
        env={"PATH": os.environ["PATH"], "HOME": str(folder), **environment},
        stdout=subprocess.PIPE,
    )


def test_the_same_record_gives_the_same_bytes_in_every_process(tmp_path):
    """Hash seed, time zone, locale, folder and time of day have no say."""
    with (
        hashing(tmp_path / "here", PYTHONHASHSEED="1", TZ="UTC", LC_ALL="C") as here,
        hashing(tmp_path / "there", PYTHONHASHSEED="2", TZ="Asia/Ho_Chi_Minh", LC_ALL="C.UTF-8") as there,
    ):
        one, other = (json.loads(process.communicate(timeout=300)[0]) for process in (here, there))
    assert one == other
    assert len(one) == len(PAPERS) + len(FIRST)


@pytest.mark.parametrize("paper", PAPERS)
def test_the_page_carries_all_that_a_template_of_ours_has(paper):
    assert render(paper, example_of(PAPERS[paper]), "html").losses == ()


@pytest.mark.parametrize("paper", FIRST)
def test_a_pdf_of_ours_is_for_keeping_and_brings_one_family_of_letters(paper):
    made = render(paper, example_of(PAPERS[paper]), "pdf")
    with pikepdf.open(io.BytesIO(made.content)) as pdf:
        with pdf.open_metadata() as metadata:
            assert metadata.pdfa_status == "2A"
        fonts = {
            str(font.BaseFont).partition("+")[2]
            for page in pdf.pages
            for font in page.Resources.get("/Font", {}).values()
        }
    assert fonts
    assert {name for name in fonts if not name.startswith(("Liberation-Serif", "Times-New-Roman"))} == set()


@pytest.mark.parametrize(
    ("paper", "name", "variant"),
    [("no-paper", "pdf", None), ("award-decision", "odt", None), ("award-decision", "pdf", "pdf/a-4u")],
)
def test_names_that_are_not_known_are_refused(paper, name, variant):
    with pytest.raises(NotKnown):
        render(paper, example("award"), name, variant=variant)


def test_a_record_without_the_papers_section_names_the_section():
    record = example("award")
    del record["award_decision"]
    with pytest.raises(InvalidRecord) as raised:
        render("award-decision", record, "docx")
    assert [fault.pointer for fault in raised.value.faults] == ["/award_decision"]


def test_a_dossier_of_a_record_without_any_section_names_them_all():
    sections = [paper.section for paper in PAPERS.values() if paper.kind == "award"]
    record = {key: value for key, value in example("award").items() if key not in sections}
    with pytest.raises(InvalidRecord) as raised:
        dossier("award", record)
    assert {f"/{section}" for section in sections} <= {fault.pointer for fault in raised.value.faults}


def test_a_dossier_has_the_papers_whose_sections_the_record_has():
    record = example("programme")
    full = [each.filename for each in dossier("programme", record)]
    del record["programme_report"]
    fewer = [each.filename for each in dossier("programme", record)]
    assert len(fewer) == len(full) - 2
    assert set(fewer) < set(full)


def test_a_dossier_is_each_paper_as_docx_and_pdf():
    made = dossier("programme", example("programme"))
    papers = [paper.slug for paper in PAPERS.values() if paper.kind == "programme"]
    assert [each.format.name for each in made] == ["docx", "pdf"] * len(papers)
    assert [each.content for each in made] == [
        render(paper, example("programme"), name).content for paper in papers for name in ("docx", "pdf")
    ]


def test_each_paper_of_a_record_has_a_short_name_of_its_own():
    named = [
        (paper.kind, render(paper.slug, example_of(paper), "docx").filename) for paper in PAPERS.values()
    ]
    assert len(set(named)) == len(named)
    assert max(len(name) for _, name in named) < 70


def test_the_number_stands_in_the_name_once_it_is_given():
    record = example("award")
    assert render("award-decision", record, "docx").filename == "125-QĐ-SNV Quyết định khen thưởng.docx"
    record["award_decision"]["number"] = None
    assert render("award-decision", record, "docx").filename == "Quyết định khen thưởng.docx"


def test_certificates_and_letters_are_called_what_the_record_makes_of_them():
    record = example("award")
    assert render("certificate", record, "docx").filename == "Giấy khen.docx"
    letter = render("public-letter", example("general"), "docx").filename
    assert letter == "03-SNV-VP Thư chúc mừng.docx"
