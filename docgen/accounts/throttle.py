"""How often a sign-in may fail before it has to wait: counted for all processes together.

A name from one address gets few attempts; a name from everywhere and an address for all names get more, so
that nobody can lock a clerk out by guessing badly from elsewhere without being slowed down himself.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import delete, select

from docgen.accounts.refusals import TooManyAttempts
from docgen.accounts.tables import failed_sign_in
from docgen.accounts.tokens import digest
from docgen.database.schema import insert_beside

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection

WINDOW = timedelta(minutes=15)
TOGETHER = 5
"""Failures of one name from one address within the window."""
EACH = 50
"""Failures of one name, or from one address."""


def _subjects(name: str, address: str) -> dict[bytes, int]:
    return {
        digest(f"both\n{name}\n{address}"): TOGETHER,
        digest(f"name\n{name}"): EACH,
        digest(f"address\n{address}"): EACH,
    }


def attempt(connection: Connection, name: str, address: str, now: datetime) -> None:
    """Count an attempt before it is looked at, so that many at the same time are many.

    Raises TooManyAttempts while the name, the address or both have failed too often.
    """
    limits = _subjects(name, address)
    rows = connection.execute(
        select(failed_sign_in).where(failed_sign_in.c.subject.in_(limits), failed_sign_in.c.until > now)
    )
    waits = [row.until - now for row in rows if row.times >= limits[row.subject]]
    if waits:
        raise TooManyAttempts(max(1, int(max(waits).total_seconds())))
    connection.execute(delete(failed_sign_in).where(failed_sign_in.c.until <= now))
    for subject in limits:
        row = insert_beside(connection, failed_sign_in).values(subject=subject, times=1, until=now + WINDOW)
        counted = {"times": failed_sign_in.c.times + 1}
        connection.execute(row.on_conflict_do_update(index_elements=["subject"], set_=counted))


def forget(connection: Connection, name: str, address: str) -> None:
    """Take the attempt back that was right, and those before it; the address goes on being counted."""
    both, alone, _ = _subjects(name, address)
    connection.execute(delete(failed_sign_in).where(failed_sign_in.c.subject.in_([both, alone])))
