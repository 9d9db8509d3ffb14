"""`docgen check FILE.docx|.pdf`: what in a finished document breaks the format. Exit 1 with findings."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from docgen.cli.files import write_all
from docgen.cli.grammar import WrongUsage
from docgen.cli.output import print_json
from docgen.cli.records import read_bytes
from docgen.messages import Message
from docgen.office.checking import report

if TYPE_CHECKING:
    from docgen.cli.grammar import Given

_FILES = ("fix", "comments", "html")
_WORD_ONLY = {"fix", "comments"}


def run(given: Given) -> int:
    """Check the file, or the one mended from it, print what was found and write what was asked for."""
    name = given.arguments["FILE.docx|.pdf"]
    wanted = [file for file in _FILES if file in given.options]
    checked = report(read_bytes(name), given.language, Path(name).name, _kind(given), *wanted)
    if checked.source == "pdf" and _WORD_ONLY.intersection(wanted):
        raise WrongUsage(Message("cli-check-word-only"), given.command)
    write_all({Path(str(given.options[file])): content for file, content in checked.files.items()})
    if "fix" in given.options:
        sys.stderr.write(Message("check-mended", count=checked.mended).say(given.language) + "\n")
    if isinstance(checked.report, str):
        sys.stdout.write(checked.report)
    else:
        print_json(checked.report)
    return int(bool(checked.left))


def _kind(given: Given) -> str:
    for kind in ("json", "sarif"):
        if kind in given.options:
            return kind
    return "coloured" if sys.stdout.isatty() and "NO_COLOR" not in os.environ else "text"
