"""What every page promises: guards, language, who may come in, what a foreign page cannot do."""

from __future__ import annotations

import re
import zlib
from itertools import accumulate

import pytest

from docgen.api.desk import desk
from docgen.application import create_app
from docgen.office.desk import Who
from docgen.office.sign_in import first_administrator, use_link
from docgen.register.drafts import begin_draft, list_drafts
from docgen.settings import Settings
from docgen.web.assets import contents, digest
from docgen.web.session import COOKIE

PASSWORD = "trời xanh mây trắng nắng vàng"


@pytest.fixture(scope="module")
def app(tmp_path_factory):
    return create_app(Settings(data=tmp_path_factory.mktemp("data"), office="so-noi-vu"))


@pytest.fixture(scope="module")
def token(app):
    with app.app_context():
        link = first_administrator(desk(), "so-noi-vu")
        return use_link(desk(), link.token, PASSWORD).token


@pytest.fixture
def clerk(app, token):
    client = app.test_client()
    client.set_cookie(COOKIE, token)
    return client


@pytest.fixture
def stranger(app):
    return app.test_client()


@pytest.mark.parametrize("address", ["/", "/drafts", "/office", "/new/decision", "/drafts/x", "/documents/x"])
def test_a_stranger_is_asked_to_sign_in_first(stranger, address):
    answer = stranger.get(address)
    assert (answer.status_code, answer.headers["Location"].partition("?")[0]) == (303, "/sign-in")


def test_a_script_of_a_stranger_gets_no_page(stranger):
    answer = stranger.post("/look/decision", headers={"Accept": "application/json"})
    assert (answer.status_code, answer.json["code"]) == (401, "sign-in-needed")


def test_pages_run_and_load_only_what_is_ours(clerk):
    answer = clerk.get("/new/decision")
    policy = answer.headers["Content-Security-Policy"]
    assert "script-src 'self'" in policy
    assert "unsafe-inline" not in policy
    assert answer.headers["X-Frame-Options"] == "DENY"
    assert answer.headers["Cache-Control"] == "private, no-store"
    assert not re.search(rb"<script(?![^>]* src=)|<style| style=| on[a-z]+=|https?://", answer.data)


def test_the_head_of_a_form_is_sent_before_the_form_is_written(clerk):
    answer = clerk.get("/new/decision", headers={"Accept-Encoding": "gzip"})
    packed = zlib.decompressobj(16 + zlib.MAX_WBITS)
    sent = list(accumulate(packed.decompress(piece).decode() for piece in answer.iter_encoded()))
    first = next(text for text in sent if "</h1>" in text)
    assert "work.css" in first
    assert 'id="draft"' not in first
    assert sent[-1].endswith("</html>")


def test_the_pages_of_a_paper_may_be_framed_by_us_and_run_nothing(clerk):
    answer = clerk.get("/page/decision")
    assert answer.headers["X-Frame-Options"] == "SAMEORIGIN"
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "script-src" not in policy
    assert "frame-ancestors 'self'; sandbox allow-same-origin" in policy


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Sec-Fetch-Site": "same-site"}, 403),
        ({"Origin": "http://evil.example"}, 403),
        ({"Sec-Fetch-Site": "same-origin", "Origin": "http://localhost"}, 303),
        ({"Origin": "http://localhost"}, 303),
        ({}, 303),
    ],
)
def test_only_our_own_pages_change_anything(app, clerk, headers, status):
    answer = clerk.post("/new/decision", data={"do": "save"}, headers=headers)
    assert answer.status_code == status


def test_another_office_sees_nothing_of_a_draft(app, clerk):
    with app.app_context(), desk().database.write() as connection:
        foreign = begin_draft(desk().doing(connection, Who("so-khac", "x")), "decision", {"note": "bí mật"})
    for address in (
        f"/drafts/{foreign.id}",
        f"/drafts/{foreign.id}/review",
        f"/page/decision?draft={foreign.id}",
    ):
        answer = clerk.get(address)
        assert answer.status_code == 404
        assert "bí mật" not in answer.text
    assert clerk.post(f"/drafts/{foreign.id}", data={"revision": "1"}).status_code == 404


