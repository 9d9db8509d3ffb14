"""/webhooks: addresses that hear of events, and the log of what was sent to them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from flask import Response, current_app
from flask_smorest import Blueprint
from marshmallow import fields

from docgen.api import delivery, intake
from docgen.api.body import REQUIRED, Body, offered_key, read
from docgen.api.choice import PageQuery
from docgen.api.desk import desk
from docgen.api.documents import OFFERED_KEY, REFUSED
from docgen.api.identity import who
from docgen.database.schema import as_text
from docgen.office import webhooks as use_cases

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docgen.settings import Settings
    from docgen.webhooks.subscriptions import Webhook

webhooks = Blueprint("webhooks", __name__, url_prefix="/api/v1/webhooks", description="Báo tin sự kiện")

WEBHOOK_ID = {"in": "path", "name": "webhook", "required": True, "schema": {"type": "string"}}


def _answer(said: str) -> dict[str, Any]:
    return {"description": said, "content": {intake.JSON: {"schema": {"type": "object"}}}}


class SubscribeBody(Body):
    """A new webhook."""

    url = fields.String(required=True, error_messages=REQUIRED)
    events = fields.List(fields.String(), required=True, error_messages=REQUIRED)


@webhooks.route("", methods=["POST"])
@webhooks.doc(
    operationId="createWebhook",
    parameters=[OFFERED_KEY],
    requestBody={"required": True, "content": {intake.JSON: {"schema": SubscribeBody}}},
    responses={"201": _answer("The webhook, with the secret that signs its messages"), **REFUSED},
)
def create() -> Response:
    """Have events told to an address, signed as Standard Webhooks says."""
    key, asked = offered_key(), read(SubscribeBody())
    settings: Settings = current_app.config["DOCGEN"]
    wanted = use_cases.Wanted(asked["url"], tuple(asked["events"]))
    made = use_cases.subscribe(desk(), who(), wanted, settings.allowed_hosts, key)
    return _said({**_about(made), "secret": use_cases.secret(desk(), made.id)}, 201)


@webhooks.route("", methods=["GET"])
@webhooks.doc(operationId="listWebhooks", responses={"200": _answer("The webhooks"), **REFUSED})
def show_all() -> Response:
    """List the webhooks of the office, the newest first."""
    return _said({"webhooks": [_about(each) for each in use_cases.list_webhooks(desk(), who())]})


@webhooks.route("/<webhook>", methods=["DELETE"], parameters=[WEBHOOK_ID])
@webhooks.doc(operationId="removeWebhook", responses={"204": {"description": "Ended"}, **REFUSED})
def remove(webhook: str) -> Response:
    """End a webhook; what was not delivered is given up."""
    use_cases.end(desk(), who(), webhook)
    return Response(status=204)


@webhooks.route("/<webhook>/deliveries", methods=["GET"], parameters=[WEBHOOK_ID])
@webhooks.arguments(PageQuery, location="query", unknown="raise")
@webhooks.doc(operationId="listDeliveries", responses={"200": _answer("The log"), **REFUSED})
def log(query: Mapping[str, Any], webhook: str) -> Response:
    """Show what was sent to a webhook and what came of each attempt, the newest first."""
    limit = query["limit"]
    found = use_cases.log(desk(), who(), webhook, limit=limit + 1, after=query["after"])
    following = found[limit - 1]["id"] if len(found) > limit else None
    return _said({"deliveries": found[:limit], "next": following})


def _about(webhook: Webhook) -> dict[str, object]:
    return {
        "id": webhook.id,
        "url": webhook.url,
        "events": sorted(webhook.events),
        "created_at": as_text(webhook.created_at),
        "created_by": webhook.created_by,
    }


def _said(body: dict[str, object], status: int = 200) -> Response:
    response = delivery.private(json.dumps(body, ensure_ascii=False).encode(), intake.JSON)
    response.status_code = status
    response.cache_control.no_store = True
    return response
