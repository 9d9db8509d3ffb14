"""`docgen template download NAME -o FILE.docx`: a template as it was uploaded."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from docgen.cli.desk import at_desk, number
from docgen.cli.files import write_all
from docgen.office import own_templates as office

if TYPE_CHECKING:
    from docgen.cli.grammar import Given


def run(given: Given) -> None:
    """Write the version asked for, else the one in use."""
    with at_desk() as (desk, who):
        content, _ = office.download(desk, who, given.arguments["NAME"], number(given, "version"))
    write_all({Path(given.options["output"]): content})
