"""Standard Webhooks 1.0.0: three headers by which a receiver knows a message to be ours, whole and new."""

from __future__ import annotations

import base64
import hashlib
import hmac
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

PREFIX = "whsec_"


def secret_of(webhook_id: str, key: bytes) -> str:
    """Derive the secret of a webhook from the key of the installation, so that it need not be kept."""
    return PREFIX + base64.b64encode(_mac(key, f"docgen webhook {webhook_id}".encode())).decode()


def headers(secret: str, delivery_id: str, at: datetime, body: bytes) -> dict[str, str]:
    """Give the headers of a message sent at this moment."""
    timestamp = str(int(at.timestamp()))
    key = base64.b64decode(secret.removeprefix(PREFIX))
    signed = base64.b64encode(_mac(key, f"{delivery_id}.{timestamp}.".encode() + body)).decode()
    return {
        "webhook-id": delivery_id,
        "webhook-timestamp": timestamp,
        "webhook-signature": f"v1,{signed}",
    }


def _mac(key: bytes, message: bytes) -> bytes:
    return hmac.new(key, message, hashlib.sha256).digest()
