"""Power loss, full disk and read-only disk at every step, and faulty versions that must be caught."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import pytest

from docgen.database.sqlite import Journal
from docgen.office import issue as issuing
from docgen.office.answers import answer_of
from docgen.register import documents
from tests.rig.power import ComputersDisk
from tests.rig.trials import (
    Trial,
    a_days_work,
    cut_at,
    fail_at,
    issue_and_void,
    make_model,
    one_issue,
    steps_of,
)

AFTER_ALL = 10**6
"""A step that is never come to: the power is cut after the work."""


@pytest.fixture(scope="module")
def folder():
    """A folder in memory where there is one: the syncs of a trial are those of its model."""
    memory = Path("/dev/shm")
    made = Path(tempfile.mkdtemp(prefix="docgen-", dir=memory if memory.is_dir() else None))
    yield made
    shutil.rmtree(made)


@pytest.fixture(scope="module")
def model(folder):
    return make_model(folder / "model")


def violations(results):
    return {point: found for point, found in results.items() if found}


def test_the_work_itself_is_sound_when_nothing_fails(model, folder):
    trial = Trial(model, folder / "sound")
    assert trial.run(a_days_work)
    assert [len(trial.told), trial.after_cut(folder / "image", 1)] == [4, []]


def test_a_power_cut_at_any_step_of_issue_and_void_loses_nothing_acknowledged(model, folder):
    steps = steps_of(model, folder / "count", issue_and_void)
    assert steps > 200
    results = cut_at(model, folder, range(1, steps + 2), seeds=[0], work=issue_and_void)
    assert violations(results) == {}


def test_a_power_cut_while_sqlite_keeps_a_log_loses_nothing_acknowledged(model, folder):
    """WAL, which docgen takes where the linked SQLite is free of the fault that loses commits in it."""
    steps = steps_of(model, folder / "count", issue_and_void, journal=Journal.WAL)
    assert steps > 150
    options = {"work": issue_and_void, "journal": Journal.WAL}
    results = cut_at(model, folder, range(1, steps + 2, 3), seeds=[0], **options)
    assert violations(results) == {}
    ignored = cut_at(model, folder, [AFTER_ALL], seeds=range(10), syncs=False, **options)
    assert len(violations(ignored)) >= 8


@pytest.mark.parametrize("fault", ["full", "read-only"])
def test_a_disk_that_cannot_be_written_is_told_and_after_mending_all_is_well(model, folder, fault):
    steps = steps_of(model, folder / "count", issue_and_void)
    results = fail_at(model, folder, range(1, steps - 1, 4), fault, issue_and_void)
    assert violations(results) == {}


def test_control_without_syncs_the_loss_is_seen(model, folder):
    """After the whole day's work was acknowledged, a disk that ignores syncs loses nearly always."""
    results = cut_at(model, folder, [AFTER_ALL], seeds=range(40), syncs=False)
    assert len(violations(results)) >= 39


def test_control_a_counter_outside_the_transaction_leaves_gaps(model, folder, monkeypatch):
    take = documents.take

    def take_and_commit(doing, which, count=1):
        taken = take(doing, which, count)
        doing.connection.exec_driver_sql("COMMIT")
        doing.connection.exec_driver_sql("BEGIN IMMEDIATE")
        return taken

    monkeypatch.setattr(documents, "take", take_and_commit)
    steps = steps_of(model, folder / "count", one_issue)
    results = cut_at(model, folder, range(1, steps + 1), seeds=[0], work=one_issue)
    assert {violation.invariant for found in results.values() for violation in found} == {"I1"}


def test_control_an_acknowledgement_before_the_commit_is_seen(model, folder, monkeypatch):
    told = []
    reserve = documents.reserve

    def reserve_and_tell(doing, wanted, lease_until):
        frozen = reserve(doing, wanted, lease_until)
        told.append(answer_of(documents.get(doing.connection, doing.office, wanted.id)))
        return frozen

    monkeypatch.setattr(issuing.documents, "reserve", reserve_and_tell)

    def hasty(desk, tell):
        told.clear()
        try:
            one_issue(desk, tell)
        finally:
            for answer in told:
                tell(answer, "")

    steps = steps_of(model, folder / "count", hasty)
    results = cut_at(model, folder, range(1, steps + 1), seeds=[0], work=hasty)
    assert "I2" in {violation.invariant for found in results.values() for violation in found}


def test_control_an_archive_that_does_not_sync_its_folders_loses_files(model, folder):
    class Forgetful(ComputersDisk):
        def sync(self, path):
            if not path.is_dir():
                super().sync(path)

    results = cut_at(model, folder, [AFTER_ALL], seeds=range(10), disk=Forgetful)
    assert "I3" in {violation.invariant for found in results.values() for violation in found}
