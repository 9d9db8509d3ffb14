"""A client that somebody else generates from /openapi.json renders, issues and downloads."""

from __future__ import annotations

import importlib
import json
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from docgen.api import create_app
from docgen.api.desk import desk
from docgen.office.accounts import create_key
from docgen.office.desk import Who
from docgen.papers import PAPERS, example_of
from docgen.settings import Settings

GENERATOR = Path(sys.executable).with_name("openapi-python-client")
_OFFICE = "application/vnd.openxmlformats-officedocument"
FILES = (
    *("application/pdf", "application/zip", "text/csv"),
    *(f"{_OFFICE}.wordprocessingml.document", f"{_OFFICE}.spreadsheetml.sheet"),
)
"""Types of which the generator has to be told that they are bytes."""
NOTICE = example_of(PAPERS["notice"])


@pytest.fixture(scope="module")
def app(tmp_path_factory):
    return create_app(Settings(data=tmp_path_factory.mktemp("data"), render="keys"))


@pytest.fixture(scope="module")
def package(app, tmp_path_factory):
    """The generated package, importable as `stranger`."""
    folder = tmp_path_factory.mktemp("client")
    (folder / "openapi.json").write_text(app.test_client().get("/openapi.json").text, "utf-8")
    config = {"post_hooks": [], "content_type_overrides": dict.fromkeys(FILES, "application/octet-stream")}
    (folder / "config.json").write_text(json.dumps(config))
    done = subprocess.run(
        [
            *(GENERATOR, "generate", "--path", "openapi.json", "--config", "config.json"),
            *("--meta", "none", "--output-path", "stranger", "--fail-on-warning"),
        ],
        cwd=folder,
        capture_output=True,
        check=False,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    sys.path.insert(0, str(folder))
    yield importlib.import_module("stranger")
    sys.path.remove(str(folder))


@pytest.fixture(scope="module")
def client(app, package):
    with app.app_context():
        key = create_key(desk(), Who("co-quan", "quan-tri"), "stranger", ["render", "read", "issue"]).key
    arguments = {"transport": httpx.WSGITransport(app=app)}
    return package.AuthenticatedClient("http://docgen.example.vn", token=key, httpx_args=arguments)


def operation(name, group):
    return importlib.import_module(f"stranger.api.{group}.{name}")


def model(name):
    return getattr(importlib.import_module("stranger.models"), name)


def test_it_renders(client):
    record = model("GeneralRecord").from_dict(NOTICE)
    answer = operation("render_paper", "renders").sync_detailed("notice", client=client, body=record)
    assert (answer.status_code, answer.content[:5]) == (200, b"%PDF-")


def test_it_issues_and_downloads(client):
    body = model("IssueBody").from_dict({"paper": "notice", "record": NOTICE})
    issued = operation("issue_document", "documents").sync_detailed(
        client=client, body=body, idempotency_key="stranger-1"
    )
    assert issued.status_code == 201
    made = json.loads(issued.content)
    listed = operation("list_documents", "documents").sync_detailed(client=client)
    assert [each["id"] for each in json.loads(listed.content)["documents"]] == [made["id"]]
    file = operation("get_file", "documents").sync_detailed(made["id"], "document.pdf", client=client)
    assert (file.status_code, len(file.content)) == (200, made["files"]["document.pdf"]["size"])


def test_it_is_told_what_is_wrong(client):
    body = model("IssueBody").from_dict({"paper": "notice", "record": {}})
    refused = operation("issue_document", "documents").sync_detailed(
        client=client, body=body, idempotency_key="stranger-2"
    )
    assert refused.status_code == 422
    assert refused.parsed.code == "invalid-record"
    assert refused.parsed.errors[0].pointer.startswith("/")
