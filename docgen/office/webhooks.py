"""Use cases of webhooks: subscribe, end, read the log, and send what is due.

Sending is done by a thread of each serving process; a message is claimed in the database, so several may send
at once. Nothing is held while an answer is awaited.
"""

from __future__ import annotations

import random
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from docgen.errors import Fault
from docgen.office.once import Asked, once
from docgen.outbound.address import AddressRefused, check, resolve, target
from docgen.outbound.client import NoAnswer, post
from docgen.register import trail
from docgen.webhooks import outbox, subscriptions
from docgen.webhooks.signature import headers, secret_of
from docgen.webhooks.subscriptions import InvalidWebhook

if TYPE_CHECKING:
    import ssl
    from collections.abc import Callable, Collection

    from docgen.database.doing import Doing
    from docgen.office.desk import Desk, Who
    from docgen.webhooks.subscriptions import Webhook

AT_A_TIME = 20
_GONE = 410
_AGENT = "docgen-webhooks/1"


def secret(desk: Desk, webhook_id: str) -> str:
    """Give the secret with which a webhook's messages are signed (`whsec_…`)."""
    return secret_of(webhook_id, desk.signer.key.private_bytes_raw())


@dataclass(frozen=True)
class Wanted:
    """What a webhook is to be: the address, and the events it hears of."""

    url: str
    events: tuple[str, ...]


def subscribe(
    desk: Desk, who: Who, wanted: Wanted, allowed: Collection[str], key: str | None = None
) -> Webhook:
    """Add a webhook; the same `key` again gives the same one. Raises InvalidWebhook, KeyReused."""
    try:
        check(wanted.url, allowed)
    except AddressRefused as error:
        raise InvalidWebhook([Fault("/url", error.message)]) from None

    def deed(doing: Doing) -> tuple[str, str]:
        made = subscriptions.subscribe(doing, wanted.url, wanted.events)
        trail.append(doing, "webhook created", webhook=made.id)
        return made.id, made.id

    content = {"url": wanted.url, "events": sorted(wanted.events)}
    made = once(desk, who, Asked("subscribe", content, key), deed)
    with desk.database.read() as connection:
        return subscriptions.get_webhook(connection, who.office, made)


def list_webhooks(desk: Desk, who: Who) -> list[Webhook]:
    """List the webhooks of the office that are in use."""
    with desk.database.read() as connection:
        return subscriptions.list_webhooks(connection, who.office)


def end(desk: Desk, who: Who, webhook_id: str) -> None:
    """End a webhook; what was not delivered is given up. Raises WebhookNotFound."""
    with desk.database.write() as connection:
        doing = desk.doing(connection, who)
        subscriptions.end(connection, who.office, webhook_id, "removed", doing.now)
        trail.append(doing, "webhook removed", webhook=webhook_id)


def log(
    desk: Desk, who: Who, webhook_id: str, *, limit: int, after: str | None = None
) -> list[dict[str, Any]]:
    """Give what was sent to a webhook and what came of it, the newest first. Raises WebhookNotFound."""
    with desk.database.read() as connection:
        subscriptions.get_webhook(connection, who.office, webhook_id)
        return outbox.log(connection, webhook_id, limit=limit, after=after)


def send_due(
    desk: Desk,
    allowed: Collection[str],
    *,
    resolver: Callable[[str, int], list[str]] = resolve,
    context: ssl.SSLContext | None = None,
) -> int:
    """Try every message that is due, each once, and give how many were tried.

    `resolver` and `context` say how names are looked up and which certificates are believed.
    """
    with desk.database.read() as connection:
        found = outbox.due(connection, desk.clock(), AT_A_TIME)
    tried = 0
    for message_id in found:
        with desk.database.write() as connection:
            message = outbox.claim(connection, message_id, desk.clock())
        if message is not None:
            outcome = _attempt(desk, message, allowed, resolver, context)
            _note(desk, message, outcome)
            tried += 1
    return tried


def _attempt(
    desk: Desk,
    message: outbox.Message,
    allowed: Collection[str],
    resolver: Callable[[str, int], list[str]],
    context: ssl.SSLContext | None,
) -> outbox.Outcome:
    """Send a message; the address is checked anew each time, for a name may lead elsewhere by now."""
    began, body = time.monotonic(), message.body.encode()
    signed = headers(secret(desk, message.webhook_id), message.id, desk.clock(), body)
    said = {"Content-Type": "application/json", "User-Agent": _AGENT, **signed}

    def outcome(status: int | None, trouble: str, retry_after: int | None = None) -> outbox.Outcome:
        return outbox.Outcome(status, trouble, round((time.monotonic() - began) * 1000), retry_after)

    try:
        answer = post(target(message.url, allowed, resolver), body, said, context=context)
    except AddressRefused as error:
        return outcome(None, f"refused: {error.message.values['reason']}")
    except NoAnswer as error:
        return outcome(None, error.reason)
    return outcome(answer.status, "", answer.retry_after)


def _note(desk: Desk, message: outbox.Message, outcome: outbox.Outcome) -> None:
    with desk.database.write() as connection:
        outbox.note(connection, message, outcome, desk.clock(), random.random())  # noqa: S311 # spreads, hides nothing
        if (
            outcome.status == _GONE
            and subscriptions.get_webhook(connection, message.office, message.webhook_id).ended_at is None
        ):
            subscriptions.end(connection, message.office, message.webhook_id, "gone", desk.clock())
