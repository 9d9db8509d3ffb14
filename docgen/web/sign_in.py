"""Signing in and out, a first or a new password."""

from __future__ import annotations

import json
from http import HTTPStatus
from typing import TYPE_CHECKING

from flask import Blueprint, Response, request, url_for

from docgen.api.desk import desk
from docgen.errors import DocgenError
from docgen.office.sign_in import change_password, holder_of_link, sign_out, use_link
from docgen.office.sign_in import sign_in as enter_by_password
from docgen.web import session
from docgen.web.drafting import LARGEST_FORM
from docgen.web.rendering import go, page

if TYPE_CHECKING:
    from werkzeug.wrappers import Response as AnyResponse

sign_in = Blueprint("sign_in", __name__)

_SECRET = frozenset(("old", "password", "again"))
"""What is never written into a page again."""


@sign_in.get("/sign-in")
def show() -> AnyResponse:
    """Ask for name and password."""
    if session.known():
        return go(_next())
    return page("sign_in.html", next=_next(), name="")


@sign_in.post("/sign-in")
def enter() -> AnyResponse:
    """Sign in."""
    request.max_form_memory_size = LARGEST_FORM
    name = request.form.get("name", "")
    try:
        signed_in = enter_by_password(desk(), name, request.form.get("password", ""), _address())
    except DocgenError as error:
        return page(
            "sign_in.html",
            error.status,
            next=_next(),
            name=name,
            refused=error,
            kept=request.form.get("kept", ""),
        )
    kept = _kept()
    onward = page("again.html", address=_next(), kept=kept) if kept else go(_next())
    return session.keep(onward, signed_in)


def ask_again() -> AnyResponse:
    """Ask somebody who is not signed in, or not any more, to sign in; what a form of theirs sent is kept."""
    address = request.full_path.rstrip("?")
    if request.method == "GET":
        return go(url_for("web.sign_in.show", next=address))
    request.max_form_memory_size = LARGEST_FORM
    sent = [(name, text) for name, text in request.form.items(multi=True) if name not in _SECRET]
    kept = json.dumps(sent, ensure_ascii=False)
    return page("sign_in.html", HTTPStatus.UNAUTHORIZED, next=address, name="", kept=kept, ended=True)


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


def _kept() -> list[tuple[str, str]]:
    """Read the names and texts of the form that waited for the sign-in; [] where none did."""
    try:
        return [(str(name), str(text)) for name, text in json.loads(request.form.get("kept", ""))]
    except (TypeError, ValueError):
        return []
