"""The bell: tells workers, on this machine or another, that the ledger has work. Huey carries the message.

A message says only "there is work"; who hears it asks the ledger. So a message twice, late or lost does no
harm: every worker process also looks by itself from time to time.
"""

from __future__ import annotations

import json
import logging
from typing import TYPE_CHECKING, Any, cast

from huey import Huey, PostgresHuey, RedisHuey, SqliteHuey
from huey.consumer import Consumer, Scheduler, Worker, WorkerRecycle
from huey.registry import Message
from huey.serializer import Serializer

from docgen.guard.kernel import end_with_parent

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Answer = Callable[[Callable[[], bool]], None]

_LOG = logging.getLogger(__name__)
_LOOK_SECONDS = 5
"""How often a consumer asks the ledger by itself."""
_SLOWEST_POLL_SECONDS = 1.0


class _Json(Serializer):  # type: ignore[misc] # Huey has no types
    """Messages as JSON: reading one runs no code, whoever can write to the broker."""

    def _serialize(self, data: Message) -> bytes:
        return json.dumps(data).encode()

    def _deserialize(self, data: bytes) -> Message:
        return Message(*json.loads(data))


class Bell:
    """Rings on one side, is answered on the other. `address` as in open_bell."""

    def __init__(self, huey: Huey) -> None:
        self._huey = huey
        self._answer: Answer = _deaf
        self._stopping: Callable[[], bool] = bool
        self._task = huey.task(name="work")(self._work)

    def ring(self) -> None:
        """Tell the workers that there is work. A broker that cannot be reached only makes them later."""
        try:
            if not self._huey.pending_count():
                self._task()
        except Exception as error:  # noqa: BLE001 # each broker has its own errors; the ledger has the work
            _LOG.warning("the bell cannot be rung: %s", error)

    def listen(
        self, answer: Answer, is_waiting: Callable[[], bool], is_worn: Callable[[], bool], workers: int
    ) -> None:
        """Call `answer` in `workers` processes whenever the bell rings, until a signal ends this process.

        They end with this one, however it ends: Huey tells them only of signals that it has lived to see.
        `answer` gets a function that tells whether it should come to an end. `is_worn` is asked in those
        processes; one that is, is replaced.
        """
        bell = self

        class Looking(Scheduler):  # type: ignore[misc] # Huey has no types
            """Asks the ledger every few seconds, and rings if it has work."""

            def initialize(self) -> None:
                end_with_parent()

            def loop(self, now: object = None) -> None:  # noqa: ARG002
                try:
                    if is_waiting():
                        bell.ring()
                except Exception:  # noqa: BLE001 # whatever it is, the next look may succeed
                    _LOG.exception("the ledger cannot be asked")
                self.stop_flag.wait(_LOOK_SECONDS)

        class Working(Worker):  # type: ignore[misc] # Huey has no types
            """Ends when it is worn; the consumer starts another one."""

            def initialize(self) -> None:
                super().initialize()
                end_with_parent()

            def loop(self, now: object = None) -> None:
                super().loop(now)
                if is_worn():
                    raise WorkerRecycle

        class Listening(Consumer):  # type: ignore[misc] # Huey has no types
            """Huey's consumer with that scheduler and those workers."""

            scheduler_class = Looking
            worker_class = Working

        consumer = Listening(
            self._huey,
            workers=workers,
            worker_type="process",
            periodic=False,
            max_delay=_SLOWEST_POLL_SECONDS,
            health_check_interval=1,
        )
        self._answer, self._stopping = answer, consumer.stop_flag.is_set
        consumer.run()

    def _work(self) -> None:
        self._answer(self._stopping)


def open_bell(address: str, folder: Path) -> Bell:
    """Open the queue: `redis://…`, `postgresql://…`, or a file of SQLite in `folder` when empty."""
    return Bell(_huey(address, folder))


def _huey(address: str, folder: Path) -> Huey:
    common: dict[str, Any] = {"name": "docgen", "results": False, "serializer": _Json()}
    kind = address.partition(":")[0]
    if kind in {"redis", "rediss", "unix"}:
        return RedisHuey(url=address, **common)
    if kind == "postgresql":
        return PostgresHuey(dsn=address, **common)
    folder.mkdir(parents=True, exist_ok=True)
    # The rollback journal: WAL loses committed rows in the SQLite of Debian 12.
    return cast(
        "Huey", SqliteHuey(filename=str(folder / "queue.db"), journal_mode="delete", timeout=30, **common)
    )


def _deaf(_: Callable[[], bool]) -> None:
    raise AssertionError("a process that only rings was asked to work")
