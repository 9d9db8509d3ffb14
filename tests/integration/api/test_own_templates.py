"""An office's own template over HTTP: looked at, taken in, refined, rendered, rolled back, kept apart."""

from __future__ import annotations

import io
from dataclasses import replace
from importlib.resources import files

import docx
import pikepdf
import pytest

from docgen.api import create_app
from docgen.office.accounts import create_key, create_office
from docgen.office.desk import Who
from docgen.office.opening import open_desk
from docgen.office.writer_work import library
from docgen.settings import Settings

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
SLUG = "co-quan.giay-xac-nhan"
AT = f"/api/v1/papers/{SLUG}"
RECORD = {"họ_tên": "Nguyễn Văn Mẫu", "ngày_vào": "2020-03-05", "lương": 12_500_000}


def word(*lines):
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


FIRST = word(
    "GIẤY XÁC NHẬN",
    "Ông (bà): {{ họ_tên }}",
    "Vào cơ quan từ {{ ngày_vào | ngày_dài }}",
    "Lương: {{ lương }} đồng",
)
SECOND = word("GIẤY XÁC NHẬN", "Ông, bà: {{ họ_tên }}", "Từ {{ ngày_vào }}", "Lương: {{ lương }} đồng")
FAULTY = word("Ông (bà): {{ họ_tên }", "{{ họ tên }}", "{{ ngày | date }}")


@pytest.fixture(scope="module")
def client(tmp_path_factory):
    settings = Settings(data=tmp_path_factory.mktemp("data"), max_body=500_000, access="open")
    return create_app(settings).test_client()


@pytest.fixture(scope="module")
def taken_in(client):
    """The first version, in use."""
    response = client.post(
        "/api/v1/templates?name=giay-xac-nhan&title=Giấy xác nhận", data=FIRST, content_type=WORD
    )
    assert response.status_code == 201, response.json
    return response


def text_of(content):
    return [paragraph.text for paragraph in docx.Document(io.BytesIO(content)).paragraphs]


def render(client, record=RECORD, kind="docx"):
    return client.post(f"{AT}/render?format={kind}", json=record)


def test_a_template_taken_in_says_what_it_is(taken_in):
    said = taken_in.json
    assert taken_in.headers["Location"] == "/api/v1/templates/giay-xac-nhan"
    assert (said["paper"], said["title"], said["active"]["number"]) == (SLUG, "Giấy xác nhận", 1)
    assert [(each["name"], each["kind"]) for each in said["active"]["fields"]] == [
        ("họ_tên", "line"),
        ("ngày_vào", "date"),
        ("lương", "money"),
    ]


def test_its_paper_is_in_the_catalogue_with_schema_example_and_sheet(client, taken_in):
    listed = client.get("/api/v1/papers").json
    assert [paper["name"] for paper in listed if paper["paper"] == SLUG] == ["Giấy xác nhận"]
    assert client.get(AT).json["kind"] == SLUG
    schema = client.get(f"{AT}/schema").json
    assert schema["required"] == ["họ_tên", "ngày_vào", "lương"]
    assert schema["properties"]["ngày_vào"]["format"] == "date"
    assert client.get(f"{AT}/example").json.keys() == RECORD.keys()
    assert client.get(f"{AT}/sheet").data.startswith(b"PK")


def test_its_paper_is_rendered_in_every_format(client, taken_in):
    made = render(client)
    assert made.status_code == 200, made.json
    assert text_of(made.data) == [
        "GIẤY XÁC NHẬN",
        "Ông (bà): Nguyễn Văn Mẫu",
        "Vào cơ quan từ ngày 05 tháng 3 năm 2020",
        "Lương: 12.500.000 đồng",
    ]
    assert "Gi%E1%BA%A5y%20x%C3%A1c%20nh%E1%BA%ADn.docx" in made.headers["Content-Disposition"]
    pdf = render(client, kind="pdf")
    assert pdf.data.startswith(b"%PDF-")
    assert render(client, kind="pdf").data == pdf.data


def test_a_second_engine_is_refused_until_the_operator_allows_it(client, taken_in):
    refused = client.post(f"{AT}/render?format=pdf&engine=libreoffice", json=RECORD)
    assert (refused.status_code, refused.json["code"]) == (409, "engine-unavailable")
    assert "DOCGEN_LIBREOFFICE" in refused.json["detail"]
    assert render(client, kind="pdf").headers["Docgen-Engine"] == "docgen"


