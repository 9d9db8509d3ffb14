"""What the commands of the register and the archive share: the desk, who sits at it, days, documents."""

from __future__ import annotations

import getpass
import os
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING

from docgen.cli.grammar import WrongUsage
from docgen.messages import Message
from docgen.office.desk import Who
from docgen.register.document import Document, get
from docgen.register.refusals import DocumentNotFound
from docgen.register.search import by_code
from docgen.settings import Settings, from_environment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docgen.cli.grammar import Given
    from docgen.office.desk import Desk


def settings() -> Settings:
    """Read the settings of this call."""
    return from_environment(os.environ)


@contextmanager
def at_desk() -> Iterator[tuple[Desk, Who]]:
    """Sit down at the desk of this installation, as the user of the operating system."""
    # Imported here: WeasyPrint takes half a second, and `--help` must not wait for it.
    from docgen.office.opening import open_desk  # noqa: PLC0415

    chosen = settings()
    desk = open_desk(chosen)
    try:
        yield desk, Who(chosen.office, getpass.getuser())
    finally:
        desk.database.close()


def day(given: Given, name: str) -> date | None:
    """Read an option that is a day, 2026-04-15. Raises WrongUsage."""
    text = given.options.get(name)
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise WrongUsage(Message("cli-not-a-day", name=name, given=text), given.command) from None


def number(given: Given, name: str) -> int | None:
    """Read an option that is a whole number. Raises WrongUsage."""
    text = given.options.get(name)
    if text is not None and not text.isdecimal():
        raise WrongUsage(Message("cli-not-a-number", name=name, given=text), given.command)
    return int(text) if text else None


def document(desk: Desk, who: Who, named: str) -> Document:
    """Find a document by its id or by number and symbol, the newest of that code. Raises DocumentNotFound."""
    with desk.database.read() as connection:
        try:
            return get(connection, who.office, named)
        except DocumentNotFound:
            found = by_code(connection, who.office, named)
            if found is None:
                raise
            return found
