"""A page asked for in English: all of it is, but what stands on papers, and that is marked Vietnamese."""

from __future__ import annotations

import re
from html import unescape

import pytest

from docgen.api.desk import desk
from docgen.application import create_app
from docgen.office.desk import Who
from docgen.office.sign_in import first_administrator, use_link
from docgen.papers import PAPERS, example
from docgen.register.drafts import begin_draft
from docgen.settings import Settings
from docgen.web.rendering import LANGUAGE_COOKIE
from docgen.web.session import COOKIE

VIETNAMESE = re.compile("[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]", re.IGNORECASE)
MARKED = re.compile(r'<[a-z0-9]+[^>]* lang="vi"[^>]*>[^<]*')


@pytest.fixture(scope="module")
def clerk(tmp_path_factory):
    app = create_app(Settings(data=tmp_path_factory.mktemp("data"), office="so-noi-vu"))
    with app.app_context():
        link = first_administrator(desk(), "so-noi-vu")
        token = use_link(desk(), link.token, "trời xanh mây trắng nắng vàng").token
    client = app.test_client()
    client.set_cookie(COOKIE, token)
    client.set_cookie(LANGUAGE_COOKIE, "en")
    return client


def label(page, name):
    found = re.search(rf'<label for="f-{name}"[^>]*>([^<]*)', page)
    return unescape(found[1]).strip()


def test_a_form_asks_in_english_and_marks_no_label_vietnamese(clerk):
    page = clerk.get("/new/award-decision").text
    assert label(page, "body-name") == "Name of the body"
    assert label(page, "award_decision-signer-post") == "Post"
    assert "The official name, as at the head of its papers." in page
    assert '<option value="collective" data-vi="Tập thể">Collective</option>' in page
    assert not re.search(r'<(label|legend|th)[^>]* lang="vi"', page)


def test_what_hinders_an_issue_is_told_in_english(clerk):
    record = example("award") | {"award": "Bằng khen"}
    del record["award_decision"]["number"], record["award_decision"]["date"]
    with clerk.application.app_context(), desk().database.write() as connection:
        doing = desk().doing(connection, Who("so-noi-vu", "quan-tri"))
        kept = begin_draft(doing, "award-decision", record)
    assert "Who decides may not give this award." in clerk.get(f"/drafts/{kept.id}/review").text


@pytest.mark.parametrize("paper", PAPERS)
def test_no_form_has_a_label_of_plain_vietnamese(clerk, paper):
    page = clerk.get(f"/new/{paper}").text
    said = re.findall(r"<(?:label|legend|th)[^>]*>(?:<span[^>]*>)?([^<]*)", page)
    assert len(said) > 10
    assert [text for text in said if VIETNAMESE.search(re.sub(r"\([^)]*\)", "", text))] == []


def test_a_paper_is_offered_by_its_english_name_with_its_own_beside(clerk):
    page = clerk.get("/").text
    own = '<span lang="vi" class="on-paper">Quyết định khen thưởng</span>'
    assert f">Award decision</a> {own}" in page
    assert VIETNAMESE.findall(MARKED.sub("", page.partition('id="offers"')[2].partition("Điều 7")[0])) == []


def test_a_paper_is_found_by_its_name_in_either_language(clerk):
    for text in ("leave permit", "giấy nghỉ phép"):
        assert re.findall(r'href="/new/([a-z-]+)"', clerk.get("/", query_string={"q": text}).text) == [
            "leave-permit"
        ]


def test_what_is_wrong_is_told_by_its_english_place(clerk):
    typed = {"commended.0.name": "x", "commended.0.category": "firm"}
    told = clerk.post("/look/award-decision", data=typed, headers={"Accept": "application/json"}).json
    said = {fault["place"]: fault["said"] for fault in told["faults"]}
    assert said["Awarding body › Post of the head"] == "This is required and missing."
    category = said["List of those commended › row 1 › Category"]
    assert "Collective (collective), Individual (individual)" in category


def test_rows_under_vietnamese_or_english_headings_are_understood(clerk):
    for rows in ("Tên\tĐối tượng\nTổ 1\tTập thể", "Name\tCategory\nTổ 1\tCollective"):
        sent = {"do": "add:commended", "commended.pasted": rows}
        page = clerk.post("/new/award-decision", data=sent, follow_redirects=True).text
        assert 'name="commended.0.name" value="Tổ 1"' in page
        assert re.search(
            r'name="commended.0.category".*?<option value="collective" selected', page, re.DOTALL
        )
