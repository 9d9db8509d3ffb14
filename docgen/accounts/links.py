"""One-time links: the only way to a first password, or to a new one when the old is forgotten."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import delete, insert, select

from docgen.accounts.refusals import LinkNotValid
from docgen.accounts.tables import account, link
from docgen.accounts.tokens import digest, new_token

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection

LIFE = timedelta(days=3)


def make(connection: Connection, name: str, now: datetime) -> tuple[str, datetime]:
    """Make a link for a user, which ends the one before: its token, which is not kept, and when it ends."""
    token, expires_at = new_token(), now + LIFE
    connection.execute(delete(link).where((link.c.account == name) | (link.c.expires_at <= now)))
    connection.execute(
        insert(link).values(digest=digest(token), account=name, made_at=now, expires_at=expires_at)
    )
    return token, expires_at


def holder(connection: Connection, token: str, now: datetime) -> tuple[str, str]:
    """Give office and name of the user whose link it is; it stays good. Raises LinkNotValid."""
    row = connection.execute(
        select(account.c.office, account.c.name)
        .join_from(link, account)
        .where(link.c.digest == digest(token), link.c.expires_at > now, account.c.disabled_at.is_(None))
    ).one_or_none()
    if row is None:
        raise LinkNotValid
    return row.office, row.name
