"""A real server and a real browser, one of each for all journeys."""

from __future__ import annotations

import os
import shutil
import threading
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright
from werkzeug.serving import make_server

from docgen.application import create_app
from docgen.settings import Settings
from tests.browser.rig import Office

CHROMIUM = shutil.which("chromium")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
SHOTS = Path(__file__).parents[2] / "out" / "pages"
"""Where pictures of the pages are left to be looked at; git does not keep them."""


@pytest.fixture(scope="session")
def browser():
    if CHROMIUM is None:
        pytest.skip("there is no chromium on this machine")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=[*FLAGS])
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def office(tmp_path_factory):
    """An office whose people have passwords, and the server it works on."""
    app = create_app(Settings(data=tmp_path_factory.mktemp("office"), office="so-noi-vu"))
    server = make_server("127.0.0.1", 0, app, threaded=True)
    serving = threading.Thread(target=server.serve_forever)
    serving.start()
    yield Office(app, f"http://127.0.0.1:{server.port}")
    server.shutdown()
    serving.join()
    server.server_close()


@pytest.fixture
def open_page(browser, office):
    """Open a page in a browser of its own; whatever its console complains of fails the test."""
    contexts, complaints = [], []

    def open_one(user=None, *, width=1280, scripts=True, scheme="light"):
        context = browser.new_context(
            base_url=office.address,
            viewport={"width": width, "height": 900 if width > 600 else 844},
            java_script_enabled=scripts,
            color_scheme=scheme,
            locale="vi-VN",
        )
        contexts.append(context)
        if user:
            context.add_cookies([office.cookie(user)])
        page = context.new_page()
        page.set_default_timeout(45_000)
        page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        return page

    yield open_one
    for context in contexts:
        context.close()
    assert [said for said in complaints if "status of 4" not in said] == []


@pytest.fixture(scope="session")
def shoot():
    """Leave a picture of a page under a name."""
    SHOTS.mkdir(parents=True, exist_ok=True)

    def take(page, name):
        page.screenshot(path=SHOTS / f"{name}.png", full_page=os.environ.get("WHOLE_PAGES") is not None)

    return take
