"""The commands of register and archive, run as a person runs them, on one folder of data."""

from __future__ import annotations

import json

import pytest

from docgen.database.upgrade import NEWEST
from docgen.papers import PAPERS, example_of


@pytest.fixture
def order(tmp_path):
    record = example_of(PAPERS["notice"])
    record["notice"] |= {"number": None, "date": None}
    (tmp_path / "notice.json").write_text(json.dumps(record), "utf-8")
    return ("issue", "notice", "notice.json")


def said(done, code=0):
    assert (done.returncode, done.stderr) == (code, b""), done.stderr.decode()
    return done.stdout.decode()


def test_a_document_is_issued_found_proved_and_voided(docgen, order):
    answer = json.loads(said(docgen(*order, "--key", "k1")))
    assert (answer["code"], answer["state"]) == ("01/TB-SNV", "issued")
    assert json.loads(said(docgen(*order, "--key", "k1"))) == answer
    listed = json.loads(said(docgen("register", "list", "--text", "tiep cong dan", "--json")))
    assert [each["id"] for each in listed] == [answer["id"]]
    assert json.loads(said(docgen("receipt", "01/TB-SNV")))["entry"]["document"] == answer["id"]
    rebuilt = json.loads(said(docgen("rebuild", answer["id"], "--json")))
    assert (rebuilt["proved"], rebuilt["same"]) == (True, ["document.docx", "document.pdf"])
    ended = json.loads(said(docgen("void", "01/TB-SNV", "--reason", "Nhầm")))
    assert (ended["state"], ended["end_reason"]) == ("void", "Nhầm")
    assert said(docgen("register", "gaps")).split()[:2] == ["SNV/di/" + answer["issued_on"][:4], "1"]
    assert said(docgen("register", "check")) == "Sổ, nhật ký và kho lưu trữ đều đúng.\n"


def test_a_number_and_a_date_of_the_record_that_were_not_used_are_told(docgen, order, tmp_path):
    (tmp_path / "notice.json").write_text(json.dumps(example_of(PAPERS["notice"])), "utf-8")
    done = docgen(*order)
    answer = json.loads(done.stdout)
    assert done.stderr.decode() == (
        "docgen: Dữ liệu ghi số 18, ngày 2026-08-14 nhưng không được dùng: "
        f"sổ đã cấp 01/TB-SNV, ngày {answer['issued_on']}. Xem --on, --held.\n"
    )


def test_damage_to_the_archive_is_found_and_told_by_the_exit_code(docgen, order, tmp_path):
    said(docgen(*order))
    assert json.loads(said(docgen("archive", "verify", "--json")))["findings"] == []
    victim = next((tmp_path / "data/archive/ocfl").rglob("document.pdf"))
    victim.chmod(0o640)
    victim.write_bytes(b"forged")
    found = json.loads(said(docgen("archive", "verify", "--json"), code=1))["findings"]
    assert [(each["kind"], each["key"].rsplit("/", 1)[1]) for each in found] == [("changed", "document.pdf")]
    assert "I3" in said(docgen("register", "check"), code=1)


def test_the_register_is_exported_and_brought_in_again_after_a_dry_run(docgen, order, tmp_path):
    said(docgen(*order))
    for ending, magic in (("csv", b"\xef\xbb\xbf"), ("xlsx", b"PK"), ("pdf", b"%PDF")):
        said(docgen("register", "export", "-o", f"so.{ending}"))
        assert (tmp_path / f"so.{ending}").read_bytes().startswith(magic)
    bring = ("register", "import", "so.xlsx", "--body", "VP")
    assert "--write" in said(docgen(*bring))
    assert "--write" not in said(docgen(*bring, "--write"))
    refused = docgen(*bring, "--write")
    assert (refused.returncode, b"A2" in refused.stderr) == (1, True)
    assert said(docgen("register", "check"))


def test_numbers_are_begun_held_and_let_go(docgen, order):
    year = json.loads(said(docgen(*order)))["issued_on"][:4]
    said(docgen("register", "begin", "VP", "--year", year, "--last", "345", "--reason", "Sổ giấy"))
    assert said(docgen("register", "hold", "SNV", "--count", "2", "--reason", "Phòng A")) == "02 03\n"
    said(docgen("register", "release", "SNV", "2", "--reason", "Thôi"))
    gaps = json.loads(said(docgen("register", "gaps", "--json")))
    assert [(gap["series"], gap["first"], gap["last"], gap["kind"]) for gap in gaps] == [
        (f"SNV/di/{year}", 2, 2, "void"),
        (f"SNV/di/{year}", 3, 3, "held"),
        (f"VP/di/{year}", 1, 345, "known"),
    ]
    assert json.loads(said(docgen(*order, "--held", "3")))["number"] == 3
    assert said(docgen("register", "check"))


