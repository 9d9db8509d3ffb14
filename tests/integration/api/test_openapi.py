"""/openapi.json is OpenAPI 3.1, and what it says is what the server does."""

from __future__ import annotations

import json
import re

import jsonschema
import pytest
from openapi_spec_validator import OpenAPIV31SpecValidator, validate

from docgen.api import create_app
from docgen.papers import PAPERS, example
from docgen.settings import Settings
from schemas import SCHEMAS


@pytest.fixture(scope="module")
def app():
    return create_app(Settings())


@pytest.fixture(scope="module")
def client(app):
    return app.test_client()


@pytest.fixture(scope="module")
def description(client):
    return client.get("/openapi.json").json


def fits(value, schema, description):
    """Check that `value` is what `schema`, a piece of `description`, says."""
    jsonschema.validate(value, schema | {"components": description["components"]})


def answer_of(description, path, media_type="application/json"):
    return description["paths"][path]["get"]["responses"]["200"]["content"][media_type]["schema"]


def test_it_is_valid_openapi_3_1(description):
    assert description["openapi"].startswith("3.1")
    validate(description, cls=OpenAPIV31SpecValidator)


def test_it_describes_every_route_of_the_api(app, description):
    served = {
        (re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", rule.rule), method.lower())
        for rule in app.url_map.iter_rules()
        for method in rule.methods - {"HEAD", "OPTIONS"}
    }
    described = {
        (path, method)
        for path, item in description["paths"].items()
        for method in item
        if method != "parameters"
    }
    assert described == served - {("/openapi.json", "get")}


def test_every_operation_has_a_name_of_its_own(description):
    named = [
        operation.get("operationId")
        for item in description["paths"].values()
        for method, operation in item.items()
        if method != "parameters"
    ]
    assert None not in named
    assert len(set(named)) == len(named)


def test_every_error_is_described_as_a_problem(description):
    responses = [
        response
        for item in description["paths"].values()
        for method, operation in item.items()
        if method != "parameters"
        for status, response in operation["responses"].items()
        if status == "default" or int(status) >= 400
    ]
    assert responses
    named = {response["$ref"].rsplit("/", 1)[1] for response in responses}
    for name in named:
        assert list(description["components"]["responses"][name]["content"]) == ["application/problem+json"]


def test_a_problem_fits_its_description(client, description):
    problem = client.post("/api/v1/papers/award-decision/render", json={}).json
    fits(problem, {"$ref": "#/components/schemas/Problem"}, description)


@pytest.mark.parametrize("kind", SCHEMAS)
def test_the_examples_of_a_render_fit_their_schema(description, kind):
    body = description["paths"]["/api/v1/papers/{paper}/render"]["post"]["requestBody"]["content"][
        "application/json"
    ]
    assert body["examples"][kind]["value"] == example(kind)
    fits(example(kind), body["schema"], description)


def test_the_catalogue_answers_fit_their_description(client, description):
    entries = client.get("/api/v1/papers").json
    fits(entries, answer_of(description, "/api/v1/papers"), description)
    assert [entry["paper"] for entry in entries] == list(PAPERS)
    one = client.get("/api/v1/papers/award-decision").json
    fits(one, answer_of(description, "/api/v1/papers/{paper}"), description)
    assert one in entries


@pytest.mark.parametrize("paper", PAPERS)
def test_the_example_of_a_paper_fits_the_schema_of_that_paper(client, paper):
    answer = client.get(f"/api/v1/papers/{paper}/schema")
    assert answer.mimetype == "application/schema+json"
    jsonschema.Draft202012Validator.check_schema(answer.json)
    jsonschema.validate(client.get(f"/api/v1/papers/{paper}/example").json, answer.json)


def test_readiness_fits_its_description(client, description):
    fits(client.get("/health/ready").json, answer_of(description, "/health/ready"), description)


def test_no_address_of_anybody_else_stands_in_it(description):
    """But of one who is nobody: the domain of examples."""
    found = re.findall(r"https?://[^\"\s]+", json.dumps(description))
    assert [address for address in found if ".example.vn/" not in address] == []
