"""`docgen webhook list`: list the webhooks of the office."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from docgen.cli.desk import at_desk
from docgen.cli.output import print_json
from docgen.office.webhooks import list_webhooks

if TYPE_CHECKING:
    from docgen.cli.grammar import Given


def run(given: Given) -> None:
    """Print id, events and address."""
    with at_desk() as (desk, who):
        found = list_webhooks(desk, who)
    if "json" in given.options:
        print_json([{"id": each.id, "url": each.url, "events": sorted(each.events)} for each in found])
        return
    for each in found:
        sys.stdout.write(f"{each.id}  {','.join(sorted(each.events))}  {each.url}\n")
