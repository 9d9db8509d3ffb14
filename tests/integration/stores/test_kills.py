"""SIGKILL at random moments and at every named place; many clients at once."""

from __future__ import annotations

import json
import os
import signal
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest

from docgen import failpoint
from docgen.archive.objects import DOCUMENT, load
from docgen.failpoint import FAILPOINTS
from docgen.office.disposal import Decision, dispose
from docgen.office.issue import issue
from docgen.register.gaps import gaps
from tests.rig.desks import CLERK, ORDER
from tests.rig.fleet import Fleet, forked, kill_at_random, wait_for
from tests.rig.trials import issue_and_void, make_model


@pytest.fixture(params=["sqlite", "postgresql"])
def fleet(request, tmp_path):
    folder = make_model(tmp_path / "data")
    if request.param == "sqlite":
        return Fleet(f"sqlite:///{folder / 'docgen.db'}", folder)
    return Fleet(request.getfixturevalue("postgresql").database(), folder)


def test_64_clients_in_4_processes_get_every_number_once(fleet):
    crowd = Fleet(fleet.url, fleet.folder, processes=4, threads=64)
    wait_for(crowd.start(deeds=1))
    diary = crowd.diary.read()
    assert diary.unanswered() == []
    assert crowd.recovered(whole=True) == []
    numbers = [
        json.loads(answer)["number"] for key, answer in diary.answers.items() if "subject" in diary.asked[key]
    ]
    assert sorted(numbers) == list(range(1, len(numbers) + 1))
    assert len(diary.asked) == 4 * 64


def test_sigkill_at_random_moments_loses_nothing_acknowledged(fleet):
    assert kill_at_random(fleet, kills=12, seed=1) == []
    wait_for(fleet.start(deeds=0))  # whoever was not answered asks again
    assert fleet.diary.read().unanswered() == []
    assert fleet.recovered(whole=True) == []


@pytest.mark.parametrize(
    "name",
    [
        name
        for name in FAILPOINTS
        if "disposal" not in name and "destroyed" not in name and "item" not in name
    ],
)
def test_sigkill_at_a_named_place_loses_nothing_and_the_same_request_is_answered(fleet, name):
    def die():
        failpoint._ARMED = name
        issue_and_void(fleet.desk(), lambda answer, key: fleet.diary.write({"key": key, "answer": answer}))

    _, status = os.waitpid(forked(die), 0)
    assert os.WTERMSIG(status) == signal.SIGKILL
    assert fleet.recovered(whole=True) == []
    told = fleet.diary.read().answers

    def again():
        issue_and_void(fleet.desk(), lambda answer, key: fleet.diary.write({"key": key, "answer": answer}))

    wait_for([forked(again)])
    answers = fleet.diary.read().answers
    assert set(answers) == {"first", "void"}
    assert {key: answers[key] for key in told} == told
    assert fleet.recovered(whole=True) == []


@pytest.mark.parametrize("name", ["disposal-noted", "object-destroyed"])
def test_sigkill_while_documents_are_destroyed_leaves_tombstones_after_recovery(fleet, name):
    def issue_two():
        for key in ("first", "second"):
            answer = issue(fleet.desk(), CLERK, ORDER, key)
            fleet.diary.write({"key": key, "answer": answer})

    wait_for([forked(issue_two)])
    ids = [json.loads(answer)["id"] for answer in fleet.diary.read().answers.values()]

    def die():
        failpoint._ARMED = name
        dispose(fleet.desk(), CLERK, Decision("15/QĐ-SNV", date(2099, 12, 31), "Hoàng Thị Hiền"), ids)

    _, status = os.waitpid(forked(die), 0)
    assert os.WTERMSIG(status) == signal.SIGKILL
    assert fleet.recovered(whole=True) == []
    desk = fleet.desk()
    states = [set(load(desk.archive, DOCUMENT + each).state) for each in ids]
    assert states == [{"tombstone.json", "register.json", "premis.json"}] * 2
    desk.database.close()


def test_64_requests_with_one_key_get_one_number(fleet):
    desk = fleet.desk()

    def ask(_):
        try:
            return issue(desk, CLERK, ORDER, "the-key")
        except Exception as error:  # noqa: BLE001 # told by its kind
            return type(error).__name__

    with ThreadPoolExecutor(64) as clients:
        answers = Counter(clients.map(ask, range(64)))
    answers.pop("KeyInUse", None)
    assert len(answers) == 1
    assert json.loads(next(iter(answers)))["number"] == 1
    with desk.database.read() as connection:
        assert gaps(connection, "so-noi-vu") == []
    desk.database.close()
