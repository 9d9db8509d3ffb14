"""GET /health/live and /health/ready, for whoever watches the server."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from flask import Response, current_app, jsonify
from flask_smorest import Blueprint
from marshmallow import Schema, fields

from docgen.api.problem import problem
from docgen.messages import Message
from docgen.office import readiness

if TYPE_CHECKING:
    from docgen.settings import Settings

health = Blueprint("health", __name__, url_prefix="/health", description="Tình trạng máy chủ")


class LiveSchema(Schema):
    """The process answers."""

    status = fields.String(required=True)


class CheckSchema(Schema):
    """One thing that must be there."""

    name = fields.String(required=True)
    ready = fields.Boolean(required=True)
    found = fields.String(required=True)


class ReadySchema(LiveSchema):
    """The process can make papers."""

    checks = fields.List(fields.Nested(CheckSchema), required=True)
    versions = fields.Dict(keys=fields.String(), values=fields.String(), required=True)


@health.route("/live")
@health.response(200, LiveSchema)
@health.doc(operationId="live")
def live() -> Response:
    """Say that the process answers."""
    return _now({"status": "live"})


@health.route("/ready")
@health.response(200, ReadySchema)
@health.alt_response(503, response="SERVICE_UNAVAILABLE")
@health.doc(operationId="ready")
def ready() -> Response:
    """Say whether everything is there that a render needs, and in which versions."""
    settings: Settings = current_app.config["DOCGEN"]
    checks = readiness.checks(settings.data)
    told = [asdict(check) for check in checks]
    versions = readiness.versions()
    if not all(check.ready for check in checks):
        return problem(503, Message("not-ready"), checks=told, versions=versions)
    return _now({"status": "ready", "checks": told, "versions": versions})


def _now(body: dict[str, object]) -> Response:
    response = jsonify(body)
    response.cache_control.no_store = True
    return response
