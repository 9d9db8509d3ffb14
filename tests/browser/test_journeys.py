"""The ways of a clerk through the pages, by keyboard as far as it goes."""

from __future__ import annotations

import re

from docgen.papers import PAPERS, example, example_of
from tests.browser.rig import PASSWORD, Hands, award, paste, settled

MOST_DEEDS = 60


def sheet_of(rows, columns):
    """Rows as a spreadsheet copies them, with headings."""
    lines = ["\t".join(columns)]
    lines += ["\t".join(str(row.get(key) or "") for key in columns.values()) for row in rows]
    return "\n".join(lines)


COMMENDED = {
    "Đối tượng": "category",
    "Cách gọi": "honorific",
    "Tên": "name",
    "Chức vụ": "position",
    "Đơn vị, địa chỉ": "unit",
    "Thành tích": "achievement",
}
CATEGORIES = {"collective": "Tập thể", "individual": "Cá nhân", "household": "Hộ gia đình"}


def commended_sheet():
    rows = [{**row, "category": CATEGORIES[row["category"]]} for row in example("award")["commended"]]
    return sheet_of(rows, COMMENDED)


def number_on(page):
    return page.locator("h1").inner_text()


def test_from_sign_in_to_an_issued_award_decision(open_page, office, shoot):
    """With the profile set, the decision of the example takes fewer than 60 deeds."""
    office.set_profile()
    page = open_page()
    hands = Hands(page)
    page.goto("/")
    page.wait_for_selector("h1:text('Đăng nhập')")
    hands.type("hung")
    hands.press("Tab")
    hands.type(PASSWORD)
    hands.press("Enter")
    page.wait_for_selector("h1:text('Soạn văn bản')")
    hands.type("quyet dinh khen")
    hands.press("Enter")
    page.wait_for_selector("h1:text('Quyết định khen thưởng')")
    page.wait_for_selector("[id='f-award']:focus")
    hands.press("g")
    hands.press("Tab")
    hands.type(example("award")["achievement"])
    hands.press("Tab")
    while hands.focused() != "commended.0.category":
        hands.press("Tab")
    hands.paste(commended_sheet())
    settled(page)
    page.wait_for_selector("#lacking-count:text('Đã đủ thông tin')")
    sheet = page.frame_locator("#sheet")
    sheet.locator("text=03 tập thể, 08 cá nhân và 01 hộ gia đình").first.wait_for()
    shoot(page, "award-typed-1280")
    hands.press("Control+Enter")
    page.wait_for_selector("dd.number:text-matches('^\\\\d+/QĐ-SNV$')")
    foretold = page.locator("dd.number").inner_text()
    page.frame_locator("iframe.paper").locator(f"text={foretold}").first.wait_for()
    shoot(page, "award-review-1280")
    page.locator("button[name=word][value=approved]").click()
    hands.deeds += 1
    page.wait_for_selector(".badge.approved")
    assert hands.deeds < MOST_DEEDS
    clerk = open_page("lan")
    clerk.goto(page.url)
    clerk.get_by_role("button", name=f"Ban hành số {foretold}").click()
    clerk.wait_for_selector(".badge.issued")
    assert foretold in number_on(clerk)
    with clerk.expect_download() as download:
        clerk.get_by_role("link", name=re.compile("Tải PDF")).click()
    assert download.value.path().read_bytes().startswith(b"%PDF-1.7")
    shoot(clerk, "document-1280")


def test_nobody_issues_what_was_not_approved(open_page, office):
    draft = office.draft("award-decision", award())
    page = open_page("lan")
    page.goto(f"/drafts/{draft}/review")
    assert page.get_by_role("button", name=re.compile("^Ban hành")).count() == 0
    page.get_by_role("button", name="Trình duyệt").click()
    page.wait_for_selector(".flash")
    approver = open_page("hung")
    approver.goto(f"/drafts/{draft}/review")
    approver.get_by_role("textbox", name="Ý kiến").fill("Sửa Điều 2")
    approver.get_by_role("button", name="Trả lại").click()
    approver.wait_for_selector(".badge.returned")
    page.goto(f"/drafts/{draft}")
    assert "Sửa Điều 2" in page.locator(".note").inner_text()
    page.goto(f"/drafts/{draft}/review")
    assert page.get_by_role("button", name=re.compile("^Ban hành")).count() == 0


