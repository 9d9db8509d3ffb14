"""`docgen db upgrade`: bring the database to the newest schema."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from docgen.cli.desk import settings
from docgen.database.upgrade import NEWEST, upgrade
from docgen.messages import Message
from docgen.office.opening import open_register

if TYPE_CHECKING:
    from docgen.cli.grammar import Given


def run(given: Given) -> None:
    """Upgrade and say whether there was anything to do."""
    database = open_register(settings())
    try:
        code = "db-upgraded" if upgrade(database) else "db-current"
    finally:
        database.close()
    sys.stdout.write(Message(code, version=NEWEST).say(given.language) + "\n")
