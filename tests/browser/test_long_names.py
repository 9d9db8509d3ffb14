"""Names of two hundred characters, with and without spaces, stand whole inside the window."""

from __future__ import annotations

import pytest

from docgen.api.desk import desk
from docgen.office.accounts import create_user
from docgen.office.desk import DOCGEN, Who
from docgen.office.sign_in import use_link
from tests.browser.rig import PASSWORD, award

SPACED = "Ban Chỉ đạo phong trào thi đua yêu nước và công tác khen thưởng của các xã, phường miền núi " * 2
SOLID = "TrungtâmDịchvụTổnghợpvàChuyểngiaoCôngnghệ_" * 4
CUT = """() => [...document.querySelectorAll("main *")].filter(each => {
    const look = getComputedStyle(each), box = each.getBoundingClientRect();
    const typed = each.matches("input, textarea, select, option");
    if (!box.width || typed || each.closest(".unseen, .scroll, thead, iframe, svg")) return false;
    const hides = look.overflowX === "hidden" && each.scrollWidth > each.clientWidth + 1;
    return hides || box.right > innerWidth + 1;
}).map(each => each.tagName + "." + each.className + ": " + each.textContent.trim().slice(0, 40))"""
"""What of a page reaches out of the window or is cut; tables to type in scroll."""


@pytest.fixture(scope="module", params=[SPACED.strip(), SOLID], ids=["spaced", "solid"])
def addresses(request, office):
    """The pages that show a record whose achievement, body and people have such a name."""
    name = request.param
    record = award(achievement=f"thành tích {name}")
    record["commended"] = [{**record["commended"][0], "name": name}]
    for section in ("achievement_report", "council_minutes", "certificate", "payment_list", "reward"):
        record.pop(section)
    draft = office.draft("award-decision", record)
    document = office.issued("award-decision", record)
    own, user = Who(office.who.office, DOCGEN), f"dai{len(name)}"
    with office.app.app_context():
        link = create_user(desk(), own, user, name[:120], ["administrator", "clerk", "approver", "drafter"])
        office._tokens[user] = use_link(desk(), link.token, PASSWORD).token
    return user, [
        "/",
        "/drafts",
        "/register",
        "/batches",
        "/administration/users",
        "/administration/keys",
        "/templates",
        f"/drafts/{draft}",
        f"/drafts/{draft}/dossier",
        f"/drafts/{draft}/review",
        f"/documents/{document}",
        f"/documents/{document}/archive",
        f"/verify/{document}",
    ]


@pytest.mark.parametrize("width", [1280, 390])
def test_long_names_are_not_cut_and_push_nothing_out_of_the_window(open_page, addresses, shoot, width):
    user, shown = addresses
    page = open_page(user, width=width)
    outside = {}
    for place, address in enumerate(shown):
        page.goto(address)
        shoot(page, f"long-{width}-{user}-{place}")
        wide = page.evaluate("document.documentElement.scrollWidth") > width
        if found := page.evaluate(CUT) + ["wider than the window"] * wide:
            outside[address] = found
    assert outside == {}
