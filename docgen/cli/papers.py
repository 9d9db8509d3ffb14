"""`docgen papers`: the catalogue and the templates of the office, for people or as JSON."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from docgen.cli.finding import papers_of_office
from docgen.cli.output import print_json
from docgen.messages import say_all
from docgen.office.catalogue import catalogue, entry

if TYPE_CHECKING:
    from docgen.cli.grammar import Given


def run(given: Given) -> None:
    """Print the catalogue to standard output."""
    entries = say_all([*catalogue(), *map(entry, papers_of_office())], given.language)
    if "json" in given.options:
        print_json(entries)
        return
    widths = [max(len(str(each[key])) for each in entries) for key in ("paper", "kind")]
    for each in entries:
        sys.stdout.write(f"{each['paper']:{widths[0]}}  {each['kind']:{widths[1]}}  {each['name']}\n")
