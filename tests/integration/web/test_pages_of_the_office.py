"""Register, archive, verification, check, templates, batches, administration: what each page does."""

from __future__ import annotations

import io
import re
from html import unescape

import openpyxl
import pytest
from docx import Document

from docgen.api.desk import desk
from docgen.api.workshop import workshop
from docgen.jobs.batches import records
from docgen.office import passing
from docgen.office.batch_worker import work
from docgen.web.verification import A_MINUTE
from tests.rig.sheets import common

PAGES = {  # address → whose roles open it
    "/register": {"lan", "minh", "hung", "administrator"},
    "/register/gaps": {"lan", "minh", "hung", "administrator"},
    "/check": {"lan", "minh", "hung", "administrator"},
    "/batches": {"lan", "minh", "hung", "administrator"},
    "/batches/new": {"lan", "minh", "hung", "administrator"},
    "/templates": {"lan", "minh", "hung", "administrator"},
    "/templates/new": {"minh", "administrator"},
    "/administration/users": {"administrator"},
    "/administration/keys": {"administrator"},
    "/administration/offices": {"administrator"},
    "/administration/numbers": {"lan", "minh", "hung", "administrator"},
    "/administration/retention": {"lan", "minh", "hung", "administrator"},
    "/administration/tables": {"administrator"},
    "/administration/webhooks": {"administrator"},
}
DEEDS = {  # address → whose roles may do it
    "/administration/users": {"administrator"},
    "/administration/keys": {"administrator"},
    "/administration/webhooks": {"administrator"},
    "/administration/numbers/book": {"administrator"},
    "/administration/numbers/hold": {"minh", "administrator"},
    "/templates/new": {"minh", "administrator"},
    "/batches/new/decision": {"lan", "minh", "hung", "administrator"},
    "/check": {"lan", "minh", "hung", "administrator"},
}


def text_of(response):
    return " ".join(unescape(re.sub("<[^>]+>", " ", response.text)).split())


def sent(content, file_name, /, **more):
    return {"file": (io.BytesIO(content), file_name), **more}


@pytest.mark.parametrize("name", ["lan", "minh", "hung", "administrator"])
def test_pages_open_for_the_roles_they_are_for(town, name):
    browser = town.client(name)
    told = {address: browser.get(address).status_code for address in PAGES}
    assert told == {address: 200 if name in who else 403 for address, who in PAGES.items()}


@pytest.mark.parametrize("name", ["lan", "minh", "hung"])
def test_deeds_are_refused_to_other_roles(town, name):
    browser = town.client(name)
    told = {address: browser.post(address).status_code == 403 for address in DEEDS}
    assert told == {address: name not in who for address, who in DEEDS.items()}


def test_strangers_are_sent_to_sign_in_but_may_verify(town):
    browser = town.client()
    led = {address: browser.get(address).headers.get("Location", "").split("?")[0] for address in PAGES}
    assert led == dict.fromkeys(PAGES, "/sign-in")
    assert browser.get("/verify").status_code == 200


@pytest.mark.parametrize("address", DEEDS)
def test_a_page_of_another_site_changes_nothing(town, address):
    browser = town.client("administrator")
    foreign = browser.post(address, headers={"Sec-Fetch-Site": "cross-site"})
    own = browser.post(address, headers={"Sec-Fetch-Site": "same-origin"})
    assert (foreign.status_code, own.status_code == 403) == (403, False)


@pytest.mark.parametrize("address", ["/verify", *PAGES])
def test_nothing_runs_in_a_page_but_our_own_files(town, address):
    answer = town.client("administrator").get(address)
    assert "script-src 'self'" in answer.headers["Content-Security-Policy"]
    assert "unsafe" not in answer.headers["Content-Security-Policy"]
    assert re.findall(r"<style|<script(?![^>]* src=)| style=| on[a-z]+=", answer.text) == []


def test_the_register_is_found_without_diacritics_and_given_as_files(town, document):
    browser = town.client("lan")
    assert "01/QĐ-SNV" in browser.get("/register?q=nguyen+van+mau").text
    assert "Không có văn bản nào khớp." in browser.get("/register?q=khong-co-ai").text
    wrong = browser.get("/register?from=31/2/2026")
    assert (wrong.status_code, "Phải là ngày có thật" in wrong.text) == (422, True)
    starts = [browser.get(f"/register/export.{form}").data[:4] for form in ("pdf", "xlsx")]
    assert starts == [b"%PDF", b"PK\x03\x04"]
    assert "01/QĐ-SNV" in browser.get("/register/export.csv?q=mau").data.decode("utf-8-sig")


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


