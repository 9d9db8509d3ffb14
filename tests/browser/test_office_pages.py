"""The pages beside the form in a real browser: a way through each, and no barrier that axe knows."""

from __future__ import annotations

import io

import pytest
from docx import Document

from docgen.accounts.permissions import scopes_of
from docgen.api.desk import desk
from docgen.api.workshop import workshop
from docgen.office.accounts import create_user
from docgen.office.batch_worker import work
from docgen.office.desk import DOCGEN, Who
from docgen.office.sign_in import use_link
from tests.browser.barriers import COLOURS, RULES, barriers
from tests.browser.rig import PASSWORD, award

HEAVIEST = 150_000
ADDRESSES = (
    "/register?q=khen&state=issued",
    "/register?from=31/2/2026",
    "/register/gaps",
    "/documents/{document}/archive",
    "/verify/{document}",
    "/check",
    "/batches",
    "/batches/new",
    "/batches/new/invitation",
    "/templates",
    "/templates/new",
    "/administration/users",
    "/administration/keys",
    "/administration/offices",
    "/administration/numbers",
    "/administration/retention?on=1/1/2099",
    "/administration/tables",
    "/administration/webhooks",
    "/help",
)
FINDINGS = """() => {
    const { contentDocument: pages, contentWindow: view } = document.getElementById("sheet");
    const marks = [...pages.querySelectorAll("docgen-fault")].map((it) => [it.className, it.dataset.to]);
    return { marks, texts: [...new Set([...view.CSS.highlights.get("fault")].map(String))] };
}"""
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@pytest.fixture(scope="module")
def document(office):
    """An issued decision; somebody who administers is there too."""
    own = Who("so-noi-vu", DOCGEN, frozenset(), scopes_of(["administrator"]))
    with office.app.app_context():
        link = create_user(desk(), own, "thu", "Nguyễn Thị Phương Thảo", ["administrator"])
        office._tokens["thu"] = use_link(desk(), link.token, PASSWORD).token
    return office.issued("award-decision", award())


def file(name, content, kind=WORD):
    return {"name": name, "mimeType": kind, "buffer": content}


def word(*paragraphs):
    made, content = Document(), io.BytesIO()
    for text in paragraphs:
        made.add_paragraph(text)
    made.save(content)
    return content.getvalue()


@pytest.mark.parametrize(("width", "scheme", "rules"), [(1280, "light", RULES), (390, "dark", COLOURS)])
def test_every_page_is_without_barriers_light_and_within_the_width(open_page, document, width, scheme, rules):
    page = open_page("thu", width=width, scheme=scheme)
    sizes = []
    page.on("response", lambda answer: sizes.append(int(answer.headers.get("content-length", "0"))))
    told = {}
    for address in ADDRESSES:
        sizes.clear()
        page.goto(address.format(document=document))
        wide = page.evaluate("document.documentElement.scrollWidth") > width
        heavy = address != "/help" and sum(sizes) > HEAVIEST
        if found := [*barriers(page, rules), *(["wide"] if wide else []), *(["heavy"] if heavy else [])]:
            told[address] = found
    assert told == {}


@pytest.mark.parametrize("scripts", [True, False])
def test_a_foreign_file_is_checked_and_shown_with_its_marks(open_page, shoot, scripts):
    page = open_page("lan", scripts=scripts)
    page.goto("/check")
    page.set_input_files("#file", file("Báo cáo.docx", word("BÁO CÁO", "Kết quả công tác năm 2026.")))
    page.get_by_role("button", name="Kiểm tra").click()
    page.wait_for_selector(".found li")
    fetched = page.request.get(page.locator(".pages img").first.get_attribute("src"))
    assert fetched.body()[:4] == b"\x89PNG"
    assert page.locator(".pages rect").count() > 0
    if scripts:
        assert barriers(page) == []
        shoot(page, "checked")


