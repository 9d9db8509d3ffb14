"""Webhooks from the event to the receiver: signed, once for each, again until heard, and nowhere else."""

from __future__ import annotations

import json
import time
from datetime import UTC, datetime

import pytest
from sqlalchemy import text
from standardwebhooks import Webhook

from docgen.office.desk import Who
from docgen.office.ending import void
from docgen.office.issue import issue
from docgen.office.webhooks import Wanted, end, list_webhooks, log, secret, send_due, subscribe
from docgen.outbound.address import target
from docgen.outbound.client import NoAnswer, post
from docgen.register.refusals import NumberNotHeld
from docgen.webhooks.outbox import BACKOFF, put
from docgen.webhooks.subscriptions import EVENTS, InvalidWebhook, WebhookNotFound
from tests.rig.desks import CLERK, ORDER
from tests.rig.receiver import receiving

OTHER = Who("so-y-te", "van-thu")


@pytest.fixture
def receiver():
    with receiving() as opened:
        yield opened


def hears(desk, receiver, who=CLERK, events=EVENTS, path="/hook"):
    return subscribe(desk, who, Wanted(f"http://{receiver.host}{path}", tuple(events)), [receiver.host])


def told_and_refused(desk):
    with desk.database.write() as connection:
        put(desk.doing(connection, CLERK), "document.issued", {})
        raise NumberNotHeld


def event(desk, who=CLERK, **data):
    with desk.database.write() as connection:
        put(desk.doing(connection, who), "document.issued", data)


def test_what_was_issued_and_voided_is_heard_once_and_signed(desk, receiver):
    made = hears(desk, receiver)
    answer = json.loads(issue(desk, CLERK, ORDER, "key"))
    issue(desk, CLERK, ORDER, "key")
    void(desk, CLERK, answer["id"], "Nhầm")
    assert send_due(desk, [receiver.host]) == 2
    assert send_due(desk, [receiver.host]) == 0
    told = []
    for path, headers, body in receiver.heard:
        assert (path, headers["content-type"]) == ("/hook", "application/json")
        said = json.loads(body)
        told.append((said["type"], said["data"]["id"], said["data"]["state"], said["data"]["code"]))
    assert sorted(told) == [
        ("document.issued", answer["id"], "issued", answer["code"]),
        ("document.voided", answer["id"], "void", answer["code"]),
    ]
    assert [each["state"] for each in log(desk, CLERK, made.id, limit=9)] == ["delivered"] * 2


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_the_signature_is_that_of_the_secret_shown(desk, receiver):
    desk.clock.now = datetime.now(UTC)
    made = hears(desk, receiver)
    event(desk, number=1)
    send_due(desk, [receiver.host])
    _, headers, body = receiver.heard[0]
    assert Webhook(secret(desk, made.id)).verify(body.decode(), headers)["data"] == {"number": 1}


