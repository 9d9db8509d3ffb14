"""`python -m tests.endurance RUN [--count N]`: one long run; prints its figures, exit 1 if anything was lost.

kills            SIGKILL of all writers at random moments, SQLite
kills-postgresql the same on PostgreSQL; every tenth time the server is cut off too
power            power loss at every step of a day's work, on several possible disks for each
troubles         disk full and read-only at every step
damage           random damages of archive and trail
load             64 clients × 4 processes: documents a second
year             a register of 20,000 documents: search and export
templates        every way out of the template environment in every place of a document
fuzz             changed files for every parser; those over which a worker breaks down are kept
bystander        an ordinary client beside two hostile ones, on the real server, for so many seconds
batch            2,000 rows with 40 faults, on the server, killed five times
batch-scaled     the same on PostgreSQL, Redis and S3; broker and database are killed too
batch-cut        400 rows issued on four hosts, one of them cut off for longer than a lease
batch-beside     10,000 rows while a clerk renders: waits, and how true the progress is
batch-print      200 rows as PDF, and one PDF of them for the printer, in their order
pages            every page in a browser: first paint, weight; so many keys: how soon the preview shows each
stranger         Schemathesis: good and bad requests to every operation of the API
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import random
import shutil
import sqlite3
import statistics
import sys
import tempfile
import time
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from docgen.archive.fixity import check_all
from docgen.archive.local import LocalStore
from docgen.database.engine import open_database
from docgen.database.sqlite import Journal
from docgen.office.register_export import MEDIA_TYPES, export
from docgen.register import trail
from docgen.register.search import Wanted, search
from tests.endurance import attacks, batch
from tests.endurance.bystander import bystander
from tests.endurance.pages import pages
from tests.rig.damage import ARCHIVE_DAMAGES, TRAIL_DAMAGES
from tests.rig.desks import SIGNER, desk_on
from tests.rig.fleet import Fleet, kill, kill_at_random, wait_for
from tests.rig.postgresql import Server
from tests.rig.trials import a_days_work, cut_at, fail_at, make_model, steps_of
from tests.rig.worked import a_desk_with_work, known_of, without_guards
from tests.rig.year import fill

_A_FOLDER = 100
"""Kills before a fresh register is begun, so that the checks stay short."""


@contextmanager
def a_folder(*, in_memory: bool = False):
    memory = Path("/dev/shm")
    folder = Path(tempfile.mkdtemp(prefix="docgen-", dir=memory if in_memory and memory.is_dir() else None))
    try:
        yield folder
    finally:
        shutil.rmtree(folder)


def kills(count: int) -> tuple[dict, list]:
    """SIGKILL at random moments on SQLite."""
    documents, found = 0, []
    for turn in range(0, count, _A_FOLDER):
        with a_folder() as folder:
            model = make_model(folder / "data")
            fleet = Fleet(f"sqlite:///{model / 'docgen.db'}", model)
            found += kill_at_random(fleet, min(_A_FOLDER, count - turn), seed=turn, check_whole_every=25)
            documents += len(fleet.diary.read().answers)
    return {"kills": count, "answers": documents}, found


def kills_postgresql(count: int) -> tuple[dict, list]:
    """SIGKILL of the clients, and every tenth time of the server, on PostgreSQL."""
    documents, found, server = 0, [], Server()
    try:
        for turn in range(0, count, _A_FOLDER):
            with a_folder() as folder:
                fleet = Fleet(server.database(), make_model(folder / "data"))
                for seed in range(turn, min(turn + _A_FOLDER, count), 10):
                    found += kill_at_random(fleet, 9, seed=seed, check_whole_every=9)
                    children = fleet.start()
                    time.sleep(0.3)
                    server.kill()
                    kill(children)
                    server.start()
                    found += fleet.recovered(whole=False)
                documents += len(fleet.diary.read().answers)
    finally:
        server.stop()
    return {"kills": count, "answers": documents}, found


def power(count: int) -> tuple[dict, list]:
    """Cut the power at every step, with both journals of SQLite; `count` possible disks for each."""
    figures, violations = {}, []
    for journal in Journal:
        with a_folder(in_memory=True) as folder:
            model = make_model(folder / "model")
            steps = steps_of(model, folder / "count", journal=journal)
            results = cut_at(model, folder, range(1, steps + 2), range(count), journal=journal)
            ignored = cut_at(model, folder, range(100, steps, 20), range(2), syncs=False, journal=journal)
        caught = f"{sum(bool(found) for found in ignored.values())} of {len(ignored)}"
        figures[journal.name] = {"steps": steps, "trials": len(results), "control caught": caught}
        violations += [violation for found in results.values() for violation in found]
    return figures, violations


def troubles(_: int) -> tuple[dict, list]:
    """Fill the disk, or make it read-only, at every step."""
    with a_folder(in_memory=True) as folder:
        model = make_model(folder / "model")
        steps = steps_of(model, folder / "count")
        results = {
            (fault, point): found
            for fault in ("full", "read-only")
            for point, found in fail_at(model, folder, range(1, steps - 1), fault, a_days_work).items()
        }
    return {"steps": steps, "trials": len(results)}, [each for found in results.values() for each in found]


def damage(count: int) -> tuple[dict, list]:
    """Damage archive and trail `count` times each kind in turn; every damage must be found."""
    missed, chance = [], random.Random(count)
    with a_folder(in_memory=True) as folder:
        desk, checkpoints = a_desk_with_work(folder / "data")
        without_guards(desk)
        known = known_of(desk)
        for number in range(count):
            root = folder / "damaged" / "ocfl"
            shutil.copytree(desk.archive.root, root)
            said = ARCHIVE_DAMAGES[number % len(ARCHIVE_DAMAGES)](chance, root)
            if not any(checked.findings for checked in check_all(LocalStore(root), known)):
                missed.append(said)
            shutil.rmtree(root.parent)
            with desk.database.writer.connect() as connection:
                said = TRAIL_DAMAGES[number % len(TRAIL_DAMAGES)](chance, connection)
                if not any(trail.verify(connection, SIGNER.verifier, tuple(checkpoints))):
                    missed.append(said)
                connection.rollback()
        alarms = [finding for checked in check_all(desk.archive, known) for finding in checked.findings]
        desk.database.close()
    return {"damages": 2 * count, "false alarms": len(alarms)}, [*missed, *alarms]


def load(count: int) -> tuple[dict, list]:
    """Let 64 threads in each of 4 processes issue and void `count` times each."""
    figures, found, server = {}, [], Server()
    try:
        for name in ("sqlite", "postgresql"):
            with a_folder() as folder:
                model = make_model(folder / "data")
                url = server.database() if name == "postgresql" else f"sqlite:///{model / 'docgen.db'}"
                fleet = Fleet(url, model, processes=4, threads=64)
                begun = time.monotonic()
                wait_for(fleet.start(deeds=count))
                seconds = time.monotonic() - begun
                answers = len(fleet.diary.read().answers)
                figures[name] = f"{answers} in {seconds:.0f} s, {answers / seconds:.0f}/s"
                found += fleet.recovered(whole=True)
    finally:
        server.stop()
    return figures, found


def year(count: int) -> tuple[dict, list]:
    """Search and export a register of `count` documents."""
    figures, server = {}, Server()
    try:
        for name in ("sqlite", "postgresql"):
            with a_folder() as folder:
                model = make_model(folder / "data")
                url = server.database() if name == "postgresql" else f"sqlite:///{model / 'docgen.db'}"
                database = open_database(url)
                fill(database, count)
                with database.read() as connection:
                    figures[f"{name} search ms"] = _search(connection)
                desk = desk_on(database, model, clock=lambda: datetime(2026, 12, 31, tzinfo=UTC))
                for form in MEDIA_TYPES:
                    begun = time.perf_counter()
                    export(desk, "so-noi-vu", Wanted(year=2026), form)
                    figures[f"{name} {form} s"] = round(time.perf_counter() - begun, 1)
                database.close()
    finally:
        server.stop()
    return figures, []


def _search(connection) -> dict[str, float]:
    took = {}
    for words in ("lang son", "khen thuong hien", "khong co", "19999"):
        times = []
        for _ in range(9):
            begun = time.perf_counter()
            search(connection, "so-noi-vu", Wanted(text=words))
            times.append((time.perf_counter() - begun) * 1000)
        took[words] = round(statistics.median(times), 1)
    return took


RUNS = {
    "kills": (kills, 1000),
    "kills-postgresql": (kills_postgresql, 300),
    "power": (power, 4),
    "troubles": (troubles, 0),
    "damage": (damage, 1000),
    "load": (load, 20),
    "year": (year, 20_000),
    "templates": (attacks.templates, 0),
    "fuzz": (attacks.parsers, 1000),
    "bystander": (bystander, 120),
    "stranger": (attacks.stranger, 20_000),
    "batch": (batch.batch, 0),
    "batch-scaled": (batch.batch_scaled, 0),
    "batch-cut": (batch.batch_cut, 400),
    "batch-beside": (batch.batch_beside, 10_000),
    "batch-print": (batch.batch_print, 200),
    "pages": (pages, 40),
}


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.endurance")
    parser.add_argument("run", choices=RUNS)
    parser.add_argument("--count", type=int)
    given = parser.parse_args()
    run, usual = RUNS[given.run]
    begun = time.monotonic()
    figures, found = run(usual if given.count is None else given.count)
    about = {
        "run": given.run,
        **figures,
        "violations": len(found),
        "seconds": round(time.monotonic() - begun),
        "date": f"{datetime.now(UTC):%Y-%m-%d}",
        "machine": f"{os.cpu_count()} cores {platform.machine()}, load {os.getloadavg()[0]:.1f}",
        "versions": f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}",
    }
    sys.stdout.write(json.dumps(about, ensure_ascii=False) + "\n")
    for each in found[:20]:
        sys.stdout.write(f"  {each}\n")
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main())
