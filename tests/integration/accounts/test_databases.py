"""What of the accounts is written in SQL of its own, on each kind of database."""

from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from docgen.accounts import throttle
from docgen.accounts.offices import begin_with, list_offices
from docgen.accounts.refusals import LastAdministrator, TooManyAttempts
from docgen.office import accounts
from docgen.office.desk import Who
from docgen.office.sign_in import FIRST, first_administrator, use_link, who_of_key, who_of_session
from tests.rig.desks import Clock

ADMIN = Who("so-noi-vu", "quan-tri")


def test_one_address_cannot_try_names_for_ever(database):
    now = Clock()()
    for number in range(throttle.EACH):
        with database.write() as connection:
            throttle.attempt(connection, f"user-{number}", "192.0.2.7", now)
    with database.write() as connection, pytest.raises(TooManyAttempts):
        throttle.attempt(connection, "one-more", "192.0.2.7", now)


def test_sessions_keys_and_administrators_are_found_again(desk):
    link = first_administrator(desk, ADMIN.office)
    came = use_link(desk, link.token, "con trâu đi trước")
    assert who_of_session(desk, came.token) == came.who
    key = accounts.create_key(desk, ADMIN, "A", ["read"], days=1)
    assert who_of_key(desk, key.key).scopes == {"read"}
    with pytest.raises(LastAdministrator):
        accounts.disable_user(desk, ADMIN, FIRST)


def test_processes_that_begin_an_installation_at_once_make_one_office(database):
    now, written = Clock()(), threading.Event()

    def begin_slowly():
        with database.write() as connection:
            begin_with(connection, "so-noi-vu", now)
            written.set()
            time.sleep(0.5)  # the other one begins before this one is committed

    def begin_after():
        written.wait(10)
        with database.write() as connection:
            begin_with(connection, "so-noi-vu", now)

    with ThreadPoolExecutor() as pool:
        for each in [pool.submit(begin_slowly), pool.submit(begin_after)]:
            each.result()
    with database.read() as connection:
        assert [each.name for each in list_offices(connection)] == ["so-noi-vu"]
