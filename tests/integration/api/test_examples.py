"""Every operation is sent with the request of its example; what comes back is what is described."""

from __future__ import annotations

import jsonschema
import pytest

from docgen.api import create_app
from docgen.api.desk import desk
from docgen.office.desk import Who
from docgen.settings import Settings
from tests.rig.operations import FIXED, THINGS, operations

ADMIN = Who("co-quan", "quan-tri")
DESCRIPTION = create_app(Settings()).test_client().get("/openapi.json").json
OPERATIONS = {operation.id: operation for operation in operations(DESCRIPTION)}


@pytest.fixture(scope="module")
def client(tmp_path_factory):
    return create_app(Settings(data=tmp_path_factory.mktemp("data"), access="open")).test_client()


def shape(value):
    """Reduce an answer to its names and kinds of values."""
    if isinstance(value, dict):
        return {key: shape(each) for key, each in value.items()}
    return [shape(each) for each in value[:1]] if isinstance(value, list) else type(value).__name__


def executed(client, operation):
    with client.application.app_context():
        kept = desk()
    made = {name: a_thing(kept, name, operation.method) for name in operation.names if name in THINGS}
    return client.open(**operation.request({**FIXED, **made}))


def a_thing(kept, name, method, read={}):  # noqa: B006 # what is only read is made once
    if method != "get":
        return THINGS[name](kept, ADMIN)
    if name not in read:
        read[name] = THINGS[name](kept, ADMIN)
    return read[name]


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
    assert shape(answer.json) == shape(operation.example())
