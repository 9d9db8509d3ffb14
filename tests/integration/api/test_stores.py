"""Numbers, case files, retention, handover and proofs over HTTP."""

from __future__ import annotations

import io
import zipfile

import bagit
import pytest

from docgen.papers import PAPERS, example_of

ORDER = {"paper": "notice", "record": example_of(PAPERS["notice"])}
API = "/api/v1"


@pytest.fixture
def issued(client):
    response = client.post(f"{API}/documents", json=ORDER, headers={"Idempotency-Key": "k"})
    assert response.status_code == 201, response.text
    return response.json


def test_numbers_are_held_once_let_go_and_begun(client):
    asked = {"body": "SNV", "count": 2, "reason": "Phòng A"}
    first = client.post(f"{API}/register/holds", json=asked, headers={"Idempotency-Key": "k"})
    assert (first.status_code, first.json) == (201, {"numbers": [1, 2]})
    again = client.post(f"{API}/register/holds", json=asked, headers={"Idempotency-Key": "k"})
    assert again.json == {"numbers": [1, 2]}
    gone = client.post(f"{API}/register/releases", json={"body": "SNV", "number": 1, "reason": "Thôi"})
    assert (gone.status_code, list(gone.json)) == (200, ["document"])
    begun = {"body": "VP", "year": 2026, "last": 345, "reason": "Sổ giấy"}
    assert client.post(f"{API}/register/beginnings", json=begun).status_code == 204
    assert client.post(f"{API}/register/beginnings", json=begun).json["code"] == "number-taken"
    gaps = client.get(f"{API}/register/gaps").json
    assert [(gap["first"], gap["last"], gap["kind"]) for gap in gaps] == [
        (1, 1, "void"),
        (2, 2, "held"),
        (1, 345, "known"),
    ]


@pytest.mark.parametrize(
    "wrong", [{"year": -22100322187069959962624}, {"year": 0}, {"last": 10**20}, {"last": -1}]
)
def test_a_year_or_number_of_no_register_is_a_fault_of_the_request(client, wrong):
    begun = {"body": "SNV", "year": 2022, "last": 7, "reason": "Sổ giấy"} | wrong
    answer = client.post(f"{API}/register/beginnings", json=begun)
    assert (answer.status_code, answer.json["errors"][0]["pointer"]) == (422, f"/{next(iter(wrong))}")


def test_a_book_is_set_and_listed(client):
    assert (
        client.put(f"{API}/register/books", json={"body": "SNV", "numbering": "by-type"}).status_code == 200
    )
    (book,) = client.get(f"{API}/register/books").json["books"]
    assert (book["body"], book["code"], book["numbering"]) == ("SNV", "di", "by-type")
    refused = client.put(f"{API}/register/books", json={"body": "SNV", "numbering": "x"})
    assert (refused.status_code, refused.json["code"]) == (422, "invalid-book")


def test_an_old_register_is_understood_before_it_is_written(client):
    old = (
        "Số, ký hiệu;Ngày tháng văn bản;Tên loại và trích yếu;Người ký;Nơi nhận\n"
        "01/QĐ-SNV;05/01/2026;Quyết định A;B;C\n"
        "04/QĐ-SNV;06/01/2026;Quyết định D;B;C\n"
    ).encode()

    def bring(query, content=old, kind="text/csv"):
        return client.post(f"{API}/register/imports?body=SNV{query}", data=content, content_type=kind)

    dry = {"lines": 2, "written": False, "gaps": {"SNV/di/2026": [[2, 3]]}, "out_of_order": []}
    assert bring("").json == dry
    assert bring("&write=true").json == {**dry, "written": True}
    refused = bring("&write=true")
    assert (refused.status_code, [error["place"] for error in refused.json["errors"]]) == (422, ["A2", "A3"])
    assert bring("", kind="text/plain").status_code == 415
    assert bring("", b"x").json["code"] == "malformed-input"
    found = client.get(f"{API}/documents?year=2026").json["documents"]
    assert [each["code"] for each in found] == ["04/QĐ-SNV", "01/QĐ-SNV"]


