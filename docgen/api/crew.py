"""The workers of batches beside `docgen serve`: a process with children, started again when it dies."""

from __future__ import annotations

import os
import signal
import threading
from contextlib import suppress
from multiprocessing.connection import wait
from typing import TYPE_CHECKING

from docgen.office.batch_crew import FRESH, end_with_parent, keep_working

if TYPE_CHECKING:
    from multiprocessing.context import SpawnProcess

    from docgen.settings import Settings

NICE = 10
"""A batch gives way to whoever waits for a single paper."""
_PATIENCE_SECONDS = 20
"""How long the papers in hand may take when the server stops."""
_PAUSE_SECONDS = 2
"""Between the death of a crew and the next one."""


class Crew:
    """Watched by a thread of the serving master process. It ends with that process, however that ends."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._stopping = threading.Event()
        self._process: SpawnProcess | None = None

    def start(self) -> None:
        """Start the workers, if there are to be any."""
        if self._settings.batch_workers:
            threading.Thread(target=self._watch, daemon=True, name="crew").start()

    def stop(self) -> None:
        """Let the papers in hand be finished, then end."""
        self._stopping.set()
        if self._process is None:
            return
        self._send(signal.SIGINT)
        if not wait([self._process.sentinel], _PATIENCE_SECONDS):
            self._send(signal.SIGKILL)

    def _watch(self) -> None:
        while not self._stopping.is_set():
            process = FRESH.Process(target=_work, args=(self._settings,), name="batch workers")
            process.start()
            self._process = process
            wait([process.sentinel])
            self._stopping.wait(_PAUSE_SECONDS)

    def _send(self, number: int) -> None:
        assert self._process is not None
        assert self._process.pid is not None
        with suppress(ProcessLookupError):
            os.kill(self._process.pid, number)


def _work(settings: Settings) -> None:
    os.nice(NICE)
    end_with_parent()
    keep_working(settings, settings.batch_workers)