def test_faults_are_told_at_the_top_and_at_their_entries(open_page, office, shoot):
    record = award()
    record["commended"][0]["category"] = "household"
    record["commended"][0]["name"] = ""
    record["reward"]["as_of"] = "31/2/2026"
    draft = office.draft("award-decision", record)
    page = open_page("lan")
    page.goto(f"/drafts/{draft}")
    page.get_by_role("button", name="Duyệt, ban hành…").click()
    page.wait_for_selector("#summary:focus")
    assert page.title().startswith("Có lỗi")
    shoot(page, "faults-1280")
    page.locator("#summary a", has_text="Tên").first.click()
    page.wait_for_selector("[id='f-commended-0-name']:focus")
    page.keyboard.insert_text("Hộ ông Nông Văn Thắng")
    page.locator("[id='f-reward-as_of']").fill("20/8/2026")
    page.locator("#preview-state:text('đang khớp')").wait_for()
    settled(page)
    page.keyboard.press("Control+Enter")
    page.wait_for_selector("dd.number")


def test_a_wrong_day_is_told_while_one_types(open_page, office):
    draft = office.draft("award-decision", award())
    page = open_page("lan")
    page.goto(f"/drafts/{draft}")
    field = page.locator("[id='f-reward-as_of']")
    field.fill("31/2/2026")
    page.locator("[id='f-reward-as_of-e']").wait_for()
    field.fill("28/2/2026")
    page.locator("[id='f-reward-as_of-e']").wait_for(state="detached")
    settled(page)


def test_an_interrupted_draft_is_taken_up_where_it_was(open_page, office):
    page = open_page("lan")
    page.goto("/new/official-letter")
    page.get_by_label("Trích yếu").fill("đề nghị phối hợp tuyên truyền")
    settled(page)
    page.wait_for_url(re.compile("/drafts/"))
    page.close()
    again = open_page("lan")
    again.goto("/")
    again.get_by_role("link", name=re.compile("Công văn.*đề nghị phối hợp")).first.click()
    again.wait_for_selector("h1:text('Công văn')")
    assert again.get_by_label("Trích yếu").input_value() == "đề nghị phối hợp tuyên truyền"


def test_wrong_rows_of_a_typed_table_are_told_while_one_types(open_page, office):
    record = example_of(PAPERS["official-letter"])
    table = {"columns": [{"head": "Thuốc"}, {"head": "Số lượng"}], "rows": [{"cells": ["Oresol", "5.000"]}]}
    record["official_letter"]["content"] = [{"kind": "table", "table": table}]
    page = open_page("lan")
    page.goto(f"/drafts/{office.draft('official-letter', record)}")
    page.evaluate("location.hash = 'f-official_letter-content-0-table-rows'")
    rows = page.locator("[id='f-official_letter-content-0-table-rows']")
    rows.fill("Oresol | 5.000 | thừa\nCloramin B\nPhèn chua | 1 | 2")
    page.locator("[id='f-official_letter-content-0-table-rows-e']:text('3. Mỗi hàng')").wait_for()
    each = "Mỗi hàng phải có 2 ô như số cột, hoặc một ô duy nhất là tên nhóm."
    assert page.locator(".fault").all_inner_texts() == [f"1. {each} 3. {each}"]
    rows.fill("Oresol | 5.000")
    page.locator(".fault").wait_for(state="detached")


def test_two_clerks_on_one_draft_are_told(open_page, office, shoot):
    draft = office.draft("award-decision", award())
    one, other = open_page("lan"), open_page("minh")
    for page in (one, other):
        page.goto(f"/drafts/{draft}")
    one.locator("[id='f-achievement']").fill("thành tích của Lan")
    settled(one)
    other.locator("[id='f-achievement']").fill("thành tích của Minh")
    other.wait_for_selector("#save-state.bad")
    assert "lan" in other.locator("#save-state").inner_text()
    assert office.record(draft)["achievement"] == "thành tích của Lan"
    other.get_by_role("button", name="Lưu bản thảo").click()
    other.wait_for_selector("#summary")
    shoot(other, "conflict-1280")
    assert other.locator("[id='f-achievement']").input_value() == "thành tích của Minh"
    other.get_by_role("button", name="Lưu đè bằng bản của tôi").click()
    other.wait_for_selector(".flash")
    assert office.record(draft)["achievement"] == "thành tích của Minh"


