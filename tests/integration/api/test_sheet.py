"""The workbook to fill in, over HTTP."""

from __future__ import annotations

from docgen.office.sheet import XLSX, blank
from docgen.papers import PAPERS


def test_the_workbook_to_fill_in_is_given_with_its_name(client):
    answer = client.get("/api/v1/papers/certificate/sheet")
    content, _ = blank(PAPERS["certificate"])
    assert (answer.status_code, answer.mimetype, answer.get_data()) == (200, XLSX, content)
    assert (
        "filename*=UTF-8''Gi%E1%BA%A5y%20khen%2C%20b%E1%BA%B1ng%20khen.xlsx"
        in answer.headers["Content-Disposition"]
    )


def test_a_paper_there_is_not_has_no_workbook(client):
    answer = client.get("/api/v1/papers/none/sheet")
    assert (answer.status_code, answer.get_json()["detail"]) == (404, "Không có văn bản «none».")
