"""`docgen register export -o FILE`: the register as CSV, XLSX or printed volumes in PDF."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from docgen.cli.desk import at_desk, number
from docgen.cli.files import write_all
from docgen.cli.filters import wanted
from docgen.office.register_export import export

if TYPE_CHECKING:
    from docgen.cli.grammar import Given


def run(given: Given) -> None:
    """Write the file, in the form its ending names."""
    target = Path(given.options["output"])
    form = target.suffix.lower().removeprefix(".")
    with at_desk() as (desk, who):
        content = export(desk, who.office, wanted(given), form, number(given, "volume") or 1)
    write_all({target: content})
