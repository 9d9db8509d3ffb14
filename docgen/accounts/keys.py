"""API keys: `dg_`, an id that may be shown again, and a secret of 256 bits that is shown once.

The prefix lets scanners of source code recognise a key that was committed by mistake.
"""

from __future__ import annotations

import hmac
import re
import secrets
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import insert, select, update

from docgen.accounts import offices
from docgen.accounts.permissions import SCOPES
from docgen.accounts.refusals import ApiKeyNotFound
from docgen.accounts.tables import api_key
from docgen.accounts.tokens import digest, new_token
from docgen.errors import Fault
from docgen.messages import Message

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from sqlalchemy import Connection, Row

    from docgen.database.doing import Doing

FORM = re.compile(r"dg_([0-9a-f]{12})_[A-Za-z0-9_-]{43}")
_ID_BYTES = 6
_NOTED_EVERY = timedelta(minutes=1)


@dataclass(frozen=True)
class ApiKey:
    """What is known of a key; the key itself is not."""

    id: str
    office: str
    name: str
    scopes: frozenset[str]
    created_at: datetime
    created_by: str
    expires_at: datetime | None
    used_at: datetime | None
    revoked_at: datetime | None

    def good(self, now: datetime) -> bool:
        """Tell whether it opens anything."""
        return self.revoked_at is None and (self.expires_at is None or self.expires_at > now)

    def stale(self, now: datetime) -> bool:
        """Tell whether its use should be noted again."""
        return self.used_at is None or self.used_at <= now - _NOTED_EVERY


def create_key(
    doing: Doing, name: str, scopes: Collection[str], expires_at: datetime | None = None
) -> tuple[str, ApiKey]:
    """Make a key for a program of the office: the key, shown now and never again, and what is known of it.

    Raises InvalidAccount, OfficeNotFound.
    """
    offices.check(
        offices.title_fault(name, "/name"), _scopes_fault(scopes), _expiry_fault(expires_at, doing.now)
    )
    offices.get_office(doing.connection, doing.office)
    made = secrets.token_hex(_ID_BYTES)
    key = f"dg_{made}_{new_token()}"
    doing.connection.execute(
        insert(api_key).values(
            id=made,
            office=doing.office,
            name=name.strip(),
            digest=digest(key),
            scopes=" ".join(scope for scope in SCOPES if scope in scopes),
            created_at=doing.now,
            created_by=doing.actor,
            expires_at=expires_at,
        )
    )
    return key, get_key(doing.connection, doing.office, made)


def find_key(connection: Connection, key: str, now: datetime) -> ApiKey | None:
    """Give what a key is while it is good."""
    form = FORM.fullmatch(key)
    if form is None:
        return None
    row = connection.execute(select(api_key).where(api_key.c.id == form[1])).one_or_none()
    if row is None or not hmac.compare_digest(row.digest, digest(key)):
        return None
    found = _key(row)
    return found if found.good(now) else None


def touch_key(connection: Connection, key_id: str, now: datetime) -> None:
    """Note that the key is in use."""
    connection.execute(update(api_key).where(api_key.c.id == key_id).values(used_at=now))


def get_key(connection: Connection, office: str, key_id: str) -> ApiKey:
    """Find a key of the office by its id. Raises ApiKeyNotFound."""
    row = connection.execute(
        select(api_key).where(api_key.c.id == key_id, api_key.c.office == office)
    ).one_or_none()
    if row is None:
        raise ApiKeyNotFound(key=key_id)
    return _key(row)


def list_keys(connection: Connection, office: str) -> list[ApiKey]:
    """List the keys of the office, the newest first, revoked ones too."""
    rows = connection.execute(
        select(api_key).where(api_key.c.office == office).order_by(api_key.c.created_at.desc(), api_key.c.id)
    )
    return [_key(row) for row in rows]


def revoke_key(doing: Doing, key_id: str) -> None:
    """End a key, at once. Raises ApiKeyNotFound, also when it was revoked before."""
    ended = doing.connection.execute(
        update(api_key)
        .where(api_key.c.id == key_id, api_key.c.office == doing.office, api_key.c.revoked_at.is_(None))
        .values(revoked_at=doing.now)
    )
    if ended.rowcount != 1:
        raise ApiKeyNotFound(key=key_id)


def _scopes_fault(scopes: Collection[str]) -> Fault | None:
    if scopes and set(scopes) <= set(SCOPES):
        return None
    return Fault("/scopes", Message("account-scopes", known=", ".join(SCOPES)))


def _expiry_fault(expires_at: datetime | None, now: datetime) -> Fault | None:
    return Fault("/expires_at", Message("account-expiry")) if expires_at and expires_at <= now else None


def _key(row: Row[Any]) -> ApiKey:
    return ApiKey(
        row.id,
        row.office,
        row.name,
        frozenset(row.scopes.split()),
        row.created_at,
        row.created_by,
        row.expires_at,
        row.used_at,
        row.revoked_at,
    )
