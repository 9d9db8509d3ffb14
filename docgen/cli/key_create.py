"""`docgen key create`: make an API key of the office; the key goes to standard output, once."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from docgen.cli.desk import at_desk, number
from docgen.cli.report import complain
from docgen.messages import Message
from docgen.office.accounts import create_key

if TYPE_CHECKING:
    from docgen.cli.grammar import Given


def run(given: Given) -> None:
    """Print the key alone on standard output, what to know about it on standard error."""
    options = given.options
    days = number(given, "days")
    with at_desk() as (desk, who):
        made = create_key(desk, who, options["name"], options["scopes"].split(","), days)
    sys.stdout.write(made.key + "\n")
    complain(Message("key-made", id=made.about.id).say(given.language))
