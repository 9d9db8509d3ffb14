"""The way of a draft, from the form over its approval to the document, and what waits at each turn."""

from __future__ import annotations

import html
import io
import re

import pytest

from docgen.api.desk import desk
from docgen.papers import PAPERS
from docgen.papers.example_records import example
from docgen.register.drafts import begin_draft
from docgen.web.form.model import BETWEEN
from tests.integration.web.conftest import PASSWORD, decision


def fields(record, name=""):
    """What the form of a record posts: names and texts."""
    if isinstance(record, dict):
        return {
            key: text
            for step, inner in record.items()
            for key, text in fields(inner, f"{name}{BETWEEN}{step}" if name else step).items()
        }
    if isinstance(record, list) and record and isinstance(record[0], dict):
        return {
            key: text
            for place, inner in enumerate(record)
            for key, text in fields(inner, f"{name}{BETWEEN}{place}").items()
        }
    return {name: "\n".join(record) if isinstance(record, list) else str(record)}


@pytest.fixture(scope="module")
def award():
    """What the form of the example decision posts, without the money."""
    _, record = decision()
    own = {key: record[key] for key in ("body", "award", "achievement", "commended", "award_decision")}
    return {**fields(own), "do": "save"}


def begun(town, award):
    return town.client("lan").post("/new/award-decision", data=award).headers["Location"]


@pytest.fixture
def draft(town, award):
    """Address of a draft that is asked to be approved."""
    address = begun(town, award)
    said = town.client("lan").post(f"{address}/review", data={"revision": "1", "word": "asked"})
    assert said.status_code == 303
    return address


@pytest.fixture
def issued(town, draft):
    """Address of the draft, now issued, and that of its document."""
    town.client("hung").post(f"{draft}/review", data={"revision": "1", "word": "approved"})
    return draft, town.client("minh").post(f"{draft}/issue", data={"revision": "1"}).headers["Location"]


def test_a_form_folds_away_what_its_paper_does_not_print_and_keeps_it(town):
    record = example("signing_ceremony")
    lan = town.client("lan")
    address = lan.post("/new/invitation", data={**fields(record), "do": "save"}).headers["Location"]
    shown = lan.get(address).text
    head, rest = shown.split('id="rest"')
    assert "Phần khác của hồ sơ" in rest
    assert 'id="f-guests"' in head
    assert [name for name in ("agreed_points", "proceedings", "agenda") if f'id="f-{name}"' in head] == []
    assert record["agreed_points"][0] in html.unescape(rest)


def test_a_programme_begun_from_an_earlier_one_is_of_the_next_period_and_says_so(town):
    record = example("programme")
    lan = town.client("lan")
    address = lan.post("/new/coordination-programme", data={**fields(record), "do": "save"}).headers[
        "Location"
    ]
    earlier = f"draft-{address.rpartition('/')[2]}"
    alike = lan.get(f"/new/coordination-programme?from={earlier}").text
    other = lan.get(f"/new/programme-report?from={earlier}").text
    said = "năm chuyển sang giai đoạn tiếp theo"
    assert (said in alike, said in other) == (True, False)
    for page, year in ((alike, record["end_year"] + 1), (other, record["start_year"])):
        assert f'name="start_year" value="{year}"' in page
    assert record["tasks"][0]["result"] not in html.unescape(alike)


def test_a_paper_that_prints_the_whole_record_has_nothing_folded_away_but_its_note(town):
    shown = town.client("lan").get("/new/award-decision").text
    assert re.findall(r'id="f-(\w+)"', shown.split('id="rest"')[1].split("</details>")[0]) == ["note"]


def test_a_note_is_asked_for_only_beside_a_button_that_sends_it(town, draft):
    assert 'name="note"' not in town.client("lan").get(f"{draft}/review").text
    assert 'name="note"' in town.client("hung").get(f"{draft}/review").text


def test_the_first_button_of_who_approves_is_to_approve(town, draft):
    shown = town.client("hung").get(f"{draft}/review").text
    assert re.search(r'<button name="word" value="approved" class="primary">', shown)
    assert f'href="{draft}"' in shown


