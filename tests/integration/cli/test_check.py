"""`docgen check` in a process of its own."""

from __future__ import annotations

import json

import pytest

from docgen.rules import check
from tests.corpus.documents import letter
from tests.corpus.faults import FAULTS
from tests.corpus.hands import HANDS
from tests.corpus.write import write


@pytest.fixture
def faulty(tmp_path):
    """A letter whose margin is too narrow and nothing else."""
    fault = next(fault for fault in FAULTS if fault.rule == "page.margin-left")
    (tmp_path / "a.docx").write_bytes(write(fault.spec(), HANDS[1]))
    return "a.docx"


def test_a_clean_document_ends_with_0(docgen, tmp_path):
    (tmp_path / "a.docx").write_bytes(write(letter(), HANDS[0]))
    done = docgen("check", "a.docx")
    assert (done.returncode, done.stdout.decode()) == (0, "Không phát hiện lỗi thể thức.\n")


def test_findings_end_with_1_and_are_told_to_people_and_programs(docgen, faulty):
    people, programs = docgen("check", faulty), docgen("check", faulty, "--json")
    assert (people.returncode, programs.returncode) == (1, 1)
    assert people.stdout.decode().startswith("Lỗi  Lề trái chưa đúng.")
    assert [finding["id"] for finding in json.loads(programs.stdout)["findings"]] == ["page.margin-left"]


def test_a_mended_file_is_written_and_what_is_left_is_told(docgen, faulty, tmp_path):
    done = docgen("check", faulty, "--fix", "b.docx", "--html", "b.html", "--comments", "c.docx")
    assert (done.returncode, done.stderr.decode()) == (0, "Đã sửa 1 lỗi.\n")
    assert check((tmp_path / "b.docx").read_bytes()).findings == ()
    assert (tmp_path / "b.html").read_text("utf-8").startswith("<!DOCTYPE html>")


def test_a_pdf_cannot_be_mended(docgen, tmp_path):
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.4")
    assert docgen("check", "a.pdf", "--fix", "b.docx").returncode == 1
    assert not (tmp_path / "b.docx").exists()
