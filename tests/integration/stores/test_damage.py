"""Damages by chance to archive and trail: every one is found, and a sound one gives no alarm."""

from __future__ import annotations

import json
import random
import shutil
from collections import Counter

import pytest
from sqlalchemy import select

from docgen.archive.fixity import Finding, check_all
from docgen.archive.local import LocalStore
from docgen.office.fixity import audit
from docgen.register import trail
from docgen.register.tables import fixity_run
from tests.rig.damage import ARCHIVE_DAMAGES, TRAIL_DAMAGES
from tests.rig.desks import SIGNER
from tests.rig.worked import a_desk_with_work, known_of, without_guards

EACH = 12
"""Times that each kind of damage is done here; tests/endurance does a thousand in all."""


@pytest.fixture(scope="module")
def worked(tmp_path_factory):
    folder = tmp_path_factory.mktemp("damage")
    desk, checkpoints = a_desk_with_work(folder / "data")
    without_guards(desk)
    yield desk, checkpoints
    desk.database.close()


@pytest.fixture(scope="module")
def known(worked):
    desk, _ = worked
    return known_of(desk)


def findings(root, known):
    return [finding for checked in check_all(LocalStore(root), known) for finding in checked.findings]


@pytest.mark.parametrize("damage", ARCHIVE_DAMAGES, ids=lambda damage: damage.__name__)
def test_every_damage_to_the_archive_is_found(worked, known, tmp_path, damage):
    desk, _ = worked
    chance = random.Random(damage.__name__)
    missed = []
    for turn in range(EACH):
        root = tmp_path / str(turn) / "ocfl"
        shutil.copytree(desk.archive.root, root)
        said = damage(chance, root)
        if not findings(root, known):
            missed.append(said)
        shutil.rmtree(root.parent)
    assert missed == []
    assert findings(desk.archive.root, known) == []


@pytest.mark.parametrize("damage", TRAIL_DAMAGES, ids=lambda damage: damage.__name__)
def test_every_damage_to_the_trail_is_found(worked, damage):
    desk, checkpoints = worked
    chance = random.Random(damage.__name__)
    missed = []
    for _ in range(EACH):
        with desk.database.writer.connect() as connection:
            said = damage(chance, connection)
            if not list(trail.verify(connection, SIGNER.verifier, tuple(checkpoints))):
                missed.append(said)
            connection.rollback()
    assert missed == []
    with desk.database.read() as connection:
        assert list(trail.verify(connection, SIGNER.verifier, tuple(checkpoints))) == []


def test_control_a_chain_without_checkpoints_does_not_show_a_cut_or_rewritten_trail(worked):
    desk, _ = worked
    cut, rewritten = (
        next(each for each in TRAIL_DAMAGES if each.__name__ == name)
        for name in ("cut_the_tail", "rewrite_the_whole_trail")
    )
    for damage in (cut, rewritten):
        with desk.database.writer.connect() as connection:
            damage(random.Random(1), connection)
            connection.exec_driver_sql("DELETE FROM checkpoint")
            assert list(trail.verify(connection, SIGNER.verifier)) == []
            connection.rollback()


def test_an_audit_tells_the_trail_and_goes_on_where_it_was_broken_off(tmp_path):
    desk, _ = a_desk_with_work(tmp_path / "data")
    sound = audit(desk)
    assert (sound.objects, sound.findings) == (8 + 1 + 3, ())
    victim = next(desk.archive.root.rglob("document.pdf"))
    victim.chmod(0o640)
    victim.write_bytes(b"forged")
    seen = []

    class Enough(Exception):
        pass

    def stop(checked):
        seen.append(checked.folder)
        if checked.findings:
            raise Enough

    key = victim.relative_to(desk.archive.root).as_posix()
    with pytest.raises(Enough):
        audit(desk, progress=stop)
    found = audit(desk, progress=lambda checked: seen.append(checked.folder))
    assert found.findings == (Finding("changed", key),)
    assert max(Counter(seen).values()) <= 2
    with desk.database.read() as connection:
        events = [json.loads(entry) for _, entry in trail.entries(connection)]
        runs = connection.execute(select(fixity_run)).all()
    told = [(event["event"], event.get("key")) for event in events if "fixity" in event["event"]]
    assert told == [("fixity check", None), ("fixity failure", key), ("fixity check", None)]
    assert [(run.finished_at is not None, run.findings) for run in runs] == [(True, 0), (True, 1)]
    desk.database.close()
