"""A list becomes papers: its faults, its columns, what all its rows share, its way through the queue."""

from __future__ import annotations

import re
from html import unescape

import pytest

from docgen.api.desk import desk
from docgen.api.workshop import workshop
from docgen.jobs.batches import records
from docgen.office.batch_worker import work
from tests.rig.pages import sent, sheet, text_of, word
from tests.rig.sheets import common

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


@pytest.fixture(scope="module")
def own_paper(town):
    """A paper of the office's own: one row, one paper."""
    said = {"name": "xac-nhan", "title": "Xác nhận", "use": "on"}
    made = word("Xác nhận {{ họ_tên }}, sinh ngày {{ ngày_sinh }}.")
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
    assert 'name="issue"' not in town.client("minh").get(led).text  # it bears no number
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
    rows = (["Kính gửi", "Trích yếu"], ["Sở Y tế", "Nghỉ lễ"])
    led = browser.post("/batches/new/notice", data=sent(sheet(*rows), "tb.xlsx")).headers["Location"]
    body = {"name": "SỞ NỘI VỤ", "symbol": "SNV", "place": "Lạng Sơn", "head_post": "Giám đốc"}
    said = {f"bodies.0.{key}": text for key, text in body.items()}
    said |= {
        "signers.0.post": "Giám đốc",
        "signers.0.name": "Lê Văn Hai",
        "notice.content.0.text": "Nghỉ lễ.",
    }
    led = browser.post(led, data={"shared": "on", **said, "do": "look"}).headers["Location"]
    asked = {name: 'name="issued_on"' in town.client(name).get(led).text for name in ("lan", "minh")}
    assert asked == {"lan": False, "minh": True}
    rows = (["Họ tên", "Ngày sinh"], ["Lê Cường", "3/4/1990"])
    led = browser.post(f"/batches/new/{own_paper}", data=sent(sheet(*rows), "s.xlsx")).headers["Location"]
    assert browser.post(led, data={"do": "begin", "formats": "pdf", "issue": "on"}).status_code == 403
    batch = browser.post(led, data={"do": "begin", "formats": "pdf"}).headers["Location"]
    assert browser.post(f"{batch}/cancel").status_code == 303
    assert "1 chưa lập" in text_of(browser.get(batch))
    assert browser.post(f"{batch}/repeat").status_code == 303
    assert "Đang chờ" in text_of(browser.get(batch))
