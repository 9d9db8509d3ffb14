"""The workers of batches beside `docgen serve`: a process with children, started again when it dies."""

from __future__ import annotations

import logging
import os
import signal
import threading
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final, NoReturn

from docgen.office.batch_crew import keep_working

if TYPE_CHECKING:
    import socket
    from collections.abc import Callable, Iterable

    from docgen.settings import Settings

NICE = 10
"""A batch gives way to whoever waits for a single paper."""
NAME: Final = "docgen-batches"
"""What these processes are called in a list of processes."""
_PATIENCE_SECONDS = 5
"""How long the papers in hand may take when the server stops; what is cut off is made by the next crew."""
_PAUSE_SECONDS = 2
"""Between the death of a crew and the next one."""
_LOG = logging.getLogger(__name__)


class Crew:
    """Watched by a thread of the serving master process, and forked from it: it shares what makes papers.

    It ends with that process, however that ends.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._listening: tuple[socket.socket, ...] = ()
        self._stopping, self._ended = threading.Event(), threading.Event()
        self._process = 0

    def start(self, listening: Iterable[socket.socket]) -> None:
        """Start the workers, if there are to be any; they close the sockets the server is `listening` on."""
        self._listening = tuple(listening)
        if self._settings.batch_workers:
            threading.Thread(target=self._watch, daemon=True, name="crew").start()

    def stop(self) -> None:
        """Let the papers in hand be finished, then end."""
        self._stopping.set()
        if self._process:
            _signal(os.kill, self._process, signal.SIGINT)
            self._ended.wait(_PATIENCE_SECONDS)
            _signal(os.killpg, self._process, signal.SIGKILL)

    def _watch(self) -> None:
        while not self._stopping.is_set():
            read, write = os.pipe()
            self._process = os.fork()
            if not self._process:
                os.close(write)
                self._work(read)
            os.close(read)
            with suppress(ChildProcessError):  # gunicorn, which waits for every child, was there first
                os.waitpid(self._process, 0)
            os.close(write)
            _signal(os.killpg, self._process, signal.SIGKILL)  # whom it left behind
            if self._stopping.is_set():
                self._ended.set()
            self._stopping.wait(_PAUSE_SECONDS)

    def _work(self, server: int) -> NoReturn:
        """Work until told to stop, or until the other end of the pipe `server` is gone."""
        try:
            os.setsid()
            for number in signal.valid_signals():
                if callable(signal.getsignal(number)):  # gunicorn's
                    signal.signal(number, signal.SIG_DFL)
            for each in self._listening:
                each.close()
            with suppress(OSError):
                Path("/proc/self/comm").write_text(NAME)
            os.nice(NICE)
            threading.Thread(target=_end_with, args=(server,), daemon=True, name="server").start()
            keep_working(self._settings, self._settings.batch_workers)
        except Exception:  # noqa: BLE001 # there is nobody above to hear of it
            _LOG.exception("the workers of batches broke down")
        finally:
            os._exit(0)


def _signal(send: Callable[[int, int], None], process: int, number: int) -> None:
    with suppress(ProcessLookupError):
        send(process, number)


def _end_with(server: int) -> None:
    os.read(server, 1)  # nothing is ever written
    os.killpg(0, signal.SIGTERM)
