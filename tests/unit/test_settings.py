"""Settings: one table, every fault at once, defaults that work."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest

from docgen.settings import InvalidSettings, PlaceholderSecret, Settings, from_environment, variable


def test_an_empty_environment_gives_the_defaults():
    assert from_environment({}) == Settings()


def test_an_empty_variable_leaves_the_default():
    assert from_environment({"DOCGEN_PORT": ""}).port == 8000


def test_values_are_read_by_type():
    environment = {"DOCGEN_DATA": "/srv/docgen", "DOCGEN_PORT": "80", "DOCGEN_HOST": "0.0.0.0"}
    assert from_environment(environment) == Settings(data=Path("/srv/docgen"), port=80, host="0.0.0.0")


def test_every_fault_is_told_at_once_with_its_variable():
    with pytest.raises(InvalidSettings) as raised:
        from_environment({"DOCGEN_PORT": "eighty", "DOCGEN_WORKERS": "0", "DOCGEN_THREADS": "3"})
    assert [(fault.place, fault.message.say("en")) for fault in raised.value.faults] == [
        ("DOCGEN_PORT", "“eighty” cannot be used; expected a whole number from 0 to 65535."),
        ("DOCGEN_WORKERS", "“0” cannot be used; expected a whole number from 1 to 64."),
    ]


def test_names_of_others_are_left_alone():
    assert from_environment({"PORT": "1", "DOCGEN_SERVICE_HOST": "10.0.0.1"}) == Settings()


@pytest.mark.parametrize("name", [setting.name for setting in fields(Settings)])
def test_each_default_is_what_its_own_reader_gives(name):
    text = str(getattr(Settings(), name))
    assert from_environment({variable(name): text}) == Settings()


@pytest.mark.parametrize("password", ["changeme", "Password", "docgen"])
def test_the_password_of_an_example_is_refused(password):
    with pytest.raises(PlaceholderSecret) as refused:
        from_environment({"DOCGEN_DATABASE": f"postgresql://docgen:{password}@localhost/docgen"})
    assert refused.value.exit_code == 78
    assert from_environment({"DOCGEN_DATABASE": "postgresql://docgen:xK3-own@localhost/docgen"}).database


@pytest.mark.parametrize("text", ["erp", "erp:", ":80", "erp:0", "erp:65536", "erp:x", "a:1,b"])
def test_a_host_that_may_be_called_has_its_port(text):
    with pytest.raises(InvalidSettings):
        from_environment({"DOCGEN_WEBHOOK_HOSTS": text})
    allowed = from_environment({"DOCGEN_WEBHOOK_HOSTS": "erp.noi-bo:8080,10.1.2.3:443"}).allowed_hosts
    assert allowed == {"erp.noi-bo:8080", "10.1.2.3:443"}
