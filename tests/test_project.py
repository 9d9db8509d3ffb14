"""What holds for the project as a whole: sentences, requirements, what must never be committed."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
import string
import unicodedata
from pathlib import Path

import pytest

import docgen
from docgen.errors import DocgenError
from docgen.messages.table import SENTENCES

ROOT = Path(__file__).parents[1]
LEFT_OUT = {".git", ".venv", "__pycache__", "out", "data"}
TEXTS = {".py", ".md", ".toml", ".txt", ".json", ".html", ".css", ".sql", ""}


def files():
    for path in ROOT.rglob("*"):
        inside = path.relative_to(ROOT)
        if LEFT_OUT.isdisjoint(inside.parts) and not inside.parts[0].startswith(".") and path.is_file():
            yield path


def texts():
    return {
        path.relative_to(ROOT).as_posix(): path.read_text("utf-8") for path in files() if path.suffix in TEXTS
    }


def fields(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


def test_both_languages_of_a_sentence_have_the_same_values():
    assert [code for code, (vi, en) in SENTENCES.items() if fields(vi) != fields(en)] == []


def test_sentences_are_composed_unicode_without_blank_ends():
    said = [sentence for pair in SENTENCES.values() for sentence in pair]
    assert [sentence for sentence in said if unicodedata.normalize("NFC", sentence).strip() != sentence] == []


def code_strings():
    for path in (*(ROOT / "docgen").rglob("*.py"), *(ROOT / "schemas").rglob("*.py")):
        if path.parent.name != "messages":
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    yield node.value
                elif isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
                    yield node.values[0].value + "*"
    for page in (ROOT / "docgen/web/templates").rglob("*.html"):
        for text in re.findall(r"""["']([a-z][a-z0-9_-]*)["']""", page.read_text("utf-8")):
            yield text + "*" * text.endswith("-")


def test_no_sentence_is_left_that_nobody_says():
    used = set(code_strings())
    families = tuple(text[:-1] for text in used if text.endswith("-*"))
    said = [code for code in SENTENCES if code in used or code.startswith(families)]
    of_rules = [code for code in SENTENCES if ":" in code and code.partition(":")[0] in used]
    assert sorted(set(SENTENCES) - {*said, *of_rules}) == []


def leaves(family: type[DocgenError]):
    for leaf in family.__subclasses__():
        yield leaf
        yield from leaves(leaf)


def test_every_error_has_its_sentence_and_every_status_its_title():
    for module in pkgutil.walk_packages(docgen.__path__, "docgen."):
        if ".migrations." not in module.name:  # run by Alembic alone
            importlib.import_module(module.name)
    ours = [leaf for leaf in leaves(DocgenError) if leaf.__module__.startswith("docgen.")]
    assert {leaf.code for leaf in ours} - SENTENCES.keys() == set()
    assert {f"http-{leaf.status}" for leaf in ours} - SENTENCES.keys() == set()


@pytest.mark.parametrize("name", ["run", "test"])
def test_requirements_are_pinned_with_hashes_and_name_no_registry(name):
    text = (ROOT / "requirements" / f"{name}.txt").read_text("utf-8")
    entries = [entry for entry in re.split(r"\n(?=\S)", text) if entry[0] not in "#\n"]
    assert [
        entry
        for entry in entries
        if not re.match(r"[\w.\[\]-]+==\S+", entry) or "--hash=sha256:" not in entry
    ] == []
    assert not re.search(r"https?://|--index|--find-links", text)


def test_what_runs_is_a_part_of_what_is_tested():
    pins = {
        name: set(
            re.findall(
                r"^[\w.\[\]-]+==\S+", (ROOT / "requirements" / f"{name}.txt").read_text(), re.MULTILINE
            )
        )
        for name in ("run", "test")
    }
    assert pins["run"] <= pins["test"]


def test_nothing_of_one_machine_and_no_registry_stands_in_the_project():
    registries = "|".join(
        ["pypi" + r"\.org", "pythonhosted" + r"\.org", "registry" + r"\.npmjs", "deb" + r"\.debian\.org"]
    )
    machine = r"(?<![\w.~])/(?:root|home/\w+|work)/"
    found = {name: re.findall(f"{registries}|{machine}", text) for name, text in texts().items()}
    assert {name: hits for name, hits in found.items() if hits} == {}


def test_vietnamese_text_in_the_project_is_composed():
    """Decomposed letters look the same and compare unequal."""
    odd = [name for name, text in texts().items() if not unicodedata.is_normalized("NFC", text)]
    assert odd == []
