"""`docgen receipt DOCUMENT`: what was issued from what, with a proof that stands without docgen."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from docgen.cli.desk import at_desk, document
from docgen.office.receipt import receipt

if TYPE_CHECKING:
    from docgen.cli.grammar import Given


def run(given: Given) -> None:
    """Print the receipt."""
    with at_desk() as (desk, who):
        found = document(desk, who, given.arguments["DOCUMENT"])
        sys.stdout.write(receipt(desk, who.office, found.id) + "\n")
