"""Take the pictures of docs/huong-dan.md from the running pages: `python -m tests.browser.pictures`."""

from __future__ import annotations

import io
import shutil
import tempfile
import threading
from pathlib import Path

from docx import Document
from PIL import Image
from playwright.sync_api import sync_playwright
from werkzeug.serving import make_server

from docgen.accounts.permissions import scopes_of
from docgen.api.desk import desk
from docgen.api.workshop import workshop
from docgen.application import create_app
from docgen.jobs.batches import NewItem, Options, Source
from docgen.office.accounts import create_user
from docgen.office.batch import Asked, begin
from docgen.office.batch_worker import work
from docgen.office.desk import DOCGEN, Who
from docgen.office.sign_in import use_link
from docgen.settings import Settings
from tests.browser.conftest import FLAGS
from tests.browser.rig import PASSWORD, Office, award

FOLDER = Path(__file__).parents[2] / "docs" / "pictures" / "huong-dan"
_COLOURS = 64


def main() -> None:
    """Begin an office, make something of everything, and take the pictures."""
    with tempfile.TemporaryDirectory() as data:
        app = create_app(
            Settings(data=Path(data), office="so-noi-vu", public_url="https://vanban.langson.gov.vn")
        )
        server = make_server("127.0.0.1", 0, app, threaded=True)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        _take(Office(app, f"http://127.0.0.1:{server.port}"))
        server.shutdown()


def _take(office: Office) -> None:
    office.set_profile()
    documents = [office.issued("award-decision", award()) for _ in range(3)]
    token, batch = _made(office)
    client = office.app.test_client()
    client.set_cookie("docgen-session", token)
    spoilt = Document(io.BytesIO(client.get(f"/documents/{documents[0]}/files/document.docx").data))
    for paragraph in spoilt.paragraphs[2:4]:
        for run in paragraph.runs:
            run.font.name = "Arial"
    sent = io.BytesIO()
    spoilt.save(sent)
    checked = client.post("/check", data={"file": (io.BytesIO(sent.getvalue()), "Quyết định.docx")}).location
    draft = office.draft("award-decision", award())
    pages = {
        "soan-thao": f"/drafts/{draft}",
        "duyet-ban-hanh": f"/drafts/{draft}/review",
        "so-van-ban-di": "/register",
        "xac-thuc": f"/verify/{documents[0]}",
        "kiem-tra": checked,
        "lap-hang-loat": f"/batches/{batch}",
        "nguoi-dung": "/administration/users",
    }
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=[*FLAGS])
        context = browser.new_context(base_url=office.address, viewport={"width": 1100, "height": 720})
        context.add_cookies([{"name": "docgen-session", "value": token, "url": office.address}])
        page = context.new_page()
        for name, address in pages.items():
            page.goto(address)
            page.wait_for_load_state("networkidle")
            picture = Image.open(io.BytesIO(page.screenshot())).convert("RGB").quantize(_COLOURS)
            picture.save(FOLDER / f"{name}.png", optimize=True)
        browser.close()


def _made(office: Office) -> tuple[str, str]:
    """Make an administrator and a batch; give the token of one and the id of the other."""
    with office.app.app_context():
        own = Who("so-noi-vu", DOCGEN, frozenset(), scopes_of(["administrator"]))
        link = create_user(desk(), own, "thu", "Nguyễn Thị Thu", ["administrator"])
        names = ("Nguyễn Văn An", "Trần Thị Bình", "Lê Hoàng Cường")
        items = [NewItem(f"Dữ liệu!{row}", name, award()) for row, name in enumerate(names, 7)]
        source = Source("Danh sách khen thưởng.xlsx", "0" * 64)
        batch = begin(workshop(), own, Asked("award-decision", source, Options()), items)
        work(workshop(), only=batch)
        return use_link(desk(), link.token, PASSWORD).token, batch


if __name__ == "__main__":
    main()
