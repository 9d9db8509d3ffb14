"""The one door to the guard: a pool for this process, made when first needed, again when it is gone."""

from __future__ import annotations

import atexit
import os
import threading
from typing import TYPE_CHECKING

from docgen.guard.pool import Answer, Pool
from docgen.guard.refusals import GuardUnavailable, NotIsolated
from docgen.guard.tasks import TASKS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from docgen.guard.limits import Isolation


class _Door:
    """What this process holds of the guard."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.pool: Pool | None = None
        self.less = False

    def open(self, modules: Iterable[str]) -> Pool:
        with self.lock:
            if self.pool is None or not self.pool.alive:
                if self.pool is not None:
                    self.pool.close()
                self.pool = Pool(modules)
            return self.pool

    def close(self) -> None:
        with self.lock:
            if self.pool is not None:
                self.pool.close()
                self.pool = None


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
    _door.open([task.module for task in TASKS.values()])


def isolation() -> Isolation:
    """Tell how far workers are shut in on this machine."""
    return _door.open([]).isolation


def accept_less() -> None:
    """Let strict tasks run even where the machine cannot shut them in wholly: the operator says so."""
    _door.less = True


def close() -> None:
    """End every process of the guard; the next call of `run` begins anew."""
    _door.close()


def _forget() -> None:
    """Let go, in a forked process, of the pool that is its parent's."""
    if _door.pool is not None:
        _door.pool.forget()
    _door.__init__()  # type: ignore[misc] # the lock may have been held by a thread that is not here


os.register_at_fork(after_in_child=_forget)
