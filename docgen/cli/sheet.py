"""`docgen sheet PAPER -o BLANK.xlsx`: the workbook to fill in, for many papers at once."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from docgen.cli.files import write_all
from docgen.cli.finding import find
from docgen.office.sheet import blank

if TYPE_CHECKING:
    from docgen.cli.grammar import Given


def run(given: Given) -> None:
    """Write the workbook."""
    content, _ = blank(find(given.arguments["PAPER"]))
    write_all({Path(given.options["output"]): content})
