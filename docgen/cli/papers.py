"""`docgen papers`: the catalogue, for people or as JSON."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from docgen.cli.output import print_json
from docgen.office.catalogue import catalogue

if TYPE_CHECKING:
    from docgen.cli.grammar import Given


def run(given: Given) -> None:
    """Print the catalogue to standard output."""
    entries = catalogue()
    if "json" in given.options:
        print_json(entries)
        return
    widths = [max(len(str(entry[key])) for entry in entries) for key in ("paper", "kind")]
    for entry in entries:
        sys.stdout.write(f"{entry['paper']:{widths[0]}}  {entry['kind']:{widths[1]}}  {entry['name']}\n")
