"""The commands of an office's own templates, on one folder of data: faults, mended, in use, rolled back."""

from __future__ import annotations

import io
import json
from contextlib import redirect_stderr, redirect_stdout
from types import SimpleNamespace

import pytest
from docx import Document

from docgen.cli.main import main

FAULTY = ("Ông (bà): {{ họ_tên }", "Từ {{ ngày_vào | date }}", "Người ký: {{ người ký }}")
MENDED = ("Ông (bà): {{ họ_tên }}", "Từ {{ ngày_vào | ngày_dài }}", "Người ký: {{ người_ký }}")
SLUG = "co-quan.giay-xac-nhan"
RECORD = {"họ_tên": "Lê Thị Mẫu", "ngày_vào": "2020-03-05", "người_ký": "Trần Văn Mẫu"}


def word(path, *lines):
    document = Document()
    for line in lines:
        document.add_paragraph(line)
    document.save(path)


def lines_of(path):
    return [each.text for each in Document(path).paragraphs]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("clerk")


@pytest.fixture
def docgen(folder, monkeypatch):
    """Call a command in this process, in the folder of the clerk."""
    monkeypatch.chdir(folder)
    monkeypatch.setenv("DOCGEN_DATA", str(folder / "data"))

    def run(*words):
        out, err = io.StringIO(), io.StringIO()
        with redirect_stdout(out), redirect_stderr(err):
            code = main(words)
        return SimpleNamespace(code=code, out=out.getvalue(), err=err.getvalue())

    return run


@pytest.fixture
def first(docgen, folder):
    """The mended file, kept as the first version."""
    word(folder / "mau.docx", *MENDED)
    done = docgen("template", "add", "mau.docx", "--name", "giay-xac-nhan", "--title", "Giấy xác nhận")
    assert done.code == 0, done.err
    return done


@pytest.fixture
def second(docgen, folder, first):
    """A newer version, with a sentence more."""
    word(folder / "moi.docx", *MENDED, "Giấy này có giá trị 30 ngày.")
    assert docgen("template", "add", "moi.docx", "--name", "giay-xac-nhan").code == 0


def test_faults_are_told_with_their_places_and_written_as_comments(docgen, folder):
    word(folder / "sai.docx", *FAULTY)
    done = docgen("template", "add", "sai.docx", "--name", "giay-xac-nhan", "--comments", "ghi-chu.docx")
    assert done.code == 1
    told = [line for line in done.err.splitlines() if "Đoạn" in line]
    assert [next(f"Đoạn {n}" for n in (1, 2, 3) if f"Đoạn {n}" in line) for line in told] == [
        "Đoạn 1",
        "Đoạn 2",
        "Đoạn 3",
    ]
    assert "thiếu dấu }" in told[0]
    assert "người_ký" in told[2]
    assert len(list(Document(folder / "ghi-chu.docx").comments)) == 3
    looked = docgen("template", "lint", "sai.docx")
    assert (looked.code, len(looked.out.splitlines())) == (1, 4)
    assert json.loads(docgen("template", "list", "--json").out) == []


def test_a_mended_file_is_a_paper_at_once(docgen, folder, first):
    assert SLUG in first.out
    assert f"{SLUG} " in docgen("papers").out
    assert json.loads(docgen("papers", "--json").out)[-1]["name"] == "Giấy xác nhận"
    assert json.loads(docgen("schema", SLUG).out)["required"] == [*RECORD]
    assert [*json.loads(docgen("example", SLUG).out)] == [*RECORD]
    (folder / "ho-so.json").write_text(json.dumps(RECORD), "utf-8")
    assert docgen("render", SLUG, "ho-so.json", "-o", "giay.docx").code == 0
    assert lines_of(folder / "giay.docx") == [
        "Ông (bà): Lê Thị Mẫu",
        "Từ ngày 05 tháng 3 năm 2020",
        "Người ký: Trần Văn Mẫu",
    ]
    assert docgen("render", SLUG, "ho-so.json", "-o", "giay.pdf").code == 0
    assert (folder / "giay.pdf").read_bytes().startswith(b"%PDF-")
    assert docgen("sheet", SLUG, "-o", "bang.xlsx").code == 0
    assert (folder / "bang.xlsx").read_bytes().startswith(b"PK")


def test_versions_are_compared_rolled_back_taken_out_of_use_and_given_back(docgen, folder, second):
    shown = json.loads(docgen("template", "show", "giay-xac-nhan").out)
    newest = shown["versions"][0]
    assert (shown["paper"], newest["state"], newest["file_name"]) == (SLUG, "active", "moi.docx")
    older, newer = str(newest["number"] - 1), str(newest["number"])
    changed = docgen("template", "diff", "giay-xac-nhan", older, newer)
    assert changed.out.splitlines() == ["+ Đoạn 4: Giấy này có giá trị 30 ngày."]
    assert docgen("template", "diff", "giay-xac-nhan", "a", "b").code == 2
    assert docgen("template", "activate", "giay-xac-nhan", "--version", older).code == 0
    assert docgen("template", "list").out.split()[:2] == [SLUG, f"{older}/{newer}"]
    assert docgen("template", "download", "giay-xac-nhan", "-o", "lai.docx").code == 0
    assert lines_of(folder / "lai.docx") == [*MENDED]
    assert docgen("template", "download", "giay-xac-nhan", "--version", newer, "-o", "lai.docx").code == 0
    assert (folder / "lai.docx").read_bytes() == (folder / "moi.docx").read_bytes()
    assert docgen("template", "deprecate", "giay-xac-nhan").code == 0
    assert docgen("template", "list").out.split()[1] == f"-/{newer}"
    assert SLUG not in docgen("papers").out
    assert docgen("schema", SLUG).code == 1


def test_what_the_office_says_of_fields_is_kept(docgen, folder, first):
    (folder / "truong.json").write_text(json.dumps({"họ_tên": {"label": "Họ, đệm và tên"}}), "utf-8")
    said = json.loads(docgen("template", "fields", "giay-xac-nhan", "truong.json").out)
    assert said[0]["label"] == "Họ, đệm và tên"
    (folder / "truong.json").write_text(json.dumps({"không_có": {"label": "A"}}), "utf-8")
    refused = docgen("template", "fields", "giay-xac-nhan", "truong.json")
    assert (refused.code, "không_có" in refused.err) == (1, True)
