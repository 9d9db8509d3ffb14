"""GET /health/live and /health/ready, for whoever watches the server."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from flask import Response, current_app, jsonify
from flask_smorest import Blueprint
from marshmallow import Schema, fields

from docgen.api import observing
from docgen.api.desk import desk
from docgen.api.problem import problem
from docgen.api.reference import page
from docgen.messages import Message
from docgen.office import readiness, stores

if TYPE_CHECKING:
    from docgen.settings import Settings

health = Blueprint("health", __name__, url_prefix="/health", description="Tình trạng máy chủ")


DESCRIPTION = "docgen.description"
"""Where an application keeps what describes it."""

watch = Blueprint("watch", __name__, description="Số liệu và tài liệu")


class LiveSchema(Schema):
    """The process answers."""

    status = fields.String(required=True)


class CheckSchema(Schema):
    """One thing that must be there."""

    name = fields.String(required=True)
    ready = fields.Boolean(required=True)
    needed = fields.Boolean(
        required=True, metadata={"description": "Whether nothing can be served without it; else it degrades"}
    )
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
    """Say whether everything is there that is needed, what is degraded and why, and in which versions."""
    settings: Settings = current_app.config["DOCGEN"]
    checks = (
        *readiness.checks(settings.data, libreoffice=settings.libreoffice_allowed),
        *stores.checks(desk, settings.data),
    )
    told = [asdict(check) for check in checks]
    versions = readiness.versions()
    missing = [check for check in checks if not check.ready]
    if any(check.needed for check in missing):
        return problem(503, Message("not-ready"), checks=told, versions=versions)
    return _now({"status": "degraded" if missing else "ready", "checks": told, "versions": versions})


@watch.route("/metrics")
@watch.doc(
    operationId="metrics",
    responses={"200": {"description": "Numbers", "content": {"text/plain": {"schema": {"type": "string"}}}}},
)
def metrics() -> Response:
    """Tell Prometheus how many requests were answered, how fast, and what is waiting."""
    text, media_type = observing.exposition(current_app)
    response = Response(text, content_type=media_type)
    response.cache_control.no_store = True
    return response


@watch.route("/reference")
@watch.doc(
    operationId="reference",
    responses={"200": {"description": "The page", "content": {"text/html": {"schema": {"type": "string"}}}}},
)
def reference() -> Response:
    """Show the description of all addresses as a page to read."""
    return Response(page(current_app.extensions[DESCRIPTION].described()), mimetype="text/html")


def _now(body: dict[str, object]) -> Response:
    response = jsonify(body)
    response.cache_control.no_store = True
    return response
