"""Who asks: the person whose token stands in the cookie."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import current_app, g, request

from docgen.accounts.permissions import SCOPES
from docgen.accounts.refusals import SignInNeeded
from docgen.api import identity
from docgen.api.desk import desk
from docgen.office.accounts import may
from docgen.office.desk import Who
from docgen.office.sign_in import who_of_session

if TYPE_CHECKING:
    from werkzeug.wrappers import Response

    from docgen.office.sign_in import SignedIn
    from docgen.settings import Settings

COOKIE = "docgen-session"


def who() -> Who:
    """Say who asks. Raises SignInNeeded."""
    found = known()
    if found is None:
        raise SignInNeeded
    return found


def known() -> Who | None:
    """Say who asks; None for somebody who is not signed in."""
    if "who" not in g:
        g.who = _find()
    found: Who | None = g.who
    return found


def allowed(action: str) -> bool:
    """Tell whether who asks may do this; templates ask before they offer a button."""
    found = known()
    return found is not None and may(found, action)


def is_open() -> bool:
    """Tell whether everybody who reaches this server acts as administrator: one person's own machine."""
    settings: Settings = current_app.config["DOCGEN"]
    return settings.access == "open" and identity.from_this_machine()


def keep(response: Response, signed_in: SignedIn) -> Response:
    """Put the token of somebody who has just signed in into the cookie."""
    response.set_cookie(
        COOKIE,
        signed_in.token,
        expires=signed_in.expires_at,
        httponly=True,
        samesite="Lax",
        secure=request.is_secure,
    )
    return response


def forget(response: Response) -> Response:
    """Take the token out of the browser."""
    response.delete_cookie(COOKIE, httponly=True, samesite="Lax", secure=request.is_secure)
    return response


def _find() -> Who | None:
    if is_open():
        settings: Settings = current_app.config["DOCGEN"]
        return Who(settings.office, "van-thu", frozenset(("administrator",)), frozenset(SCOPES))
    token = request.cookies.get(COOKIE, "")
    return who_of_session(desk(), token) if token else None