def test_a_checkpoint_kept_elsewhere_shows_a_trail_that_was_cut(docgen, order, tmp_path):
    said(docgen(*order))
    (tmp_path / "kept").write_text(said(docgen("register", "checkpoint")))
    assert said(docgen("register", "checkpoint", "--public-key")).startswith("docgen.local/")
    assert said(docgen("register", "check", "--checkpoint", "kept"))
    (tmp_path / "other").mkdir()
    moved = docgen("register", "check", "--checkpoint", "kept", DOCGEN_DATA="other")
    assert "I5" in said(moved, code=1)


def test_a_handover_is_written_once_and_nothing_due_is_destroyed_early(docgen, order, tmp_path):
    said(docgen(*order))
    said(docgen("archive", "export", "-o", "bag", "--title", "Hồ sơ"))
    assert (tmp_path / "bag/bagit.txt").is_file()
    assert docgen("archive", "export", "-o", "bag").returncode == 2
    assert json.loads(said(docgen("archive", "due", "--on", "2099-12-31", "--json"))) == []
    (tmp_path / "list").write_text("01/TB-SNV\n")
    words = ("--decision", "1/QĐ", "--decided-on", "2099-12-31", "--decided-by", "A")
    refused = docgen("archive", "dispose", "list", *words)
    assert (refused.returncode, "vĩnh viễn" in refused.stderr.decode()) == (1, True)


def test_a_book_is_numbered_by_type_when_the_office_says_so(docgen, order):
    said(docgen("register", "book", "--body", "SNV", "--numbering", "by-type"))
    assert json.loads(said(docgen(*order)))["series"].startswith("SNV/di/TB/")
    refused = docgen("register", "book", "--body", "SNV", "--numbering", "x", "--zone", "y")
    assert (refused.returncode, refused.stderr.decode().count("\n")) == (1, 3)


@pytest.mark.parametrize(
    "words",
    [
        ("register",),
        ("register", "nothing"),
        ("void", "x"),
        ("register", "list", "--from", "x"),
        ("register", "list", "--state", "x"),
        ("register", "release", "SNV", "x", "--reason", "y"),
        ("archive", "verify", "--rate", "x"),
    ],
)
def test_wrong_usage_is_told(docgen, words):
    done = docgen(*words)
    assert (done.returncode, done.stdout) == (2, b"")


def test_a_fresh_folder_needs_no_step_and_an_upgrade_is_told(docgen):
    assert NEWEST in said(docgen("--lang", "en", "db", "upgrade"))
    assert said(docgen("--lang", "en", "db", "upgrade")).startswith("Already")
    assert said(docgen("--lang", "en", "recover")) == "Issued 0, statements added 0, left 0.\n"


def test_a_file_is_told_from_a_forged_one_by_its_receipt(docgen, order, tmp_path):
    answer = json.loads(said(docgen(*order)))
    (tmp_path / "receipt.json").write_text(said(docgen("receipt", answer["id"])), "utf-8")
    pdf = next((tmp_path / "data/archive/ocfl").rglob("document.pdf")).read_bytes()
    (tmp_path / "a.pdf").write_bytes(pdf)
    (tmp_path / "b.pdf").write_bytes(pdf + b"\n%")
    key = said(docgen("register", "checkpoint", "--public-key")).strip()
    proved = said(docgen("receipt", "verify", "a.pdf", "receipt.json", "--signed-by", key))
    assert proved.startswith("Đúng là document.pdf của văn bản 01/TB-SNV")
    forged = docgen("receipt", "verify", "b.pdf", "receipt.json")
    assert (forged.returncode, "không phải tệp đã ban hành" in forged.stderr.decode()) == (1, True)


def test_a_document_is_classed_and_put_into_a_case_file(docgen, order):
    said(docgen(*order))
    kept = said(docgen("--lang", "en", "archive", "class", "01/TB-SNV", "award.agency", "--year", "2020"))
    assert kept.startswith("01/TB-SNV: kept until 31/12/2030")
    opened = said(docgen("case", "open", "01.TĐKT", "--title", "Khen thưởng", "--organ", "H37.9")).strip()
    assert said(docgen("case", "add", "01.TĐKT", "01/TB-SNV")) == "1\n"
    said(docgen("case", "close", opened))
    assert docgen("case", "add", opened, "01/TB-SNV").returncode == 1
    assert "<DocOrdinal>1</DocOrdinal>" in said(docgen("case", "show", "01.TĐKT", "--xml"))
    assert said(docgen("case", "list")).split()[1:4] == ["01.TĐKT", "đã", "kết"]
