"""Every command of docgen, run as a person runs it."""

from __future__ import annotations

import json
import re

import jsonschema
import pytest

from docgen.cli.table import COMMANDS
from docgen.office.render import dossier
from docgen.papers import PAPERS, example


def test_papers_are_listed_for_people(docgen):
    done = docgen("papers")
    assert (done.returncode, done.stderr) == (0, b"")
    assert [line.split()[0] for line in done.stdout.decode().splitlines()] == list(PAPERS)


def test_papers_are_listed_for_programs(docgen):
    entries = json.loads(docgen("papers", "--json").stdout)
    assert [(entry["paper"], entry["name"]) for entry in entries] == [
        (paper.slug, paper.name) for paper in PAPERS.values()
    ]


@pytest.mark.parametrize("paper", {paper.kind: paper.slug for paper in PAPERS.values()}.values())
def test_the_example_of_a_paper_fits_its_schema_and_can_be_rendered(docgen, paper):
    shown = docgen("example", paper).stdout
    jsonschema.validate(json.loads(shown), json.loads(docgen("schema", paper).stdout))
    assert docgen("render", paper, "-", "-o", "out.docx", stdin=shown).returncode == 0


@pytest.mark.parametrize(
    ("ending", "magic"), [("docx", b"PK"), ("pdf", b"%PDF-"), ("html", b"<!DOCTYPE html>")]
)
def test_a_paper_is_rendered_in_the_format_its_ending_names(docgen, record, tmp_path, ending, magic):
    done = docgen("render", "award-decision", str(record), "-o", f"out.{ending}")
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    assert (tmp_path / f"out.{ending}").read_bytes().startswith(magic)
    assert {path.name for path in tmp_path.iterdir()} == {"record.json", f"out.{ending}"}


def test_a_record_is_read_from_standard_input(docgen, record, tmp_path):
    assert docgen("render", "award-decision", str(record), "-o", "file.docx").returncode == 0
    done = docgen("render", "award-decision", "-", "-o", "stdin.DOCX", stdin=record.read_bytes())
    assert done.returncode == 0
    assert (tmp_path / "stdin.DOCX").read_bytes() == (tmp_path / "file.docx").read_bytes()


def test_a_dossier_is_every_paper_as_docx_and_pdf(docgen, tmp_path):
    record = json.dumps(example("programme")).encode()
    done = docgen("dossier", "programme", "-", "-o", "a/b", stdin=record)
    made = {each.filename: each.content for each in dossier("programme", example("programme"))}
    assert (done.returncode, done.stdout.decode().splitlines(), done.stderr) == (0, list(made), b"")
    assert {path.name: path.read_bytes() for path in (tmp_path / "a/b").iterdir()} == made


def test_each_command_has_a_page_of_help_in_both_languages(docgen):
    overview = docgen("--help").stdout.decode()
    assert re.findall(r"^  ([a-z]+(?: [a-z]+)?)  ", overview, re.MULTILINE) == [
        each.name for each in COMMANDS
    ]
    for command in ("papers", "render", "register list"):
        words = command.split()
        vietnamese, english = docgen(*words, "--help"), docgen("--lang", "en", *words, "--help")
        assert vietnamese.stdout.decode().startswith(f"Cách dùng: docgen {command}")
        assert english.stdout.decode().startswith(f"Usage: docgen {command}")
        assert b"{" not in vietnamese.stdout + english.stdout


def test_the_version_is_told(docgen):
    assert re.fullmatch(rb"docgen \d+\.\d+\.\d+\n", docgen("--version").stdout)
