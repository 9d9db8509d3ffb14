"""POST /check on the real application."""

from __future__ import annotations

import jsonschema
import pytest

from docgen.rules.report import SCHEMA
from tests.corpus.documents import letter
from tests.corpus.faults import FAULTS
from tests.corpus.hands import HANDS
from tests.corpus.write import write

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
ADDRESS = "/api/v1/check"


@pytest.fixture
def faulty():
    return write(next(fault for fault in FAULTS if fault.rule == "date.comma").spec(), HANDS[0])


def test_a_clean_document_has_no_findings(client):
    answer = client.post(ADDRESS, data=write(letter(), HANDS[0]), content_type=DOCX)
    assert (answer.status_code, answer.json["kind"], answer.json["findings"]) == (200, "CV", [])


def test_findings_are_told_in_the_language_asked_for(client, faulty):
    told = [
        client.post(ADDRESS, data=faulty, content_type=DOCX, headers={"Accept-Language": language}).json
        for language in ("vi", "en")
    ]
    for answer in told:
        jsonschema.validate(answer, SCHEMA)
    messages = [answer["findings"][0]["message"] for answer in told]
    assert messages == ["Sau địa danh thiếu dấu phẩy.", "No comma after the place."]


@pytest.mark.parametrize(
    ("body", "kind", "status", "code"),
    [
        (b"no document", "application/pdf", 400, "malformed-input"),
        (b"PK\x03\x04", DOCX, 400, "malformed-input"),
        (b"{}", "application/json", 415, "unsupported-media-type"),
    ],
)
def test_what_cannot_be_checked_is_a_problem(client, body, kind, status, code):
    answer = client.post(ADDRESS, data=body, content_type=kind)
    assert (answer.status_code, answer.mimetype, answer.json["code"]) == (
        status,
        "application/problem+json",
        code,
    )