def test_a_template_becomes_a_paper_and_its_sheet_a_batch(open_page, office, document, shoot):
    page = open_page("minh")
    page.goto("/templates/new")
    page.set_input_files("#file", file("mau.docx", word("Xác nhận {{ họ_tên | sai }}")))
    page.get_by_label("Tên mẫu").fill("Giấy xác nhận")
    page.get_by_label("Tên ngắn").fill("giay-xac-nhan")
    page.get_by_role("button", name="Gửi mẫu").click()
    assert page.get_by_role("alert").locator("li").count() == 1
    assert barriers(page) == []
    page.set_input_files("#file", file("mau.docx", word("Xác nhận {{ họ_tên }}")))
    page.get_by_role("button", name="Gửi mẫu").click()
    page.goto("/new/so-noi-vu.giay-xac-nhan")
    page.get_by_label("Họ tên").fill("Nguyễn Văn Thắng")
    page.wait_for_selector("#checked-list a", state="attached")
    page.locator("#checked > summary").click()
    marked = {"marks": [["error", "f-họ_tên"]], "texts": ["Xác nhận Nguyễn Văn Thắng"]}
    assert page.evaluate(FINDINGS) == marked
    described = page.get_by_label("Họ tên").get_attribute("aria-describedby").split()[0]
    assert (
        page.locator(f"[id='{described}']").inner_text().startswith("Phông chữ không phải Times New Roman.")
    )
    assert barriers(page) == []
    shoot(page, "findings-1280")
    page.goto("/templates/giay-xac-nhan")
    page.get_by_role("link", name="Lập từ bảng tính").click()
    rows = "Họ tên\nNguyễn Văn An\nTrần Thị Bình\n".encode()
    page.set_input_files("#file", file("Danh sách.csv", rows, "text/csv"))
    page.get_by_role("button", name="Xem bảng").click()
    assert barriers(page) == []
    page.get_by_role("button", name="Lập 2 văn bản").click()
    page.wait_for_selector("[data-state=running]")
    with office.app.app_context():
        work(workshop())
    page.wait_for_selector("[data-state=done]")  # the page follows by itself
    assert barriers(page) == []
    shoot(page, "batch-done")


def test_what_neither_a_list_of_names_nor_the_profile_says_is_typed_beside_it(open_page, office, shoot):
    office.set_profile()
    page = open_page("lan")
    page.goto("/batches/new/certificate")
    names = "Đối tượng,Cách gọi,Họ và tên\nCá nhân,Bà,Lê Thị Mẫu\nCá nhân,Ông,Lê Văn Hai\n".encode()
    page.set_input_files("#file", file("Tên.csv", names, "text/csv"))
    page.get_by_role("button", name="Xem bảng").click()
    page.get_by_role("link", name="Thành tích chung").click()
    assert page.get_by_label("Thành tích chung").evaluate("field => field.getBoundingClientRect().top") < 720
    assert page.locator("th", has_text="Quyền hạn").count() == 1
    assert barriers(page) == []
    shoot(page, "batch-shared-1280")
    page.set_viewport_size({"width": 390, "height": 844})
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    shoot(page, "batch-shared-390")
    page.get_by_label("Thành tích chung").fill(award()["achievement"])
    page.locator("[id='f-award']").select_option("Giấy khen")
    page.get_by_role("button", name="Ghi và thử lại").click()
    page.get_by_role("button", name="Lập 2 văn bản").wait_for()
    assert barriers(page) == []
    shoot(page, "batch-shared-good-390")


def test_a_document_is_found_in_the_register_and_verified_by_its_file(open_page, document):
    clerk = open_page("minh")
    clerk.goto("/register")
    clerk.get_by_role("searchbox").fill("giay khen")
    clerk.get_by_role("button", name="Tìm").click()
    clerk.get_by_role("link", name="/QĐ-SNV").first.click()
    with clerk.expect_download() as fetched:
        clerk.get_by_role("link", name="Tải PDF").click()
    stranger = open_page()
    stranger.goto("/verify")
    stranger.set_input_files("#file", fetched.value.path())
    stranger.get_by_role("button", name="So với bản lưu").click()
    assert stranger.get_by_role("heading", name="Văn bản này đã được ban hành").is_visible()
    assert barriers(stranger) == []


def test_enter_in_an_entry_of_the_profile_keeps_it(open_page, office):
    office.set_profile()
    page = open_page("lan")
    page.goto("/office")
    page.locator("#f-body > summary").click()
    page.locator("[id='f-body-place']").fill("Đất Mũi")
    page.keyboard.press("Enter")
    page.get_by_role("status").get_by_text("Đã lưu hồ sơ cơ quan").wait_for()
    assert page.locator("[id='f-body-place']").input_value() == "Đất Mũi"
    office.set_profile()
