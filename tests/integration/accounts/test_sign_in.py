"""Accounts: signing in, links, keys, and what ends them."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
from sqlalchemy import text

from docgen.accounts import throttle
from docgen.accounts.refusals import (
    ApiKeyNotFound,
    InvalidAccount,
    LastAdministrator,
    LinkNotValid,
    NameTaken,
    OfficeNotFound,
    TooManyAttempts,
    UserNotFound,
    WeakPassword,
    WrongCredentials,
)
from docgen.office import accounts
from docgen.office.desk import Who
from docgen.office.sign_in import (
    FIRST,
    change_password,
    first_administrator,
    holder_of_link,
    sign_in,
    sign_out,
    use_link,
    who_of_key,
    who_of_session,
)
from docgen.register import trail

PASSWORD = "con trâu đi trước"
pytestmark = pytest.mark.parametrize("database", ["sqlite"], indirect=True)
HERE = "192.0.2.7"
ADMIN = Who("so-noi-vu", "quan-tri")
OTHER = Who("so-y-te", "quan-tri-y-te")


@pytest.fixture
def office(desk):
    """The office with its administrator's link, and another office beside it."""
    link = first_administrator(desk, ADMIN.office)
    accounts.create_office(desk, ADMIN, OTHER.office, "Sở Y tế")
    return link


def signed_in(desk, who, name, roles=("drafter",)):
    link = accounts.create_user(desk, who, name, name.title(), roles)
    return use_link(desk, link.token, PASSWORD)


def test_the_first_administrator_comes_in_by_a_link_that_is_good_once(desk, office):
    assert office.user == FIRST
    assert holder_of_link(desk, office.token) == ADMIN
    came = use_link(desk, office.token, PASSWORD)
    assert (came.who.office, came.who.name, came.who.roles) == ("so-noi-vu", FIRST, {"administrator"})
    assert who_of_session(desk, came.token) == came.who
    with pytest.raises(LinkNotValid):
        use_link(desk, office.token, PASSWORD)
    assert first_administrator(desk, ADMIN.office) is None


def test_until_somebody_has_come_in_each_start_makes_a_new_link(desk, office):
    again = first_administrator(desk, ADMIN.office)
    with pytest.raises(LinkNotValid):
        holder_of_link(desk, office.token)
    assert holder_of_link(desk, again.token) == ADMIN


def test_name_and_password_open_a_session_that_signing_out_ends(desk, office):
    signed_in(desk, ADMIN, "an", ("clerk", "drafter"))
    came = sign_in(desk, " AN ", PASSWORD, HERE)
    assert came.who.scopes == {"render", "read", "draft", "issue", "template"}
    assert came.expires_at == desk.clock() + timedelta(hours=12)
    sign_out(desk, came.token)
    assert who_of_session(desk, came.token) is None


def test_the_same_letters_typed_otherwise_are_the_same_password(desk, office):
    signed_in(desk, ADMIN, "an")
    assert sign_in(desk, "an", "con tra\u0302u đi tru\u031bo\u031b\u0301c", HERE).who.name == "an"


@pytest.mark.parametrize(
    ("after", "seen"), [({"hours": 1, "minutes": 59}, True), ({"hours": 2}, False), ({"hours": 13}, False)]
)
def test_a_session_ends_when_it_is_not_used(desk, office, after, seen):
    came = signed_in(desk, ADMIN, "an")
    desk.clock.advance(**after)
    assert (who_of_session(desk, came.token) is not None) is seen


def test_a_session_in_use_ends_after_a_working_day(desk, office):
    came = signed_in(desk, ADMIN, "an")
    for _ in range(11):
        desk.clock.advance(hours=1)
        assert who_of_session(desk, came.token) == came.who
    desk.clock.advance(hours=1)
    assert who_of_session(desk, came.token) is None


