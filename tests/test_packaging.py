"""A wheel of docgen has all that docgen needs, and nothing of the workshop."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
PACKAGES = ("docgen", "schemas", "templates_docx")
GUIDE = [path.name for path in (ROOT / "docs/pictures/huong-dan").iterdir()]
"""The guide for clerks lies with the documents; the page of help shows it."""


def test_a_wheel_has_every_module_template_and_example(tmp_path):
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", tmp_path],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (wheel,) = tmp_path.iterdir()
    with zipfile.ZipFile(wheel) as archive:
        packed = {name for name in archive.namelist() if ".dist-info/" not in name}
    here = {
        path.relative_to(ROOT).as_posix()
        for package in PACKAGES
        for path in (ROOT / package).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts and path.suffix not in (".swp", ".pyc")
    }
    guide = {"docs/huong-dan.md", *(f"docs/pictures/huong-dan/{name}" for name in GUIDE)}
    brought = {f"docgen/web/guide/{name.removeprefix('docs/')}" for name in guide}
    assert packed == {name for name in here if not name.startswith("templates_docx/source/")} | brought
