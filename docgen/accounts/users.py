"""People (người dùng): each of one office, with roles there. A user is disabled, never deleted."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, func, insert, select, update

from docgen.accounts import offices
from docgen.accounts.permissions import ROLES
from docgen.accounts.refusals import LastAdministrator, NameTaken, UserNotFound
from docgen.accounts.tables import account, link, session
from docgen.errors import Fault
from docgen.messages import Message

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from datetime import datetime

    from sqlalchemy import Connection, Row

    from docgen.database.doing import Doing

ADMINISTRATOR = "administrator"


@dataclass(frozen=True)
class User:
    """A person. `name` is what they type to sign in; `ready` says whether they have chosen a password."""

    name: str
    office: str
    full_name: str
    roles: frozenset[str]
    ready: bool
    created_at: datetime
    created_by: str
    disabled_at: datetime | None


def create_user(doing: Doing, name: str, full_name: str, roles: Collection[str]) -> User:
    """Add a user without a password. Raises InvalidAccount, NameTaken, OfficeNotFound."""
    offices.check(offices.name_fault(name), offices.title_fault(full_name, "/full_name"), _roles_fault(roles))
    offices.get_office(doing.connection, doing.office)
    if doing.connection.execute(select(account.c.name).where(account.c.name == name)).one_or_none():
        raise NameTaken(name=name)
    doing.connection.execute(
        insert(account).values(
            name=name,
            office=doing.office,
            full_name=full_name.strip(),
            roles=_written(roles),
            created_at=doing.now,
            created_by=doing.actor,
        )
    )
    return get_user(doing.connection, doing.office, name)


def get_user(connection: Connection, office: str, name: str) -> User:
    """Find a user of the office. Raises UserNotFound."""
    row = connection.execute(
        select(account).where(account.c.name == name, account.c.office == office)
    ).one_or_none()
    if row is None:
        raise UserNotFound(user=name)
    return _user(row)


def list_users(connection: Connection, office: str) -> list[User]:
    """List the users of the office by name."""
    rows = connection.execute(select(account).where(account.c.office == office).order_by(account.c.name))
    return [_user(row) for row in rows]


def anybody(connection: Connection) -> bool:
    """Tell whether anybody has ever chosen a password."""
    ready = select(func.count()).select_from(account).where(account.c.password != "")
    return connection.execute(ready).scalar_one() > 0


def change_user(doing: Doing, name: str, full_name: str, roles: Collection[str]) -> User:
    """Change what a user is called and may do, at once.

    Raises InvalidAccount, UserNotFound, LastAdministrator.
    """
    offices.check(offices.title_fault(full_name, "/full_name"), _roles_fault(roles))
    with _administered(doing):
        _set(doing, name, full_name=full_name.strip(), roles=_written(roles))
    return get_user(doing.connection, doing.office, name)


def disable_user(doing: Doing, name: str) -> None:
    """Lock a user out, at once and everywhere. Raises UserNotFound, LastAdministrator."""
    with _administered(doing):
        _set(doing, name, disabled_at=doing.now)
    _forget(doing.connection, name)


def enable_user(doing: Doing, name: str) -> None:
    """Let a disabled user in again, with a new link. Raises UserNotFound."""
    _set(doing, name, disabled_at=None, password="")


def set_password(connection: Connection, name: str, kept: str) -> None:
    """Give a user a new password, as `passwords.hash_password` made it; their sessions and links end."""
    connection.execute(update(account).where(account.c.name == name).values(password=kept))
    _forget(connection, name)


def find_for_sign_in(connection: Connection, name: str) -> tuple[User | None, str]:
    """Give the user who may sign in by this name, and what is kept of their password."""
    row = connection.execute(
        select(account).where(account.c.name == name, account.c.disabled_at.is_(None))
    ).one_or_none()
    return (_user(row), row.password) if row else (None, "")


def _set(doing: Doing, name: str, **values: object) -> None:
    changed = doing.connection.execute(
        update(account).where(account.c.name == name, account.c.office == doing.office).values(values)
    )
    if changed.rowcount != 1:
        raise UserNotFound(user=name)


@contextmanager
def _administered(doing: Doing) -> Iterator[None]:
    """Refuse a change that leaves an office without its last administrator."""
    offices.lock_office(doing.connection, doing.office)
    before = _administrators(doing)
    yield
    if before and not _administrators(doing):
        raise LastAdministrator


def _administrators(doing: Doing) -> list[str]:
    return [
        user.name
        for user in list_users(doing.connection, doing.office)
        if ADMINISTRATOR in user.roles and user.disabled_at is None
    ]


def _forget(connection: Connection, name: str) -> None:
    for table in (session, link):
        connection.execute(delete(table).where(table.c.account == name))


def _roles_fault(roles: Collection[str]) -> Fault | None:
    if roles and set(roles) <= set(ROLES):
        return None
    return Fault("/roles", Message("account-roles", known=", ".join(ROLES)))


def _written(roles: Collection[str]) -> str:
    return " ".join(role for role in ROLES if role in roles)


def _user(row: Row[Any]) -> User:
    return User(
        row.name,
        row.office,
        row.full_name,
        frozenset(row.roles.split()),
        bool(row.password),
        row.created_at,
        row.created_by,
        row.disabled_at,
    )
