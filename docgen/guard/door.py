"""The one door to the guard: a pool for this process, made when first needed, again when it is gone."""

from __future__ import annotations

import atexit
import os
import threading
from contextlib import suppress
from typing import TYPE_CHECKING

from docgen.guard.pool import Answer, Pool
from docgen.guard.refusals import GuardUnavailable, NotIsolated
from docgen.guard.start import Nursery, start
from docgen.guard.tasks import TASKS, WARM_UP

if TYPE_CHECKING:
    import socket
    from collections.abc import Iterable, Mapping

    from docgen.guard.limits import Isolation


class _Door:
    """What this process holds of the guard."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.pool: Pool | None = None
        self.nursery: Nursery | None = None
        """That which this process started."""
        self.shared: socket.socket | None = None
        """The door of that which it uses together with others."""
        self.less = False

    def open(self, modules: Iterable[str]) -> Pool:
        with self.lock:
            if self.pool is not None and not self.pool.alive:
                self._leave()
            if self.pool is None:
                self.pool = self._joined(modules)
            return self.pool

    def share(self, modules: Iterable[str]) -> None:
        with self.lock:
            self._leave()
            self.nursery = start(modules)
            self.shared = self.nursery.door

    def close(self) -> None:
        with self.lock:
            self._leave()

    def forget(self) -> None:
        """Let go, in a forked process, of what is its parent's; what is shared stays."""
        if self.pool is not None:
            self.pool.close()
        if self.nursery is not None and self.shared is None:
            self.nursery.door.close()
        self.lock = threading.Lock()  # the other may be held by a thread that is not here
        self.pool = self.nursery = None

    def _joined(self, modules: Iterable[str]) -> Pool:
        if self.shared is not None:
            with suppress(GuardUnavailable):
                return Pool(self.shared)
            self._leave()  # for this process it is gone, and another is started
        self.nursery = start(modules)
        return Pool(self.nursery.door)

    def _leave(self) -> None:
        if self.pool is not None:
            self.pool.close()
        if self.shared is not None:
            self.shared.close()
        if self.nursery is not None:
            self.nursery.close()
        self.pool = self.nursery = self.shared = None


_door = _Door()
atexit.register(_door.close)


def run(task: str, arguments: Mapping[str, object], files: tuple[bytes, ...] = ()) -> Answer:
    """Have the task of that name done in a worker; `arguments` is plain data.

    Raises what the task raises, TooMuch, Unprocessable, GuardUnavailable, NotIsolated.
    """
    known = TASKS[task]
    pool = _door.open([known.module])
    if known.strict and pool.isolation.missing and not _door.less:
        raise NotIsolated(missing=", ".join(pool.isolation.missing))
    try:
        return pool.run(known, arguments, files)
    except GuardUnavailable:
        if pool.alive:
            raise
    return _door.open([known.module]).run(known, arguments, files)


def warm() -> None:
    """Have everything loaded that any task needs, so that none waits for it."""
    _door.open(_everything())


def share() -> None:
    """Have everything loaded once for this process and all that are forked from it later."""
    _door.share(_everything())


def isolation() -> Isolation:
    """Tell how far workers are shut in on this machine."""
    return _door.open([]).isolation


def accept_less() -> None:
    """Let strict tasks run even where the machine cannot shut them in wholly: the operator says so."""
    _door.less = True


def close() -> None:
    """End every process of the guard; the next call of `run` begins anew."""
    _door.close()


def _everything() -> list[str]:
    return [*sorted({task.module for task in TASKS.values()}), WARM_UP]


os.register_at_fork(after_in_child=_door.forget)