def test_a_new_password_ends_every_other_session(desk, office):
    came = signed_in(desk, ADMIN, "an")
    with pytest.raises(WrongCredentials):
        change_password(desk, came.who, "not it at all", "cái cày theo sau", HERE)
    changed = change_password(desk, came.who, PASSWORD, "cái cày theo sau", HERE)
    assert who_of_session(desk, came.token) is None
    assert who_of_session(desk, changed.token) == came.who
    with pytest.raises(WrongCredentials):
        sign_in(desk, "an", PASSWORD, HERE)


def test_a_disabled_user_is_out_at_once_and_comes_back_by_a_link(desk, office):
    came = signed_in(desk, ADMIN, "an")
    accounts.disable_user(desk, ADMIN, "an")
    assert who_of_session(desk, came.token) is None
    with pytest.raises(WrongCredentials):
        sign_in(desk, "an", PASSWORD, HERE)
    back = accounts.make_link(desk, ADMIN, "an")
    with pytest.raises(WrongCredentials):
        sign_in(desk, "an", PASSWORD, HERE)
    assert use_link(desk, back.token, PASSWORD).who == came.who


def test_new_roles_count_at_once(desk, office):
    came = signed_in(desk, ADMIN, "an")
    accounts.change_user(desk, ADMIN, "an", "An", ["approver"])
    assert who_of_session(desk, came.token).roles == {"approver"}
    assert accounts.may(who_of_session(desk, came.token), "voidDocument")
    assert not accounts.may(came.who, "voidDocument")


def test_an_office_keeps_an_administrator(desk, office):
    for lose in (
        lambda: accounts.disable_user(desk, ADMIN, FIRST),
        lambda: accounts.change_user(desk, ADMIN, FIRST, "A", ["clerk"]),
    ):
        with pytest.raises(LastAdministrator):
            lose()
    signed_in(desk, ADMIN, "an", ["administrator"])
    accounts.disable_user(desk, ADMIN, FIRST)
    assert [(user.name, user.disabled_at is None) for user in accounts.list_users(desk, ADMIN)] == [
        ("an", True),
        (FIRST, False),
    ]


def test_another_office_sees_and_changes_none_of_it(desk, office):
    signed_in(desk, ADMIN, "an")
    key = accounts.create_key(desk, ADMIN, "Cổng", ["read"])
    assert accounts.list_users(desk, OTHER) == []
    assert accounts.list_keys(desk, OTHER) == []
    for reach in (
        lambda: accounts.disable_user(desk, OTHER, "an"),
        lambda: accounts.make_link(desk, OTHER, "an"),
        lambda: accounts.change_user(desk, OTHER, "an", "X", ["administrator"]),
    ):
        with pytest.raises(UserNotFound):
            reach()
    with pytest.raises(ApiKeyNotFound):
        accounts.revoke_key(desk, OTHER, key.about.id)
    assert who_of_key(desk, key.key) is not None


def test_guessing_is_slowed_down_and_a_right_password_forgets_it(desk, office):
    signed_in(desk, ADMIN, "an")

    def guess(address=HERE, name="an"):
        with pytest.raises(WrongCredentials):
            sign_in(desk, name, "wrong wrong wrong", address)

    for _ in range(throttle.TOGETHER - 1):
        guess()
    assert sign_in(desk, "an", PASSWORD, HERE)
    for _ in range(throttle.TOGETHER):
        guess()
    with pytest.raises(TooManyAttempts) as slowed:
        sign_in(desk, "an", PASSWORD, HERE)
    assert slowed.value.retry_after == throttle.WINDOW.total_seconds()
    assert sign_in(desk, "an", PASSWORD, "192.0.2.8").who.name == "an"
    desk.clock.advance(minutes=15)
    assert sign_in(desk, "an", PASSWORD, HERE).who.name == "an"


@pytest.mark.parametrize(
    ("password", "codes"),
    [
        ("ngắn", {"password-length", "password-monotone"}),
        ("aaaaaaaaaaaaaaaaaa", {"password-monotone"}),
        ("Nguyen-An-2026!", {"password-guessed"}),
        ("matkhau1234567", {"password-guessed"}),
        ("x" * 100 + "abcdefgh" * 20, {"password-length"}),
    ],
)
def test_a_password_that_is_guessed_easily_is_refused_with_every_reason(desk, office, password, codes):
    link = accounts.create_user(desk, ADMIN, "nguyen-an", "Nguyễn An", ["clerk"])
    with pytest.raises(WeakPassword) as refused:
        use_link(desk, link.token, password)
    assert {fault.message.code for fault in refused.value.faults} == codes
    assert use_link(desk, link.token, PASSWORD).who.name == "nguyen-an"


