"""Every operation is sent with the request of its example; what comes back is what is described."""

from __future__ import annotations

from functools import partial

import jsonschema
import pytest

from docgen.api import create_app
from docgen.api.desk import desk
from docgen.office.desk import Who
from docgen.settings import Settings
from tests.rig.operations import BEFORE, OTHERS, THINGS, UPLOADS, operations

ADMIN = Who("co-quan", "quan-tri")
DESCRIPTION = create_app(Settings()).test_client().get("/openapi.json").json
OPERATIONS = {operation.id: operation for operation in operations(DESCRIPTION)}


@pytest.fixture(scope="module")
def client(tmp_path_factory):
    return create_app(Settings(data=tmp_path_factory.mktemp("data"), access="open")).test_client()


def alike(said, example):
    """Tell whether an answer has the names and kinds of values of its example; either may be empty."""
    if isinstance(said, dict) and isinstance(example, dict):
        return said.keys() == example.keys() and all(alike(said[key], example[key]) for key in said)
    if isinstance(said, list) and isinstance(example, list):
        return not said or not example or alike(said[0], example[0])
    return said is None or example is None or type(said) is type(example)


def executed(client, operation):
    """Send an operation, on things made for it alone unless it only reads them."""
    if operation.id in BEFORE:
        executed(client, OPERATIONS[BEFORE[operation.id]])
    with client.application.app_context():
        kept = desk()
    ids = {name: a_thing(kept, thing, operation.method) for name, thing in operation.things.items()}
    if operation.id in OTHERS:
        ids["other"] = THINGS[OTHERS[operation.id]](kept, ADMIN)
    files = {name: partial(made, kept, ADMIN) for name, made in UPLOADS.items()}
    return client.open(**operation.request(ids, files))


def a_thing(kept, thing, method, read={}):  # noqa: B006 # what is only read is made once
    if method != "get":
        return THINGS[thing](kept, ADMIN)
    if thing not in read:
        read[thing] = THINGS[thing](kept, ADMIN)
    return read[thing]


@pytest.mark.parametrize("name", OPERATIONS)
def test_the_example_of_an_operation_is_what_happens(client, name):
    operation = OPERATIONS[name]
    answer = executed(client, operation)
    assert str(answer.status_code) == operation.success, answer.text
    said = operation.schema()
    if said is None:
        return
    jsonschema.validate(answer.json, said | {"components": DESCRIPTION["components"]})
    assert operation.example() is not None
    assert alike(answer.json, operation.example()), answer.json
