from __future__ import annotations

import jsonschema
import pytest

from docgen.errors import MalformedInput
from docgen.messages.table import SENTENCES
from docgen.page.pack import pack, unpack
from docgen.rules import check
from docgen.rules.checks import RULES
from docgen.rules.mend import mend
from docgen.rules.report import SCHEMA, as_comments, as_json, as_sarif, as_text
from docgen.rules.report.words import clause_text
from tests.corpus.faults import FAULTS
from tests.corpus.hands import HANDS
from tests.corpus.write import write


def faulty(rule, hand=HANDS[0]):
    return write(next(fault for fault in FAULTS if fault.rule == rule).spec(), hand)


def test_every_rule_has_its_sentences_in_both_languages():
    wanted = {f"{rule.id}{part}" for rule in RULES for part in ("", ":required", ":fix")}
    assert wanted - SENTENCES.keys() == set()


def test_every_rule_is_seeded_or_told_to_need_more_than_letters():
    """The others need pictures, scans or certificates, which the corpus does not write."""
    unseeded = {rule.id for rule in RULES} - {fault.rule for fault in FAULTS}
    assert {identifier.partition(".")[0] for identifier in unseeded} == {"sign", "copy", "cert"}


@pytest.mark.parametrize(
    ("clause", "said"),
    [
        ("II.6.e", "Phụ lục I, Phần I, Mục II, khoản 6, điểm e"),
        ("I.3", "Phụ lục I, Phần I, Mục I, khoản 3"),
        ("P2.II", "Phụ lục I, Phần II, Mục II"),
        ("M1.9", "Phụ lục III, Mẫu 1.9"),
        ("PL II.V", "Phụ lục II, Mục V"),
        ("", "thông lệ"),
        ("Luật Đ77", "Luật Đ77"),
    ],
)
def test_clauses_are_said_in_words(clause, said):
    assert clause_text(clause) == said


def test_json_fits_its_schema_and_names_the_place():
    told = as_json(check(faulty("date.comma")), "en")
    jsonschema.validate(told, SCHEMA)
    (finding,) = told["findings"]
    assert (finding["id"], finding["severity"], finding["clause"]) == ("date.comma", "error", "II.4.c")
    assert finding["places"][0]["place"] == "body/table[1]/row[2]/cell[2]/paragraph[1]"
    assert finding["message"] == "No comma after the place."


def test_sarif_names_rule_level_and_place():
    (run,) = as_sarif(check(faulty("body.point-letters")), "vi", "a.docx")["runs"]
    (result,) = run["results"]
    assert (result["ruleId"], result["level"]) == ("body.point-letters", "warning")
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["body.point-letters"]


def test_text_has_no_escapes_unless_colours_are_wanted():
    report = check(faulty("date.comma"))
    assert "\x1b" not in as_text(report, "vi", colours=False)
    assert as_text(report, "vi", colours=True).count("\x1b[31m") == 1
    assert as_text(report, "vi", colours=False).endswith("1 lỗi, 0 lưu ý.\n")


@pytest.mark.parametrize("hand", HANDS, ids=lambda hand: hand.name)
def test_comments_stand_in_the_file_and_change_nothing_else(hand):
    content = faulty("body.indent", hand)
    commented = as_comments(content, check(content), "vi")
    assert commented == as_comments(content, check(content), "vi")
    assert "Dòng đầu đoạn lùi vào chưa đúng." in unpack(commented)["word/comments.xml"].decode()
    assert [finding.id for finding in check(commented).findings] == ["body.indent"]


MENDED = (
    "page.size", "page.margin-left", "page.margin-top", "page.font", "page.color", "page.nfc", "body.size",
    "body.justify", "body.indent", "body.paragraph-spacing", "body.line-spacing", "number.size",
    "number.zero-padding", "number.no-overpad", "date.zero-padding", "text.double-space",
)  # fmt: skip


@pytest.mark.parametrize("rule", MENDED)
@pytest.mark.parametrize("hand", HANDS, ids=lambda hand: hand.name)
def test_what_is_safe_is_mended(rule, hand):
    done = mend(faulty(rule, hand))
    assert [finding.id for finding in done.mended] == [rule]
    assert done.left.findings == ()


def test_what_a_text_says_is_left():
    done = mend(faulty("signer.mark-target"))
    assert done.mended == ()
    assert [finding.id for finding in done.left.findings] == ["signer.mark-target"]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "neither-docx-nor-pdf"),
        (b"hello", "neither-docx-nor-pdf"),
        (b"%PDF-1.7\nnothing", "pdf-damaged"),
        (b"PK\x03\x04 nothing", "pack-no-zip"),
    ],
)
def test_a_file_that_cannot_be_checked_is_told(content, code):
    with pytest.raises(MalformedInput) as raised:
        check(content)
    assert raised.value.message.values["reason"].code == code


def test_a_document_without_text_breaks_nothing():
    parts = unpack(faulty("date.comma"))
    body = parts["word/document.xml"]
    start, end = body.index(b"<w:body>") + 8, body.rindex(b"<w:sectPr>")
    parts["word/document.xml"] = body[:start] + b"<w:p/>" + body[end:]
    assert check(pack(parts)).findings == ()