@pytest.mark.skipif(not library(), reason="LibreOffice is not installed")
def test_a_second_engine_makes_the_pdf_it_is_asked_for_and_is_named(client, taken_in, monkeypatch):
    app = client.application
    monkeypatch.setitem(app.config, "DOCGEN", replace(app.config["DOCGEN"], libreoffice="on"))
    made = client.post(f"{AT}/render?format=pdf&engine=libreoffice", json=RECORD)
    assert made.status_code == 200, made.json
    assert made.headers["Docgen-Engine"].startswith("LibreOffice ")
    with pikepdf.open(io.BytesIO(made.data)) as opened:
        assert (len(opened.pages), "LibreOffice" in str(opened.docinfo["/Producer"])) == (1, True)
    for other in (f"{AT}/render?format=docx", "/api/v1/papers/notice/render?format=pdf"):
        refused = client.post(f"{other}&engine=libreoffice", json=RECORD)
        assert (refused.status_code, refused.json["code"]) == (409, "engine-unavailable")
    ready = client.get("/health/ready").json["checks"]
    assert [each["ready"] for each in ready if each["name"] == "libreoffice"] == [True]


def test_faults_of_a_record_are_told_by_label(client, taken_in):
    refused = render(client, {"họ_tên": "", "ngày_vào": "hôm qua"})
    assert refused.status_code == 422
    assert [(each["pointer"], each["place"]) for each in refused.json["errors"]] == [
        ("/họ_tên", "Họ tên"),
        ("/ngày_vào", "Ngày vào"),
        ("/lương", "Lương"),
    ]


def test_a_faulty_template_is_refused_with_every_fault_and_its_place(client):
    refused = client.post("/api/v1/templates?name=sai", data=FAULTY, content_type=WORD)
    assert (refused.status_code, refused.json["code"]) == (422, "template-fault")
    assert [each["place"] for each in refused.json["errors"]] == [
        "Đoạn 1 «Ông (bà): {{ họ_tên }»",
        "Đoạn 2 «{{ họ tên }}»",
        "Đoạn 3 «{{ ngày | date }}»",
    ]
    assert client.get("/api/v1/templates/sai").status_code == 404


def test_a_faulty_template_comes_back_with_comments(client):
    response = client.post(
        "/api/v1/templates/check", data=FAULTY, content_type=WORD, headers={"Accept": WORD}
    )
    comments = [comment.text for comment in docx.Document(io.BytesIO(response.data)).comments]
    assert comments[0] == "Thẻ {{ họ_tên } thiếu dấu }"
    assert len(comments) == 3


def test_a_check_keeps_nothing(client):
    response = client.post("/api/v1/templates/check", data=FIRST, content_type=WORD)
    assert response.json["faults"] == []
    assert [each["label"] for each in response.json["fields"]] == ["Họ tên", "Ngày vào", "Lương"]
    assert "Cambria" in response.json["losses"][0]["what"]


def test_an_upload_may_be_a_form(client):
    form = {"file": (io.BytesIO(FIRST), "Mẫu.docx"), "name": "theo-mau", "title": "Theo mẫu"}
    response = client.post("/api/v1/templates", data=form, content_type="multipart/form-data")
    assert (response.status_code, response.json["newest"]["file_name"]) == (201, "Mẫu.docx")


@pytest.mark.parametrize("name", ["", "../x", "Giấy", "a" * 61, "a.b"])
def test_a_name_must_be_one_for_addresses(client, name):
    refused = client.post("/api/v1/templates", query_string={"name": name}, data=FIRST, content_type=WORD)
    assert (refused.status_code, refused.json["errors"][0]["code"]) == (422, "template-name")


def test_what_the_office_says_of_fields_holds_for_the_next_version(client, taken_in):
    changed = client.patch(
        "/api/v1/templates/giay-xac-nhan/fields",
        json={"họ_tên": {"label": "Họ, tên đệm và tên", "help": "Viết đủ."}, "lương": {"required": False}},
    )
    assert changed.status_code == 200, changed.json
    assert client.get(f"{AT}/schema").json["properties"]["họ_tên"]["title"] == "Họ, tên đệm và tên"
    assert render(client, {key: RECORD[key] for key in ("họ_tên", "ngày_vào")}).status_code == 200
    second = client.post("/api/v1/templates?name=giay-xac-nhan", data=SECOND, content_type=WORD).json
    assert second["active"]["number"] == 2
    assert second["active"]["fields"][0]["label"] == "Họ, tên đệm và tên"
    again = client.post("/api/v1/templates?name=giay-xac-nhan", data=SECOND, content_type=WORD).json
    assert again["newest"]["number"] == 2


@pytest.mark.parametrize(
    ("said", "pointer"),
    [
        ({"không_có": {"label": "A"}}, "/không_có"),
        ({"họ_tên": {"kind": "rows"}}, "/họ_tên/kind"),
        ({"họ_tên": {"kind": "date"}}, "/họ_tên/kind"),
        ({"họ_tên": {"label": ""}}, "/họ_tên/label"),
        ({"họ_tên": {"nhãn": "A"}}, "/họ_tên/nhãn"),
        ({"lương": {"example": "nhiều"}}, "/lương/example"),
    ],
)
def test_what_is_said_wrongly_of_fields_is_refused(client, taken_in, said, pointer):
    refused = client.patch("/api/v1/templates/giay-xac-nhan/fields", json=said)
    assert (refused.status_code, refused.json["errors"][0]["pointer"]) == (422, pointer)