def write(page, texts):
    """Type into entries, by the way into the record."""
    for name, text in texts.items():
        page.locator(f"[id='f-{name}']").focus()
        page.keyboard.insert_text(text)


def issue(page):
    """Go on from the form to the issued document, by keyboard; give its number and its PDF."""
    page.keyboard.press("Control+Enter")
    page.get_by_role("button", name=re.compile("^Ban hành số")).press("Enter")
    page.wait_for_selector(".badge.issued")
    pdf = page.request.get(page.get_by_role("link", name=re.compile("Tải PDF")).get_attribute("href"))
    assert pdf.body().startswith(b"%PDF-1.7")
    return page.locator("dd.number").inner_text()


def test_an_invitation_for_thirty_guests_is_issued(open_page, office, shoot):
    """A new ceremony from nothing but the profile; the guests come from a spreadsheet."""
    office.set_profile("invitation")
    page = open_page("mai")
    page.goto("/new/invitation")
    write(page, {"agreement": "Quy chế phối hợp tuyên truyền", "starts_at": "14:00 15/4/2099"})
    write(page, {"venue": "Hội trường Sở Nội vụ"})
    for party in ("parties-0-signatory", "parties-1-signatory", "chair"):
        write(page, {f"{party}-name": "Hoàng Thị Mẫu", f"{party}-position": "Giám đốc"})
    body = {"name": "Báo Lạng Sơn", "symbol": "BLS", "place": "Lạng Sơn", "head_post": "Tổng Biên tập"}
    write(page, {f"parties-1-body-{key}": text for key, text in body.items()})
    people = [
        {
            "honorific": "Ông" if number % 2 else "Bà",
            "name": f"Nguyễn Thị Mẫu {number}",
            "position": "Chuyên viên",
        }
        for number in range(1, 31)
    ]
    columns = {"Chức vụ": "position", "Cách gọi": "honorific", "Họ tên": "name", "Cơ quan": "body"}
    page.locator("[id='f-guests-0-body']").focus()
    paste(page, sheet_of([{**each, "body": "UBND xã Tân Mẫu"} for each in people], columns))
    page.wait_for_url(re.compile("#f-guests"))
    page.locator("[id='f-invitation'] > summary").press("Enter")
    page.locator("[id='f-invitation-addressed']").select_option("list")
    settled(page)
    kept = office.record(page.url.partition("#")[0].rpartition("/")[2])["guests"]
    assert kept == [{"body": "UBND xã Tân Mẫu", "delegates": people}]
    shoot(page, "invitation-typed-1280")
    assert issue(page).endswith("/GM-SNV")


def test_a_programme_of_the_next_period_is_issued_from_an_earlier_one(open_page, office):
    earlier = office.issued("coordination-programme", example("programme"))
    page = open_page("mai")
    page.goto(f"/documents/{earlier}")
    page.get_by_role("link", name="Soạn văn bản tương tự").press("Enter")
    page.wait_for_selector("html.has-js")
    assert page.evaluate("document.activeElement.closest('.blank')") is None
    page.locator("[id='f-title']").fill("Tuyên truyền cải cách hành chính")
    assert "năm chuyển sang giai đoạn tiếp theo" in page.locator(".note").inner_text()
    page.frame_locator("#sheet").locator("text=giai đoạn 2026 - 2029").first.wait_for()
    assert "/CTrPH-SNV-ĐPTTH" in issue(page)


def test_a_letter_is_issued_from_nothing_but_the_profile(open_page, office):
    office.set_profile("official-letter")
    page = open_page("mai")
    page.goto("/new/official-letter")
    write(page, {"official_letter-abstract": "Về việc báo cáo số liệu năm 2026"})
    page.locator("[id='f-official_letter-content-0-text']").focus()
    page.keyboard.insert_text("Đề nghị các đơn vị báo cáo số liệu trước ngày 20/8/2026.")
    assert re.fullmatch(r"\d+/SNV-VTLT", issue(page))


def test_rows_move_and_go_by_keyboard(open_page, office):
    draft = office.draft("award-decision", award())
    page = open_page("lan")
    page.goto(f"/drafts/{draft}")
    names = [row["name"] for row in award()["commended"]]
    page.locator("[id='f-commended-1-name']").focus()
    page.keyboard.press("Alt+ArrowUp")
    page.locator("button[value='remove:commended.11']").press("Enter")
    settled(page)
    kept = [row["name"] for row in office.record(draft)["commended"]]
    assert kept == [names[1], names[0], *names[2:11]]