def test_an_event_that_is_rolled_back_is_told_to_nobody(desk, receiver):
    hears(desk, receiver)
    with pytest.raises(NumberNotHeld):
        told_and_refused(desk)
    assert send_due(desk, [receiver.host]) == 0


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
class TestOnOneDatabase:
    def test_each_hears_what_it_asked_for_and_of_its_own_office(self, desk, receiver):
        hears(desk, receiver, events=["document.voided"], path="/voided")
        hears(desk, receiver, events=["document.issued"], path="/issued")
        hears(desk, receiver, who=OTHER, path="/other")
        event(desk)
        send_due(desk, [receiver.host])
        assert [path for path, _, _ in receiver.heard] == ["/issued"]

    def test_another_office_neither_sees_nor_ends_it(self, desk, receiver):
        made = hears(desk, receiver)
        assert list_webhooks(desk, OTHER) == []
        for reach in (lambda: end(desk, OTHER, made.id), lambda: log(desk, OTHER, made.id, limit=1)):
            with pytest.raises(WebhookNotFound):
                reach()

    def test_what_is_not_heard_is_sent_again_later_and_later_under_the_same_id(self, desk, receiver):
        made = hears(desk, receiver)
        receiver.answers = [(500, {}), (503, {}), (200, {})]
        event(desk)
        for wait in BACKOFF[:2]:
            assert send_due(desk, [receiver.host]) == 1
            desk.clock.now += wait * 0.8
            assert send_due(desk, [receiver.host]) == 0
            desk.clock.now += wait * 0.4
        assert send_due(desk, [receiver.host]) == 1
        assert len({headers["webhook-id"] for _, headers, _ in receiver.heard}) == 1
        (said,) = log(desk, CLERK, made.id, limit=9)
        assert (said["state"], [each["status"] for each in said["attempts"]]) == (
            "delivered",
            [500, 503, 200],
        )

    def test_it_is_given_up_after_days(self, desk, receiver):
        made = hears(desk, receiver)
        receiver.answers = [(500, {})]
        event(desk)
        began = desk.clock.now
        for wait in (*BACKOFF, BACKOFF[-1]):
            assert send_due(desk, [receiver.host]) == 1
            desk.clock.now += wait * 1.2
        assert send_due(desk, [receiver.host]) == 0
        assert (desk.clock.now - began).days >= 3
        assert log(desk, CLERK, made.id, limit=9)[0]["state"] == "failed"

    def test_a_receiver_that_asks_for_time_gets_it(self, desk, receiver):
        hears(desk, receiver)
        receiver.answers = [(429, {"Retry-After": "600"}), (200, {})]
        event(desk)
        send_due(desk, [receiver.host])
        desk.clock.advance(seconds=599)
        assert send_due(desk, [receiver.host]) == 0
        desk.clock.advance(seconds=1)
        assert send_due(desk, [receiver.host]) == 1

    def test_a_receiver_that_is_gone_ends_its_webhook(self, desk, receiver):
        hears(desk, receiver)
        receiver.answers = [(410, {})]
        event(desk)
        event(desk)
        send_due(desk, [receiver.host])
        assert (list_webhooks(desk, CLERK), len(receiver.heard)) == ([], 1)

    def test_a_redirect_is_not_followed(self, desk, receiver):
        made = hears(desk, receiver)
        receiver.answers = [(307, {"Location": f"http://{receiver.host}/elsewhere"})]
        event(desk)
        send_due(desk, [receiver.host])
        assert [path for path, _, _ in receiver.heard] == ["/hook"]
        assert log(desk, CLERK, made.id, limit=9)[0]["attempts"][0]["status"] == 307

    def test_a_host_that_is_no_longer_allowed_is_not_called(self, desk, receiver):
        made = hears(desk, receiver)
        event(desk)
        assert send_due(desk, []) == 1
        assert receiver.heard == []
        assert log(desk, CLERK, made.id, limit=9)[0]["attempts"][0]["trouble"] == "refused: https"

    def test_a_public_name_that_leads_home_is_not_called(self, desk, receiver):
        """The name was public when it was added, and is no more when it is called."""
        made = subscribe(desk, CLERK, Wanted("https://hook.example.vn/", ("document.issued",)), [])
        for inside in ("127.0.0.1", "::ffff:127.0.0.1", "169.254.169.254"):
            event(desk)
            send_due(desk, [], resolver=lambda host, port, inside=inside: [inside])
        troubles = {each["attempts"][0]["trouble"] for each in log(desk, CLERK, made.id, limit=9)}
        assert (troubles, receiver.heard) == ({"refused: private"}, [])

    @pytest.mark.parametrize(
        ("url", "events", "pointer"),
        [
            ("http://example.vn/", ["document.issued"], "/url"),
            ("https://example.vn/", [], "/events"),
            ("https://example.vn/", ["all"], "/events"),
        ],
    )
    def test_what_is_described_wrongly_is_refused(self, desk, url, events, pointer):
        with pytest.raises(InvalidWebhook) as refused:
            subscribe(desk, CLERK, Wanted(url, tuple(events)), [])
        assert [fault.pointer for fault in refused.value.faults] == [pointer]

    def test_the_same_key_makes_one_webhook(self, desk, receiver):
        wanted = Wanted(receiver.url, ("document.issued",))
        first = subscribe(desk, CLERK, wanted, [receiver.host], "k")
        assert subscribe(desk, CLERK, wanted, [receiver.host], "k") == first
        assert list_webhooks(desk, CLERK) == [first]

    def test_no_secret_is_kept(self, desk, receiver):
        made = hears(desk, receiver)
        with desk.database.read() as connection:
            rows = [
                repr(tuple(row))
                for table in ("webhook", "request", "trail")
                for row in connection.execute(text(f"SELECT * FROM {table}"))
            ]
        assert [row for row in rows if secret(desk, made.id) in row] == []


def test_who_never_comes_to_an_end_is_cut_off(receiver):
    receiver.trickle = 0.05
    began = time.monotonic()
    with pytest.raises(NoAnswer) as refused:
        post(target(receiver.url, [receiver.host]), b"{}", {}, seconds=0.6)
    assert refused.value.reason == "time"
    assert time.monotonic() - began < 2


def test_a_connection_goes_where_was_checked_under_the_name_that_was_asked(receiver):
    there = target(
        f"http://hook.noi-bo:{receiver.port}/x?y=1",
        [f"hook.noi-bo:{receiver.port}"],
        lambda h, p: ["127.0.0.1"],
    )
    assert post(there, b"{}", {}).status == 204
    path, headers, _ = receiver.heard[0]
    assert (path, headers["host"]) == ("/x?y=1", f"hook.noi-bo:{receiver.port}")
    assert headers["accept-encoding"] == "identity"
