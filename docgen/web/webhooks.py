"""Báo tin sự kiện: the addresses that hear of events; the secret of each is shown once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Blueprint, Response, current_app, request, url_for

from docgen.api.desk import desk
from docgen.errors import DocgenError
from docgen.office import webhooks as office
from docgen.office.accounts import require
from docgen.web import asked
from docgen.web.rendering import go, page
from docgen.web.session import who
from docgen.webhooks.subscriptions import EVENTS

if TYPE_CHECKING:
    from werkzeug.wrappers import Response as AnyResponse

    from docgen.settings import Settings

webhooks = Blueprint("webhooks", __name__)

LATEST = 50


@webhooks.get("/administration/webhooks")
def show_all() -> Response:
    """List the webhooks."""
    require(who(), "listWebhooks")
    return _show()


@webhooks.post("/administration/webhooks")
def add() -> Response:
    """Add one and show its secret."""
    require(who(), "createWebhook")
    settings: Settings = current_app.config["DOCGEN"]
    wanted = office.Wanted(request.form.get("url", "").strip(), tuple(request.form.getlist("events")))
    try:
        made = office.subscribe(desk(), who(), wanted, settings.allowed_hosts)
    except DocgenError as error:
        return _show(error)
    return _show(secret=office.secret(desk(), made.id))


@webhooks.get("/administration/webhooks/<webhook>")
def log(webhook: str) -> Response:
    """Show what was sent and what came of it."""
    require(who(), "listDeliveries")
    return page(
        "deliveries.html", webhook=webhook, deliveries=office.log(desk(), who(), webhook, limit=LATEST)
    )


@webhooks.post("/administration/webhooks/<webhook>/end")
def end(webhook: str) -> AnyResponse:
    """End one."""
    require(who(), "removeWebhook")
    office.end(desk(), who(), webhook)
    return go(url_for("web.webhooks.show_all"), "admin-webhook-ended")


def _show(refused: DocgenError | None = None, secret: str = "") -> Response:
    return page(
        "webhooks.html",
        refused.status if refused else 200,
        webhooks=office.list_webhooks(desk(), who()),
        events=EVENTS,
        refused=refused,
        faults=asked.faults_of(refused),
        secret=secret,
        form=request.form,
    )
