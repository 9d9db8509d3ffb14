"""`docgen template fields NAME FIELDS.json`: say better what the fields of a template are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.cli.desk import at_desk
from docgen.cli.output import print_json
from docgen.cli.records import read_record
from docgen.office import own_templates as office

if TYPE_CHECKING:
    from docgen.cli.grammar import Given


def run(given: Given) -> None:
    """Change label, help, kind, required or example of fields; print all of them."""
    said = read_record(given.arguments["FIELDS.json"])
    with at_desk() as (desk, who):
        version = office.say_fields(desk, who, given.arguments["NAME"], said)
    print_json(version.fields)
