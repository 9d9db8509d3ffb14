"""`docgen user roles NAME`: change what a user may do, at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.cli.desk import at_desk
from docgen.office.accounts import change_user, list_users

if TYPE_CHECKING:
    from docgen.cli.grammar import Given


def run(given: Given) -> None:
    """Change the roles. Raises InvalidAccount, UserNotFound, LastAdministrator."""
    name = given.arguments["NAME"]
    with at_desk() as (desk, who):
        called = {user.name: user.full_name for user in list_users(desk, who)}.get(name, name)
        change_user(desk, who, name, called, given.options["roles"].split(","))
