"""What is done once in the nursery is found done in each worker; none waits for a thread that it lacks."""

from __future__ import annotations

import pytest

from docgen import guard
from docgen.guard.pool import Pool
from docgen.guard.start import start
from docgen.guard.tasks import Task
from docgen.office.render import render
from docgen.papers import example
from tests.security.conftest import ATTACKS


@pytest.mark.parametrize(("function", "seen"), [("warm_up", ["warm"]), ("warm_up_with_a_thread", [])])
def test_workers_find_done_what_leaves_no_thread_behind(function, seen):
    nursery = start([ATTACKS, f"{ATTACKS}:{function}"])
    pool = Pool(nursery.door)
    try:
        assert pool.run(Task(f"{ATTACKS}:what_was_seen"), {}, ()).value == seen
    finally:
        pool.close()
        nursery.close()


def test_a_warm_worker_makes_the_same_paper():
    guard.close()
    guard.warm()
    try:
        asked = {"paper": "notice", "record": example("general"), "format": "pdf", "variant": None}
        answer = guard.run("render-paper", asked)
    finally:
        guard.close()
    assert answer.files == (render("notice", example("general"), "pdf").content,)
