"""A short run of every fuzz target; `python -m tests.endurance fuzz` runs them for long."""

from __future__ import annotations

import pytest

from docgen.guard.pool import Pool
from docgen.guard.start import start
from tests.security.fuzzing import TARGETS, fuzz


@pytest.fixture(scope="module")
def workers():
    nursery = start(sorted({target.task().module for target in TARGETS.values()}))
    made = Pool(nursery.door)
    yield made
    made.close()
    nursery.close()


@pytest.mark.parametrize("name", TARGETS)
def test_a_changed_file_is_read_or_refused_and_never_the_servers_fault(workers, name):
    outcome = fuzz(workers, name, 20)
    assert outcome.servers_fault == []
    assert sum(outcome.answers.values()) == 20
    assert outcome.answers["guard-unavailable"] == 0


@pytest.mark.parametrize("name", TARGETS)
def test_a_sound_file_is_read(workers, name):
    target = TARGETS[name]
    for seed in target.seeds():
        workers.run(target.task(), target.arguments, (seed,))
