"""Every page: seen at two widths, light and dark, without a barrier that axe knows, and light in weight."""

from __future__ import annotations

import pytest

from docgen.api.desk import desk
from docgen.office.accounts import create_user
from docgen.office.desk import DOCGEN, Who
from tests.browser.barriers import COLOURS, barriers
from tests.browser.rig import award

HEAVIEST = 150_000
"""Bytes of a page with all it loads, the pages of the paper in their frame aside."""


@pytest.fixture(scope="module")
def addresses(office):
    """Name → address of each page, with something on it."""
    office.set_profile()
    record = award()
    record["commended"][0]["category"] = "household"
    whole = office.draft("award-decision", award())
    wrong = office.draft("award-decision", record)
    document = office.issued("award-decision", award())
    with office.app.app_context():
        token = create_user(desk(), Who(office.who.office, DOCGEN), "moi", "Người Mới", ["drafter"]).token
    return {
        "sign-in": "/sign-in",
        "welcome": f"/welcome/{token}",
        "home": "/",
        "home-nothing-found": "/?q=zzz",
        "drafts": "/drafts",
        "new-award-decision": "/new/award-decision",
        "new-decision": "/new/decision",
        "new-invitation": "/new/invitation",
        "new-programme": "/new/coordination-programme",
        "draft": f"/drafts/{whole}",
        "draft-wrong": f"/drafts/{wrong}",
        "dossier": f"/drafts/{whole}/dossier",
        "review": f"/drafts/{whole}/review",
        "document": f"/documents/{document}",
        "office": "/office",
        "password": "/password",
        "error": "/drafts/none",
    }


NAMES = (
    "sign-in",
    "welcome",
    "home",
    "home-nothing-found",
    "drafts",
    "new-award-decision",
    "new-decision",
    "new-invitation",
    "new-programme",
    "draft",
    "draft-wrong",
    "dossier",
    "review",
    "document",
    "office",
    "password",
    "error",
)
IN_THE_DARK = frozenset(("home", "draft-wrong", "review", "document", "office", "sign-in"))
"""Pages that together show every colour there is."""


@pytest.mark.parametrize("name", NAMES)
def test_page(name, addresses, open_page, shoot):
    """No barrier, nothing wider than the window, not too heavy."""
    page = open_page(None if name in ("sign-in", "welcome") else "lan")
    answers = []
    page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108 -- no bound method fits
    page.goto(addresses[name])
    if "/new/" in page.url or name.startswith("draft-") or name == "draft":
        page.wait_for_selector("#sheet[data-looked]")
    shoot(page, f"{name}-1280")
    assert barriers(page) == []
    assert weight(answers) < HEAVIEST
    page.set_viewport_size({"width": 390, "height": 844})
    shoot(page, f"{name}-390")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    if name in IN_THE_DARK:
        page.emulate_media(color_scheme="dark")
        shoot(page, f"{name}-390-dark")
        assert barriers(page, COLOURS) == []


def weight(answers):
    """Count the bytes that came over the wire."""
    ours = [
        answer
        for answer in answers
        if not any(part in answer.url for part in ("/page/", "/look/", "/check/"))
    ]
    return sum(answer.request.sizes()["responseBodySize"] for answer in ours)