def test_what_waits_for_approval_opens_where_it_is_approved(town, draft):
    for address in ("/", "/drafts"):
        assert f'href="{draft}/review"' in town.client("hung").get(address).text
        assert f'href="{draft}"' in town.client("lan").get(address).text


def test_what_is_approved_opens_where_it_is_issued(town, draft):
    town.client("hung").post(f"{draft}/review", data={"revision": "1", "word": "approved"})
    assert f'href="{draft}/review"' in town.client("minh").get("/drafts").text


def test_an_issued_draft_leads_to_its_document_and_offers_no_second_number(town, issued):
    draft, document = issued
    for address in (draft, f"{draft}/review", f"{draft}?paper=certificate"):
        answer = town.client("minh").get(address)
        assert (answer.status_code, answer.headers["Location"]) == (303, document)
    late = town.client("lan").post(draft, data={"do": "autosave"}, headers={"Accept": "application/json"})
    assert (late.status_code, late.json["code"]) == (409, "draft-issued")


def test_the_dossier_of_an_issued_record_goes_on_with_the_other_papers(town, issued):
    draft, document = issued
    shown = town.client("lan").get(f"{draft}/dossier").text
    assert f'href="{document}"' in shown
    assert f"/new/certificate?from={document.rpartition('/')[2]}" in shown
    assert f'href="{draft}?paper=' not in shown


def test_another_paper_of_an_issued_record_knows_the_number(town, issued):
    _, document = issued
    identity = document.rpartition("/")[2]
    shown = town.client("lan").get(document).text
    assert f"/new/certificate?from={identity}" in shown
    number = re.search(r"<h1>Quyết định (\d+)/QĐ-SNV", shown)[1]
    certificate = town.client("lan").get(f"/page/certificate?from={identity}").text
    assert f"{number}/QĐ-SNV" in certificate
    alike = town.client("lan").get(f"/page/award-decision?from={identity}").text
    assert f"{number}/QĐ-SNV" not in alike


def test_what_was_typed_outlives_the_session(town, award):
    stranger = town.client()
    asked = stranger.post("/new/award-decision", data={**award, "achievement": "thành tích «mới»"})
    assert asked.status_code == 401
    kept = html.unescape(re.search(r'name="kept" value="([^"]*)"', asked.text)[1])
    back = re.search(r'name="next" value="([^"]*)"', asked.text)[1]
    wrong = stranger.post("/sign-in", data={"name": "lan", "password": "x", "next": back, "kept": kept})
    assert html.unescape(re.search(r'name="kept" value="([^"]*)"', wrong.text)[1]) == kept
    again = stranger.post("/sign-in", data={"name": "lan", "password": PASSWORD, "next": back, "kept": kept})
    assert 'action="/new/award-decision"' in again.text
    sent = re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)">', again.text)
    posted = {html.unescape(name): html.unescape(value) for name, value in sent}
    made = stranger.post("/new/award-decision", data=posted)
    assert "thành tích «mới»" in stranger.get(made.headers["Location"]).text


@pytest.mark.parametrize("kept", ["", "{}", "[[1]]", "không phải", '[["a", "b", "c"]]'])
def test_what_cannot_have_been_kept_is_left_out(town, kept):
    answer = town.client().post("/sign-in", data={"name": "lan", "password": PASSWORD, "kept": kept})
    assert (answer.status_code, answer.headers["Location"]) == (303, "/")


def test_no_password_is_written_into_the_page_that_asks_for_it(town):
    sent = {"old": "bí mật một", "password": "bí mật hai", "again": "bí mật hai"}
    assert "bí mật" not in town.client().post("/password", data=sent).text


def test_guests_of_many_bodies_come_from_one_sheet(town):
    """A list as offices keep it: one guest to a row, the body in a column of its own."""
    sheet = "STT\tHọ và tên\tChức vụ\tCơ quan\n" + "\n".join(
        f"{place}\tNguyễn Văn Mẫu {place}\tChủ tịch\tUBND xã {'Một' if place < 3 else 'Hai'}"
        for place in range(1, 5)
    )
    client = town.client("lan")
    assert 'name="guests.pasted"' in client.get("/new/invitation").text
    address = client.post("/new/invitation", data={"guests.pasted": sheet, "do": "add:guests"}).headers[
        "Location"
    ]
    shown = client.get(address).text
    assert re.search(r'name="guests.1.body" value="UBND xã Hai"', shown)
    assert re.search(r'name="guests.1.delegates.1.name" value="Nguyễn Văn Mẫu 4"', shown)
    assert 'name="guests.2.body" value=""' in shown


