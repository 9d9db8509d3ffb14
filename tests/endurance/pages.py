"""The pages in a real browser, on the real server: first paint, weight, and the preview after a key."""

from __future__ import annotations

import contextlib
import itertools
import shutil
import statistics
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from docgen.application import create_app
from docgen.settings import Settings
from tests.browser.conftest import FLAGS
from tests.browser.rig import Office, award
from tests.rig.service import Service

MOST_PAINT = 300
"""Milliseconds until something of a page is seen."""
MOST_PREVIEW = 500
"""Milliseconds from the last key to the pages that show it, 95 of 100 times."""
HEAVIEST = 150_000
"""Bytes of a page with all it loads from an empty cache, the pages of the paper in their frame aside."""
LOADS = 11
"""How often each page is opened, all of them in turn: what else the machine does falls on no page alone."""
_PAUSES = (0.1, 0.4, 1.3, 1.5, 2.2)
"""Seconds between one key and the next: some keys fall on the saving, some on the check of the form."""

_PAINT = """() => new Promise((told) => {
    const seen = () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime;
    const ask = () => seen() === undefined ? setTimeout(ask, 5) : told(seen());
    ask();
})"""
_TOOK = """() => new Promise((told) => {
    const ask = () => window.took === undefined ? setTimeout(ask, 5) : told(window.took);
    ask();
})"""
_WATCH = """() => {
    const form = document.getElementById("draft");
    addEventListener("input", () => {
        window.typed = performance.now();
        window.took = window.broken = undefined;
    }, true);
    new MutationObserver(() => { window.broken ??= performance.now() - window.typed; })
        .observe(document.getElementById("sheet"), { attributeFilter: ["data-paged"] });
    form.addEventListener("looked", () => requestAnimationFrame(() => setTimeout(() => {
        window.took ??= performance.now() - window.typed;
    })));
}"""


def pages(count: int) -> tuple[dict, list]:
    """Open every page LOADS times; type `count` keys into the award decision and wait for each."""
    with tempfile.TemporaryDirectory() as folder:
        draft, addresses = _filled(Path(folder))
        service = Service(Path(folder), {"DOCGEN_OFFICE": "so-noi-vu", "DOCGEN_BATCH_WORKERS": "0"})
        try:
            with sync_playwright() as playwright:
                chromium = shutil.which("chromium")
                browser = playwright.chromium.launch(executable_path=chromium, args=[*FLAGS])
                previews, broken = _typed(browser, f"http://{service.address}/drafts/{draft}", count)
                paints, weights = _opened(browser, f"http://{service.address}", addresses)
                browser.close()
        finally:
            service.stop()
    late = _p95(previews)
    found = [f"{name}: first paint {ms} ms" for name, (_, ms) in paints.items() if ms >= MOST_PAINT]
    found += [f"{name}: {size} bytes" for name, size in weights.items() if size >= HEAVIEST]
    found += [f"preview after {late} ms"] if late >= MOST_PREVIEW else []
    figures = {
        "keys": count,
        "preview p50 ms": round(statistics.median(previews)),
        "preview p95 ms": late,
        "pages as in the PDF p50, p95 ms": (round(statistics.median(broken)), _p95(broken)),
        "first paint p50, p95 ms": paints,
        "bytes": weights,
    }
    return figures, found


def _filled(folder: Path) -> tuple[str, dict[str, str]]:
    """Fill an office; give a draft to type in, and the address of each page by its name."""
    app = create_app(Settings(data=folder, office="so-noi-vu"))
    office = Office(app, "http://127.0.0.1")
    office.set_profile()
    *_, draft = (office.draft("award-decision", award()) for _ in range(9))
    *_, document = (office.issued("award-decision", award()) for _ in range(3))
    new = ("award-decision", "decision", "invitation", "coordination-programme")
    return draft, {
        "home": "/",
        "drafts": "/drafts",
        **{f"new {slug}": f"/new/{slug}" for slug in new},
        "draft": f"/drafts/{draft}",
        "dossier": f"/drafts/{draft}/dossier",
        "review": f"/drafts/{draft}/review",
        "document": f"/documents/{document}",
        "archive": f"/documents/{document}/archive",
        "register": "/register",
        "verify": f"/verify/{document}",
        "check": "/check",
        "batches": "/batches",
        "batch": "/batches/new/award-decision",
        "templates": "/templates",
        "office": "/office",
        "users": "/administration/users",
        "help": "/help",
    }


def _opened(browser, address: str, pages: dict[str, str]) -> tuple[dict, dict]:
    times: dict[str, list[float]] = {name: [] for name in pages}
    weights = dict.fromkeys(pages, 0)
    for name, path in [*pages.items()] * LOADS:
        with contextlib.closing(browser.new_context(base_url=address)) as context:
            page, answers = context.new_page(), []
            page.on("response", lambda answer, found=answers: found.append(answer))
            page.goto(path, wait_until="load")
            times[name].append(page.evaluate(_PAINT))
            weights[name] = max(weights[name], _weight(answers))
    return {name: (round(statistics.median(each)), _p95(each)) for name, each in times.items()}, weights


def _weight(answers: list) -> int:
    """Count the bytes that came over the wire."""
    framed = ("/page/", "/look/", "/check/", "/help/")
    ours = [answer for answer in answers if not any(part in answer.url for part in framed)]
    return sum(answer.request.sizes()["responseBodySize"] for answer in ours)


def _typed(browser, address: str, count: int) -> tuple[list[float], list[float]]:
    """Type a key at a time at the end of an entry; give the milliseconds until its pages were painted.

    Second: until they were broken as in the PDF, of keys after which nothing was typed for so long.
    """
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(address)
    page.wait_for_selector("#sheet[data-looked]")
    page.locator("[id='f-achievement']").focus()
    page.keyboard.press("Control+End")
    page.evaluate(_WATCH)
    took, broken = [], []
    for letter, pause in zip(range(count), itertools.cycle(_PAUSES), strict=False):
        page.keyboard.insert_text("thử "[letter % 4])
        took.append(page.evaluate(_TOOK))
        page.wait_for_timeout(pause * 1000)
        broken.append(page.evaluate("window.broken ?? null"))
    shown = page.frame_locator("#sheet").locator("body").inner_text()
    typed = page.locator("[id='f-achievement']").input_value()
    assert typed[-40:].strip() in shown.replace("\n", " "), "the pages do not show what was typed"
    page.close()
    return took, [each for each in broken if each is not None]


def _p95(times: list[float]) -> int:
    return round(statistics.quantiles(times, n=20, method="inclusive")[-1])
