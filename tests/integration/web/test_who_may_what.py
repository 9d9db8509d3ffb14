"""Which page opens for whom, who may do what, and that no other site and no foreign script can."""

from __future__ import annotations

import re

import pytest

PAGES = {  # address → whose roles open it
    "/register": {"lan", "minh", "hung", "administrator"},
    "/register/gaps": {"lan", "minh", "hung", "administrator"},
    "/check": {"lan", "minh", "hung", "administrator"},
    "/batches": {"lan", "minh", "hung", "administrator"},
    "/batches/new": {"lan", "minh", "hung", "administrator"},
    "/templates": {"lan", "minh", "hung", "administrator"},
    "/templates/new": {"minh", "administrator"},
    "/administration/users": {"administrator"},
    "/administration/keys": {"administrator"},
    "/administration/offices": {"administrator"},
    "/administration/numbers": {"lan", "minh", "hung", "administrator"},
    "/administration/retention": {"lan", "minh", "hung", "administrator"},
    "/administration/tables": {"administrator"},
    "/administration/webhooks": {"administrator"},
}
DEEDS = {  # address → whose roles may do it
    "/administration/users": {"administrator"},
    "/administration/keys": {"administrator"},
    "/administration/webhooks": {"administrator"},
    "/administration/numbers/book": {"administrator"},
    "/administration/numbers/hold": {"minh", "administrator"},
    "/templates/new": {"minh", "administrator"},
    "/batches/new/decision": {"lan", "minh", "hung", "administrator"},
    "/check": {"lan", "minh", "hung", "administrator"},
}


@pytest.mark.parametrize("name", ["lan", "minh", "hung", "administrator"])
def test_pages_open_for_the_roles_they_are_for(town, name):
    browser = town.client(name)
    told = {address: browser.get(address).status_code for address in PAGES}
    assert told == {address: 200 if name in who else 403 for address, who in PAGES.items()}


@pytest.mark.parametrize("name", ["lan", "minh", "hung"])
def test_deeds_are_refused_to_other_roles(town, name):
    browser = town.client(name)
    told = {address: browser.post(address).status_code == 403 for address in DEEDS}
    assert told == {address: name not in who for address, who in DEEDS.items()}


def test_strangers_are_sent_to_sign_in_but_may_verify(town):
    browser = town.client()
    led = {address: browser.get(address).headers.get("Location", "").split("?")[0] for address in PAGES}
    assert led == dict.fromkeys(PAGES, "/sign-in")
    assert browser.get("/verify").status_code == 200


@pytest.mark.parametrize("address", DEEDS)
def test_a_page_of_another_site_changes_nothing(town, address):
    browser = town.client("administrator")
    foreign = browser.post(address, headers={"Sec-Fetch-Site": "cross-site"})
    own = browser.post(address, headers={"Sec-Fetch-Site": "same-origin"})
    assert (foreign.status_code, own.status_code == 403) == (403, False)


@pytest.mark.parametrize("address", ["/verify", *PAGES])
def test_nothing_runs_in_a_page_but_our_own_files(town, address):
    answer = town.client("administrator").get(address)
    assert "script-src 'self'" in answer.headers["Content-Security-Policy"]
    assert "unsafe" not in answer.headers["Content-Security-Policy"]
    assert re.findall(r"<style|<script(?![^>]* src=)| style=| on[a-z]+=", answer.text) == []
