"""An office's own template in the pages: found, filled in, looked at, finished; numbered where it can be."""

from __future__ import annotations

import io
import re
from html import unescape
from importlib.resources import files

import pytest
from docx import Document

from docgen.api.desk import desk
from docgen.office.desk import Who
from docgen.papers import PAPERS, example_of
from docgen.register.drafts import begin_draft
from tests.rig.pages import text_of, word

SLUG = "so-noi-vu.giay-xac-nhan"
LAYOUT = "so-noi-vu.thong-bao"


def paragraphs(content):
    return [each.text for each in Document(io.BytesIO(content)).paragraphs]


def send(browser, content, **named):
    held = {"file": (io.BytesIO(content), "mau.docx"), "use": "1", "base": "", "about": "", **named}
    assert browser.post("/templates/new", data=held).status_code == 303


@pytest.fixture(scope="module")
def browser(town):
    """The clerk's, after two templates were sent: one of its own fields, one a layout of a notice."""
    clerk = town.client("minh")
    lines = (
        "GIẤY XÁC NHẬN",
        "Ông (bà): {{ họ_tên }}",
        "Từ {{ ngày_vào | ngày_dài }}, lương {{ lương }} đồng",
    )
    send(clerk, word(*lines), name="giay-xac-nhan", title="Giấy xác nhận công tác", about="Cấp cho công chức")
    layout = (files("templates_docx") / "named-paper.docx").read_bytes()
    send(clerk, layout, name="thong-bao", title="Thông báo của Sở", base="notice")
    return clerk


@pytest.fixture(scope="module")
def draft(browser):
    """The address of a draft of the paper with its own fields."""
    typed = {"họ_tên": "Lê Thị Mẫu", "ngày_vào": "5/3/2020", "lương": "12.500.000", "do": "save"}
    answer = browser.post(f"/new/{SLUG}", data=typed)
    assert answer.status_code == 303
    return answer.headers["Location"]


def test_own_templates_are_offered_first_and_found_without_diacritics(browser):
    home = browser.get("/").text
    assert home.index("Mẫu của cơ quan") < home.index(f"/new/{SLUG}") < home.index("/new/award-decision")
    found = browser.get("/?q=giay xac nhan cong tac").text
    assert re.findall(r'href="/new/([^"]+)"', found) == [SLUG]
    assert re.findall(
        r'href="/batches/new/([^"]+)"', browser.get("/batches/new?q=cap cho cong chuc").text
    ) == [SLUG]


def test_the_form_has_the_fields_of_the_template(browser):
    form = browser.get(f"/new/{SLUG}").text
    assert re.findall(r'<input[^>]* name="(họ_tên|ngày_vào|lương)"', form) == ["họ_tên", "ngày_vào", "lương"]
    assert 'value="review"' not in form


def test_its_pages_are_shown_while_one_types(browser):
    seen = browser.post(f"/look/{SLUG}", data={"họ_tên": "Lê Thị Mẫu", "ngày_vào": "31/2/2020"}).json
    assert "Lê Thị Mẫu" in seen["markup"]
    assert [(each["id"], each["lacking"]) for each in seen["faults"]] == [
        ("f-ngày_vào", False),
        ("f-lương", True),
    ]
    assert "Lê Thị Mẫu" in browser.post(f"/page/{SLUG}", data={"họ_tên": "Lê Thị Mẫu"}).text
    said = browser.post(f"/check/{SLUG}", data={"họ_tên": "Lê Thị Mẫu"}).json["findings"]
    assert {each["severity"] for each in said} <= {"error", "warning"}
    assert said != []


def test_a_finding_quotes_its_clause_where_there_is_one(browser):
    typed = {"họ_tên": "Lê  Thị Mẫu", "ngày_vào": "1/2/2020", "lương": "1"}
    said = [each["said"] for each in browser.post(f"/check/{SLUG}", data=typed).json["findings"]]
    assert "Có nhiều khoảng trắng liền nhau." in said
    assert "Khổ giấy không phải A4. (I.1)" in said


def test_a_draft_is_kept_listed_finished_and_taken_for_another(browser, draft):
    assert "Giấy xác nhận công tác Lê Thị Mẫu" in text_of(browser.get("/drafts"))
    kept = browser.get(draft).text
    assert 'value="5/3/2020"' in kept
    revision = re.search(r'name="revision" value="(\d+)"', kept)[1]
    typed = {"họ_tên": "Lê Thị Mẫu", "ngày_vào": "5/3/2020", "revision": revision, "do": "finish"}
    assert browser.post(draft, data=typed).status_code == 422
    revision = re.search(r'name="revision" value="(\d+)"', browser.get(draft).text)[1]
    done = browser.post(draft, data={**typed, "lương": "12.500.000", "revision": revision})
    assert done.headers["Location"] == f"{draft}/dossier"
    assert "Giấy xác nhận công tác" in text_of(browser.get(f"{draft}/dossier"))
    made = browser.get(f"{draft}/{SLUG}.docx").data
    assert paragraphs(made) == [
        "GIẤY XÁC NHẬN",
        "Ông (bà): Lê Thị Mẫu",
        "Từ ngày 05 tháng 3 năm 2020, lương 12.500.000 đồng",
    ]
    assert browser.get(f"{draft}/{SLUG}.pdf").data.startswith(b"%PDF-")
    again = browser.get(f"/new/{SLUG}?from=draft-{draft.rsplit('/', 1)[1]}").text
    assert 'value="Lê Thị Mẫu"' in again


def test_a_layout_of_a_numbered_paper_goes_through_review_to_its_number(town, browser):
    record = example_of(PAPERS["notice"])
    own = {key: value for key, value in record["notice"].items() if key not in ("number", "date")}
    with town.app.app_context(), desk().database.write() as connection:
        doing = desk().doing(connection, Who("so-noi-vu", "minh"))
        begun = begin_draft(doing, LAYOUT, {**record, "notice": own})
    at = f"/drafts/{begun.id}"
    assert "Thông báo của Sở" in text_of(browser.get(at))
    assert "Thông báo của Sở" in text_of(browser.get(f"{at}/dossier"))
    approver = town.client("hung")
    page = approver.get(f"{at}/review")
    number = re.search(r'<dd class="number">([^<]+)</dd>', page.text)[1]
    asked = {"revision": str(begun.revision), "word": "approved"}
    assert approver.post(f"{at}/review", data=asked).status_code == 303
    issued = browser.post(f"{at}/issue", data={"revision": str(begun.revision), "key": "mot"})
    document = browser.get(issued.headers["Location"])
    assert number in text_of(document)
    alike = re.search(r'href="(/new/so-noi-vu.thong-bao[^"]+)"', document.text)[1]
    assert browser.get(unescape(alike)).status_code == 200


def test_what_was_begun_stays_when_the_template_goes_out_of_use(town, browser, draft):
    assert browser.post("/templates/giay-xac-nhan/retire").status_code == 303
    try:
        assert f"/new/{SLUG}" not in browser.get("/").text
        assert browser.get(f"/new/{SLUG}").status_code == 409
        assert browser.get(draft).status_code == 200
        assert "Lê Thị Mẫu" in text_of(browser.get("/drafts"))
    finally:
        browser.post("/templates/giay-xac-nhan/use", data={"version": "1"})


@pytest.mark.parametrize(
    "address", ["/new/khac.giay", "/look/khac.giay", "/page/khac.giay", "/check/khac.giay"]
)
def test_a_paper_of_another_office_is_none(browser, address):
    ask = browser.get if address.startswith("/new") else browser.post
    assert ask(address).status_code == 404
