"""Messages are signed as Standard Webhooks says: another implementation agrees, and sees every change."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from standardwebhooks import Webhook, WebhookVerificationError

from docgen.webhooks.signature import headers, secret_of

KEY = bytes(range(32))
SECRET = secret_of("01jx", KEY)


def test_each_webhook_has_a_secret_of_its_own_that_stays_the_same():
    assert secret_of("01jx", KEY) == SECRET != secret_of("01jy", KEY)
    assert SECRET.startswith("whsec_")
    assert secret_of("01jx", bytes(32)) != SECRET


def signed(body: str, secret: str = SECRET) -> dict[str, str]:
    return headers(secret, "msg_1", datetime.now(UTC), body.encode())


@given(st.dictionaries(st.text(max_size=20), st.text(max_size=50), max_size=5))
def test_another_implementation_verifies_them(data):
    body = json.dumps(data, ensure_ascii=False)
    assert Webhook(SECRET).verify(body, signed(body)) == data


@given(st.text(min_size=1, max_size=50))
def test_the_other_signs_as_we_do(body):
    now = datetime.now(UTC)
    theirs = Webhook(SECRET).sign("msg_1", now, body)
    assert headers(SECRET, "msg_1", now, body.encode())["webhook-signature"] == theirs


@pytest.mark.parametrize("change", ["body", "webhook-id", "webhook-timestamp", "secret"])
def test_a_change_is_seen(change):
    body, said, secret = '{"a": 1}', signed('{"a": 1}'), SECRET
    if change == "body":
        body = '{"a": 2}'
    elif change == "secret":
        secret = secret_of("other", KEY)
    else:
        said[change] = {"webhook-id": "msg_2", "webhook-timestamp": str(int(said["webhook-timestamp"]) + 1)}[
            change
        ]
    with pytest.raises(WebhookVerificationError):
        Webhook(secret).verify(body, said)
