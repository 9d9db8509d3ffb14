"""Users, keys, offices and webhooks on the command line, in one folder of data."""

from __future__ import annotations

import json

import pytest

from docgen.cli.main import main
from docgen.office.opening import open_desk
from docgen.office.sign_in import use_link, who_of_key
from docgen.settings import Settings


@pytest.fixture
def say(tmp_path, monkeypatch, capsys):
    """Run one command; give its exit code, what it said and what it complained of."""
    monkeypatch.setenv("DOCGEN_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("DOCGEN_OFFICE", "so-noi-vu")

    def run(*words):
        code = main(["--lang", "en", *words])
        told = capsys.readouterr()
        return code, told.out, told.err

    return run


@pytest.fixture
def desk(tmp_path):
    opened = open_desk(Settings(data=tmp_path / "data", office="so-noi-vu"))
    yield opened
    opened.database.close()


def test_a_key_is_shown_once_listed_without_it_and_ended(say, desk):
    code, key, told = say("key", "create", "--name", "Portal", "--scopes", "read,issue", "--days", "30")
    assert (code, key.count("\n")) == (0, 1)
    assert who_of_key(desk, key.strip()).scopes == {"read", "issue"}
    (listed,) = json.loads(say("key", "list", "--json")[1])
    assert (listed["name"], listed["scopes"], listed["id"] in told) == ("Portal", ["issue", "read"], True)
    assert key.strip() not in say("key", "list")[1]
    assert say("key", "revoke", listed["id"])[0] == 0
    assert who_of_key(desk, key.strip()) is None
    assert say("key", "list")[1].startswith("-")
    assert say("key", "revoke", listed["id"])[0] == 1


def test_a_user_comes_in_by_the_link_that_is_printed(say, desk):
    code, told, _ = say("user", "add", "an", "--full-name", "Nguyễn Văn An", "--roles", "drafter")
    assert code == 0
    assert "http://127.0.0.1:8000/welcome/" in told
    token = told.partition("/welcome/")[2].split()[0]
    assert use_link(desk, token, "con trâu đi trước").who.roles == {"drafter"}
    assert say("user", "roles", "an", "--roles", "clerk,approver")[0] == 0
    assert say("user", "list")[1] == "an  approver,clerk  Nguyễn Văn An\n"
    assert say("user", "disable", "an")[0] == 0
    assert say("user", "list")[1].startswith("-an")
    assert "/welcome/" in say("user", "link", "an")[1]
    code, _, told = say("user", "add", "Văn An", "--full-name", "", "--roles", "boss")
    assert (code, told.count("\n")) == (1, 4)


def test_offices_are_added_and_kept_apart(say, monkeypatch):
    assert say("office", "add", "so-y-te", "--title", "Sở Y tế")[0] == 0
    assert say("office", "list")[1] == "so-noi-vu  so-noi-vu\nso-y-te  Sở Y tế\n"
    say("key", "create", "--name", "Portal", "--scopes", "read")
    monkeypatch.setenv("DOCGEN_OFFICE", "so-y-te")
    assert say("key", "list")[1] == ""
    monkeypatch.setenv("DOCGEN_OFFICE", "nowhere")
    assert say("key", "create", "--name", "Portal", "--scopes", "read")[0] == 1


def test_a_webhook_is_added_listed_and_ended(say):
    url = "https://hook.example.vn/docgen"
    code, secret, told = say("webhook", "add", url, "--events", "document.issued")
    assert (code, secret.startswith("whsec_")) == (0, True)
    (listed,) = json.loads(say("webhook", "list", "--json")[1])
    assert (listed["url"], listed["id"] in told) == (url, True)
    assert say("webhook", "log", listed["id"])[1] == "[]\n"
    assert say("webhook", "remove", listed["id"])[0] == 0
    assert say("webhook", "list")[1] == ""
    assert say("webhook", "add", "http://127.0.0.1/", "--events", "document.issued")[0] == 1
