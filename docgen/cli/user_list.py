"""`docgen user list`: list the users of the office."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from docgen.cli.desk import at_desk
from docgen.cli.output import print_json
from docgen.database.schema import as_text
from docgen.office.accounts import list_users

if TYPE_CHECKING:
    from docgen.cli.grammar import Given


def run(given: Given) -> None:
    """Print name, roles and the person's name; a disabled user is marked with a minus."""
    with at_desk() as (desk, who):
        found = list_users(desk, who)
    if "json" in given.options:
        print_json(
            [
                {
                    "name": user.name,
                    "full_name": user.full_name,
                    "roles": sorted(user.roles),
                    "ready": user.ready,
                    "disabled_at": as_text(user.disabled_at) if user.disabled_at else None,
                }
                for user in found
            ]
        )
        return
    for user in found:
        mark = "-" * bool(user.disabled_at)
        sys.stdout.write(f"{mark}{user.name}  {','.join(sorted(user.roles))}  {user.full_name}\n")
