"""The workers of batches beside `docgen serve`: a process with children, started again when it dies."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from contextlib import suppress
from typing import TYPE_CHECKING

from docgen.office.batch_crew import keep_working
from docgen.settings import from_environment

if TYPE_CHECKING:
    from docgen.settings import Settings

NICE = 10
"""A batch gives way to whoever waits for a single paper."""
_PATIENCE_SECONDS = 5
"""How long the papers in hand may take when the server stops; what is cut off is made by the next crew."""
_PAUSE_SECONDS = 2
"""Between the death of a crew and the next one."""
_PROGRAM = """
import signal
signal.signal(signal.SIGINT, signal.SIG_DFL)  # so that a start is broken off in silence
from docgen.api.crew import main
main()
"""


class Crew:
    """Watched by a thread of the serving master process. It ends with that process, however that ends."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._stopping = threading.Event()
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start the workers, if there are to be any."""
        if self._settings.batch_workers:
            threading.Thread(target=self._watch, daemon=True, name="crew").start()

    def stop(self) -> None:
        """Let the papers in hand be finished, then end."""
        self._stopping.set()
        if self._process is None:
            return
        self._process.send_signal(signal.SIGINT)
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(_PATIENCE_SECONDS)
        with suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)

    def _watch(self) -> None:
        while not self._stopping.is_set():
            # Not a child of multiprocessing: serving processes, forked from this one, would wait for it.
            self._process = subprocess.Popen(  # noqa: S603 # docgen itself
                [sys.executable, "-c", _PROGRAM], stdin=subprocess.PIPE, start_new_session=True
            )
            self._process.wait()
            self._stopping.wait(_PAUSE_SECONDS)


def main() -> None:
    """Work until told to stop, or until the other end of standard input is gone."""
    os.nice(NICE)
    threading.Thread(target=_end_with_server, daemon=True, name="server").start()
    settings = from_environment(os.environ)
    keep_working(settings, settings.batch_workers)


def _end_with_server() -> None:
    os.read(0, 1)  # nothing is ever written
    os.killpg(0, signal.SIGTERM)
