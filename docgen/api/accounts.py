"""/users and /keys: what an administrator does from another program. Links and keys are shown once."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from flask import Response, current_app
from flask_smorest import Blueprint
from marshmallow import fields, validate

from docgen.api import delivery, intake
from docgen.api.body import REQUIRED, Body, read
from docgen.api.desk import desk
from docgen.api.documents import REFUSED
from docgen.api.identity import who
from docgen.database.schema import as_text
from docgen.office import accounts

if TYPE_CHECKING:
    from datetime import datetime

    from docgen.accounts.keys import ApiKey
    from docgen.accounts.users import User
    from docgen.settings import Settings

users = Blueprint("users", __name__, url_prefix="/api/v1/users", description="Người dùng")
keys = Blueprint("keys", __name__, url_prefix="/api/v1/keys", description="Khóa API")

_LONGEST_LIFE = 3650
USER = {"in": "path", "name": "user", "required": True, "schema": {"type": "string"}}
KEY_ID = {"in": "path", "name": "key", "required": True, "schema": {"type": "string"}}
_INSTANT = {"type": ["string", "null"], "format": "date-time"}
_NAMES = {"type": "array", "items": {"type": "string"}}


def _object(**members: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "properties": members, "required": [*members]}


def _answer(said: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {"description": said, "content": {intake.JSON: {"schema": schema}}}


_TEXT = {"type": "string"}
_USER = _object(
    name=_TEXT,
    full_name=_TEXT,
    roles=_NAMES,
    ready={"type": "boolean"},
    created_at=_INSTANT,
    disabled_at=_INSTANT,
)
_KEY = _object(
    id=_TEXT,
    name=_TEXT,
    scopes=_NAMES,
    created_at=_INSTANT,
    created_by=_TEXT,
    expires_at=_INSTANT,
    used_at=_INSTANT,
    revoked_at=_INSTANT,
)
_LINK = _answer("The link, shown once", _object(user=_TEXT, address=_TEXT, expires_at=_INSTANT))


class UserBody(Body):
    """What a person is called and may do."""

    full_name = fields.String(required=True, error_messages=REQUIRED)
    roles = fields.List(fields.String(), required=True, error_messages=REQUIRED)


class NewUserBody(UserBody):
    """A new person."""

    name = fields.String(required=True, error_messages=REQUIRED)


class KeyBody(Body):
    """A new key."""

    name = fields.String(required=True, error_messages=REQUIRED)
    scopes = fields.List(fields.String(), required=True, error_messages=REQUIRED)
    days = fields.Integer(load_default=None, strict=True, validate=validate.Range(1, _LONGEST_LIFE))


@users.route("", methods=["GET"])
@users.doc(
    operationId="listUsers",
    responses={"200": _answer("The users", _object(users={"type": "array", "items": _USER})), **REFUSED},
)
def list_users() -> Response:
    """List the users of the office."""
    return _said({"users": [_about_user(user) for user in accounts.list_users(desk(), who())]})


@users.route("", methods=["POST"])
@users.doc(
    operationId="createUser",
    requestBody={"required": True, "content": {intake.JSON: {"schema": NewUserBody}}},
    responses={"201": _LINK, **REFUSED},
)
def create_user() -> Response:
    """Add a user; they choose a password by the link. A name is taken once, so it cannot be done twice."""
    return _link(accounts.create_user(desk(), who(), **read(NewUserBody())))


@users.route("/<user>", methods=["PUT"], parameters=[USER])
@users.doc(
    operationId="changeUser",
    requestBody={"required": True, "content": {intake.JSON: {"schema": UserBody}}},
    responses={"200": _answer("The user", _USER), **REFUSED},
)
def change_user(user: str) -> Response:
    """Change what a user is called and may do, at once."""
    return _said(_about_user(accounts.change_user(desk(), who(), user, **read(UserBody()))))


@users.route("/<user>", methods=["DELETE"], parameters=[USER])
@users.doc(operationId="disableUser", responses={"204": {"description": "Disabled"}, **REFUSED})
def disable_user(user: str) -> Response:
    """Lock a user out, at once."""
    accounts.disable_user(desk(), who(), user)
    return Response(status=204)


@users.route("/<user>/link", methods=["POST"], parameters=[USER])
@users.doc(operationId="linkUser", responses={"201": _LINK, **REFUSED})
def make_link(user: str) -> Response:
    """Make a new one-time link for a user, which ends the one before; lets a disabled user in again."""
    return _link(accounts.make_link(desk(), who(), user))


@keys.route("", methods=["GET"])
@keys.doc(
    operationId="listKeys",
    responses={"200": _answer("The keys", _object(keys={"type": "array", "items": _KEY})), **REFUSED},
)
def list_keys() -> Response:
    """List the keys of the office, the newest first."""
    return _said({"keys": [_about_key(key) for key in accounts.list_keys(desk(), who())]})


@keys.route("", methods=["POST"])
@keys.doc(
    operationId="createKey",
    requestBody={"required": True, "content": {intake.JSON: {"schema": KeyBody}}},
    responses={
        "201": _answer("The key, shown once", {"allOf": [_KEY, _object(key=_TEXT)]}),
        **REFUSED,
    },
)
def create_key() -> Response:
    """Make a key for a program of the office. Asked twice, it makes two: revoke the one that got lost."""
    made = accounts.create_key(desk(), who(), **read(KeyBody()))
    return _said({**_about_key(made.about), "key": made.key}, 201)


@keys.route("/<key>", methods=["DELETE"], parameters=[KEY_ID])
@keys.doc(operationId="revokeKey", responses={"204": {"description": "Revoked"}, **REFUSED})
def revoke_key(key: str) -> Response:
    """End a key, at once."""
    accounts.revoke_key(desk(), who(), key)
    return Response(status=204)


def _link(link: accounts.Link) -> Response:
    settings: Settings = current_app.config["DOCGEN"]
    address = (
        f"{settings.public_url}/welcome/{link.token}"  # never the Host of a request: it may be anybody's
    )
    return _said({"user": link.user, "address": address, "expires_at": as_text(link.expires_at)}, 201)


def _about_user(user: User) -> dict[str, object]:
    return {
        "name": user.name,
        "full_name": user.full_name,
        "roles": sorted(user.roles),
        "ready": user.ready,
        "created_at": as_text(user.created_at),
        "disabled_at": _spelt(user.disabled_at),
    }


def _about_key(key: ApiKey) -> dict[str, object]:
    return {
        "id": key.id,
        "name": key.name,
        "scopes": sorted(key.scopes),
        "created_at": as_text(key.created_at),
        "created_by": key.created_by,
        "expires_at": _spelt(key.expires_at),
        "used_at": _spelt(key.used_at),
        "revoked_at": _spelt(key.revoked_at),
    }


def _spelt(instant: datetime | None) -> str | None:
    return as_text(instant) if instant else None


def _said(body: dict[str, object], status: int = 200) -> Response:
    response = delivery.private(json.dumps(body, ensure_ascii=False).encode(), intake.JSON)
    response.status_code = status
    response.cache_control.no_store = True
    return response
