"""Ids, log lines and numbers of requests: what stands in them, and above all what does not."""

from __future__ import annotations

import io
import json
import logging

import pytest

from docgen import logs
from docgen.api import create_app
from docgen.papers import PAPERS, example_of
from docgen.settings import Settings

CANARY = "Trần Thị Hoàng Yến"
ADDRESS = "/api/v1/papers/award-decision/render?format=docx"


@pytest.fixture
def lines(monkeypatch):
    """What is written to standard error, line by line, for the time of a test."""
    logger = logging.getLogger(logs.LOGGER)
    before = (logger.handlers[:], logger.propagate, logger.level)
    stream = io.StringIO()
    monkeypatch.setattr("sys.stderr", stream)
    logs.configure("debug")
    yield lambda: [json.loads(line) for line in stream.getvalue().splitlines()]
    logger.handlers[:], logger.propagate = before[:2]
    logger.setLevel(before[2])


def named(value):
    """Give every person and body of a record the name that must not be seen."""
    if isinstance(value, dict):
        return {key: CANARY if key == "name" else named(each) for key, each in value.items()}
    return [named(each) for each in value] if isinstance(value, list) else value


def test_an_id_that_is_given_comes_back_in_header_problem_and_log(client, lines):
    answer = client.get("/api/v1/papers/nothing", headers={"X-Request-Id": "portal-42"})
    assert answer.headers["X-Request-Id"] == "portal-42"
    assert answer.json["instance"] == "urn:docgen:request:portal-42"
    assert [(line["request_id"], line["status"], line["code"]) for line in lines()] == [
        ("portal-42", 404, "not-known")
    ]


@pytest.mark.parametrize("given", ["", "a b", "x" * 65, "é", '"><script>'])
def test_an_id_that_could_do_harm_is_replaced(client, given):
    answer = client.get("/health/live", headers={"X-Request-Id": given.encode()} if given else {})
    assert len(answer.headers["X-Request-Id"]) == 26


def test_no_name_of_an_awarded_person_is_ever_logged(client, lines):
    record = named(example_of(PAPERS["award-decision"]))
    statuses = [
        client.post(ADDRESS, json=body).status_code
        for body in (record, {**record, "award": CANARY}, {CANARY: CANARY}, [CANARY])
    ]
    client.post(ADDRESS, data=f"{{{CANARY}", content_type="application/json")
    client.get(f"/api/v1/documents?signer={CANARY}&text={CANARY}")
    client.get(f"/api/v1/papers/{CANARY}/example")
    client.post(
        "/api/v1/documents",
        json={"paper": "award-decision", "record": record},
        headers={"Idempotency-Key": "k"},
    )
    client.post("/api/v1/drafts", json={"paper": "award-decision", "record": record})
    assert statuses[0] == 200
    assert [line["event"] for line in lines()] == ["request"] * 9
    assert CANARY not in json.dumps(lines(), ensure_ascii=False)


def test_a_defect_is_told_by_class_and_place_and_not_by_its_text(app, lines):
    @app.get("/broken")
    def broken():
        raise ValueError(CANARY)

    answer = app.test_client().get("/broken")
    assert (answer.status_code, answer.json["code"]) == (500, "internal-error")
    error, request = lines()
    assert (error["event"], error["level"], request["status"]) == ("internal-error", "error", 500)
    assert [cause["error"] for cause in error["cause"]] == ["builtins.ValueError"]
    assert error["cause"][0]["places"][-1].endswith("broken")
    assert CANARY not in json.dumps(lines(), ensure_ascii=False)


def test_a_number_has_a_label_for_each_route_and_none_for_what_stands_in_it(client):
    for name in ("a", "b", CANARY):
        client.get(f"/api/v1/papers/{name}")
        client.get(f"/nowhere/{name}")
    client.open("/health/live", method="BREW")
    told = client.get("/metrics").text
    assert 'docgen_requests_total{method="GET",route="/api/v1/papers/<paper>",status="404"} 3.0' in told
    assert 'docgen_requests_total{method="GET",route="none",status="404"} 3.0' in told
    assert 'method="other"' in told
    assert 'docgen_waiting{what="documents"} 0.0' in told
    assert CANARY not in told


def test_who_asks_too_often_is_told_when_to_go_on(tmp_path):
    client = create_app(Settings(data=tmp_path, access="open", rate=2)).test_client()
    answers = [client.get("/api/v1/papers") for _ in range(3)]
    assert [answer.status_code for answer in answers] == [200, 200, 429]
    assert answers[2].json["code"] == "too-many-requests"
    assert 25 <= int(answers[2].headers["Retry-After"]) <= 30  # of the half minute what is left by then
    assert client.get("/health/live").status_code == 200
    assert client.get("/metrics").status_code == 200


def test_the_reference_is_a_page_that_needs_nobody_else(client):
    page = client.get("/reference")
    assert (page.status_code, page.mimetype) == (200, "text/html")
    for operation in ("issueDocument", "renderPaper", "createKey"):
        assert f'<section id="{operation}">' in page.text
    assert "<script" not in page.text
    assert "//" not in page.text.replace("application/", "").replace("http://", "").replace("https://", "")