@pytest.mark.parametrize("wanted", ["//evil.example", "https://evil.example", "/\\evil.example"])
def test_signing_in_leads_to_our_own_pages_only(stranger, app, token, wanted):
    first = stranger.post("/sign-in", data={"name": "quan-tri", "password": PASSWORD, "next": wanted})
    assert (first.status_code, first.headers["Location"]) == (303, "/")
    said = first.headers["Set-Cookie"]
    assert "HttpOnly" in said
    assert "SameSite=Lax" in said


def test_a_wrong_password_is_told_without_saying_which_was_wrong(stranger):
    wrong = stranger.post("/sign-in", data={"name": "ai-do", "password": "x"})
    assert wrong.status_code == 401
    assert "Tên đăng nhập hoặc mật khẩu không đúng." in wrong.text


def test_pages_speak_english_to_who_asks(clerk):
    assert 'lang="vi"' in clerk.get("/").text
    answer = clerk.post("/language", data={"language": "en", "back": "/drafts"})
    assert answer.headers["Location"] == "/drafts"
    assert "There are no drafts" in clerk.get("/drafts").text or 'lang="en"' in clerk.get("/drafts").text


def test_scripts_and_styles_are_kept_by_browsers_until_they_change(stranger):
    answer = stranger.get(f"/static/{digest()}/docgen.css")
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert stranger.get("/static/old/docgen.css").headers["Cache-Control"] == "no-cache"
    assert stranger.get(f"/static/{digest()}/../frame.py").status_code == 404
    assert not [
        name for name, content in contents().items() if re.search(rb"https?://(?!www\.w3\.org)", content)
    ]


def test_a_form_sent_twice_saves_once(app, clerk):
    made = clerk.post("/new/decision", data={"decision.abstract": "Về việc thử", "do": "save"})
    address = made.headers["Location"]
    same = {"decision.abstract": "Về việc thử", "do": "save", "revision": "1"}
    assert clerk.post(address, data=same).status_code == 303
    with app.app_context(), desk().database.read() as connection:
        kept = next(each for each in list_drafts(connection, "so-noi-vu") if address.endswith(each.id))
    assert (kept.revision, kept.record["decision"]) == (1, {"abstract": "Về việc thử"})


def test_an_old_revision_is_refused_and_what_was_typed_is_kept(clerk):
    address = clerk.post("/new/decision", data={"do": "save"}).headers["Location"]
    clerk.post(address, data={"decision.abstract": "một", "revision": "1", "do": "save"})
    late = clerk.post(address, data={"decision.abstract": "hai", "revision": "1", "do": "save"})
    assert late.status_code == 409
    assert "hai" in late.text
    script = clerk.post(
        address,
        data={"decision.abstract": "ba", "revision": "1", "do": "autosave"},
        headers={"Accept": "application/json"},
    )
    assert (script.status_code, script.json["revision"]) == (409, 2)


def test_an_incomplete_draft_goes_no_further_and_says_why(clerk):
    address = clerk.post("/new/decision", data={"do": "save"}).headers["Location"]
    answer = clerk.post(address, data={"revision": "1", "do": "review"})
    assert answer.status_code == 422
    assert 'id="summary"' in answer.text
    assert 'href="#f-decision-abstract"' in answer.text


def test_markup_typed_by_a_clerk_stays_text(clerk):
    evil = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>"
    address = clerk.post("/new/decision", data={"decision.abstract": evil, "do": "save"}).headers["Location"]
    for page in (address, "/", "/drafts", f"/page/decision?draft={address.rpartition('/')[2]}"):
        assert "<script>alert" not in clerk.get(page).text
        assert "<img src=x" not in clerk.get(page).text
