"""What the documents say is so: every setting, every command, every address; what can be run is run."""

from __future__ import annotations

import importlib
import os
import pkgutil
import re
import subprocess
import sys
from dataclasses import fields
from pathlib import Path

import pytest

import docgen
from docgen.api import create_app
from docgen.api.problem import CODES, TYPE
from docgen.cli.table import COMMANDS
from docgen.errors import DocgenError
from docgen.settings import Settings, variable

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
DOCUMENTS = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
BIN = Path(sys.executable).parent
SERVED = "http://127.0.0.1:8000"


def lines_to_run(text: str) -> list[str]:
    return [line for block in re.findall(r"```sh\n(.*?)```", text, re.DOTALL) for line in block.splitlines()]


def rows(text: str) -> list[list[str]]:
    """Give the cells of each table row that begins with code."""
    return [
        [cell.strip(" `").replace("¦", "|") for cell in line.split("|")[1:-1]]
        for line in text.splitlines()
        if line.startswith("| `")
    ]


def test_the_settings_table_is_true():
    documented = {row[0]: row[1] for row in rows(README) if row[0].startswith("DOCGEN_")}
    assert documented == {variable(each.name): str(each.default) for each in fields(Settings)}


def test_the_page_of_commands_is_true():
    """In a table `¦` stands for the bar, which would end a cell."""
    page = (ROOT / "docs/commands.md").read_text("utf-8")
    said = [[str(command), command.help.say("vi"), command.help.say("en")] for command in COMMANDS]
    assert rows(page) == said


def test_the_page_of_addresses_is_true():
    description = create_app(Settings()).test_client().get("/openapi.json").json
    said = [
        [f"{method.upper()} {address}", operation["summary"]]
        for address, item in description["paths"].items()
        for method, operation in item.items()
        if method != "parameters"
    ]
    assert rows((ROOT / "docs/http.md").read_text("utf-8")) == sorted(
        said, key=lambda row: row[0].split()[::-1]
    )


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_links_inside_the_project_lead_somewhere(path):
    links = re.findall(r"\]\((?!https?:)([^)#]+)", path.read_text("utf-8"))
    assert [link for link in links if not (path.parent / link).exists()] == []


def test_the_two_commands_are_there_and_the_continuous_integration_runs_the_second():
    commands = re.findall(r"```\n(deploy/\w+)\n```", README)
    assert commands == ["deploy/start", "deploy/test"]
    assert all(os.access(ROOT / command, os.X_OK) for command in commands)
    assert (ROOT / ".ci/run").read_text().splitlines()[-1] == 'exec "$(dirname "$0")/../deploy/test"'


def test_every_folder_of_the_map_is_there():
    named = re.findall(r"^\| (`[^|]*/`[^|]*) \|", README, re.MULTILINE)
    folders = [folder for cell in named for folder in re.findall(r"`([\w/]+/)`", cell)]
    assert len(folders) > 8
    assert [folder for folder in folders if not (ROOT / folder).is_dir()] == []
    packages = {f"docgen/{module.name}/" for module in pkgutil.iter_modules(docgen.__path__) if module.ispkg}
    assert packages - set(folders) == set()


def test_every_problem_is_listed_with_its_status():
    """What the API, a page or a record raises is on the page; and what is on the page is so."""
    for module in pkgutil.walk_packages(docgen.__path__, "docgen."):
        if ".migrations." not in module.name:  # run by Alembic alone
            importlib.import_module(module.name)
    ours = [leaf for leaf in leaves(DocgenError) if leaf.__module__.startswith("docgen.")]
    statuses = {leaf.code: leaf.status for leaf in ours}
    statuses |= {code: status for status, code in CODES.items()} | {"internal-error": 500, "not-ready": 503}
    page = (ROOT / "docs/problems.md").read_text("utf-8")
    listed = {row[0]: int(row[1]) for row in rows(page)}
    assert {code: status for code, status in listed.items() if statuses.get(code) != status} == {}
    raised = {
        leaf.code
        for leaf in ours
        if leaf.__module__.startswith(("docgen.api", "docgen.page", "docgen.errors"))
    }
    assert {*raised, *CODES.values()} - listed.keys() - {"address-taken", "open-needs-loopback"} == set()
    assert TYPE in page


def leaves(family: type[DocgenError]):
    for leaf in family.__subclasses__():
        yield leaf
        yield from leaves(leaf)


def run(line: str, folder: Path) -> None:
    environment = {"PATH": f"{BIN}:{os.environ['PATH']}", "HOME": str(folder), "no_proxy": "127.0.0.1"}
    done = subprocess.run(
        ["bash", "-euc", line], cwd=folder, env=environment, capture_output=True, check=False, timeout=60
    )
    assert done.returncode == 0, f"{line}: {done.stderr.decode()}"


def test_what_the_readme_runs_can_be_run(tmp_path):
    commands = lines_to_run(README)
    assert {command.split()[0] for command in commands} == {"docgen", "curl"}
    with subprocess.Popen(
        [BIN / "docgen", "serve", "--port", "0"],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    ) as server:
        try:
            address = re.search(r"http://\S+", server.stdout.readline()).group()
            for command in commands:
                run(
                    command.replace(SERVED, address).replace("curl ", "curl --fail --silent --show-error "),
                    tmp_path,
                )
        finally:
            server.terminate()
    made = {path.name: path.read_bytes()[:4] for path in tmp_path.iterdir() if path.is_file()}
    assert {name: magic for name, magic in made.items() if not name.endswith((".json", ".html"))} == {
        "decision.pdf": b"%PDF",
        "decision.docx": b"PK\x03\x04",
        "dossier.zip": b"PK\x03\x04",
        "125-QD-SNV Quyet dinh khen thuong.docx": b"PK\x03\x04",
    }