def test_what_is_described_wrongly_is_told_all_at_once(desk, office):
    with pytest.raises(InvalidAccount) as refused:
        accounts.create_user(desk, ADMIN, "Văn Thư", "", ["boss"])
    assert [fault.pointer for fault in refused.value.faults] == ["/name", "/full_name", "/roles"]
    with pytest.raises(InvalidAccount) as refused:
        accounts.create_key(desk, ADMIN, "\n", ["all"], days=-1)
    assert [fault.pointer for fault in refused.value.faults] == ["/name", "/scopes", "/expires_at"]
    with pytest.raises(NameTaken):
        accounts.create_user(desk, OTHER, FIRST, "A", ["clerk"])
    with pytest.raises(NameTaken):
        accounts.create_office(desk, ADMIN, OTHER.office, "B")
    with pytest.raises(OfficeNotFound):
        accounts.create_key(desk, Who("nowhere", "x"), "A", ["read"])


def test_a_key_acts_for_its_office_with_its_scopes_until_it_ends(desk, office):
    made = accounts.create_key(desk, ADMIN, "Cổng dịch vụ", ["issue", "read"], days=30)
    who = who_of_key(desk, made.key)
    assert (who.office, who.name, who.scopes, who.roles) == (
        "so-noi-vu",
        "key:Cổng dịch vụ",
        {"read", "issue"},
        frozenset(),
    )
    assert accounts.list_keys(desk, ADMIN)[0].used_at == desk.clock()
    desk.clock.advance(days=29, hours=23)
    assert who_of_key(desk, made.key) == who
    desk.clock.advance(hours=1)
    assert who_of_key(desk, made.key) is None


def test_a_revoked_key_opens_nothing_from_then_on(desk, office):
    made = accounts.create_key(desk, ADMIN, "A", ["read"])
    accounts.revoke_key(desk, ADMIN, made.about.id)
    assert who_of_key(desk, made.key) is None
    with pytest.raises(ApiKeyNotFound):
        accounts.revoke_key(desk, ADMIN, made.about.id)


def test_nearly_a_key_is_none(desk, office):
    key = accounts.create_key(desk, ADMIN, "A", ["read"]).key
    last = "A" if key[-1] != "A" else "B"
    for wrong in (key[:-1] + last, key[:-1], key + "A", key.upper(), "", "dg_", key.replace("dg_", "dh_")):
        assert who_of_key(desk, wrong) is None


def test_no_secret_stands_in_the_database_or_the_trail(desk, office):
    came = signed_in(desk, ADMIN, "an")
    key = accounts.create_key(desk, ADMIN, "A", ["read"]).key
    link = accounts.make_link(desk, ADMIN, "an").token
    with desk.database.read() as connection:
        rows = [
            repr(tuple(row))
            for table in ("account", "session", "link", "api_key", "trail", "failed_sign_in")
            for row in connection.execute(text(f"SELECT * FROM {table}"))
        ]
    assert [row for row in rows for secret in (PASSWORD, came.token, key, link) if secret in row] == []
    assert any("$argon2id$" in row for row in rows)


def test_every_deed_stands_in_the_trail(desk, office):
    signed_in(desk, ADMIN, "an")
    accounts.revoke_key(desk, ADMIN, accounts.create_key(desk, ADMIN, "A", ["read"]).about.id)
    accounts.disable_user(desk, ADMIN, "an")
    with desk.database.read() as connection:
        events = [json.loads(entry)["event"] for _, entry in trail.entries(connection)]
    assert events == [
        "user created",
        "office created",
        "user created",
        "password chosen",
        "key created",
        "key revoked",
        "user disabled",
    ]
