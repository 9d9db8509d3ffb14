"""Use cases of an administrator: users, API keys, offices. Each deed is in the audit trail.

For pages and addresses: `require(who, action)` first, with an action of docgen.accounts.permissions; then the
use case. All act in `who.office` alone. Signing in, sessions and one-time links are in docgen.office.sign_in:

    sign_in(desk, name, password, address) -> SignedIn      token for the cookie, expires_at, who
    who_of_session(desk, token) -> Who | None               on every request
    sign_out(desk, token)
    holder_of_link(desk, token) -> Who                      to greet the person on /welcome/{token}
    use_link(desk, token, password) -> SignedIn             a first or a new password, and signed in
    change_password(desk, who, old, new, address) -> SignedIn   every other session of theirs ends
    who_of_key(desk, key) -> Who | None                     Authorization: Bearer
    first_administrator(desk, office) -> Link | None        at the start of a server

A page shows `who.roles` (names of docgen.accounts.permissions.ROLES) and asks `may(who, action)` before it
offers a button. Errors are those of docgen.accounts.refusals, each with its sentence.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from docgen.accounts import keys, links, offices, users
from docgen.accounts.permissions import allows
from docgen.accounts.refusals import NotAllowed
from docgen.register import trail

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from docgen.accounts.keys import ApiKey
    from docgen.accounts.offices import Office
    from docgen.accounts.users import User
    from docgen.office.desk import Desk, Who


@dataclass(frozen=True)
class Link:
    """A one-time link for `user`: shown now, never again. Its address is `/welcome/{token}`."""

    user: str
    token: str
    expires_at: datetime


@dataclass(frozen=True)
class NewKey:
    """A key just made: `key` is shown now, never again; `about` is what the lists show."""

    key: str
    about: ApiKey


def may(who: Who, action: str) -> bool:
    """Tell whether somebody may do this."""
    return allows(who.scopes, action)


def require(who: Who, action: str) -> None:
    """Raise NotAllowed unless they may do this."""
    if not may(who, action):
        raise NotAllowed


def create_user(desk: Desk, who: Who, name: str, full_name: str, roles: Collection[str]) -> Link:
    """Add a user and make the link by which they choose a password.

    Raises InvalidAccount, NameTaken, OfficeNotFound.
    """
    with desk.database.write() as connection:
        doing = desk.doing(connection, who)
        users.create_user(doing, name, full_name, roles)
        trail.append(doing, "user created", user=name, roles=sorted(roles))
        return Link(name, *links.make(connection, name, doing.now))


def list_users(desk: Desk, who: Who) -> list[User]:
    """List the users of the office."""
    with desk.database.read() as connection:
        return users.list_users(connection, who.office)


def change_user(desk: Desk, who: Who, name: str, full_name: str, roles: Collection[str]) -> User:
    """Change what a user is called and may do. Raises InvalidAccount, UserNotFound, LastAdministrator."""
    with desk.database.write() as connection:
        doing = desk.doing(connection, who)
        changed = users.change_user(doing, name, full_name, roles)
        trail.append(doing, "user changed", user=name, roles=sorted(roles))
        return changed


def disable_user(desk: Desk, who: Who, name: str) -> None:
    """Lock a user out, at once; keys they made are the office's and stay.

    Raises UserNotFound, LastAdministrator.
    """
    with desk.database.write() as connection:
        doing = desk.doing(connection, who)
        users.disable_user(doing, name)
        trail.append(doing, "user disabled", user=name)


def make_link(desk: Desk, who: Who, name: str) -> Link:
    """Make a new one-time link, which ends the one before; a disabled user may come back by it.

    The old password of a user who is not disabled goes on until the link is used. Raises UserNotFound.
    """
    with desk.database.write() as connection:
        doing = desk.doing(connection, who)
        if users.get_user(connection, who.office, name).disabled_at:
            users.enable_user(doing, name)
            trail.append(doing, "user enabled", user=name)
        trail.append(doing, "link made", user=name)
        return Link(name, *links.make(connection, name, doing.now))


def create_key(desk: Desk, who: Who, name: str, scopes: Collection[str], days: int | None = None) -> NewKey:
    """Make an API key for a program of the office, good for `days` or until it is revoked.

    Raises InvalidAccount, OfficeNotFound.
    """
    with desk.database.write() as connection:
        doing = desk.doing(connection, who)
        expires_at = None if days is None else doing.now + timedelta(days=days)
        made = NewKey(*keys.create_key(doing, name, scopes, expires_at))
        trail.append(doing, "key created", key=made.about.id, scopes=sorted(scopes))
        return made


def list_keys(desk: Desk, who: Who) -> list[ApiKey]:
    """List the keys of the office, the newest first."""
    with desk.database.read() as connection:
        return keys.list_keys(connection, who.office)


def revoke_key(desk: Desk, who: Who, key_id: str) -> None:
    """End a key, at once. Raises ApiKeyNotFound."""
    with desk.database.write() as connection:
        doing = desk.doing(connection, who)
        keys.revoke_key(doing, key_id)
        trail.append(doing, "key revoked", key=key_id)


def create_office(desk: Desk, who: Who, name: str, title: str) -> Office:
    """Add an office to the installation. Raises InvalidAccount, NameTaken."""
    with desk.database.write() as connection:
        doing = desk.doing(connection, who)
        made = offices.create_office(connection, name, title, doing.now)
        trail.append(doing, "office created", name=name)
        return made


def list_offices(desk: Desk) -> list[Office]:
    """List the offices of the installation."""
    with desk.database.read() as connection:
        return offices.list_offices(connection)


def office_of(desk: Desk, who: Who) -> Office:
    """Give the office of somebody, with its title. Raises OfficeNotFound."""
    with desk.database.read() as connection:
        return offices.get_office(connection, who.office)
