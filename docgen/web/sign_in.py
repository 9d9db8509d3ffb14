"""Signing in and out, a first or a new password."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Blueprint, Response, request, url_for

from docgen.api.desk import desk
from docgen.errors import DocgenError
from docgen.office.sign_in import change_password, holder_of_link, sign_out, use_link
from docgen.office.sign_in import sign_in as enter_by_password
from docgen.web import session
from docgen.web.rendering import go, page

if TYPE_CHECKING:
    from werkzeug.wrappers import Response as AnyResponse

sign_in = Blueprint("sign_in", __name__)


@sign_in.get("/sign-in")
def show() -> AnyResponse:
    """Ask for name and password."""
    if session.known():
        return go(_next())
    return page("sign_in.html", next=_next(), name="")


@sign_in.post("/sign-in")
def enter() -> AnyResponse:
    """Sign in."""
    name = request.form.get("name", "")
    try:
        signed_in = enter_by_password(desk(), name, request.form.get("password", ""), _address())
    except DocgenError as error:
        return page("sign_in.html", error.status, next=_next(), name=name, refused=error)
    return session.keep(go(_next()), signed_in)


@sign_in.post("/sign-out")
def leave() -> AnyResponse:
    """Sign out."""
    sign_out(desk(), request.cookies.get(session.COOKIE, ""))
    return session.forget(go(url_for("web.sign_in.show"), "web-signed-out"))


@sign_in.get("/welcome/<token>")
def welcome(token: str) -> Response:
    """Greet the holder of a one-time link and let them choose a password."""
    return page("welcome.html", holder=holder_of_link(desk(), token), token=token)


@sign_in.post("/welcome/<token>")
def begin(token: str) -> AnyResponse:
    """Keep the password that was chosen, and sign in."""
    holder = holder_of_link(desk(), token)
    try:
        signed_in = use_link(desk(), token, _chosen())
    except DocgenError as error:
        return page("welcome.html", error.status, holder=holder, token=token, refused=error)
    return session.keep(go(url_for("web.home.show"), "web-welcome"), signed_in)


@sign_in.get("/password")
def ask() -> Response:
    """Ask for the old password and a new one."""
    return page("password.html")


@sign_in.post("/password")
def change() -> AnyResponse:
    """Change the password; other sessions end."""
    try:
        signed_in = change_password(desk(), session.who(), request.form.get("old", ""), _chosen(), _address())
    except DocgenError as error:
        return page("password.html", error.status, refused=error)
    return session.keep(go(url_for("web.home.show"), "web-password-changed"), signed_in)


class PasswordsDiffer(DocgenError):
    """Raised when a new password was not typed twice alike."""

    code = "passwords-differ"
    status = 422


def _chosen() -> str:
    """Give the new password. Raises PasswordsDiffer."""
    chosen = request.form.get("password", "")
    if chosen != request.form.get("again", ""):
        raise PasswordsDiffer
    return chosen


def _next() -> str:
    """Give the page that was asked for before signing in, if it is one of ours."""
    wanted = request.values.get("next", "/")
    return wanted if wanted.startswith("/") and not wanted.startswith(("//", "/\\")) else "/"


def _address() -> str:
    return request.remote_addr or ""
