"""Use cases of signing in: by password, by a one-time link, by an API key; who stands behind a token."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from docgen.accounts import keys, links, offices, passwords, sessions, throttle, users
from docgen.accounts.permissions import scopes_of
from docgen.accounts.refusals import WrongCredentials
from docgen.messages import Message
from docgen.office.accounts import Link
from docgen.office.desk import DOCGEN, Who
from docgen.register import trail

if TYPE_CHECKING:
    from datetime import datetime

    from docgen.accounts.users import User
    from docgen.office.desk import Desk

FIRST = "quan-tri"
"""Name of the administrator that a fresh installation begins with."""
KEY_ACTOR = "key:"
"""Before the name of a key, where the trail says who did something."""


@dataclass(frozen=True)
class SignedIn:
    """Somebody who has just signed in. `token` goes into the cookie and is kept nowhere else."""

    token: str
    expires_at: datetime
    who: Who


def sign_in(desk: Desk, name: str, password: str, address: str) -> SignedIn:
    """Sign in by name and password; `address` is that of the client, to slow down who guesses.

    Raises WrongCredentials, TooManyAttempts.
    """
    user = _proved(desk, name, password, address)
    with desk.database.write() as connection:
        return _signed_in(user, *sessions.begin(connection, user.name, desk.clock()))


def who_of_session(desk: Desk, token: str) -> Who | None:
    """Say who holds this token while the session is good, and note now and then that it is in use."""
    now = desk.clock()
    with desk.database.read() as connection:
        found = sessions.find(connection, token, now)
    if found is None:
        return None
    if found.stale:
        with desk.database.write() as connection:
            sessions.touch(connection, token, now)
    return Who(found.office, found.user, found.roles, scopes_of(found.roles))


def sign_out(desk: Desk, token: str) -> None:
    """End a session."""
    with desk.database.write() as connection:
        sessions.end(connection, token)


def who_of_key(desk: Desk, key: str) -> Who | None:
    """Say for which office and with which scopes a key acts, while it is good."""
    now = desk.clock()
    with desk.database.read() as connection:
        found = keys.find_key(connection, key, now)
    if found is None:
        return None
    if found.stale(now):
        with desk.database.write() as connection:
            keys.touch_key(connection, found.id, now)
    return Who(found.office, KEY_ACTOR + found.name, scopes=found.scopes)


def holder_of_link(desk: Desk, token: str) -> Who:
    """Say whose link this is; it stays good. Raises LinkNotValid."""
    with desk.database.read() as connection:
        return Who(*links.holder(connection, token, desk.clock()))


def use_link(desk: Desk, token: str, password: str) -> SignedIn:
    """Choose a password by a one-time link, which ends, and sign in. Raises LinkNotValid, WeakPassword."""
    now = desk.clock()
    kept = passwords.hash_password(password, holder_of_link(desk, token).name)
    with desk.database.write() as connection:
        office, name = links.holder(connection, token, now)  # again: another may have used it meanwhile
        users.set_password(connection, name, kept)
        trail.append(desk.doing(connection, Who(office, name)), "password chosen", user=name)
        user = users.get_user(connection, office, name)
        return _signed_in(user, *sessions.begin(connection, name, now))


def change_password(desk: Desk, who: Who, old: str, new: str, address: str) -> SignedIn:
    """Change one's own password; every session ends, and a new one begins.

    Raises WrongCredentials, TooManyAttempts, WeakPassword.
    """
    user = _proved(desk, who.name, old, address)
    kept = passwords.hash_password(new, user.name)
    with desk.database.write() as connection:
        users.set_password(connection, user.name, kept)
        trail.append(desk.doing(connection, who), "password chosen", user=user.name)
        return _signed_in(user, *sessions.begin(connection, user.name, desk.clock()))


def first_administrator(desk: Desk, office: str) -> Link | None:
    """Make the first administrator, and a new link at each start while nobody has ever chosen a password."""
    who = Who(office, DOCGEN)
    with desk.database.write() as connection:
        doing = desk.doing(connection, who)
        offices.begin_with(connection, office, doing.now)
        if users.anybody(connection):
            return None
        if FIRST not in {user.name for user in users.list_users(connection, office)}:
            title = str(Message("administrator-name"))
            users.create_user(doing, FIRST, title, [users.ADMINISTRATOR])
            trail.append(doing, "user created", user=FIRST, roles=[users.ADMINISTRATOR])
        return Link(FIRST, *links.make(connection, FIRST, doing.now))


def _proved(desk: Desk, name: str, password: str, address: str) -> User:
    """Give the user whose password it is; an unknown name takes as long to refuse as a wrong password."""
    name = name.strip().casefold()
    with desk.database.write() as connection:
        throttle.attempt(connection, name, address, desk.clock())
    with desk.database.read() as connection:
        user, kept = users.find_for_sign_in(connection, name)
    if not passwords.matches(kept, password) or user is None:
        raise WrongCredentials
    with desk.database.write() as connection:
        throttle.forget(connection, name, address)
    return user


def _signed_in(user: User, token: str, expires_at: datetime) -> SignedIn:
    return SignedIn(token, expires_at, Who(user.office, user.name, user.roles, scopes_of(user.roles)))
