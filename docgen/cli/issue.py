"""`docgen issue PAPER RECORD.json`: give number and date, archive, print the answer."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

from docgen.cli.desk import at_desk, day, document, number
from docgen.cli.finding import find
from docgen.cli.records import read_record
from docgen.cli.report import complain
from docgen.errors import MalformedInput
from docgen.messages import Message
from docgen.office.issue import Order, issue

if TYPE_CHECKING:
    from docgen.cli.grammar import Given
    from docgen.messages import Language


def run(given: Given) -> None:
    """Issue one paper."""
    record = read_record(given.arguments["RECORD.json"])
    if not isinstance(record, dict):
        raise MalformedInput(reason=Message("not-an-object"))
    paper = find(given.arguments["PAPER"])
    with at_desk() as (desk, who):
        replaced = given.options.get("replaces")
        order = Order(
            paper.slug,
            record,
            issued_on=day(given, "on"),
            held=number(given, "held"),
            replaces=document(desk, who, replaced).id if replaced else None,
        )
        answer = issue(desk, who, order, given.options.get("key"))
    sys.stdout.write(answer + "\n")
    _tell_not_used(record.get(paper.section), json.loads(answer), given.language)


_GIVEN = {
    ("number",): "given-number",
    ("date",): "given-date",
    ("number", "date"): "given-number-date",
}


def _tell_not_used(section: object, issued: dict[str, Any], spoken: Language) -> None:
    """Say so when the record had another number or date than the register gave."""
    if not isinstance(section, dict):
        return
    came = {"number": issued["number"], "date": issued["issued_on"]}
    ignored = {name: section[name] for name in came if section.get(name) not in (None, came[name])}
    if ignored:
        given = Message(_GIVEN[tuple(ignored)], **ignored)
        told = Message("given-not-used", given=given, symbol=issued["code"], day=issued["issued_on"])
        complain(told.say(spoken))
