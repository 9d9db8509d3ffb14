"""Workers of batches: processes that answer the bell until told to stop, or that make one batch and end."""

from __future__ import annotations

import functools
import multiprocessing
import os
import resource
import signal
from contextlib import contextmanager
from multiprocessing.connection import wait
from pathlib import Path
from typing import TYPE_CHECKING

from docgen.guard.kernel import end_with_parent
from docgen.jobs import ledger
from docgen.jobs.batches import get_batch
from docgen.jobs.bell import open_bell
from docgen.office.batch_worker import work
from docgen.office.workshop import Workshop, open_workshop

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from multiprocessing.context import SpawnProcess
    from multiprocessing.synchronize import Event

    from docgen.settings import Settings

FRESH = multiprocessing.get_context("spawn")
"""A new interpreter: nothing of the process that starts it, not even its sockets, is in it."""


def keep_working(settings: Settings, processes: int) -> None:
    """Work in `processes` processes until a signal ends this one, which itself opens nothing kept.

    They are forked from it and share what it has loaded.
    """

    def answer(stopping: Callable[[], bool]) -> None:
        _memory_at_first(os.getpid())
        limit_memory()
        shop = _shop_of(os.getpid(), settings)
        if _is_waiting(shop):
            shop.bell.ring()  # whoever else is free may help
        work(shop, stopping=stopping, within=watched)
        if _is_waiting(shop):
            shop.bell.ring()

    def is_waiting() -> bool:
        return _is_waiting(_shop_of(os.getpid(), settings))

    bell = open_bell(settings.queue, settings.data)
    bell.listen(answer, is_waiting, functools.partial(is_worn, is_waiting), processes)


LONGEST = 120.0
"""Seconds a row may take, some hundred times what an ordinary one takes; less than a lease."""
MOST_MEMORY = 2 * 1024**3
"""Bytes of address space a worker may have."""


MOST_GROWTH = 48 * 1024**2
"""Bytes a worker may have taken since its first slice, as some 200 PDF take: WeasyPrint keeps a quarter of a
MB of each. DOCX take nothing. One that took more is replaced."""
MOST_GROWTH_AT_REST = 8 * 1024**2
"""The same where there is nothing to do: a service at rest gives back what its last batch took."""


class Crew:
    """Processes that make the one batch `batch_id` of `office`; who dies is replaced while there is work."""

    def __init__(self, settings: Settings, office: str, batch_id: str, count: int) -> None:
        self._given = (settings, office, batch_id)
        self._stopping: Event = FRESH.Event()
        self._processes = [self._hired() for _ in range(count)]

    def look(self, seconds: float) -> None:
        """Wait so long at most, and replace whoever died."""
        if wait([each.sentinel for each in self._processes], seconds):
            self._processes = [each if each.is_alive() else self._hired() for each in self._processes]

    def dismiss(self) -> None:
        """Let everybody finish the paper in hand, then end."""
        self._stopping.set()
        for each in self._processes:
            each.join()

    def _hired(self) -> SpawnProcess:
        process = FRESH.Process(target=_make_batch, args=(*self._given, self._stopping))
        process.start()
        return process


@contextmanager
def watched(seconds: float = LONGEST) -> Iterator[None]:
    """Let the kernel end this process if what is done within takes longer: no code of it can prevent that.

    The ledger counts the death as an attempt; after the last one the row has failed with this reason.
    """
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def limit_memory() -> None:
    """Let a row that wants more than its share fail instead of the machine."""
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))


def _make_batch(settings: Settings, office: str, batch_id: str, stopping: Event) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches every process of a terminal; one decides
    end_with_parent()
    limit_memory()
    shop = open_workshop(settings)
    while not stopping.is_set():
        work(shop, only=batch_id, stopping=stopping.is_set, within=watched)
        with shop.desk.database.read() as connection:
            if get_batch(connection, office, batch_id).ended_at:
                return
        stopping.wait(1)  # others still have the last items in hand


def is_worn(is_waiting: Callable[[], bool]) -> bool:
    """Say whether this worker has taken so much memory that a fresh one should take its place."""
    grown = _own_memory() - _memory_at_first(os.getpid())
    return grown > MOST_GROWTH or (grown > MOST_GROWTH_AT_REST and not is_waiting())


@functools.lru_cache(maxsize=1)
def _memory_at_first(process: int) -> int:  # noqa: ARG001 # each process its own
    return _own_memory()


def _own_memory() -> int:
    """Give the bytes of this process that no file stands behind; those it shares by fork are among them."""
    status = Path("/proc/self/status").read_text()
    return int(status.partition("RssAnon:")[2].split()[0]) * 1024


@functools.lru_cache(maxsize=1)
def _shop_of(process: int, settings: Settings) -> Workshop:  # noqa: ARG001 # each process its own connections
    return open_workshop(settings)


def _is_waiting(shop: Workshop) -> bool:
    with shop.desk.database.read() as connection:
        return ledger.is_waiting(connection, shop.desk.clock())
