"""The process that workers are forked from: it has loaded what tasks need and never sees a foreign byte.

It is started by docgen.guard.pool with an empty environment, leaves the network, and then takes orders over
one socket; each is a letter and a number:

    F n   fork worker n, which talks over the socket that comes along and starts no programs
    P n   the same, but it may start programs
    K n   end worker n, remove its folder
    S n   the same, and answer with its exit status (negative: the signal that ended it)

When the socket closes, every worker ends with it.
"""

from __future__ import annotations

import gc
import importlib
import json
import os
import shutil
import signal
import socket
import tempfile
import time
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, NoReturn

from docgen.guard import worker
from docgen.guard.confine import confine, leave_network

FORK, FORK_FOR_PROGRAMS, KILL, STATUS = b"F", b"P", b"K", b"S"
ORDER_BYTES: Final = 9
UNKNOWN: Final = 255
"""The exit status told of a worker that is not there."""
_GRACE = 0.5
"""Seconds a worker that closed its socket has to end by itself, so that its own signal is seen."""


def main(control: int, modules: list[str]) -> None:
    """Load `modules`, shut the network off, serve until the socket `control` closes."""
    for name in modules:
        importlib.import_module(name)
    gc.collect()
    gc.freeze()  # what is loaded stays shared with every worker
    nursery = _Nursery(socket.socket(fileno=control), networkless=leave_network())
    nursery.tell_isolation()
    nursery.serve()


@dataclass
class _Nursery:
    control: socket.socket
    networkless: bool
    children: dict[int, tuple[int, Path]] = field(default_factory=dict)
    """Number of a worker → its process, its folder."""

    def serve(self) -> None:
        """Take orders until the socket closes."""
        while True:
            order, sockets, _, _ = socket.recv_fds(self.control, ORDER_BYTES, 1)
            if len(order) < ORDER_BYTES:
                break
            kind, number = order[:1], int.from_bytes(order[1:], "big")
            if kind in (FORK, FORK_FOR_PROGRAMS):
                self._fork(number, sockets[0], programs=kind == FORK_FOR_PROGRAMS)
            else:
                status = self._end(number, grace=_GRACE if kind == STATUS else 0)
                if kind == STATUS:
                    self.control.sendall(status.to_bytes(2, "big", signed=True))
        for number in list(self.children):
            self._end(number)

    def tell_isolation(self) -> None:
        """Shut one child in to learn which layers this machine gives, and tell them."""
        folder = Path(tempfile.mkdtemp(prefix="docgen-guard-"))
        read, write = os.pipe()
        pid = os.fork()
        if pid == 0:
            try:
                reached = confine(folder, networkless=self.networkless, programs=False)
                os.write(write, json.dumps(reached).encode())
            finally:
                os._exit(0)
        os.close(write)
        with os.fdopen(read, "rb") as told:
            self.control.sendall(told.read() or b"[]")
        os.waitpid(pid, 0)
        folder.rmdir()

    def _fork(self, number: int, given: int, *, programs: bool) -> None:
        connection = socket.socket(fileno=given)
        try:
            folder = Path(tempfile.mkdtemp(prefix="docgen-guard-"))
            pid = os.fork()
        except OSError:  # the machine is full: the closed socket tells it
            connection.close()
            return
        if pid == 0:
            self._become_worker(connection, folder, programs=programs)
        connection.close()
        self.children[number] = pid, folder

    def _become_worker(self, connection: socket.socket, folder: Path, *, programs: bool) -> NoReturn:
        try:
            self.control.close()
            nothing = os.open(os.devnull, os.O_RDWR)
            for stream in range(3):
                os.dup2(nothing, stream)
            os.environ["HOME"] = os.environ["TMPDIR"] = tempfile.tempdir = str(folder)
            os.chdir(folder)
            confine(folder, networkless=self.networkless, programs=programs)
            worker.work(connection)
        finally:
            os._exit(0)

    def _end(self, number: int, *, grace: float = 0) -> int:
        if number not in self.children:
            return UNKNOWN
        pid, folder = self.children.pop(number)
        _wait_without_reaping(pid, grace)
        for kill in (os.killpg, os.kill):  # its group; or itself, should it not have made its group yet
            with suppress(ProcessLookupError, PermissionError):
                kill(pid, signal.SIGKILL)  # it is not reaped yet, so its number is nobody else's
        status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
        shutil.rmtree(folder, ignore_errors=True)
        return status


def _wait_without_reaping(pid: int, seconds: float) -> None:
    """Give the process time to end by itself, so that its own signal is seen."""
    until = time.monotonic() + seconds
    while time.monotonic() < until and not os.waitid(os.P_PID, pid, os.WEXITED | os.WNOHANG | os.WNOWAIT):
        time.sleep(0.005)