def template(text):
    made, content = Document(), io.BytesIO()
    made.add_paragraph(text)
    made.save(content)
    return content.getvalue()


def test_a_template_is_refused_with_places_taken_in_and_rolled_back(town):
    browser = town.client("minh")
    said = {"name": "giay-xac-nhan", "title": "Giấy xác nhận", "use": "on"}
    wrong = browser.post("/templates/new", data=sent(template("{{ họ_tên | khong_co }}"), "m.docx", **said))
    assert (wrong.status_code, "Mẫu có 1 chỗ cần sửa" in wrong.text) == (422, True)
    commented = re.search(r"/templates/faults/\w+\.docx", wrong.text)[0]
    assert browser.get(commented).data[:2] == b"PK"
    for text in ("Xác nhận {{ họ_tên }}", "Xác nhận ông (bà) {{ họ_tên }}"):
        assert browser.post("/templates/new", data=sent(template(text), "m.docx", **said)).status_code == 303
    fields = {"label.họ_tên": "Họ và tên", "help.họ_tên": "Viết đủ", "kind.họ_tên": "line"}
    assert browser.post("/templates/giay-xac-nhan/fields", data=fields).status_code == 303
    shown = browser.get("/templates/giay-xac-nhan").text
    assert 'value="Họ và tên"' in shown
    changes = browser.get("/templates/giay-xac-nhan/changes?older=1&newer=2").text
    assert "<ins>Xác nhận ông (bà)" in changes
    assert browser.post("/templates/giay-xac-nhan/use", data={"version": "1"}).status_code == 303
    assert browser.post("/templates/giay-xac-nhan/retire").status_code == 303
    assert "Thôi dùng" in browser.get("/templates").text


def sheet(*rows):
    book, content = openpyxl.Workbook(), io.BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(content)
    return content.getvalue()


@pytest.fixture(scope="module")
def own_paper(town):
    """A paper of the office's own: one row, one paper."""
    said = {"name": "xac-nhan", "title": "Xác nhận", "use": "on"}
    made = template("Xác nhận {{ họ_tên }}, sinh ngày {{ ngày_sinh }}.")
    assert town.client("minh").post("/templates/new", data=sent(made, "m.docx", **said)).status_code == 303
    return "so-noi-vu.xac-nhan"


def test_a_sheet_shows_its_faults_is_mapped_and_becomes_papers(town, own_paper):
    browser = town.client("lan")
    rows = (["Họ tên", "Sinh ngày nào"], ["Nguyễn Văn An", "1/2/1980"], ["Trần Bình", "31/2/1980"])
    led = browser.post(f"/batches/new/{own_paper}", data=sent(sheet(*rows), "ds.xlsx")).headers["Location"]
    mapped = {"column.Họ tên": "Họ tên", "column.Sinh ngày nào": "Ngày sinh", "do": "look"}
    led = browser.post(led, data=mapped).headers["Location"]
    answer = browser.get(led)
    assert "lập được 1 trong 2 văn bản" in text_of(answer)
    assert "B3" in text_of(answer)
    assert 'placeholder="15/4/2026"' in town.client("minh").get(led).text
    assert browser.get(f"{led}/faults.xlsx").data[:2] == b"PK"
    begin = {"do": "begin", "formats": ["docx", "pdf"]}
    assert browser.post(led, data=begin).status_code == 422
    assert browser.post(led, data={"do": "begin", "skip_faulty": "on"}).status_code == 422
    batch = browser.post(led, data={**begin, "skip_faulty": "on"}).headers["Location"]
    assert browser.post(led, data={**begin, "skip_faulty": "on"}).headers["Location"] == batch
    waiting = "0 đã lập, 0 lỗi, trong 1. Chưa ước được còn bao lâu."
    assert waiting in text_of(browser.get(batch))
    with town.app.app_context():
        work(workshop(), stopping=lambda: False)
    assert "1 đã lập" in text_of(browser.get(f"{batch}?part=1"))
    starts = [
        browser.get(f"{batch}/{name}").data[:4] for name in ("files.zip", "print-1.pdf", "results.xlsx")
    ]
    assert starts == [b"PK\x03\x04", b"%PDF", b"PK\x03\x04"]
    again = browser.post(f"/batches/new/{own_paper}", data=sent(sheet(*rows), "ds.xlsx")).headers["Location"]
    assert "lập được 1 trong 2" in text_of(browser.get(again))


