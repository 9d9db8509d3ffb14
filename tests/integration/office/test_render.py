"""The main use case: the right file, the same bytes every time, nothing by halves."""

from __future__ import annotations

import hashlib
import io
import json
import os
import subprocess
import sys

import pikepdf
import pytest

from docgen.errors import InvalidRecord, NotKnown
from docgen.office.formats import FORMATS
from docgen.office.render import dossier, render
from docgen.papers import PAPERS, example

HASHES = """
import hashlib, json
from docgen.office.render import render
from docgen.papers import PAPERS, example
print(json.dumps({
    f"{paper.slug}.{name}": hashlib.sha256(render(paper.slug, example(paper.kind), name).content).hexdigest()
    for paper in PAPERS.values() for name in ("docx", "pdf", "html")
}))
"""


def hashes(folder, **environment: str) -> dict[str, str]:
    done = subprocess.run(
        [sys.executable, "-c", HASHES],
        cwd=folder,
        env={"PATH": os.environ["PATH"], "HOME": str(folder), **environment},
        capture_output=True,
        check=True,
        timeout=120,
    )
    return json.loads(done.stdout)


def test_the_same_record_gives_the_same_bytes_in_every_process(tmp_path):
    """Hash seed, time zone, locale, folder and date of the day have no say."""
    here, there = tmp_path / "here", tmp_path / "there"
    here.mkdir()
    there.mkdir()
    one = hashes(here, PYTHONHASHSEED="1", TZ="UTC", LC_ALL="C")
    other = hashes(there, PYTHONHASHSEED="2", TZ="Asia/Ho_Chi_Minh", LC_ALL="C.UTF-8")
    assert one == other
    assert len(one) == 3 * len(PAPERS)
    assert (
        one["award-decision.pdf"]
        == hashlib.sha256(render("award-decision", example("award"), "pdf").content).hexdigest()
    )


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("paper", PAPERS)
def test_a_paper_of_ours_loses_nothing_in_any_format(paper, name):
    assert render(paper, example(PAPERS[paper].kind), name).losses == ()


@pytest.mark.parametrize("paper", PAPERS)
def test_a_pdf_is_for_keeping_and_brings_only_the_one_family_of_letters(paper):
    content = render(paper, example(PAPERS[paper].kind), "pdf").content
    with pikepdf.open(io.BytesIO(content)) as pdf:
        with pdf.open_metadata() as metadata:
            assert metadata.pdfa_status == "2A"
        fonts = {
            str(font.BaseFont).partition("+")[2]
            for page in pdf.pages
            for font in page.Resources.get("/Font", {}).values()
        }
    assert fonts
    assert {
        name
        for name in fonts
        if not name.startswith(("Liberation-Serif", "LiberationSerif", "TimesNewRoman"))
    } == set()


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
    with pytest.raises(InvalidRecord) as raised:
        dossier("award", record)
    assert [fault.pointer for fault in raised.value.faults] == ["/award_decision"]


@pytest.mark.parametrize("kind", sorted({paper.kind for paper in PAPERS.values()}))
def test_a_dossier_is_each_paper_as_docx_and_pdf_under_a_name_of_its_own(kind):
    made = dossier(kind, example(kind))
    papers = [paper for paper in PAPERS.values() if paper.kind == kind]
    assert [each.content for each in made] == [
        render(paper.slug, example(kind), name).content for paper in papers for name in ("docx", "pdf")
    ]
    assert len({each.filename for each in made}) == len(made)


def test_the_number_stands_in_the_name_once_it_is_given():
    record = example("award")
    assert render("award-decision", record, "docx").filename.startswith("125-QĐ-SNV Quyết định ")
    record["award_decision"]["number"] = None
    assert render("award-decision", record, "docx").filename.startswith("Quyết định ")
