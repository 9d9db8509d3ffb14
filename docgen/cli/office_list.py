"""`docgen office list`: list the offices of the installation."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from docgen.cli.desk import at_desk
from docgen.cli.output import print_json
from docgen.office.accounts import list_offices

if TYPE_CHECKING:
    from docgen.cli.grammar import Given


def run(given: Given) -> None:
    """Print name and title of each."""
    with at_desk() as (desk, _):
        found = list_offices(desk)
    if "json" in given.options:
        print_json([{"name": office.name, "title": office.title} for office in found])
        return
    for office in found:
        sys.stdout.write(f"{office.name}  {office.title}\n")
