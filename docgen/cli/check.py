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
from docgen.office.checking import report_page
from docgen.rules import check
from docgen.rules.mend import mend
from docgen.rules.report import as_comments, as_json, as_sarif, as_text

if TYPE_CHECKING:
    from docgen.cli.grammar import Given
    from docgen.rules import Report


def run(given: Given) -> int:
    """Check the file, or the one mended from it, print what was found and write what was asked for."""
    name = given.arguments["FILE.docx|.pdf"]
    content = read_bytes(name)
    report = check(content)
    if report.facts.source == "pdf" and given.options.keys() & {"fix", "comments"}:
        raise WrongUsage(Message("cli-check-word-only"), given.command)
    written: dict[Path, bytes] = {}
    if fixed := given.options.get("fix"):
        done = mend(content)
        content, report = done.content, done.left
        written[Path(fixed)] = content
        told = Message("check-mended", count=len(done.mended))
        sys.stderr.write(told.say(given.language) + "\n")
    if commented := given.options.get("comments"):
        written[Path(commented)] = as_comments(content, report, given.language)
    if page := given.options.get("html"):
        written[Path(page)] = report_page(content, report, given.language, Path(name).name).encode()
    write_all(written)
    _print(given, report, Path(name).name)
    return int(bool(report.findings))


def _print(given: Given, report: Report, name: str) -> None:
    if "json" in given.options:
        print_json(as_json(report, given.language))
    elif "sarif" in given.options:
        print_json(as_sarif(report, given.language, name))
    else:
        colours = sys.stdout.isatty() and "NO_COLOR" not in os.environ
        sys.stdout.write(as_text(report, given.language, colours=colours))
