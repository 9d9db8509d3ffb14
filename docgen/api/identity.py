"""Who a request is from, and whether they may do what it asks: before any view is reached.

The action of an address is its operationId; docgen.accounts.permissions has the one table. An operation that
is not in it is refused to everybody, so that a new address is closed until somebody has decided.
"""

from __future__ import annotations

import ipaddress
import time
from typing import TYPE_CHECKING

from flask import current_app, g, request

from docgen.accounts.permissions import OPEN, RENDER, SCOPES
from docgen.accounts.refusals import SignInNeeded
from docgen.api.desk import desk
from docgen.api.limits import Limiter
from docgen.office.accounts import require
from docgen.office.desk import Who
from docgen.office.sign_in import who_of_key

if TYPE_CHECKING:
    from collections.abc import Callable

    from flask import Flask

    from docgen.settings import Settings

_SCHEME = "bearer "
_LIMITER = "docgen.limiter"
_FORWARDED = ("Forwarded", "X-Forwarded-For", "X-Real-Ip")
_LOCAL_NAMES = {"localhost", "localhost.localdomain"}


def init_app(app: Flask) -> None:
    """Ask every request of the API who it is from."""
    settings: Settings = app.config["DOCGEN"]
    app.extensions[_LIMITER] = Limiter(settings.rate)
    app.before_request(_identify)


def operation(view: Callable[..., object] | None) -> str | None:
    """Give the operationId of a view of the API; other views have none."""
    told: str | None = getattr(view, "_apidoc", {}).get("manual_doc", {}).get("operationId")
    return told


def who() -> Who:
    """Say who the request is from. Raises SignInNeeded."""
    found = whoever()
    if found is None:
        raise SignInNeeded
    return found


def whoever() -> Who | None:
    """Say who the request is from, if it says so."""
    found: Who | None = g.get("who")
    return found


def _identify() -> None:
    action = operation(current_app.view_functions.get(request.endpoint or ""))
    if action is None or action in OPEN:
        return
    settings: Settings = current_app.config["DOCGEN"]
    g.who = _sender_within_limits(settings)
    if action in RENDER and settings.render == "open":
        return
    require(who(), action)


def _sender_within_limits(settings: Settings) -> Who | None:
    limiter: Limiter = current_app.extensions[_LIMITER]
    address = request.remote_addr or ""
    try:
        found = _sender(settings)
    except SignInNeeded:
        limiter.take(address, time.monotonic())
        raise
    limiter.take(f"{found.office} {found.name}" if found else address, time.monotonic())
    return found


def _sender(settings: Settings) -> Who | None:
    given = request.headers.get("Authorization", "")
    if given[: len(_SCHEME)].lower() == _SCHEME:
        found = who_of_key(desk(), given[len(_SCHEME) :].strip())
        if found is None:
            raise SignInNeeded
        return found
    if settings.access == "open" and from_this_machine():
        return Who(settings.office, "api", frozenset({"administrator"}), frozenset(SCOPES))
    return None


def from_this_machine() -> bool:
    """Tell whether nobody else can have sent this: no other machine, no proxy, no page of a foreign name.

    A browser that was told a foreign name leads to 127.0.0.1 (DNS rebinding) still says that name as Host.
    """
    return (
        is_loopback(request.remote_addr or "")
        and is_loopback(request.host.rpartition(":")[0].strip("[]") or request.host)
        and not any(name in request.headers for name in _FORWARDED)
    )


def is_loopback(host: str) -> bool:
    """Tell whether a name or an address means this machine and no network."""
    if host.lower() in _LOCAL_NAMES:
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
