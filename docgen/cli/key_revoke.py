"""`docgen key revoke KEY`: end an API key, at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.cli.desk import at_desk
from docgen.office.accounts import revoke_key

if TYPE_CHECKING:
    from docgen.cli.grammar import Given


def run(given: Given) -> None:
    """End the key of this id. Raises ApiKeyNotFound."""
    with at_desk() as (desk, who):
        revoke_key(desk, who, given.arguments["KEY"])