def test_a_list_of_ones_own_need_not_repeat_the_office_profile(town, award):
    browser = town.client("lan")
    rows = "STT,Đối tượng,Họ tên,Chức vụ\n1,Cá nhân,Nguyễn Văn An,Chuyên viên\n".encode()

    def faults():
        sent = {"file": (io.BytesIO(rows), "ds.csv")}
        led = browser.post("/batches/new/certificate", data=sent).headers["Location"]
        shown = browser.get(led).text
        return shown[shown.index('id="faults"') : shown.index('id="columns"')]

    before = faults()
    assert "Cơ quan khen thưởng › Tên cơ quan" in before
    assert "Quyết định khen thưởng › Người ký" in before
    profile = {name: text for name, text in award.items() if name.startswith("body.")}
    profile |= {"signer.given": "on", "signer.post": "Giám đốc", "signer.name": "Nguyễn Thị Mẫu"}
    assert browser.post("/office", data=profile).status_code == 303
    said = faults()
    assert "Cơ quan khen thưởng" not in said
    assert "Người ký" not in said
    assert "Danh hiệu, hình thức" in said


def test_who_is_signed_in_stays_so_where_nothing_is_found(town):
    missing = town.client("lan").get("/khong-co", headers={"Accept": "text/html"})
    assert missing.status_code == 404
    assert "Đăng xuất" in missing.text
    assert "Đăng xuất" not in town.client().get("/khong-co", headers={"Accept": "text/html"}).text


def test_a_file_that_is_too_large_is_refused_in_megabytes(town):
    head = b'--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n'
    sent = head + bytes(2_100_000) + b"\r\n--x--\r\n"  # the test client would leave a file of its own open
    refused = town.client().post("/verify", data=sent, content_type="multipart/form-data; boundary=x")
    assert refused.status_code == 413
    assert "lớn hơn 2 MB" in refused.text


def test_what_is_saved_already_is_nobody_elses_change(town):
    lan = town.client("lan")
    said = {**fields(example("award")), "do": "save"}
    address = lan.post("/new/award-decision", data=said).headers["Location"]
    changed = {**said, "achievement": "thành tích chống hạn, mặn", "revision": "1"}
    assert lan.post(address, data={**changed, "do": "autosave"}).status_code == 303
    sent = lan.post(address, data={**changed, "do": "review"})
    assert (sent.status_code, sent.headers["Location"]) == (303, f"{address}/review")
    assert lan.post(address, data={**changed, "achievement": "thành tích khác"}).status_code == 409


@pytest.mark.parametrize("paper", ["certificate", "payment-list", "seat-cards", "mc-script"])
def test_what_bears_no_number_is_not_led_to_where_numbers_are_given_but_to_its_files(town, paper):
    lan = town.client("lan")
    shown = lan.get(f"/new/{paper}").text
    assert re.findall(r'name="do" value="(\w+)" class="primary"', shown) == ["finish"]
    said = {**fields(example(PAPERS[paper].kind)), f"{paper.replace('-', '_')}.given": "on", "do": "finish"}
    assert lan.post(f"/new/{paper}", data=said).headers["Location"].endswith("/dossier")


def test_a_paper_of_the_dossier_is_split_off_to_get_a_number_only_while_it_has_none(town):
    record = example("award")
    del record["award_proposal"]["number"]
    with town.app.app_context(), desk().database.write() as connection:
        kept = begin_draft(desk().doing(connection, town.administrator), "award-decision", record)
    shown = town.client("lan").get(f"/drafts/{kept.id}/dossier").text
    assert len(re.findall('loading="lazy"', shown)) > 4
    assert re.findall(r'action="[^"]+/dossier/([\w-]+)', shown) == ["award-proposal"]
