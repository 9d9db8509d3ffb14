"""Templates, people, keys, numbers, webhooks, tables: what those who look after an office do."""

from __future__ import annotations

import re

from tests.rig.pages import sent, text_of, word


def test_a_template_is_refused_with_places_taken_in_and_rolled_back(town):
    browser = town.client("minh")
    said = {"name": "giay-xac-nhan", "title": "Giấy xác nhận", "use": "on"}
    wrong = browser.post("/templates/new", data=sent(word("{{ họ_tên | khong_co }}"), "m.docx", **said))
    assert (wrong.status_code, "Mẫu có 1 chỗ cần sửa" in wrong.text) == (422, True)
    commented = re.search(r"/templates/faults/\w+\.docx", wrong.text)[0]
    assert browser.get(commented).data[:2] == b"PK"
    for text in ("Xác nhận {{ họ_tên }}", "Xác nhận ông (bà) {{ họ_tên }}"):
        assert browser.post("/templates/new", data=sent(word(text), "m.docx", **said)).status_code == 303
    fields = {"label.họ_tên": "Họ và tên", "help.họ_tên": "Viết đủ", "kind.họ_tên": "line"}
    assert browser.post("/templates/giay-xac-nhan/fields", data=fields).status_code == 303
    shown = browser.get("/templates/giay-xac-nhan").text
    assert 'value="Họ và tên"' in shown
    changes = browser.get("/templates/giay-xac-nhan/changes?older=1&newer=2").text
    assert "<ins>Xác nhận ông (bà)" in changes
    assert browser.post("/templates/giay-xac-nhan/use", data={"version": "1"}).status_code == 303
    assert browser.post("/templates/giay-xac-nhan/retire").status_code == 303
    assert "Thôi dùng" in browser.get("/templates").text


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
