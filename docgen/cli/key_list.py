"""`docgen key list`: list the API keys of the office, the newest first."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from docgen.cli.desk import at_desk
from docgen.cli.output import print_json
from docgen.database.schema import as_text
from docgen.office.accounts import list_keys

if TYPE_CHECKING:
    from docgen.cli.grammar import Given


def run(given: Given) -> None:
    """Print id, scopes and name; a key that opens nothing any more is marked with a minus."""
    with at_desk() as (desk, who):
        now = desk.clock()
        found = list_keys(desk, who)
    if "json" in given.options:
        instants = ("created_at", "expires_at", "used_at", "revoked_at")
        print_json(
            [
                {
                    "id": key.id,
                    "name": key.name,
                    "scopes": sorted(key.scopes),
                    **{name: as_text(at) if (at := getattr(key, name)) else None for name in instants},
                }
                for key in found
            ]
        )
        return
    for key in found:
        mark = "" if key.good(now) else "-"
        sys.stdout.write(f"{mark}{key.id}  {','.join(sorted(key.scopes))}  {key.name}\n")