def test_everything_works_without_scripts(open_page, shoot):
    page = open_page("lan", scripts=False)
    page.goto("/")
    page.get_by_label("Tìm loại văn bản").fill("phieu gui")
    page.get_by_role("button", name="Tìm").click()
    assert page.locator("#offers li").count() == 1
    page.goto("/new/decision")
    for name, text in {
        "bodies-0-name": "Sở Nội vụ",
        "bodies-0-symbol": "SNV",
        "bodies-0-place": "Lạng Sơn",
        "bodies-0-head_post": "Giám đốc",
        "signers-0-authority-0-on_behalf_of": "Giám đốc",
        "signers-0-post": "Phó Giám đốc",
        "signers-0-name": "Nguyễn Văn Mẫu",
        "decision-legal_bases": "\n".join(example("award")["award_decision"]["legal_bases"]),
        "decision-abstract": "Về việc thành lập Tổ kiểm tra",
        "decision-content-0-text": "Thành lập Tổ kiểm tra công tác văn thư.",
    }.items():
        page.locator(f"[id='f-{name}']").fill(text)
    page.locator("[id='f-signers-0-authority-0-mark']").select_option("KT.")
    page.locator("[id='f-decision-content-0-kind']").select_option("article")
    page.locator("button[name=do][value='add:decision.content']").click()
    page.wait_for_url(re.compile("/drafts/"))
    page.locator("[id='f-decision-content-1-text']").fill("Quyết định có hiệu lực kể từ ngày ký.")
    page.locator("[id='f-decision-content-1-kind']").select_option("article")
    page.locator("button[value='up:decision.content.1']").click()
    first = page.locator("[id='f-decision-content-0-text']")
    assert first.input_value() == "Quyết định có hiệu lực kể từ ngày ký."
    page.get_by_role("button", name="Xem trước").click()
    page.frame_locator("#sheet").locator("text=Về việc thành lập Tổ kiểm tra").wait_for()
    page.get_by_role("button", name="Duyệt, ban hành…").click()
    page.wait_for_selector("h1:text('Duyệt, ban hành')")
    shoot(page, "without-scripts-review-1280")
    page.get_by_role("button", name="Trình duyệt").click()
    page.wait_for_selector(".flash")


def test_a_dossier_is_made_from_one_record(open_page, office):
    draft = office.draft("award-decision", award())
    page = open_page("lan")
    page.goto(f"/drafts/{draft}/dossier")
    assert page.locator(".sheets > li .badge.complete").count() == 6
    with page.expect_download() as download:
        page.get_by_role("link", name=re.compile("Tải cả bộ")).click()
    assert download.value.path().read_bytes().startswith(b"PK")


def test_a_document_is_void_for_a_reason(open_page, office):
    issued = office.issued("award-decision", award())
    page = open_page("hung")
    page.goto(f"/documents/{issued}")
    page.get_by_text("Hủy văn bản này").click()
    page.get_by_role("button", name=re.compile("^Hủy văn bản số")).click()
    page.wait_for_selector("#summary")
    page.get_by_label("Lý do hủy").fill("Ban hành nhầm")
    page.get_by_role("button", name=re.compile("^Hủy văn bản số")).click()
    page.wait_for_selector(".badge.void")
    assert "Ban hành nhầm" in page.locator(".note").inner_text()


def test_who_sends_the_form_while_it_is_saved_meets_nobody_elses_change(open_page, office):
    draft = office.draft("award-decision", award())
    page = open_page("lan")
    page.goto(f"/drafts/{draft}")

    def slowly(route):
        if "do=autosave" in (route.request.post_data or ""):
            page.wait_for_timeout(1000)
        route.continue_()

    page.route("**/drafts/*", slowly)
    page.locator("[id='f-achievement']").fill("thành tích chống hạn, mặn")
    with page.expect_request(lambda request: "do=autosave" in (request.post_data or "")):
        page.keyboard.press("Control+s")
    page.keyboard.insert_text(" năm 2031")
    page.keyboard.press("Control+Enter")
    page.wait_for_selector("dd.number")
    assert office.record(draft)["achievement"] == "thành tích chống hạn, mặn năm 2031"
