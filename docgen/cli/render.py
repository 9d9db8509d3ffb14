"""`docgen render PAPER RECORD.json -o OUT`: one paper, in the format its file's ending names."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from docgen.cli.files import write_all
from docgen.cli.finding import find
from docgen.cli.records import read_record
from docgen.cli.report import tell_losses, tell_warnings
from docgen.office.own_render import render_paper

if TYPE_CHECKING:
    from docgen.cli.grammar import Given


def run(given: Given) -> None:
    """Make the paper and write it."""
    target = Path(given.options["output"])
    rendering = render_paper(
        find(given.arguments["PAPER"]),
        read_record(given.arguments["RECORD.json"]),
        target.suffix.lower().removeprefix("."),
        variant=given.options.get("variant"),
    )
    write_all({target: rendering.content})
    tell_losses([rendering], given.language)
    tell_warnings([rendering], given.language)
