"""Every error has the one shape of RFC 9457, and says nothing of docgen's inside."""

from __future__ import annotations

import json

import pytest

from docgen.api.problem import PROBLEM
from docgen.papers import example

RENDER = "/api/v1/papers/award-decision/render"
DOSSIER = "/api/v1/records/award/render"
JSON = "application/json"


def broken():
    record = example("award")
    del record["award"]
    record["body"]["name"] = ""
    record["surplus"] = 1
    return record


CASES = [
    ("GET", "/nowhere", {}, 404, "not-found"),
    ("GET", "/api/v1/papers/none", {}, 404, "not-known"),
    ("GET", "/api/v1/papers/none/schema", {}, 404, "not-known"),
    ("GET", "/api/v1/papers/none/example", {}, 404, "not-known"),
    ("POST", "/api/v1/papers/none/render", {"json": {}}, 404, "not-known"),
    ("POST", "/api/v1/records/none/render", {"json": {}}, 404, "not-known"),
    ("DELETE", RENDER, {}, 405, "method-not-allowed"),
    ("POST", "/api/v1/papers", {"json": {}}, 405, "method-not-allowed"),
    ("POST", RENDER, {"json": {}, "headers": {"Accept": "image/png"}}, 406, "not-acceptable"),
    ("POST", DOSSIER, {"json": {}, "headers": {"Accept": "application/pdf"}}, 406, "not-acceptable"),
    ("POST", RENDER, {"data": b"x" * 50_001, "content_type": JSON}, 413, "body-too-large"),
    ("POST", RENDER, {"data": b"{}"}, 415, "unsupported-media-type"),
    ("POST", RENDER, {"data": b"{}", "content_type": "text/plain"}, 415, "unsupported-media-type"),
    (
        "POST",
        RENDER,
        {"data": b"{}", "content_type": JSON, "headers": {"Content-Encoding": "gzip"}},
        415,
        "unsupported-media-type",
    ),
    ("POST", RENDER, {"data": b"", "content_type": JSON}, 400, "malformed-input"),
    ("POST", RENDER, {"data": b'{"a": 1,}', "content_type": JSON}, 400, "malformed-input"),
    ("POST", RENDER, {"data": b'{"a": "\xff"}', "content_type": JSON}, 400, "malformed-input"),
    ("POST", RENDER, {"data": b'{"a": NaN}', "content_type": JSON}, 400, "malformed-input"),
    ("POST", RENDER, {"data": b'{"a": 1, "a": 2}', "content_type": JSON}, 400, "malformed-input"),
    ("POST", RENDER, {"data": b'"\\ud800"', "content_type": JSON}, 400, "malformed-input"),
    ("POST", RENDER, {"data": b"[" * 20_000, "content_type": JSON}, 400, "malformed-input"),
    ("POST", RENDER, {"json": []}, 422, "invalid-record"),
    ("POST", RENDER, {"data": b"null", "content_type": JSON}, 422, "invalid-record"),
    ("POST", RENDER, {"json": broken()}, 422, "invalid-record"),
    ("POST", DOSSIER, {"json": broken()}, 422, "invalid-record"),
    ("POST", f"{RENDER}?variant=pdf/x", {"json": {}}, 422, "invalid-query"),
    ("POST", f"{RENDER}?formt=pdf", {"json": {}}, 422, "invalid-query"),
    ("POST", f"{RENDER}?format=odt", {"json": {}}, 422, "invalid-query"),
]


@pytest.mark.parametrize(("method", "url", "sent", "status", "code"), CASES)
def test_an_error_is_a_problem(client, method, url, sent, status, code):
    response = client.open(url, method=method, **sent)
    body = json.loads(response.data)
    assert (response.status_code, response.mimetype, body["code"]) == (status, PROBLEM, code)
    assert body["type"] == f"urn:docgen:problem:{code}"
    assert body["status"] == status
    assert body["title"]
    assert body["detail"]
    assert response.headers["Cache-Control"] == "no-store"
    assert response.headers["Content-Language"] == "vi"
    assert "{" not in body["detail"], "a value is missing in the sentence"


def test_every_fault_is_told_with_pointer_place_and_code(client):
    response = client.post(RENDER, json=broken())
    assert response.json["errors"] == [
        {
            "pointer": "/body/name",
            "code": "empty-text",
            "detail": "Không được để trống.",
            "place": "Cơ quan khen thưởng › Tên cơ quan, tổ chức",
        },
        {
            "pointer": "/award",
            "code": "required",
            "detail": "Chưa có thông tin bắt buộc này.",
            "place": "Danh hiệu, hình thức",
        },
        {
            "pointer": "/surplus",
            "code": "unknown-key",
            "detail": "Không có mục này trong mẫu hồ sơ.",
            "place": "«surplus»",
        },
    ]


def test_english_is_spoken_on_request(client):
    response = client.post(RENDER, json=broken(), headers={"Accept-Language": "en-GB, vi;q=0.5"})
    assert response.headers["Content-Language"] == "en"
    assert response.json["detail"] == "The record has 3 fault(s) to mend."
    assert response.json["errors"][1]["detail"] == "This is required and missing."


def test_malformed_json_is_told_with_line_and_column(client):
    response = client.post(RENDER, data=b'{\n  "a": 1,\n}', content_type=JSON)
    assert (response.json["line"], response.json["column"]) == (3, 1)


def test_a_query_fault_names_its_parameter(client):
    response = client.post(f"{RENDER}?formt=pdf&variant=x", json={})
    assert [(error["parameter"], error["code"]) for error in response.json["errors"]] == [
        ("variant", "not-a-variant"),
        ("formt", "unknown-parameter"),
    ]


def test_what_is_on_offer_is_listed(client):
    response = client.post(RENDER, json={}, headers={"Accept": "image/png"})
    assert "application/pdf" in response.json["detail"]
    assert "text/html" in response.json["detail"]


def test_a_refused_method_names_the_right_ones(client):
    response = client.delete(RENDER)
    assert set(response.headers["Allow"].split(", ")) == {"OPTIONS", "POST"}


def test_a_defect_is_logged_and_not_told(app, caplog):
    @app.get("/defect")
    def defect():
        raise ZeroDivisionError("secret-7f3a")

    response = app.test_client().get("/defect")
    assert (response.status_code, response.json["code"]) == (500, "internal-error")
    assert b"secret-7f3a" not in response.data
    assert b"ZeroDivision" not in response.data
    assert "secret-7f3a" in caplog.text


@pytest.mark.parametrize(
    "name", ["../../etc/passwd", "award-decision%00", "a\r\nb", "%2e%2e%2fetc", "{{7*7}}", "x" * 5000]
)
def test_any_name_of_a_paper_is_only_a_name(client, name):
    response = client.post(f"/api/v1/papers/{name}/render", json={})
    assert response.status_code == 404
    assert response.mimetype == PROBLEM


def test_every_fault_of_a_query_is_told_at_once(client):
    said = client.post(f"{RENDER}?format=odt&variant=pdf/x&formt=pdf", json={}).json
    assert {each["parameter"] for each in said["errors"]} == {"format", "variant", "formt"}
