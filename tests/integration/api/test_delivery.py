"""How files go out: the right format, a name people can read, a tag that caches can trust."""

from __future__ import annotations

import hashlib
import io
import re
import zipfile
from urllib.parse import unquote

import pikepdf
import pytest

from docgen import guard
from docgen.office.formats import FORMATS
from docgen.office.render import dossier, render
from docgen.papers import example

RENDER = "/api/v1/papers/award-decision/render"
DOSSIER = "/api/v1/records/programme/render"
DOCX = FORMATS["docx"].media_type


def post(client, url=RENDER, **headers):
    return client.post(
        url,
        json=example("programme" if url == DOSSIER else "award"),
        headers={name.replace("_", "-"): value for name, value in headers.items()},
    )


@pytest.mark.parametrize(
    ("accept", "url", "media_type"),
    [
        ("*/*", RENDER, "application/pdf"),
        (DOCX, RENDER, DOCX),
        ("text/html", RENDER, "text/html"),
        ("application/pdf;q=0.1, text/html;q=0.2", RENDER, "text/html"),
        ("text/html", f"{RENDER}?format=docx", DOCX),
        ("image/png", f"{RENDER}?format=pdf", "application/pdf"),
    ],
)
def test_the_format_is_the_one_asked_for(client, accept, url, media_type):
    response = post(client, url, Accept=accept)
    assert (response.status_code, response.mimetype) == (200, media_type)


@pytest.mark.parametrize("name", FORMATS)
def test_what_is_sent_is_what_the_use_case_makes(client, name):
    made = render("award-decision", example("award"), name).content
    assert post(client, f"{RENDER}?format={name}").data == made


def test_what_should_be_looked_at_again_is_counted(client):
    assert "Docgen-Warnings" not in post(client, f"{RENDER}?format=docx").headers
    doubtful = client.post(f"{RENDER}?format=docx", json=example("award") | {"award": "Bằng khen"})
    assert (doubtful.status_code, doubtful.headers["Docgen-Warnings"]) == (200, "1")


def test_the_kind_of_pdf_can_be_chosen(client):
    response = post(client, f"{RENDER}?variant=pdf/a-3b")
    with pikepdf.open(io.BytesIO(response.data)) as pdf, pdf.open_metadata() as metadata:
        assert metadata.pdfa_status == "3B"


def test_the_name_is_vietnamese_with_ascii_beside_it(client):
    header = post(client).headers["Content-Disposition"]
    kind, plain, encoded = re.fullmatch(
        r"(\w+); filename=\"([^\"]+)\"; filename\*=UTF-8''(\S+)", header
    ).groups()
    assert kind == "attachment"
    assert plain == "125-QD-SNV Quyet dinh khen thuong.pdf"
    assert unquote(encoded) == "125-QĐ-SNV Quyết định khen thưởng.pdf"


def test_a_preview_is_shown_and_not_kept(client):
    assert "Content-Disposition" not in post(client, Accept="text/html").headers


def test_the_tag_is_the_hash_of_the_content(client):
    response = post(client)
    assert response.get_etag() == (hashlib.sha256(response.data).hexdigest(), False)


@pytest.mark.parametrize("url", [RENDER, DOSSIER])
def test_who_has_the_file_does_not_get_it_again(client, url):
    first = post(client, url)
    again = post(client, url, If_None_Match=f'"other", {first.headers["ETag"]}')
    assert (again.status_code, again.data) == (304, b"")
    assert again.headers["ETag"] == first.headers["ETag"]
    assert again.headers["Vary"] == first.headers["Vary"] == "Accept, Accept-Language"
    assert "Content-Type" not in again.headers


def test_another_format_has_another_tag(client):
    tag = post(client).headers["ETag"]
    assert post(client, Accept=DOCX, If_None_Match=tag).status_code == 200


@pytest.mark.parametrize(
    "address", ["/api/v1/papers", "/api/v1/papers/award-decision/schema", "/openapi.json"]
)
def test_the_catalogue_can_be_cached_too(client, address):
    first = client.get(address)
    assert first.headers["Cache-Control"] == "no-cache"
    assert client.get(address, headers={"If-None-Match": first.headers["ETag"]}).status_code == 304
    assert client.head(address).headers["ETag"] == first.headers["ETag"]


def test_personal_data_is_kept_by_no_shared_cache(client):
    assert post(client).headers["Cache-Control"] == "private, no-cache"


def test_a_dossier_is_a_zip_of_every_paper(client):
    response = post(client, DOSSIER)
    assert unquote(response.headers["Content-Disposition"]).endswith("Bộ văn bản - Chương trình phối hợp.zip")
    with zipfile.ZipFile(io.BytesIO(response.data)) as archive:
        found = {name: archive.read(name) for name in archive.namelist()}
    assert found == {each.filename: each.content for each in dossier("programme", example("programme"))}


@pytest.mark.parametrize("address", ["/api/v1/papers", "/nowhere", "/health/live", "/openapi.json"])
def test_a_browser_does_nothing_of_its_own_with_an_answer(client, address):
    headers = client.get(address).headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Content-Security-Policy"].startswith("default-src 'none';")
    assert headers["Vary"] == "Accept, Accept-Language"


def test_readiness_tells_fonts_subsets_folder_and_versions(client):
    answer = client.get("/health/ready")
    assert answer.status_code == 200
    assert [(check["name"], check["ready"]) for check in answer.json["checks"]] == [
        ("fonts", True),
        ("harfbuzz-subset", True),
        ("data", True),
        ("isolation", True),
        ("isolation-layers", guard.isolation().missing == ()),
        ("database", True),
        ("archive", True),
        ("disk", True),
    ]
    assert set(answer.json["versions"]) == {"docgen", "python", "weasyprint", "pango", "docxtpl"}
    assert answer.headers["Cache-Control"] == "no-store"


def test_liveness_needs_nothing(client):
    assert client.get("/health/live").json == {"status": "live"}
