"""Many processes and threads that issue and void as fast as they can, and are killed at random moments.

The parent opens no database: every deed happens in a forked child, so that a SIGKILL ends a process in the
middle of whatever it does. What a child asks and what it is answered is written down outside of docgen; after
a kill the next children ask again with the same keys, as a client would.
"""

from __future__ import annotations

import contextlib
import json
import os
import random
import signal
import threading
import time
import traceback
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from docgen.database.engine import open_database
from docgen.errors import StorageUnreachable
from docgen.office.ending import void
from docgen.office.invariants import Acknowledged, Violation, check, check_register
from docgen.office.issue import issue
from docgen.office.recover import recover
from docgen.register.refusals import KeyInUse, StateConflict
from tests.rig.desks import CLERK, desk_on, order

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from docgen.office.desk import Desk


@dataclass
class Diary:
    """What was asked and answered, one line each, appended by every child."""

    file: Path
    asked: dict[str, dict] = field(default_factory=dict)
    answers: dict[str, str] = field(default_factory=dict)
    refused: dict[str, str] = field(default_factory=dict)

    def write(self, line: dict) -> None:
        handle = os.open(self.file, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
        os.write(handle, (json.dumps(line) + "\n").encode())
        os.close(handle)

    def size(self) -> int:
        return self.file.stat().st_size if self.file.exists() else 0

    def read(self) -> Diary:
        self.asked, self.answers, self.refused = {}, {}, {}
        if self.file.exists():
            for text in self.file.read_text().splitlines():
                line = json.loads(text)
                if "answer" in line:
                    self.answers[line["key"]] = line["answer"]
                elif "refused" in line:
                    self.refused[line["key"]] = line["refused"]
                else:
                    self.asked[line["key"]] = line
        return self

    def unanswered(self) -> list[dict]:
        return [asked for key, asked in self.asked.items() if key not in {*self.answers, *self.refused}]

    def acknowledged(self) -> list[Acknowledged]:
        return [Acknowledged(answer, key) for key, answer in self.answers.items()]


@dataclass(frozen=True)
class Fleet:
    """Writers on one database and archive."""

    url: str
    folder: Path
    processes: int = 4
    threads: int = 2

    @property
    def diary(self) -> Diary:
        return Diary(self.folder / "diary")

    def desk(self, later: timedelta = timedelta()) -> Desk:
        """A desk on the real clock, perhaps ahead of it so that every lease is over."""
        return desk_on(open_database(self.url), self.folder, clock=lambda: datetime.now(UTC) + later)

    def start(self, deeds: int | None = None) -> list[int]:
        """Start the writers, each to do `deeds` per thread or to go on until killed."""
        return [forked(lambda number=number: self._write(number, deeds)) for number in range(self.processes)]

    def recovered(self, *, whole: bool) -> list[Violation]:
        """Recover in a new process, then check: the whole of it, or the register alone."""
        return _answer_of_child(lambda: self._recover(whole))

    def _recover(self, whole: bool) -> list[Violation]:
        desk = self.desk(timedelta(minutes=10))
        stuck = [Violation("recovery", subject, repr(error)) for subject, error in recover(desk).left]
        checked = (check if whole else check_register)(desk, self.diary.read().acknowledged())
        return stuck + checked

    def _write(self, number: int, deeds: int | None) -> None:
        desk = self.desk()
        again = [
            asked for asked in self.diary.read().unanswered() if hash(asked["key"]) % self.processes == number
        ]
        failures: list[str] = []

        def work(thread: int) -> None:
            try:
                self._clerk(desk, f"{os.getpid()}-{thread}-", again if thread == 0 else [], deeds)
            except BaseException:  # noqa: BLE001 # told at the end of the process
                failures.append(traceback.format_exc())

        workers = [threading.Thread(target=work, args=(thread,)) for thread in range(self.threads)]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
        if failures:
            raise RuntimeError("\n".join(failures))

    def _clerk(self, desk: Desk, name: str, again: list[dict], deeds: int | None) -> None:
        chance = random.Random(name)
        mine: list[str] = []
        for asked in again:
            self._ask(desk, asked, mine)
        done = 0
        while deeds is None or done < deeds:
            done += 1
            key = f"{name}{done}"
            if mine and chance.random() < 0.2:
                asked = {"key": key, "void": mine.pop()}
            else:
                replaces = mine.pop() if mine and chance.random() < 0.1 else None
                asked = {"key": key, "subject": f"Văn bản {key}", "replaces": replaces}
            self.diary.write(asked)
            self._ask(desk, asked, mine)

    def _ask(self, desk: Desk, asked: dict, mine: list[str]) -> None:
        try:
            if "void" in asked:
                answer = void(desk, CLERK, asked["void"], "Ban hành nhầm", asked["key"])
            else:
                wanted = replace(order(subject=asked["subject"]), replaces=asked["replaces"])
                answer = issue(desk, CLERK, wanted, asked["key"])
                mine.append(json.loads(answer)["id"])
        except StateConflict as refused:  # what it was to end has been ended by an earlier request
            self.diary.write({"key": asked["key"], "refused": str(refused)})
            return
        except KeyInUse:
            return
        except StorageUnreachable:  # the server was cut off; whoever is not answered asks again later
            time.sleep(0.05)
            return
        self.diary.write({"key": asked["key"], "answer": answer})


_BYTES_OF_A_DOZEN_DEEDS = 12_000


def kill(children: list[int]) -> None:
    """End every child at once."""
    for child in children:
        with contextlib.suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)
    for child in children:
        os.waitpid(child, 0)


def wait_for(children: list[int]) -> None:
    """Wait until every child has done its deeds."""
    for child in children:
        _, status = os.waitpid(child, 0)
        assert status == 0, f"a writer failed: {status}"


def kill_at_random(fleet: Fleet, kills: int, seed: int, check_whole_every: int = 20) -> list[Violation]:
    """Start, kill at a random moment of some dozen deeds, recover and check, again and again.

    The moment is counted in what the writers have written down, so that a loaded machine is killed in the
    middle of its work too, and not only while it starts.
    """
    chance = random.Random(seed)
    for number in range(1, kills + 1):
        enough = fleet.diary.size() + chance.randrange(1, _BYTES_OF_A_DOZEN_DEEDS)
        children = fleet.start()
        while fleet.diary.size() < enough:
            time.sleep(0.002)
        time.sleep(chance.uniform(0, 0.05))
        kill(children)
        found = fleet.recovered(whole=number % check_whole_every == 0 or number == kills)
        if found:
            return [Violation("kill", str(number), ""), *found]
    return []


def forked(deed: Callable[[], object]) -> int:
    """Do the deed in a forked process; its status tells whether it went well."""
    child = os.fork()
    if child:
        return child
    status = 1
    try:
        deed()
        status = 0
    except BaseException:  # noqa: BLE001 # a child must not go on as its parent
        traceback.print_exc()
    finally:
        os._exit(status)
    return 0


def _answer_of_child(deed: Callable[[], list[Violation]]) -> list[Violation]:
    reading, writing = os.pipe()

    def tell() -> None:
        found = deed()
        with os.fdopen(writing, "w") as stream:
            json.dump([vars(violation) for violation in found], stream)

    child = forked(tell)
    os.close(writing)
    with os.fdopen(reading) as stream:
        text = stream.read()
    os.waitpid(child, 0)
    return (
        [Violation(**found) for found in json.loads(text)] if text else [Violation("check", "", "it failed")]
    )
