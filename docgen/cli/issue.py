"""`docgen issue PAPER RECORD.json`: give number and date, archive, print the answer."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from docgen.cli.desk import at_desk, day, document, number
from docgen.cli.records import read_record
from docgen.errors import MalformedInput
from docgen.messages import Message
from docgen.office.issue import Order, issue

if TYPE_CHECKING:
    from docgen.cli.grammar import Given


def run(given: Given) -> None:
    """Issue one paper."""
    record = read_record(given.arguments["RECORD.json"])
    if not isinstance(record, dict):
        raise MalformedInput(reason=Message("not-an-object"))
    with at_desk() as (desk, who):
        replaced = given.options.get("replaces")
        order = Order(
            given.arguments["PAPER"],
            record,
            issued_on=day(given, "on"),
            held=number(given, "held"),
            replaces=document(desk, who, replaced).id if replaced else None,
        )
        sys.stdout.write(issue(desk, who, order, given.options.get("key")) + "\n")
