"""Register, verification, archive and check: what becomes of a paper once it is issued, and of any file."""

from __future__ import annotations

import io
import re

import pytest
from docx import Document

from docgen.api.desk import desk
from docgen.api.workshop import workshop
from docgen.office import passing
from docgen.web.verification import A_MINUTE
from tests.rig.pages import sent, text_of


def test_the_register_is_found_without_diacritics_and_given_as_files(town, document):
    browser = town.client("lan")
    assert "01/QĐ-SNV" in browser.get("/register?q=nguyen+van+mau").text
    assert "Không có văn bản nào khớp." in browser.get("/register?q=khong-co-ai").text
    wrong = browser.get("/register?from=31/2/2026")
    assert (wrong.status_code, "Phải là ngày có thật" in wrong.text) == (422, True)
    starts = [browser.get(f"/register/export.{form}").data[:4] for form in ("pdf", "xlsx")]
    assert starts == [b"%PDF", b"PK\x03\x04"]
    assert "01/QĐ-SNV" in browser.get("/register/export.csv?q=mau").data.decode("utf-8-sig")


def test_a_document_names_its_signer_as_the_record_does(town, document):
    assert "Nguyễn Văn Mẫu, Phó Giám đốc" in text_of(town.client("lan").get(f"/documents/{document}"))


def test_a_stranger_learns_of_a_document_only_what_a_paper_tells(town, document):
    answer = town.client().get(f"/verify/{document}")
    facts = re.search("<dl class=.facts.>(.*?)</dl>", answer.text, re.DOTALL)[1]
    assert [" ".join(re.sub("<[^>]+>", "", each).split()) for each in re.findall("<dd.*?</dd>", facts)][
        :1
    ] == ["01/QĐ-SNV"]
    assert len(re.findall("<dd", facts)) == 5
    assert "Nguyễn Văn Mẫu" not in answer.text
    other = document[:-1] + ("1" if document.endswith("0") else "0")
    assert town.client().get(f"/verify/{other}").status_code == 404


def test_a_file_is_known_by_every_byte_and_not_kept(town, document, docx):
    before = sorted(each.key for each in _results(town).walk("passing"))
    told = [
        town.client().post("/verify", data=sent(content, "van-ban.docx")).status_code
        for content in (docx, docx + b" ", b"")
    ]
    assert told == [200, 404, 422]
    assert sorted(each.key for each in _results(town).walk("passing")) == before


def test_verification_answers_people_not_programs(town):
    browser = town.client()
    told = [
        browser.get("/verify/" + "0" * 26, environ_base={"REMOTE_ADDR": "192.0.2.7"}).status_code
        for _ in range(A_MINUTE + 2)
    ]
    assert (told[0], told[-1]) == (404, 429)


def test_the_archive_page_compares_rebuilds_and_leads_to_the_public_page(town, document):
    browser = town.client("administrator")
    answer = browser.get(f"/documents/{document}/archive")
    assert "còn nguyên vẹn" in text_of(answer)
    assert f"https://vanban.example.vn/verify/{document}" in answer.text
    assert "<svg" in answer.text
    again = browser.post(f"/documents/{document}/archive/rebuild")
    assert "giống hệt từng byte" in text_of(again)
    assert browser.get(f"/documents/{document}/archive/input.json").status_code == 200
    assert browser.get(f"/documents/{document}/archive/../../x").status_code == 404
    kept = browser.post(f"/documents/{document}/archive/retention", data={"class": "permanent"})
    assert kept.status_code == 303
    assert "Vĩnh viễn" in browser.get(f"/documents/{document}/archive").text


def test_a_checked_file_comes_back_with_marks_comments_and_mended(town, docx):
    spoilt = Document(io.BytesIO(docx))
    for run in spoilt.paragraphs[3].runs:
        run.font.name = "Arial"
    content = io.BytesIO()
    spoilt.save(content)
    browser = town.client("lan")
    led = browser.post("/check", data=sent(content.getvalue(), "Bản nháp.docx")).headers["Location"]
    answer = browser.get(led)
    assert "Arial" in text_of(answer)
    assert '<rect class="error"' in answer.text
    kinds = [browser.get(f"{led}/{what}").data[:4] for what in ("pages/1.png", "comments.docx", "fix.docx")]
    assert kinds == [b"\x89PNG", b"PK\x03\x04", b"PK\x03\x04"]
    assert browser.get(f"{led}/sent.docx").status_code == 404
    assert browser.post("/check", data=sent(b"khong phai tep", "x.docx")).status_code == 400


def test_what_was_sent_is_another_offices_for_nobody_and_ends_after_an_hour(town):
    with town.app.app_context():
        store, now = workshop().results, desk().clock()
        kept = passing.keep(store, "so-noi-vu", {"a": 1}, {"sent": b"x"}, now)
        assert passing.find(store, "so-noi-vu", kept, now).about == {"a": 1}
        for office, at in (("so-khac", now), ("so-noi-vu", now + passing.KEPT_FOR * 1.01)):
            with pytest.raises(passing.NoLongerKept):
                passing.find(store, office, kept, at)
        with pytest.raises(passing.NoLongerKept):
            passing.find(store, "so-noi-vu", "../batches", now)
        passing.keep(store, "so-noi-vu", {}, {}, now + passing.KEPT_FOR * 2)
        with pytest.raises(passing.NoLongerKept):
            passing.find(store, "so-noi-vu", kept, now)


def _results(town):
    with town.app.app_context():
        return workshop().results
