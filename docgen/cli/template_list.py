"""`docgen template list`: the templates of the office."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from docgen.cli.desk import at_desk
from docgen.cli.output import print_json
from docgen.office import own_templates as office
from docgen.office.own_paper import slug_of

if TYPE_CHECKING:
    from docgen.cli.grammar import Given


def run(given: Given) -> None:
    """Print name, version in use, title."""
    with at_desk() as (desk, who):
        found = office.templates(desk, who)
        rows = [
            {
                "paper": slug_of(who.office, each.name),
                "active": each.active.number if each.active else None,
                "newest": each.newest.number,
                "title": each.title,
                "base": each.base,
            }
            for each in found
        ]
    if "json" in given.options:
        print_json(rows)
        return
    for row in rows:
        sys.stdout.write(f"{row['paper']}  {row['active'] or '-'}/{row['newest']}  {row['title']}\n")
