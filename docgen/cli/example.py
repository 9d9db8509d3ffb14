"""`docgen example PAPER`: a complete valid record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.cli.finding import find
from docgen.cli.output import print_json
from docgen.papers import example_of

if TYPE_CHECKING:
    from docgen.cli.grammar import Given


def run(given: Given) -> None:
    """Print the example to standard output."""
    print_json(example_of(find(given.arguments["PAPER"])))
