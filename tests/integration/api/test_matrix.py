"""Who may do what, by every operation of /openapi.json: no key, each role, each scope alone, two offices.

The table of docgen.accounts.permissions says what is allowed; what is sent here shows that it is so, and that
what belongs to one office is not there for another. An operation without a row in the table is refused.
"""

from __future__ import annotations

from functools import partial

import pytest

from docgen.accounts.permissions import OPEN, RENDER, SCOPE_OF, SCOPES, SCOPES_OF
from docgen.api import create_app
from docgen.api.desk import desk
from docgen.office import accounts
from docgen.office.desk import Who
from docgen.settings import Settings
from tests.rig.operations import OTHERS, THINGS, UPLOADS, operations

OWN = Who("so-noi-vu", "quan-tri")
FOREIGN = Who("so-y-te", "quan-tri")
OPERATIONS = {
    each.id: each for each in operations(create_app(Settings()).test_client().get("/openapi.json").json)
}
KEPT = [name for name in OPERATIONS if name not in OPEN | RENDER]
SENDERS = {**SCOPES_OF, **{f"only {scope}": frozenset({scope}) for scope in SCOPES}}
"""Who sends → with which scopes."""

LISTS = {
    "listDocuments": "document",
    "listDrafts": "draft",
    "listUsers": "user",
    "listKeys": "key",
    "listCaseFiles": "case_file",
    "listWebhooks": "webhook",
    "listTemplates": "template",
}
"""Operations that list things → which."""


class Ground:
    """An installation with two offices; every sender has a key in each."""

    def __init__(self, folder) -> None:
        app = create_app(Settings(data=folder, office=OWN.office, rate=1_000_000))
        with app.app_context():
            self.desk = desk()
        accounts.create_office(self.desk, OWN, FOREIGN.office, "Sở Y tế")
        self.client = app.test_client()
        self.keys = {
            (sender, who): accounts.create_key(self.desk, who, sender, scopes).key
            for sender, scopes in SENDERS.items()
            for who in (OWN, FOREIGN)
        }
        self.things = {thing: make(self.desk, OWN) for thing, make in THINGS.items()}

    def ask(self, asked, key=None):
        headers = asked.pop("headers")
        said = {"Authorization": f"Bearer {key}"} if key else {}
        return self.client.open(headers={**headers, **said}, **asked)

    def files(self, who):
        return {name: partial(made, self.desk, who) for name, made in UPLOADS.items()}


@pytest.fixture(scope="module")
def ground(tmp_path_factory):
    return Ground(tmp_path_factory.mktemp("data"))


def test_every_operation_has_a_row_in_the_table():
    assert OPERATIONS.keys() <= OPEN | SCOPE_OF.keys()


@pytest.mark.parametrize("name", KEPT)
def test_without_a_key_it_is_refused(ground, name):
    operation = OPERATIONS[name]
    ids = {here: ground.things[thing] for here, thing in operation.things.items()}
    answers = [ground.ask(operation.request(ids), key) for key in (None, f"dg_{'0' * 12}_{'A' * 43}")]
    assert [(answer.status_code, answer.json["code"]) for answer in answers] == [(401, "sign-in-needed")] * 2


@pytest.mark.parametrize("name", KEPT)
def test_it_is_done_for_those_with_the_scope_and_for_nobody_else(ground, name):
    """What changes nothing is sent, for it is only asked whether the door opens."""
    operation = OPERATIONS[name]
    opened = set()
    for sender, scopes in SENDERS.items():
        made = THINGS if operation.method == "delete" and SCOPE_OF[name] in scopes else {}
        ids = {
            here: made[thing](ground.desk, OWN) if thing in made else ground.things[thing]
            for here, thing in operation.things.items()
        }
        answer = ground.ask(operation.request(ids), ground.keys[sender, OWN])
        assert answer.status_code not in {401, 404, 500}, (sender, answer.text)
        if answer.status_code != 403:
            opened.add(sender)
    assert opened == {sender for sender, held in SENDERS.items() if SCOPE_OF[name] in held}


@pytest.mark.parametrize("name", [name for name in KEPT if OPERATIONS[name].things or name in OTHERS])
def test_what_belongs_to_another_office_is_not_there(ground, name):
    operation = OPERATIONS[name]
    ids = {here: ground.things[thing] for here, thing in operation.things.items()}
    if name in OTHERS:
        ids["other"] = ground.things[OTHERS[name]]
    key = ground.keys["administrator", FOREIGN]
    answer = ground.ask(operation.request(ids, ground.files(FOREIGN)), key)
    assert answer.status_code == 404, answer.text


@pytest.mark.parametrize(
    "name",
    [name for name in KEPT if OPERATIONS[name].method == "get" and not OPERATIONS[name].things],
)
def test_no_list_tells_another_office_of_it(ground, name):
    operation = OPERATIONS[name]
    seen = [
        ground.ask(operation.request({}), ground.keys["administrator", who]).data for who in (OWN, FOREIGN)
    ]
    told = [thing for thing in ground.things.values() if thing.encode() in seen[1]]
    assert told == []
    if name in LISTS:
        assert ground.things[LISTS[name]].encode() in seen[0], "or the test proves nothing"


def test_the_roles_are_what_an_office_expects():
    """Written down once more, by hand: a slip in the table is seen."""
    may = {role: {name for name in KEPT if SCOPE_OF[name] in scopes} for role, scopes in SCOPES_OF.items()}
    assert may["administrator"] == {*KEPT}
    assert {"beginDraft", "saveDraft", "getDocument"} <= may["drafter"]
    assert not may["drafter"] & {"issueDocument", "issueDraft", "voidDocument", "createKey", "uploadTemplate"}
    assert {"issueDocument", "noteSent"} <= may["clerk"]
    assert not may["clerk"] & {"voidDocument", "createUser", "createKey", "createWebhook"}
    assert "voidDocument" in may["approver"]
    assert not may["approver"] & {"issueDocument", "createUser", "createKey"}