def test_a_case_file_holds_its_documents_in_order_until_it_is_closed(client, issued):
    label = {"organ_id": "H37.9", "year": 2026, "notation": "01.TĐKT", "title": "Khen thưởng"}
    opened = client.post(f"{API}/case-files", json=label)
    url = opened.headers["Location"]
    assert (opened.status_code, opened.json["documents"]) == (201, [])
    assert client.post(f"{API}/case-files", json=label).json["code"] == "case-file-known"
    put = client.post(f"{url}/documents", json={"document": issued["id"]})
    assert put.json["documents"] == [issued["id"]]
    about = client.get(f"{url}/metadata").json
    assert (about["DocTotal"], about["Document"][0]["DocOrdinal"]) == (1, 1)
    xml = client.get(f"{url}/metadata", headers={"Accept": "application/xml"}).data
    assert b"<FileNotation>01.T\xc4\x90KT</FileNotation>" in xml
    assert client.post(f"{url}/close").json["closed_at"] is not None
    refused = client.post(f"{url}/documents", json={"document": issued["id"]})
    assert (refused.status_code, refused.json["code"]) == (409, "case-file-closed")
    assert [each["notation"] for each in client.get(f"{API}/case-files").json["case_files"]] == ["01.TĐKT"]


def test_a_handover_is_a_valid_bag(client, issued, tmp_path):
    got = client.get(f"{API}/archive/export?title=Thử&text=tiep cong dan")
    assert (got.status_code, got.mimetype) == (200, "application/zip")
    with zipfile.ZipFile(io.BytesIO(got.data)) as packed:
        packed.extractall(tmp_path / "bag")
    assert bagit.Bag(str(tmp_path / "bag")).is_valid()
    assert client.get(f"{API}/archive/export?text=khong co").json["code"] == "nothing-to-hand-over"


def test_what_is_due_is_destroyed_by_a_decision_only(client, issued):
    url = f"{API}/documents/{issued['id']}/retention"
    assert client.get(url).json["due_on"] is None
    kept = client.put(url, json={"class": "award.agency", "year": 2010}).json
    assert (kept["due_on"], kept["class"]) == ("2020-12-31", "award.agency")
    assert [each["code"] for each in client.get(f"{API}/archive/due").json["due"]] == ["01/TB-SNV"]
    assert client.get(f"{API}/archive/due?on=2020-12-30").json == {"due": []}
    decision = {"decision": "1/QĐ", "decided_on": "2026-01-02", "decided_by": "A"}
    listed = {**decision, "documents": [issued["id"]]}
    early = client.post(f"{API}/archive/disposals", json={**listed, "decided_on": "2020-12-30"})
    assert (early.status_code, early.json["code"]) == (409, "not-due")
    assert client.post(f"{API}/archive/disposals", json=listed).json == {"destroyed": [issued["id"]]}
    assert client.get(f"{API}/documents/{issued['id']}/files/document.pdf").status_code == 404
    assert client.post(f"{API}/register/checks", json={}).json == {"sound": True, "violations": []}


def test_a_file_is_proved_by_its_receipt_and_made_again(client, issued):
    url = f"{API}/documents/{issued['id']}"
    receipt, pdf = client.get(f"{url}/receipt").data, client.get(f"{url}/files/document.pdf").data

    def verify(content):
        parts = {"file": (io.BytesIO(content), "a.pdf"), "receipt": (io.BytesIO(receipt), "receipt.json")}
        return client.post(f"{API}/receipts/verify", data=parts)

    proved = verify(pdf)
    assert (proved.json["name"], proved.json["entry"]["code"]) == ("document.pdf", "01/TB-SNV")
    assert proved.json["signed_by"] == client.get(f"{API}/register/public-key").text.strip()
    assert verify(pdf + b"\n").json["code"] == "file-not-issued"
    assert [each["pointer"] for each in client.post(f"{API}/receipts/verify").json["errors"]] == [
        "/file",
        "/receipt",
    ]
    assert client.post(f"{url}/rebuild").json["proved"] is True
    assert client.post(f"{API}/archive/verify").json["findings"] == []
    kept = client.get(f"{API}/register/checkpoint").text
    checked = client.post(f"{API}/register/checks", json={"checkpoints": [kept, "forged"]}).json
    assert [each["invariant"] for each in checked["violations"]] == ["I5"]