def test_an_older_version_is_taken_up_again_compared_downloaded_and_put_away(client):
    at = "/api/v1/templates/giay-cu"
    for content in (FIRST, SECOND):
        client.post("/api/v1/templates?name=giay-cu", data=content, content_type=WORD)
    changes = client.get(f"{at}/diff?older=1&newer=2").json["changes"]
    assert [(each["change"], each["text"]) for each in changes[:2]] == [
        ("-", "Ông (bà): {{ họ_tên }}"),
        ("-", "Vào cơ quan từ {{ ngày_vào | ngày_dài }}"),
    ]
    assert client.post(f"{at}/activate", json={"version": 1}).json["active"]["number"] == 1
    assert [each["state"] for each in client.get(f"{at}/versions").json["versions"]] == [
        "deprecated",
        "active",
    ]
    assert client.get(f"{at}/file").data == FIRST
    assert client.get(f"{at}/file?version=2").data == SECOND
    assert client.post(f"{at}/deprecate").json["active"] is None
    refused = client.post("/api/v1/papers/co-quan.giay-cu/render?format=pdf", json=RECORD)
    assert (refused.status_code, refused.json["code"]) == (409, "template-not-in-use")
    assert client.post(f"{at}/activate", json={"version": 9}).status_code == 404


def test_a_layout_of_a_paper_of_docgens_prints_the_same_data_and_is_numbered(client):
    layout = (files("templates_docx") / "named-paper.docx").read_bytes()
    response = client.post(
        "/api/v1/templates?name=thong-bao&title=Thông báo&base=notice", data=layout, content_type=WORD
    )
    assert response.status_code == 201, response.json
    at = "/api/v1/papers/co-quan.thong-bao"
    record = client.get(f"{at}/example").json
    assert record == client.get("/api/v1/papers/notice/example").json
    docgens, offices = (
        client.post(f"/api/v1/papers/{paper}/render?format=docx", json=record).data
        for paper in ("notice", "co-quan.thong-bao")
    )
    assert text_of(offices) == text_of(docgens)
    issued = client.post(
        "/api/v1/documents",
        json={"paper": "co-quan.thong-bao", "record": record},
        headers={"Idempotency-Key": "mot"},
    )
    assert issued.status_code == 201, issued.json
    assert issued.json["paper"] == "co-quan.thong-bao"


HOSTILE = (
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    "{{ ''|attr('__class__') }}",
    "{% include '/etc/passwd' %}",
    "{{ 'A'.zfill(2000000000) }}",
    "{% for a in x %}{% for b in x %}{{ range(99999) }}{% endfor %}{% endfor %}",
)


@pytest.mark.parametrize("payload", HOSTILE)
def test_a_hostile_template_is_refused(client, payload):
    refused = client.post("/api/v1/templates?name=xau", data=word(payload), content_type=WORD)
    assert (refused.status_code, refused.json["code"]) == (422, "template-fault")


def test_what_is_no_word_file_is_refused(client):
    refused = client.post("/api/v1/templates?name=xau", data=b"PK nothing", content_type=WORD)
    assert refused.status_code == 400
    assert client.post("/api/v1/templates?name=xau", data=b"a", content_type="text/plain").status_code == 415


def test_templates_of_another_office_are_not_there(tmp_path):
    settings = Settings(data=tmp_path, max_body=500_000)
    desk = open_desk(settings)
    owner = Who(settings.office, "quan-tri", frozenset({"administrator"}))
    create_office(desk, owner, "noi-khac", "Nơi khác")
    other = Who("noi-khac", "quan-tri", frozenset({"administrator"}))
    scopes = ("render", "read", "template")
    ours, theirs = (create_key(desk, each, "khóa", scopes, 30).key for each in (owner, other))
    client = create_app(settings).test_client()

    def bearer(key):
        return {"Authorization": f"Bearer {key}"}

    made = client.post(
        "/api/v1/templates?name=giay-xac-nhan", data=FIRST, content_type=WORD, headers=bearer(ours)
    )
    assert made.status_code == 201, made.json
    assert client.get(f"{AT}/schema", headers=bearer(ours)).status_code == 200
    assert client.get(f"{AT}/schema", headers=bearer(theirs)).status_code == 404
    assert client.post(f"{AT}/render", json=RECORD, headers=bearer(theirs)).status_code == 404
    assert client.get("/api/v1/templates/giay-xac-nhan", headers=bearer(theirs)).status_code == 404
    assert client.get(f"{AT}/schema").status_code == 401
    listed = client.get("/api/v1/papers", headers=bearer(theirs)).json
    assert [paper for paper in listed if paper["paper"] == SLUG] == []
