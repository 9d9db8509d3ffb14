"""Batches over HTTP: tried, begun, followed, stopped, repeated; what comes out; who may."""

from __future__ import annotations

import io
import json
import zipfile

import docx
import openpyxl
import pikepdf
import pytest

from docgen.api import create_app
from docgen.api.workshop import workshop
from docgen.office.batch_worker import work
from docgen.office.sheet import XLSX
from docgen.papers import PAPERS, example_of
from docgen.settings import Settings
from tests.rig.sheets import CERTIFICATE, common, table, xlsx

BATCHES = "/api/v1/batches"
NOTICE = example_of(PAPERS["notice"])
ROWS = [{"notice": {"abstract": f"Thông báo lần {number}"}} for number in (1, 2, 3)]


@pytest.fixture
def client(tmp_path):
    return create_app(Settings(data=tmp_path / "data", access="open")).test_client()


def as_rows(**more):
    return {"paper": "notice", "formats": ["docx"], "common": NOTICE, "rows": ROWS, **more}


def as_form(rows=None, **more):
    book = xlsx(rows or table())
    said = {"paper": CERTIFICATE.slug, "formats": "docx", "common": json.dumps(common())}
    return {"data": {**said, **more, "file": (io.BytesIO(book), "ds.xlsx")}}


def wrong():
    rows = table()
    rows[2] = [*rows[2][:6], "nhiều"]
    return rows


def work_off(client, limit=200):
    with client.application.app_context():
        return work(workshop(), limit=limit)


def begun(client, **more):
    answer = client.post(BATCHES, json=as_rows(**more))
    assert answer.status_code == 201, answer.text
    assert answer.headers["Location"] == f"{BATCHES}/{answer.json['id']}"
    return answer.json["id"]


def test_a_batch_of_rows_is_begun_made_and_given_in_their_order(client):
    batch = begun(client)
    assert client.get(f"{BATCHES}/{batch}").json["state"] == "running"
    work_off(client)
    told = client.get(f"{BATCHES}/{batch}").json
    assert (told["state"], told["rows"]["done"], told["seconds_left"]) == ("done", 3, None)
    answer = client.get(f"{BATCHES}/{batch}/results")
    assert answer.mimetype == "application/zip"
    names = zipfile.ZipFile(io.BytesIO(answer.data)).namelist()
    assert names == [f"000{number} Thông báo lần {number}.docx" for number in (1, 2, 3)]
    sheet = openpyxl.load_workbook(io.BytesIO(client.get(f"{BATCHES}/{batch}/table").data)).active
    assert [row[3] for row in sheet.iter_rows(min_row=2, values_only=True)] == ["Đã lập"] * 3


def test_a_row_that_says_nothing_to_name_it_by_has_the_name_of_the_paper(client):
    batch = begun(client, rows=[{}])
    (row,) = client.get(f"{BATCHES}/{batch}/rows").json["rows"]
    assert row["name"] == "THÔNG BÁO Lịch tiếp công dân của lãnh đạo Sở tháng 9 năm 2026"


def test_the_print_is_one_pdf_of_all_rows(client):
    batch = begun(client, formats=["pdf"], rows=ROWS[:2])
    work_off(client)
    answer = client.get(f"{BATCHES}/{batch}/print?volume=1")
    with pikepdf.open(io.BytesIO(answer.data)) as opened, opened.open_outline() as outline:
        assert [each.title for each in outline.root] == ["1. Thông báo lần 1", "2. Thông báo lần 2"]
    assert client.get(f"{BATCHES}/{batch}/print?volume=2").json["code"] == "no-result"


def test_a_dry_run_tells_every_fault_at_its_cell_and_begins_nothing(client):
    answer = client.post(f"{BATCHES}?dry_run=true", **as_form(wrong()))
    assert (answer.status_code, answer.json["rows"], answer.json["good"]) == (200, 3, 2)
    (fault,) = answer.json["faults"]
    assert (fault["pointer"], fault["place"]) == ("/Danh sách/G3", "Danh sách!G3")
    assert answer.json["mapping"]["Họ và tên"].endswith("/name")
    assert client.get(BATCHES).json == {"batches": [], "next": None}


def test_a_dry_run_gives_the_workbook_back_with_a_column_of_faults(client):
    answer = client.post(f"{BATCHES}?dry_run=true", headers={"Accept": XLSX}, **as_form(wrong()))
    sheet = openpyxl.load_workbook(io.BytesIO(answer.data)).worksheets[0]
    assert sheet.cell(1, 8).value == "Lỗi"
    assert [bool(sheet.cell(row, 8).value) for row in (2, 3, 4)] == [False, True, False]


def test_with_faults_nothing_is_begun_unless_faulty_rows_are_left_out(client):
    refused = client.post(BATCHES, **as_form(wrong()))
    assert (refused.status_code, refused.json["code"]) == (422, "sheet-has-faults")
    assert [error["pointer"] for error in refused.json["errors"]] == ["/Danh sách/G3"]
    rows = [*ROWS, {"notice": {"abstract": 7}}]
    refused = client.post(BATCHES, json=as_rows(rows=rows))
    assert [error["pointer"] for error in refused.json["errors"]] == ["/rows/3/notice/abstract"]
    assert client.get(BATCHES).json["batches"] == []
    answer = client.post(BATCHES, **as_form(wrong(), skip_faulty="true"))
    assert (answer.status_code, answer.json["rows"]["total"]) == (201, 2)


