"""`docgen schema PAPER`: the JSON Schema of the record a paper is made from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.cli.finding import find
from docgen.cli.output import print_json
from docgen.messages import say_all
from docgen.office.catalogue import schema_of

if TYPE_CHECKING:
    from docgen.cli.grammar import Given


def run(given: Given) -> None:
    """Print the schema to standard output."""
    print_json(say_all(schema_of(find(given.arguments["PAPER"])), given.language))
