"""Set-up is idempotent; what a larger site is set up with names only what there is, and no secret."""

from __future__ import annotations

import re
import resource
import subprocess
from dataclasses import fields
from pathlib import Path

import pytest
import yaml

from docgen.settings import PlaceholderSecret, Settings, from_environment, variable

ROOT = Path(__file__).parents[1]
STAMP = ROOT / ".venv/installed-test"


@pytest.mark.skipif(not STAMP.exists(), reason="this environment was not made by deploy/setup")
@pytest.mark.parametrize("name", ["run", "test"])
def test_setting_up_again_is_quick_says_nothing_and_touches_nothing(name):
    watched = [ROOT / ".venv", STAMP, ROOT / ".venv/installed-run", ROOT / ".venv/pyvenv.cfg"]
    before = [path.stat().st_mtime_ns for path in watched]
    started = _worked()
    done = subprocess.run([ROOT / "deploy/setup", name], cwd="/", capture_output=True, check=True)
    assert _worked() - started < 2
    assert (done.stdout, done.stderr) == (b"", b"")
    assert [path.stat().st_mtime_ns for path in watched] == before


def _worked():
    """Seconds of processor that programs started from here have taken."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def written(path):
    """Give every document of a file of YAML."""
    return list(yaml.safe_load_all((ROOT / path).read_text("utf-8")))


def values(value):
    """Go through every (name, text) below a value of YAML."""
    if isinstance(value, dict):
        for key, each in value.items():
            yield from values(each) if isinstance(each, dict | list) else [(key, str(each))]
    elif isinstance(value, list):
        for each in value:
            yield from values(each) if isinstance(each, dict | list) else [("", str(each))]


@pytest.mark.parametrize("path", ["deploy/compose.yaml", "deploy/kubernetes/docgen.yaml"])
def test_what_a_larger_site_is_set_up_with_names_only_settings_there_are(path):
    known = {variable(setting.name) for setting in fields(Settings)}
    text = (ROOT / path).read_text("utf-8")
    named = set(re.findall(r"DOCGEN_[A-Z_]+", text))
    assert named - known == set()
    assert {"DOCGEN_DATABASE", "DOCGEN_QUEUE", "DOCGEN_ARCHIVE", "DOCGEN_RESULTS"} <= named
    assert written(path)


def test_the_composition_has_no_secret_and_starts_without_none():
    (composition,) = written("deploy/compose.yaml")
    assert {"web", "worker", "database", "queue", "store"} <= composition["services"].keys()
    text = (ROOT / "deploy/compose.yaml").read_text("utf-8")
    asked = re.findall(r"(?<!\$)\$\{([^}]+)\}", text)
    assert {each.partition(":")[0] for each in asked} == {
        "POSTGRES_PASSWORD", "REDIS_PASSWORD", "S3_KEY", "S3_SECRET", "PUBLIC_URL",
    }  # fmt: skip
    assert all(each.endswith(":?") for each in asked)
    secret = [
        text for name, text in values(composition) if re.search(r"PASSWORD|SECRET|_KEY|ROOT_USER", name)
    ]
    assert secret
    assert all("${" in each for each in secret)


def test_settings_of_the_composition_are_read_as_they_would_be():
    (composition,) = written("deploy/compose.yaml")
    filled = {
        name: re.sub(r"\$\{[^}]+\}", "q7Zt0kPw", text)
        for name, text in composition["services"]["web"]["environment"].items()
    }
    settings = from_environment(filled | {"DOCGEN_PUBLIC_URL": "https://vanban.example.vn"})
    assert settings.batch_workers == 0
    assert settings.queue == "redis://:q7Zt0kPw@queue/0"
    with pytest.raises(PlaceholderSecret):
        from_environment(filled | {"DOCGEN_QUEUE": "redis://:changeme@queue/0"})


def test_manifests_take_what_is_secret_from_secrets_alone():
    deployments = [each for each in written("deploy/kubernetes/docgen.yaml") if each["kind"] == "Deployment"]
    assert [each["metadata"]["name"] for each in deployments] == ["docgen-web", "docgen-worker"]
    for each in deployments:
        (container,) = each["spec"]["template"]["spec"]["containers"]
        assert "env" not in container
        assert container["envFrom"][1] == {"secretRef": {"name": "docgen"}}
    assert "Secret" not in {each["kind"] for each in written("deploy/kubernetes/docgen.yaml")}


def test_a_fresh_volume_of_the_composition_belongs_to_who_writes_to_it():
    """An empty volume takes its owner from the image; a folder the image does not have would be root's."""
    (composition,) = written("deploy/compose.yaml")
    image = (ROOT / "deploy/Containerfile").read_text("utf-8")
    (owner, made) = re.findall(r"install -d -o (\w+) -m 700 (.+)", image)[0]
    mounted = {each.split(":")[1] for each in composition["services"]["web"]["volumes"]}
    assert mounted <= set(made.split())
    assert re.search(rf"useradd .*--uid (\d+) {owner}\b", image)[1] == re.search(r"USER (\d+)", image)[1]


def test_what_the_image_leaves_out_is_not_needed_in_it():
    """Everything that deploy/setup and the program read is copied."""
    left_out = (ROOT / "deploy/Containerfile.dockerignore").read_text("utf-8").split()
    read = ["deploy/setup", "deploy/system-packages.txt", "requirements/run.txt", "pyproject.toml"]
    read += ["README.md", "docgen", "schemas", "templates_docx"]
    assert all((ROOT / each).exists() for each in read)
    assert not {each.split("/")[0] for each in read} & set(left_out)