def test_the_same_file_is_refused_and_the_same_key_gives_the_same_batch(client):
    key = {"Idempotency-Key": "k1"}
    first = client.post(BATCHES, json=as_rows(), headers=key).json["id"]
    assert client.post(BATCHES, json=as_rows(), headers=key).json["id"] == first
    other = client.post(BATCHES, json=as_rows(rows=ROWS[:1]), headers=key)
    assert (other.status_code, other.json["code"]) == (422, "key-reused")
    refused = client.post(BATCHES, json=as_rows())
    assert (refused.status_code, refused.json["code"]) == (409, "same-source")
    assert begun(client, again=True) != first


def test_rows_are_told_page_by_page_with_their_faults_in_the_language_asked_for(client):
    batch = begun(client)
    work_off(client, limit=1)
    page = client.get(f"{BATCHES}/{batch}/rows?limit=2").json
    assert [(row["place"], row["state"]) for row in page["rows"]] == [(1, "done"), (2, "queued")]
    assert page["next"] == "2"
    rest = client.get(f"{BATCHES}/{batch}/rows?after=2&state=queued").json
    assert [row["place"] for row in rest["rows"]] == [3]
    assert client.get(f"{BATCHES}/{batch}/rows?after=x").json["code"] == "invalid-cursor"


def test_a_cancelled_batch_can_be_repeated(client):
    batch = begun(client, issue=True)
    work_off(client, limit=1)
    assert client.post(f"{BATCHES}/{batch}/cancel").json["state"] == "cancelled"
    assert client.post(f"{BATCHES}/{batch}/repeat").json["rows"]["queued"] == 2
    work_off(client)
    rows = client.get(f"{BATCHES}/{batch}/rows").json["rows"]
    assert [(row["number"], row["state"]) for row in rows] == [(1, "done"), (4, "done"), (5, "done")]


def test_events_tell_the_end_and_end_with_it(client):
    batch = begun(client)
    work_off(client)
    answer = client.get(f"{BATCHES}/{batch}/events")
    assert answer.mimetype == "text/event-stream"
    told = answer.text.split("\n\n")
    assert told[1].startswith("event: ended\n")
    assert json.loads(told[1].partition("data: ")[2])["rows"]["done"] == 3
    assert told[2:] == [""]


def test_a_mapping_is_saved_as_it_was_given(client):
    given = client.post(f"{BATCHES}?dry_run=true", **as_form()).json["mapping"]
    assert "@number" in given.values()
    saved = client.put(f"{BATCHES}/mappings/certificate/cu", json={"columns": given})
    assert saved.status_code == 204, saved.text


def test_a_saved_mapping_reads_headings_nobody_could_guess(client):
    rows = table()
    rows[0] = [*rows[0][:3], "Cột X", *rows[0][4:]]
    key = client.post(f"{BATCHES}?dry_run=true", **as_form()).json["mapping"]["Họ và tên"]
    saved = client.put(f"{BATCHES}/mappings/certificate/cu", json={"columns": {"Cột X": key}})
    assert saved.status_code == 204, saved.text
    assert client.get(f"{BATCHES}/mappings/certificate").json == {"mappings": {"cu": {"Cột X": key}}}
    assert client.post(BATCHES, **as_form(rows, mapping="cu")).status_code == 201
    refused = client.put(f"{BATCHES}/mappings/certificate/m", json={"columns": {"A/B": "/không"}})
    assert [error["pointer"] for error in refused.json["errors"]] == ["/columns/A~1B"]
    client.delete(f"{BATCHES}/mappings/certificate/cu")
    refused = client.post(BATCHES, **as_form(rows, mapping="cu", again="true"))
    assert [error["code"] for error in refused.json["errors"]] == ["mapping-not-saved"]


@pytest.mark.parametrize(
    ("body", "pointers"),
    [
        ({"paper": "notice"}, ["/rows"]),
        ({"paper": "notice", "rows": []}, ["/rows"]),
        ({"paper": "notice", "rows": [{}], "formats": ["html"], "x": 1}, ["/formats/0", "/x"]),
    ],
)
def test_a_body_that_asks_for_nothing_sensible_is_told_where(client, body, pointers):
    answer = client.post(BATCHES, json=body)
    assert (answer.status_code, sorted(error["pointer"] for error in answer.json["errors"])) == (
        422,
        pointers,
    )


def test_what_is_not_there_is_not_found(client):
    for address in ("", "/rows", "/results", "/print", "/table", "/events"):
        answer = client.get(f"{BATCHES}/nothing{address}")
        assert (answer.status_code, answer.json["code"]) == (404, "batch-not-found")


def test_a_paper_of_an_offices_own_template_is_made_row_by_row(client):
    template = docx.Document()
    template.add_paragraph("Kính mời: {{ họ_tên }}")
    held = io.BytesIO()
    template.save(held)
    taken = client.post(
        "/api/v1/templates?name=thu-moi&title=Thư mời",
        data=held.getvalue(),
        content_type="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    )
    assert taken.status_code == 201, taken.text
    names = ["Trần Thị Mẫu", "Lê Văn Mẫu"]
    batch = begun(client, paper="co-quan.thu-moi", common={}, rows=[{"họ_tên": name} for name in names])
    assert work_off(client) == len(names)
    packed = zipfile.ZipFile(io.BytesIO(client.get(f"{BATCHES}/{batch}/results").data))
    made = [docx.Document(io.BytesIO(packed.read(name))).paragraphs[0].text for name in packed.namelist()]
    assert made == [f"Kính mời: {name}" for name in names]
