"""The process that workers are forked from: it has loaded what tasks need and never sees a foreign byte.

It is started by docgen.guard.start with an empty environment and leaves the network. Whoever holds the other
end of the socket it was started with, its door, may send a socket of its own (`J`) and is told over it how
far workers are shut in: so the processes of one service share what is loaded here. Over its own socket each
gives orders; an order is a letter and a number:

    F n   fork worker n, which talks over the socket that comes along
    K n   end worker n, remove its folder
    S n   the same, and answer with its exit status (negative: the signal that ended it)

When a socket closes, the workers that were ordered over it end; when nobody holds the door any more, all do.
"""

from __future__ import annotations

import gc
import importlib
import json
import os
import select
import shutil
import signal
import socket
import sys
import tempfile
import time
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final, NoReturn

from docgen.guard import worker
from docgen.guard.confine import confine, leave_network

if TYPE_CHECKING:
    from collections.abc import Callable

JOIN = b"J"
FORK, KILL, STATUS = b"F", b"K", b"S"
ORDER_BYTES: Final = 9
UNKNOWN: Final = 255
"""The exit status told of a worker that is not there."""
_GRACE = 0.5
"""Seconds a worker that closed its socket has to end by itself, so that its own signal is seen."""


def main(door: int, ready: list[str]) -> None:
    """Load what is named, shut the network off, warm up, serve until the socket `door` closes.

    `ready` are modules, and functions ("package.module:function") that do once, on nothing foreign, what
    would otherwise be done anew in each worker.
    """
    for name in ready:
        importlib.import_module(name.partition(":")[0])
    nursery = _Nursery(socket.socket(fileno=door), networkless=leave_network())
    _warm_up([name for name in ready if ":" in name])
    gc.collect()
    gc.freeze()  # what is loaded stays shared with every worker
    nursery.serve()


def _warm_up(functions: list[str]) -> None:
    """Call them, unless a trial in a child shows that a thread is left behind: no worker would have it.

    Pango keeps one from 1.52 on, and whoever is forked waits for it for ever.
    """
    if not functions:
        return
    trial = os.fork()
    if trial == 0:
        try:
            _call(functions)
            os._exit(len(list(Path("/proc/self/task").iterdir())) - 1)
        finally:
            os._exit(UNKNOWN)
    if os.waitpid(trial, 0)[1] == 0:
        _call(functions)


def _call(functions: list[str]) -> None:
    for each in functions:
        module, _, name = each.partition(":")
        getattr(sys.modules[module], name)()


class _Nursery:
    """Lets in whoever comes to the door."""

    def __init__(self, door: socket.socket, *, networkless: bool) -> None:
        self._door, self._networkless = door, networkless
        self._isolation = _learn_isolation(networkless=networkless)
        self._guests: dict[socket.socket, _Guest] = {}

    def serve(self) -> None:
        """Take orders until nobody holds the door."""
        open_ = True
        while open_:
            ready, _, _ = select.select([self._door, *self._guests], [], [])
            for each in ready:
                if each is self._door:
                    open_ = self._let_in()
                elif not self._guests[each].take_order():
                    self._guests.pop(each).leave()
        for guest in self._guests.values():
            guest.leave()

    def _let_in(self) -> bool:
        order, sockets, _, _ = socket.recv_fds(self._door, ORDER_BYTES, 1)
        if not order:
            return False
        control = socket.socket(fileno=sockets[0])
        with suppress(OSError):  # it is gone already, which its socket tells
            control.sendall(self._isolation)
        self._guests[control] = _Guest(control, self._close, networkless=self._networkless)
        return True

    def _close(self) -> None:
        """Close, in a worker, what leads to others."""
        self._door.close()
        for control in self._guests:
            control.close()


@dataclass
class _Guest:
    """One process that has joined, with its workers."""

    control: socket.socket
    close_all: Callable[[], None]
    networkless: bool
    children: dict[int, tuple[int, Path]] = field(default_factory=dict)
    """Number of a worker → its process, its folder."""

    def take_order(self) -> bool:
        """Do what it orders; False when it is gone."""
        try:
            order, sockets, _, _ = socket.recv_fds(self.control, ORDER_BYTES, 1)
        except ConnectionResetError:
            return False
        if not order:
            return False
        kind, number = order[:1], int.from_bytes(order[1:], "big")
        if kind == FORK:
            self._fork(number, sockets[0])
        else:
            status = self._end(number, grace=_GRACE if kind == STATUS else 0)
            if kind == STATUS:
                with suppress(OSError):
                    self.control.sendall(status.to_bytes(2, "big", signed=True))
        return True

    def leave(self) -> None:
        """End its workers."""
        self.control.close()
        for number in list(self.children):
            self._end(number)

    def _fork(self, number: int, given: int) -> None:
        connection = socket.socket(fileno=given)
        try:
            folder = Path(tempfile.mkdtemp(prefix="docgen-guard-"))
            pid = os.fork()
        except OSError:  # the machine is full: the closed socket tells it
            connection.close()
            return
        if pid == 0:
            self._become_worker(connection, folder)
        connection.close()
        self.children[number] = pid, folder

    def _become_worker(self, connection: socket.socket, folder: Path) -> NoReturn:
        try:
            self.close_all()
            nothing = os.open(os.devnull, os.O_RDWR)
            for stream in range(3):
                os.dup2(nothing, stream)
            os.environ["HOME"] = os.environ["TMPDIR"] = tempfile.tempdir = str(folder)
            os.chdir(folder)
            confine(folder, networkless=self.networkless)
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


def _learn_isolation(*, networkless: bool) -> bytes:
    """Shut one child in to learn which layers this machine gives; they come as JSON."""
    folder = Path(tempfile.mkdtemp(prefix="docgen-guard-"))
    read, write = os.pipe()
    pid = os.fork()
    if pid == 0:
        try:
            reached = confine(folder, networkless=networkless)
            os.write(write, json.dumps(reached).encode())
        finally:
            os._exit(0)
    os.close(write)
    with os.fdopen(read, "rb") as told:
        found = told.read()
    os.waitpid(pid, 0)
    folder.rmdir()
    return found or b"[]"


def _wait_without_reaping(pid: int, seconds: float) -> None:
    """Give the process time to end by itself, so that its own signal is seen."""
    until = time.monotonic() + seconds
    while time.monotonic() < until and not os.waitid(os.P_PID, pid, os.WEXITED | os.WNOHANG | os.WNOWAIT):
        time.sleep(0.005)
