"""`docgen template show NAME`: its versions and the fields of the one in use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.cli.desk import at_desk
from docgen.cli.output import print_json
from docgen.database.schema import as_text
from docgen.office import own_templates as office
from docgen.office.own_paper import slug_of

if TYPE_CHECKING:
    from docgen.cli.grammar import Given


def run(given: Given) -> None:
    """Print it as JSON."""
    name = given.arguments["NAME"]
    with at_desk() as (desk, who):
        kept = office.template(desk, who, name)
        versions = office.versions(desk, who, name)
        paper = slug_of(who.office, name)
    said = {
        "paper": paper,
        "title": kept.title,
        "about": kept.about,
        "base": kept.base,
        "versions": [
            {
                "number": each.number,
                "state": each.state,
                "sha256": each.sha256,
                "file_name": each.file_name,
                "uploaded_at": as_text(each.uploaded_at),
                "uploaded_by": each.uploaded_by,
            }
            for each in versions
        ],
        "fields": (kept.active or kept.newest).fields,
    }
    print_json(said)
