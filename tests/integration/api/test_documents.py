"""Issuing, finding, voiding and exporting over HTTP, with docgen's own papers."""

from __future__ import annotations

import csv
import hashlib
import io

import pytest

from docgen.office.receipt import check_receipt
from docgen.papers import PAPERS, example_of

ORDER = {"paper": "notice", "record": example_of(PAPERS["notice"])}
DOCUMENTS = "/api/v1/documents"


def post(client, url, body, key=None, **headers):
    if key:
        headers["Idempotency-Key"] = key
    return client.post(url, json=body, headers=headers)


@pytest.fixture
def issued(client):
    response = post(client, DOCUMENTS, ORDER, "key-1")
    assert response.status_code == 201, response.text
    return response


def test_an_issued_document_has_number_date_files_and_an_address(client, issued):
    answer = issued.json
    assert (answer["code"], answer["state"], answer["number"]) == ("01/TB-SNV", "issued", 1)
    assert issued.headers["Location"] == f"{DOCUMENTS}/{answer['id']}"
    assert client.get(issued.headers["Location"]).json == answer
    for name, file in answer["files"].items():
        got = client.get(f"{issued.headers['Location']}/files/{name}")
        assert hashlib.sha256(got.data).hexdigest() == file["sha256"]
        assert got.headers["Content-Disposition"].startswith('attachment; filename="01-TB-SNV.')


def test_the_same_key_answers_with_the_same_bytes_and_takes_no_second_number(client, issued):
    again = post(client, DOCUMENTS, ORDER, "key-1")
    assert (again.status_code, again.data) == (201, issued.data)
    assert len(client.get(DOCUMENTS).json["documents"]) == 1


@pytest.mark.parametrize(
    ("body", "key", "status", "code"),
    [
        (ORDER, None, 400, "key-needed"),
        (ORDER, "é", 400, "key-needed"),
        ({}, "key", 422, "invalid-record"),
        ({**ORDER, "extra": 1}, "key", 422, "invalid-record"),
        ({**ORDER, "held": 0}, "key", 422, "invalid-record"),
        ({**ORDER, "held": 7}, "key", 409, "number-not-held"),
        ({**ORDER, "paper": "nothing"}, "key", 404, "not-known"),
        ({**ORDER, "record": {}}, "key", 422, "invalid-record"),
        ({**ORDER, "replaces": "nothing"}, "key", 404, "document-not-found"),
        ({**ORDER, "issued_on": "2999-01-01"}, "key", 422, "date-in-future"),
        ([], "key", 422, "invalid-record"),
    ],
)
def test_what_cannot_be_issued_is_a_problem_and_takes_no_number(client, body, key, status, code):
    refused = post(client, DOCUMENTS, body, key)
    assert (refused.status_code, refused.json["code"]) == (status, code)
    assert refused.mimetype == "application/problem+json"
    assert client.get(DOCUMENTS).json == {"documents": [], "next": None}


def test_a_key_with_another_body_is_refused(client, issued):
    refused = post(client, DOCUMENTS, {**ORDER, "held": 1}, "key-1")
    assert (refused.status_code, refused.json["code"]) == (422, "key-reused")


def test_a_void_document_keeps_its_number_and_cannot_be_void_twice(client, issued):
    url = f"{issued.headers['Location']}/void"
    first = post(client, url, {"reason": "Nhầm"}, "void-1")
    assert (first.status_code, first.json["state"], first.json["end_reason"]) == (200, "void", "Nhầm")
    assert post(client, url, {"reason": "Nhầm"}, "void-1").data == first.data
    refused = post(client, url, {"reason": "Nhầm"}, "void-2")
    assert (refused.status_code, refused.json["code"]) == (409, "state-conflict")
    gaps = client.get("/api/v1/register/gaps").json
    assert [(gap["first"], gap["kind"], gap["reason"]) for gap in gaps] == [(1, "void", "Nhầm")]


def test_documents_are_found_by_words_and_filters(client, issued):
    def found(query):
        return [each["code"] for each in client.get(f"{DOCUMENTS}?{query}").json["documents"]]

    assert found("text=tiep cong dan") == ["01/TB-SNV"]
    assert found("text=khong co") == []
    assert found("type=TB&state=issued") == ["01/TB-SNV"]
    assert found("state=void") == []


@pytest.mark.parametrize(
    ("query", "parameter"),
    [
        ("state=x", "state"),
        ("year=x", "year"),
        ("limit=0", "limit"),
        ("issued_from=x", "issued_from"),
        ("x=1", "x"),
    ],
)
def test_a_filter_that_cannot_be_used_is_told_by_name(client, query, parameter):
    refused = client.get(f"{DOCUMENTS}?{query}")
    assert refused.status_code == 422
    assert [error["parameter"] for error in refused.json["errors"]] == [parameter]


def test_metadata_come_as_json_or_xml_and_a_receipt_proves_itself(client, issued):
    url = issued.headers["Location"]
    assert client.get(f"{url}/metadata").json["CodeNumber"] == "01"
    xml = client.get(f"{url}/metadata", headers={"Accept": "application/xml"})
    assert b"<CodeNotation>TB-SNV</CodeNotation>" in xml.data
    entry = check_receipt(client.get(f"{url}/receipt").text)
    assert entry["files"] == {name: file["sha256"] for name, file in issued.json["files"].items()}


def test_what_was_sent_stands_in_the_exported_register(client, issued):
    sent = post(client, f"{issued.headers['Location']}/sent", {"sent_on": "2026-11-25", "received_by": "A"})
    assert sent.status_code == 204
    text = client.get("/api/v1/register?format=csv").data.decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text, newline="")))
    assert (rows[1][0], rows[1][7], rows[1][8]) == ("01/TB-SNV", "25/11/2026", "A")
    assert client.get("/api/v1/register?format=pdf").data.startswith(b"%PDF")
    assert client.get("/api/v1/register").data.startswith(b"PK")


def test_a_draft_is_saved_by_revision_and_issued_once(client):
    begun = post(client, "/api/v1/drafts", ORDER)
    url = begun.headers["Location"]
    assert (begun.status_code, begun.headers["ETag"]) == (201, '"1"')
    saved = client.put(url, json={"record": ORDER["record"]}, headers={"If-Match": '"1"'})
    assert (saved.status_code, saved.headers["ETag"]) == (200, '"2"')
    late = client.put(url, json={"record": {}}, headers={"If-Match": '"1"'})
    assert (late.status_code, late.json["code"]) == (412, "draft-changed")
    assert client.put(url, json={"record": {}}).json["code"] == "revision-needed"
    made = post(client, f"{url}/issue", {}, "key-1", **{"If-Match": '"2"'})
    assert (made.status_code, made.json["code"]) == (201, "01/TB-SNV")
    assert client.delete(url).json["code"] == "draft-issued"


@pytest.mark.parametrize("rest", ["", "/receipt", "/files/x"])
def test_a_document_that_is_not_there_is_a_404(client, rest):
    refused = client.get(f"{DOCUMENTS}/nothing{rest}")
    assert (refused.status_code, refused.json["code"]) == (404, "document-not-found")


def test_no_file_but_the_two_of_the_paper_is_given_out(client, issued):
    for name in ("input.json", "premis.json", "..%2f..%2fkeys%2ftrail.key"):
        assert client.get(f"{issued.headers['Location']}/files/{name}").status_code == 404
