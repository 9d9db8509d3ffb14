"""Who is signed in: a row that can be taken away at any moment; the browser holds a random token."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import delete, insert, select, update

from docgen.accounts.tables import account, session
from docgen.accounts.tokens import digest, new_token

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection

LIFE = timedelta(hours=12)
"""After so long one signs in again, whatever one does: a working day."""
IDLE = timedelta(hours=2)
"""After so long without a request, too."""
_NOTED_EVERY = timedelta(minutes=5)


@dataclass(frozen=True)
class Session:
    """Somebody who is signed in. `stale` says that `touch` should note that they are still there."""

    user: str
    full_name: str
    office: str
    roles: frozenset[str]
    expires_at: datetime
    stale: bool


def begin(connection: Connection, name: str, now: datetime) -> tuple[str, datetime]:
    """Sign a user in: give the token for the browser, which is not kept, and when it ends."""
    token, expires_at = new_token(), now + LIFE
    connection.execute(delete(session).where(session.c.expires_at <= now))
    connection.execute(
        insert(session).values(
            digest=digest(token), account=name, began_at=now, seen_at=now, expires_at=expires_at
        )
    )
    return token, expires_at


def find(connection: Connection, token: str, now: datetime) -> Session | None:
    """Give who holds this token, while the session is good and the user not disabled."""
    row = connection.execute(
        select(session, account.c.office, account.c.roles, account.c.full_name)
        .join_from(session, account)
        .where(
            session.c.digest == digest(token),
            session.c.expires_at > now,
            session.c.seen_at > now - IDLE,
            account.c.disabled_at.is_(None),
        )
    ).one_or_none()
    if row is None:
        return None
    return Session(
        row.account,
        row.full_name,
        row.office,
        frozenset(row.roles.split()),
        row.expires_at,
        row.seen_at <= now - _NOTED_EVERY,
    )


def touch(connection: Connection, token: str, now: datetime) -> None:
    """Note that the session is in use."""
    connection.execute(update(session).where(session.c.digest == digest(token)).values(seen_at=now))


def end(connection: Connection, token: str) -> None:
    """Sign out."""
    connection.execute(delete(session).where(session.c.digest == digest(token)))
