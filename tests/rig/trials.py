"""Trials: the same work, cut, filled up or made read-only at a chosen step, then recovered and checked."""

from __future__ import annotations

import json
import logging
import shutil
import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from docgen.archive.local import LocalStore
from docgen.archive.objects import prepare
from docgen.database.engine import open_database
from docgen.database.sqlite import Journal
from docgen.database.upgrade import upgrade
from docgen.errors import DocgenError, StorageFull, StorageReadOnly, StorageUnreachable
from docgen.office.desk import Desk
from docgen.office.ending import void
from docgen.office.invariants import Acknowledged, Violation, check
from docgen.office.issue import issue
from docgen.office.recover import recover
from tests.rig.desks import CLERK, ORDER, Clock, desk_on, order
from tests.rig.power import Computer, ComputersDisk, ComputersVfs, Connection, PowerCut

if TYPE_CHECKING:
    from pathlib import Path

    from docgen.database.engine import Database

# SQLAlchemy tells of every connection that a cut ends.
logging.getLogger("sqlalchemy.pool").setLevel(logging.CRITICAL)

Work = Callable[[Desk, Callable[[str, str], None]], None]
"""Something done at a desk that reports each answer it was given, with its key."""


def a_days_work(desk: Desk, tell: Callable[[str, str], None]) -> None:
    """Issue one, issue one that replaces it, issue a third and void it."""
    first = issue(desk, CLERK, ORDER, "first")
    tell(first, "first")
    second = issue(
        desk, CLERK, replace(order(subject="Thay thế"), replaces=json.loads(first)["id"]), "second"
    )
    tell(second, "second")
    third = issue(desk, CLERK, order(subject="Nhầm"), "third")
    tell(third, "third")
    tell(void(desk, CLERK, json.loads(third)["id"], "Ban hành nhầm", "void"), "void")


def issue_and_void(desk: Desk, tell: Callable[[str, str], None]) -> None:
    """Issue a document and void it."""
    first = issue(desk, CLERK, ORDER, "first")
    tell(first, "first")
    tell(void(desk, CLERK, json.loads(first)["id"], "Ban hành nhầm", "void"), "void")


def one_issue(desk: Desk, tell: Callable[[str, str], None]) -> None:
    """Issue one document."""
    tell(issue(desk, CLERK, ORDER, "first"), "first")


def make_model(folder: Path) -> Path:
    """Make an empty register and archive from which trials start."""
    folder.mkdir()
    database = open_database(f"sqlite:///{folder / 'docgen.db'}")
    upgrade(database)
    database.close()
    prepare(LocalStore(folder / "ocfl"))
    return folder


class Opened:
    """One Database for all trials, led to another file each time: each query is compiled once."""

    def __init__(self, journal: Journal) -> None:
        self.file: Path | None = None
        self.vfs: str | None = None
        self.database = open_database(
            "sqlite:///trials", journal=journal, connect=lambda: Connection(self.file, self.vfs)
        )

    def at(self, file: Path, vfs: str | None = None) -> Database:
        """Lead to a file, through a VFS of the computer or SQLite's own."""
        self.database.close()
        self.file, self.vfs = file, vfs
        return self.database


OPENED = {journal: Opened(journal) for journal in Journal}


class Trial:
    """One run of some work on a computer that fails at a step."""

    def __init__(
        self,
        model: Path,
        folder: Path,
        *,
        disk: type[ComputersDisk] = ComputersDisk,
        journal: Journal = Journal.DELETE,
        **computer,
    ) -> None:
        self.folder = folder
        self.opened = OPENED[journal]
        shutil.copytree(model, folder)
        self.computer = Computer(folder, **computer)
        self.vfs = ComputersVfs(self.computer, folder.name)
        self.clock = Clock()
        self.told: list[Acknowledged] = []
        database = self.opened.at(folder / "docgen.db", folder.name)
        self.desk = desk_on(database, folder, clock=self.clock)
        self.desk.archive.disk = disk(self.computer)

    def tell(self, answer: str, key: str) -> None:
        if Acknowledged(answer, key) not in self.told:
            self.told.append(Acknowledged(answer, key))

    def run(self, work: Work = a_days_work) -> bool:
        """Do the work; True when the power lasted."""
        try:
            work(self.desk, self.tell)
        except PowerCut:
            return False
        finally:
            self.desk.database.close()
        return True

    def after_cut(self, image: Path, seed: int) -> list[Violation]:
        """Start again from what the cut left, recover, and check everything that was acknowledged."""
        self.computer.ground.write_after_cut(image, seed)
        try:
            return damage_of(image / "docgen.db") or self._recovered(image)
        finally:
            self.opened.database.close()
            shutil.rmtree(image)

    def _recovered(self, image: Path) -> list[Violation]:
        database = self.opened.at(image / "docgen.db")
        clock = Clock()
        clock.now = self.clock.now + timedelta(minutes=10)
        desk = desk_on(database, image, clock=clock)
        try:
            left = recover(desk).left
            stuck = [Violation("recovery", subject, repr(error)) for subject, error in left]
            return stuck + check(desk, self.told)
        except DocgenError as error:
            return [Violation("recovery", "", repr(error))]


def damage_of(file: Path) -> list[Violation]:
    """What SQLite itself finds wrong with a database."""
    with closing(sqlite3.connect(file)) as connection:
        try:
            (said,) = connection.execute("PRAGMA integrity_check").fetchone()
        except sqlite3.DatabaseError as error:
            said = repr(error)
    return [] if said == "ok" else [Violation("database", file.name, said)]


def steps_of(model: Path, folder: Path, work: Work = a_days_work, **options) -> int:
    """Count the steps of the work on a computer that does not fail."""
    trial = Trial(model, folder, **options)
    assert trial.run(work)
    shutil.rmtree(folder)
    return trial.computer.steps


def cut_at(
    model: Path,
    folder: Path,
    points: Iterable[int],
    seeds: Iterable[int],
    work: Work = a_days_work,
    **options,
) -> dict[tuple[int, int], list[Violation]]:
    """Cut the power at each point; for each seed start again from another possible disk."""
    results = {}
    for point in points:
        trial = Trial(model, folder / f"cut-{point}", fails_at=point, **options)
        trial.run(work)
        for seed in seeds:
            results[point, seed] = trial.after_cut(folder / f"image-{point}-{seed}", seed)
        shutil.rmtree(trial.folder)
    return results


def fail_at(
    model: Path, folder: Path, points: Iterable[int], fault: str, work: Work = a_days_work
) -> dict[int, list[Violation]]:
    """Let the disk fill up or become read-only at each point; then mend it, ask again, and check."""
    results = {}
    for point in points:
        trial = Trial(model, folder / f"{fault}-{point}", fails_at=point, fault=fault)
        found = []
        try:
            work(trial.desk, trial.tell)
            found.append(Violation("refusal", str(point), "nobody was told"))
        except (StorageFull, StorageReadOnly, StorageUnreachable):
            pass
        trial.computer.mended = True
        trial.clock.advance(minutes=10)
        found += [Violation("recovery", subject, repr(error)) for subject, error in recover(trial.desk).left]
        work(trial.desk, trial.tell)
        results[point] = found + check(trial.desk, trial.told)
        trial.desk.database.close()
        shutil.rmtree(trial.folder)
    return results
