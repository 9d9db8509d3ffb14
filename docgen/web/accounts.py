"""Người dùng, khóa API, cơ quan: links and keys are shown once, on the page that answers the deed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Blueprint, Response, request, url_for

from docgen.accounts.permissions import ROLES, SCOPES
from docgen.api.desk import desk
from docgen.errors import DocgenError
from docgen.office import accounts as office
from docgen.office.accounts import require
from docgen.web import asked
from docgen.web.rendering import go, page
from docgen.web.session import who

if TYPE_CHECKING:
    from werkzeug.wrappers import Response as AnyResponse

accounts = Blueprint("accounts", __name__)


@accounts.get("/administration/users")
def users() -> Response:
    """List the people of the office."""
    require(who(), "listUsers")
    return _users()


@accounts.post("/administration/users")
def add_user() -> Response:
    """Add somebody and show the link by which they choose a password."""
    require(who(), "createUser")
    form = request.form
    try:
        link = office.create_user(
            desk(), who(), form.get("name", "").strip(), form.get("full_name", ""), form.getlist("roles")
        )
    except DocgenError as error:
        return _users(error)
    return _users(link=link)


@accounts.post("/administration/users/<name>")
def change_user(name: str) -> AnyResponse:
    """Change what somebody is called and may do."""
    require(who(), "changeUser")
    form = request.form
    try:
        office.change_user(desk(), who(), name, form.get("full_name", ""), form.getlist("roles"))
    except DocgenError as error:
        return _users(error, changing=name)
    return go(url_for("web.accounts.users"), "admin-user-changed")


@accounts.post("/administration/users/<name>/link")
def link(name: str) -> Response:
    """Make a new one-time link; it lets a locked-out user in again."""
    require(who(), "linkUser")
    return _users(link=office.make_link(desk(), who(), name))


@accounts.post("/administration/users/<name>/lock")
def lock(name: str) -> AnyResponse:
    """Lock somebody out, at once."""
    require(who(), "disableUser")
    try:
        office.disable_user(desk(), who(), name)
    except DocgenError as error:
        return _users(error, changing=name)
    return go(url_for("web.accounts.users"), "admin-user-locked")


@accounts.get("/administration/keys")
def keys() -> Response:
    """List the keys of programs."""
    require(who(), "listKeys")
    return _keys()


@accounts.post("/administration/keys")
def add_key() -> Response:
    """Make a key and show it, once."""
    require(who(), "createKey")
    form = request.form
    try:
        days = asked.number(form, "days")
        made = office.create_key(desk(), who(), form.get("name", ""), form.getlist("scopes"), days)
    except DocgenError as error:
        return _keys(error)
    return _keys(made=made)


@accounts.post("/administration/keys/<key>/revoke")
def revoke(key: str) -> AnyResponse:
    """End a key, at once."""
    require(who(), "revokeKey")
    office.revoke_key(desk(), who(), key)
    return go(url_for("web.accounts.keys"), "admin-key-revoked")


@accounts.get("/administration/offices")
def offices() -> Response:
    """List the offices of the installation; the command line adds one."""
    require(who(), "listUsers")
    return page("offices.html", offices=office.list_offices(desk()))


def _users(
    refused: DocgenError | None = None, link: office.Link | None = None, changing: str = ""
) -> Response:
    return page(
        "users.html",
        refused.status if refused else 200,
        users=office.list_users(desk(), who()),
        roles=ROLES,
        refused=refused,
        faults={} if changing else asked.faults_of(refused),
        changing=changing,
        link=link,
        address=asked.server_address(url_for("web.sign_in.welcome", token=link.token)) if link else "",
        form=request.form,
    )


def _keys(refused: DocgenError | None = None, made: office.NewKey | None = None) -> Response:
    return page(
        "keys.html",
        refused.status if refused else 200,
        keys=office.list_keys(desk(), who()),
        now=desk().clock(),
        scopes=SCOPES,
        refused=refused,
        faults=asked.faults_of(refused),
        made=made,
        form=request.form,
    )
