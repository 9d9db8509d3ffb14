"""The offices of an installation (cơ quan): kept apart in everything."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import insert, select

from docgen.accounts.refusals import InvalidAccount, NameTaken, OfficeNotFound
from docgen.accounts.tables import office
from docgen.database.schema import insert_beside
from docgen.errors import Fault
from docgen.messages import Message

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection, Row

NAME = re.compile(r"[a-z0-9]+(?:[-.][a-z0-9]+)*")
LONGEST_NAME = 40
LONGEST_TITLE = 200


@dataclass(frozen=True)
class Office:
    """An office: `name` in addresses, `title` for people."""

    name: str
    title: str
    created_at: datetime


def name_fault(name: str, pointer: str = "/name") -> Fault | None:
    """Say what is wrong with the short name of an office or a user."""
    if NAME.fullmatch(name) and len(name) <= LONGEST_NAME:
        return None
    return Fault(pointer, Message("account-name", limit=LONGEST_NAME))


def title_fault(title: str, pointer: str) -> Fault | None:
    """Say what is wrong with a name for people."""
    if title.strip() and title.isprintable() and len(title) <= LONGEST_TITLE:
        return None
    return Fault(pointer, Message("account-title", limit=LONGEST_TITLE))


def check(*faults: Fault | None) -> None:
    """Raise InvalidAccount with every fault there is."""
    found = [fault for fault in faults if fault]
    if found:
        raise InvalidAccount(found)


def create_office(connection: Connection, name: str, title: str, now: datetime) -> Office:
    """Add an office. Raises InvalidAccount, NameTaken."""
    check(name_fault(name), title_fault(title, "/title"))
    if _row(connection, name):
        raise NameTaken(name=name)
    made = Office(name, title.strip(), now)
    connection.execute(insert(office).values(vars(made)))
    return made


def begin_with(connection: Connection, name: str, now: datetime) -> None:
    """Make this the first office of an installation that has none, as several processes may do at a time."""
    if connection.execute(select(office.c.name).limit(1)).first() is None:
        made = insert_beside(connection, office).values(name=name, title=name, created_at=now)
        connection.execute(made.on_conflict_do_nothing())


def get_office(connection: Connection, name: str) -> Office:
    """Find an office. Raises OfficeNotFound."""
    row = _row(connection, name)
    if row is None:
        raise OfficeNotFound(office=name)
    return _office(row)


def lock_office(connection: Connection, name: str) -> None:
    """Let nobody else change the people of this office until the transaction ends."""
    connection.execute(select(office.c.name).where(office.c.name == name).with_for_update())


def list_offices(connection: Connection) -> list[Office]:
    """List the offices by name."""
    return [_office(row) for row in connection.execute(select(office).order_by(office.c.name))]


def _row(connection: Connection, name: str) -> Row[Any] | None:
    return connection.execute(select(office).where(office.c.name == name)).one_or_none()


def _office(row: Row[Any]) -> Office:
    return Office(row.name, row.title, row.created_at)
