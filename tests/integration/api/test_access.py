"""Who may send what: keys, scopes, offices kept apart, and the open door of one's own machine."""

from __future__ import annotations

import pytest

from docgen.accounts.permissions import SCOPES
from docgen.api import create_app
from docgen.api.desk import desk
from docgen.api.observing import Slots
from docgen.api.server import OpenNeedsLoopback, serve
from docgen.office import accounts
from docgen.office.desk import Who
from docgen.papers import PAPERS, example_of
from docgen.settings import Settings

RENDER = "/api/v1/papers/notice/render?format=docx"
DOCUMENTS = "/api/v1/documents"
ADMIN = Who("so-noi-vu", "quan-tri")
OTHER = Who("so-y-te", "quan-tri")


def keyed(settings):
    app = create_app(settings)
    with app.app_context():
        kept = desk()
    return app.test_client(), kept


@pytest.fixture
def served(tmp_path):
    client, kept = keyed(Settings(data=tmp_path / "data", office="so-noi-vu"))
    accounts.create_office(kept, ADMIN, "so-y-te", "Sở Y tế")
    return client, kept


def bearer(kept, who=ADMIN, scopes=SCOPES):
    return {"Authorization": f"Bearer {accounts.create_key(kept, who, 'test', scopes).key}"}


@pytest.mark.parametrize(
    "header", ["", "Bearer ", "Bearer dg_x", "Basic dTpw", f"Bearer dg_{'0' * 12}_{'A' * 43}"]
)
def test_without_a_good_key_nothing_kept_is_told(served, header):
    refused = served[0].get(DOCUMENTS, headers={"Authorization": header} if header else {})
    assert (refused.status_code, refused.json["code"]) == (401, "sign-in-needed")
    assert refused.headers["WWW-Authenticate"] == 'Bearer realm="docgen"'


def test_a_revoked_key_is_refused_at_once(served):
    client, kept = served
    made = accounts.create_key(kept, ADMIN, "test", ["read"])
    headers = {"Authorization": f"bearer {made.key}"}
    assert client.get(DOCUMENTS, headers=headers).status_code == 200
    accounts.revoke_key(kept, ADMIN, made.about.id)
    assert client.get(DOCUMENTS, headers=headers).status_code == 401


def test_a_scope_that_is_missing_is_told_apart_from_a_key_that_is(served):
    client, kept = served
    refused = client.post(DOCUMENTS, json={}, headers=bearer(kept, scopes=["read", "draft"]))
    assert (refused.status_code, refused.json["code"]) == (403, "not-allowed")


def test_the_trail_says_which_key_it_was(served):
    client, kept = served
    draft = {"paper": "notice", "record": {}}
    made = client.post("/api/v1/drafts", json=draft, headers=bearer(kept, scopes=["draft", "read"]))
    assert (made.status_code, made.json["saved_by"]) == (201, "key:test")


def test_a_render_needs_no_key_unless_the_office_wants_one(served, tmp_path):
    record = example_of(PAPERS["notice"])
    assert served[0].post(RENDER, json=record).status_code == 200
    assert served[0].post(RENDER, json=record, headers={"Authorization": "Bearer x"}).status_code == 401
    client, kept = keyed(Settings(data=tmp_path / "closed", office="so-noi-vu", render="keys"))
    assert client.post(RENDER, json=record).status_code == 401
    assert client.get("/api/v1/papers").status_code == 401
    assert client.post(RENDER, json=record, headers=bearer(kept, scopes=["render"])).status_code == 200
    assert client.get("/health/live").status_code == 200


@pytest.mark.parametrize(
    ("headers", "peer"),
    [
        ({"Host": "docgen.example"}, "127.0.0.1"),
        ({"Host": "127.0.0.1.docgen.example:8000"}, "127.0.0.1"),
        ({"X-Forwarded-For": "192.0.2.1"}, "127.0.0.1"),
        ({"Forwarded": "for=192.0.2.1"}, "127.0.0.1"),
        ({}, "192.0.2.1"),
    ],
)
def test_the_open_door_is_open_to_this_machine_alone(tmp_path, headers, peer):
    client, _ = keyed(Settings(data=tmp_path / "data", access="open"))
    refused = client.get(DOCUMENTS, headers=headers, environ_overrides={"REMOTE_ADDR": peer})
    assert refused.status_code == 401
    for host in ("localhost", "127.0.0.1:8000", "[::1]:8000"):
        assert client.get(DOCUMENTS, headers={"Host": host}).status_code == 200


def test_an_open_door_to_other_machines_is_refused_at_the_start(tmp_path):
    app = create_app(Settings(data=tmp_path, access="open", host="0.0.0.0"))
    with pytest.raises(OpenNeedsLoopback):
        serve(app, lambda *_: None, Slots())


def test_a_record_is_not_read_before_its_sender_is_known(served):
    assert served[0].post(DOCUMENTS, data=b"{", content_type="application/json").status_code == 401
