"""What goes wrong on the command line: a sentence, an exit code, nothing written, never a traceback."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from docgen.papers import PAPERS, example
from schemas import SCHEMAS


def broken() -> bytes:
    record = example("award")
    del record["award"]
    record["body"]["name"] = ""
    return json.dumps(record).encode()


def lines(done: subprocess.CompletedProcess[bytes]) -> list[str]:
    return done.stderr.decode().splitlines()


def test_every_fault_has_a_line_with_its_place_and_pointer(docgen, tmp_path):
    done = docgen("render", "award-decision", "-", "-o", "out.pdf", stdin=broken())
    assert (done.returncode, done.stdout) == (1, b"")
    assert lines(done) == [
        "docgen: Hồ sơ có 2 lỗi cần sửa.",
        "  Cơ quan khen thưởng › Tên cơ quan, tổ chức (/body/name): Không được để trống.",
        "  Danh hiệu, hình thức (/award): Chưa có thông tin bắt buộc này.",
    ]
    assert list(tmp_path.iterdir()) == []


def test_faults_are_told_in_english_on_request(docgen):
    done = docgen("render", "award-decision", "-", "-o", "out.pdf", "--lang", "en", stdin=broken())
    assert lines(done)[0] == "docgen: The record has 2 fault(s) to mend."
    assert lines(done)[1:] == [
        "  Awarding body › Name of the body (/body/name): This must not be empty.",
        "  Title or form of award (/award): This is required and missing.",
    ]


def test_papers_and_schemas_are_told_in_english_on_request(docgen):
    assert b"Award decision" in docgen("papers", "--lang", "en").stdout
    assert b'"title": "Awarding body"' in docgen("schema", "award-decision", "--lang", "en").stdout


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        ([], 2, "docgen: Chưa có lệnh."),
        (
            ["case"],
            2,
            "docgen: Không có lệnh «case». Xem: case open, case add, case list, case show, case close.",
        ),
        (["làm"], 2, "docgen: Không có lệnh «làm». Xem: --help."),
        (["rendr"], 2, "docgen: Không có lệnh «rendr». Xem: render."),
        (["render", "award-decision", "-"], 2, "docgen: Thiếu -o OUT.pdf|.docx|.html."),
        (["render", "no-paper", "-", "-o", "x.pdf"], 2, "docgen: Không có văn bản «no-paper»."),
        (["render", "award-decision", "-", "-o", "x.odt"], 2, "docgen: Không có định dạng «odt»."),
        (["render", "award-decision", "-", "-o", "x"], 2, "docgen: Không có định dạng «»."),
        (["dossier", "no_kind", "-", "-o", "x"], 2, "docgen: Không có loại hồ sơ «no_kind»."),
        (["serve", "--port", "x"], 2, "docgen: Biến môi trường đặt chưa đúng."),
    ],
)
def test_wrong_usage_is_told_in_one_sentence(docgen, tmp_path, words, code, sentence):
    done = docgen(*words, stdin=json.dumps(example("award")).encode())
    assert (done.returncode, lines(done)[0], done.stdout) == (code, sentence, b"")
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_not_there_is_told(docgen):
    done = docgen("render", "award-decision", "missing.json", "-o", "x.pdf", "--lang", "en")
    assert (done.returncode, lines(done)) == (
        2,
        ["docgen: The file missing.json cannot be read: there is no such file or folder."],
    )


def test_broken_json_is_told_with_line_and_column(docgen):
    done = docgen("render", "award-decision", "-", "-o", "x.pdf", stdin=b'{\n  "a": 1,\n}')
    assert done.returncode == 1
    assert "dòng 3, cột 1" in lines(done)[0]


def test_a_folder_that_cannot_be_written_is_told_and_nothing_is_left(docgen, record, tmp_path):
    (tmp_path / "taken").write_bytes(b"a file")
    programme = json.dumps(example("programme")).encode()
    done = docgen("dossier", "programme", "-", "-o", "taken", stdin=programme)
    assert (done.returncode, len(lines(done))) == (2, 1)
    done = docgen("render", "award-decision", str(record), "-o", "nowhere/x.docx")
    assert (done.returncode, len(lines(done))) == (2, 1)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["record.json", "taken"]


def test_an_earlier_file_stays_when_a_render_fails(docgen, tmp_path):
    (tmp_path / "out.pdf").write_bytes(b"earlier")
    assert docgen("render", "award-decision", "-", "-o", "out.pdf", stdin=broken()).returncode == 1
    assert (tmp_path / "out.pdf").read_bytes() == b"earlier"


def test_a_terminal_is_not_obeyed_from_inside_a_record(docgen):
    record = example("award") | {"\x1b[2J\x07": 1}
    done = docgen("render", "award-decision", "-", "-o", "x.pdf", stdin=json.dumps(record).encode())
    assert b"\x1b" not in done.stderr
    assert "U+001B[2JU+0007" in done.stderr.decode()


@pytest.mark.parametrize("locale", ["C", "POSIX", "vi_VN.UTF-8", ""])
def test_vietnamese_letters_come_out_whatever_the_locale(docgen, locale):
    done = docgen("papers", LC_ALL=locale, PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    assert "Quyết định khen thưởng" in done.stdout.decode("utf-8")


def test_a_reader_that_stops_is_no_error():
    shown = subprocess.run(
        ["sh", "-c", "docgen schema award-decision | head -c 10"],
        capture_output=True,
        check=False,
        env={"PATH": f"{Path(sys.executable).parent}:/usr/bin:/bin"},
    )
    assert (shown.stdout, shown.stderr) == (b'{\n  "$sche', b"")


def test_a_defect_is_one_sentence_and_a_file_with_its_cause(docgen, tmp_path):
    (tmp_path / "sitecustomize.py").write_text(
        "import docgen.office.catalogue as catalogue\n"
        "def defect(): raise ZeroDivisionError('cause-5d1')\n"
        "catalogue.catalogue = defect\n"
    )
    logs = tmp_path / "logs"
    logs.mkdir()
    done = docgen("papers", PYTHONPATH=str(tmp_path), TMPDIR=str(logs))
    (log,) = logs.iterdir()
    assert (done.returncode, done.stdout) == (70, b"")
    assert lines(done) == [f"docgen: Có lỗi trong docgen; chưa ghi tệp nào. Nguyên nhân được lưu tại {log}."]
    assert "cause-5d1" in log.read_text()


def test_a_wrong_name_of_a_paper_is_answered_with_those_that_come_near_and_all(docgen):
    done = docgen("issue", "notise", "-", stdin=b"{}")
    said = lines(done)
    assert (done.returncode, said[0]) == (2, "docgen: Không có văn bản «notise».")
    assert said[1].startswith("  có phải ý là: notice")
    assert said[2:] == [f"  {paper.slug}: {paper.name}" for paper in PAPERS.values()]


def test_a_wrong_kind_of_record_is_answered_with_all_kinds(docgen):
    done = docgen("dossier", "khen thưởng", "-", "-o", "out", stdin=b"{}")
    assert done.returncode == 2
    assert [line.split(":")[0] for line in lines(done)[-len(SCHEMAS) :]] == [f"  {kind}" for kind in SCHEMAS]


def test_a_missing_section_is_told_together_with_other_faults(docgen):
    record = json.loads(broken())
    del record["award_decision"]
    done = docgen("render", "award-decision", "-", "-o", "out.pdf", stdin=json.dumps(record).encode())
    assert [line.split("(")[1].split(")")[0] for line in lines(done)[1:]] == [
        "/body/name",
        "/award",
        "/award_decision",
    ]