NAMES = (
    ["Đối tượng", "Cách gọi", "Họ và tên"],
    ["Cá nhân", "Bà", "Lê Thị Mẫu"],
    ["Cá nhân", "Ông", "Lê Văn Hai"],
)


def typed(**more):
    """What a clerk types beside a list of names for certificates."""
    shared = common()
    said = {f"body.{key}": text for key, text in shared["body"].items()}
    said |= {
        f"award_decision.signer.{key}": shared["award_decision"]["signer"][key] for key in ("post", "name")
    }
    said |= {key: shared[key] for key in ("award", "achievement")}
    return {"shared": "on", **said, "award_decision.date": "15/4/2022", **more}


def shown_faults(answer):
    """Id of the entry → what is wrong there."""
    told = re.findall(r'<p class="fault" id="f-([\w-]+)-e">(.*?)</p>', answer.text)
    return {place: unescape(said) for place, said in told}


def test_what_all_rows_share_is_typed_beside_a_list_of_names_and_told_there_when_wrong(town):
    browser = town.client("lan")
    led = browser.post("/batches/new/certificate", data=sent(sheet(*NAMES), "ten.xlsx")).headers["Location"]
    answer = browser.get(led)
    assert "lập được 0 trong 2 văn bản" in text_of(answer)
    assert {"award", "achievement", "award_decision-signer-name"} <= shown_faults(answer).keys()
    assert '<a href="#f-award">' in answer.text
    assert 'name="commended' not in answer.text
    wrong = typed(**{"award_decision.date": "31/2/2022", "do": "look"})
    led = browser.post(led, data=wrong).headers["Location"]
    answer = browser.get(led)
    assert shown_faults(answer) == {"award_decision-date": "Phải là ngày có thật, ví dụ 15/4/2022."}
    assert 'value="31/2/2022"' in answer.text
    led = browser.post(led, data=typed(do="look")).headers["Location"]
    answer = browser.get(led)
    assert "lập được 2 trong 2 văn bản" in text_of(answer)
    assert shown_faults(answer) == {}


def test_what_is_typed_beside_a_list_is_made_though_it_was_not_tried_first(town):
    browser = town.client("lan")
    begin = {"do": "begin", "formats": "docx"}
    led = browser.post("/batches/new/certificate", data=sent(sheet(*NAMES), "ten.xlsx")).headers["Location"]
    refused = browser.post(led, data=begin | typed(achievement=""))
    assert (refused.status_code, list(shown_faults(refused))) == (422, ["achievement"])
    batch = browser.post(led, data=begin | typed(achievement="Có thành tích A")).headers["Location"]
    assert browser.post(led, data=begin | typed(achievement="Có thành tích A")).headers["Location"] == batch
    assert browser.post(led, data=begin | typed(achievement="Có thành tích B")).headers["Location"] != batch
    with town.app.app_context(), desk().database.read() as connection:
        (first, *_) = records(connection, batch.rpartition("/")[2], [1]).values()
    assert (first["achievement"], first["commended"][0]["name"]) == ("Có thành tích A", "Lê Thị Mẫu")


def test_rows_of_what_all_share_are_added_without_scripts_and_stay_when_columns_are_taken_otherwise(town):
    browser = town.client("lan")
    rows = (["Kính gửi", "Trích yếu"], ["Sở Y tế", "Nghỉ lễ"])
    led = browser.post("/batches/new/notice", data=sent(sheet(*rows), "tb.xlsx")).headers["Location"]
    answer = browser.get(led)
    entries = ("abstract", "number", "content.0.text")
    asked = {name for name in entries if f'name="notice.{name}"' in answer.text}
    assert asked == {"content.0.text"}  # the sheet says what it is about, and no two have the same number
    said = {"shared": "on", "bodies.0.name": "SỞ NỘI VỤ", "notice.content.0.text": "Nghỉ lễ."}
    led = browser.post(led, data={**said, "do": "add:notice.content"}).headers["Location"]
    assert led.endswith("#f-notice-content")
    assert 'name="notice.content.1.text"' in browser.get(led).text
    led = browser.post(led, data={"column.Trích yếu": "", "do": "look"}).headers["Location"]
    answer = browser.get(led)
    assert 'name="bodies.0.name" value="SỞ NỘI VỤ"' in answer.text
    assert 'name="notice.abstract"' in answer.text


def test_a_batch_that_gives_numbers_is_for_those_who_may_issue(town, own_paper):
    browser = town.client("lan")
    rows = (["Họ tên", "Ngày sinh"], ["Lê Cường", "3/4/1990"])
    led = browser.post(f"/batches/new/{own_paper}", data=sent(sheet(*rows), "s.xlsx")).headers["Location"]
    assert 'name="issue"' not in browser.get(led).text
    assert browser.post(led, data={"do": "begin", "formats": "pdf", "issue": "on"}).status_code == 403
    batch = browser.post(led, data={"do": "begin", "formats": "pdf"}).headers["Location"]
    assert browser.post(f"{batch}/cancel").status_code == 303
    assert "1 chưa lập" in text_of(browser.get(batch))
    assert browser.post(f"{batch}/repeat").status_code == 303
    assert "Đang chờ" in text_of(browser.get(batch))


def test_a_link_and_a_key_are_shown_once(town):
    browser = town.client("administrator")
    added = browser.post(
        "/administration/users", data={"name": "thu", "full_name": "Thu", "roles": ["drafter"]}
    )
    link = re.search(r"https://vanban\.example\.vn/welcome/[\w-]+", added.text)[0]
    assert browser.get(link.removeprefix("https://vanban.example.vn")).status_code == 200
    assert "/welcome/" not in browser.get("/administration/users").text
    made = browser.post("/administration/keys", data={"name": "Một cửa", "scopes": ["render"], "days": "30"})
    key = re.search(r"dg_[0-9a-f]{12}_[\w-]{43}", made.text)[0]
    listed = browser.get("/administration/keys").text
    assert (key in listed, key.split("_")[1] in listed) == (False, True)
    assert browser.post(f"/administration/keys/{key.split('_')[1]}/revoke").status_code == 303
    assert browser.post("/administration/users/thu/lock").status_code == 303
    assert "Đã khóa" in browser.get("/administration/users").text
    wrong = browser.post("/administration/users", data={"name": "Á", "full_name": ""})
    assert (wrong.status_code, wrong.text.count('aria-invalid="true"')) == (422, 2)


def test_the_last_administrator_stays(town):
    browser = town.client("administrator")
    told = browser.post(f"/administration/users/{town.first}", data={"full_name": "Ai", "roles": ["clerk"]})
    assert told.status_code == 409


def test_numbers_are_held_and_let_go_with_a_reason(town, document):
    browser = town.client("minh")
    held = browser.post(
        "/administration/numbers/hold", data={"hold_body": "SNV", "count": "2", "reason": "Chờ ký"}
    )
    assert held.status_code == 303
    shown = browser.get("/administration/numbers").text
    year = re.search(r'name="year" value="(\d+)"', shown)[1]
    number = re.search(r'name="number" value="(\d+)"', shown)[1]
    said = {"body": "SNV", "book": "di", "year": year, "number": number}
    assert browser.post("/administration/numbers/release", data=said).status_code == 422
    assert browser.post("/administration/numbers/release", data={**said, "why": "Thôi"}).status_code == 303
    told = text_of(browser.get("/register/gaps"))
    assert (f"{number} SNV, {year} Đã hủy Thôi" in told, "Đang giữ Chờ ký" in told) == (True, True)


def test_a_webhook_is_refused_without_https_and_shows_its_secret_once(town):
    browser = town.client("administrator")
    inner = browser.post(
        "/administration/webhooks", data={"url": "http://example.com/x", "events": ["document.issued"]}
    )
    assert inner.status_code == 422
    outer = browser.post(
        "/administration/webhooks", data={"url": "https://example.com/tin", "events": ["document.issued"]}
    )
    assert "whsec_" in outer.text
    listed = browser.get("/administration/webhooks").text
    assert "whsec_" not in listed
    hook = re.search(r"/administration/webhooks/(\w+)/end", listed)[1]
    assert browser.get(f"/administration/webhooks/{hook}").status_code == 200
    assert browser.post(f"/administration/webhooks/{hook}/end").status_code == 303


def test_tables_of_law_say_figure_day_and_source(town):
    told = text_of(town.client("administrator").get("/administration/tables"))
    assert "1/7/2024 2.340.000 đồng Nghị định số 73/2024/NĐ-CP" in told


def _results(town):
    with town.app.app_context():
        return workshop().results
