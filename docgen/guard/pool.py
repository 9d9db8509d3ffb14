"""This side of the guard: a worker always ready, an answer or an error in time."""

from __future__ import annotations

import itertools
import json
import logging
import os
import select
import signal
import socket
import threading
import time
from collections import deque
from contextlib import suppress
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Final

from docgen.guard import nursery, relay, wire
from docgen.guard.limits import Isolation
from docgen.guard.refusals import GuardUnavailable, TooMuch, Unprocessable
from docgen.guard.start import join
from docgen.guard.worker import READY
from docgen.messages import Message

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docgen.errors import DocgenError
    from docgen.guard.tasks import Task

_AT_ONCE: Final = max(2, os.cpu_count() or 2)
"""Workers a process has busy at a time."""
_LONGEST_QUEUE: Final = 30.0
"""Seconds a task waits for its turn."""
_START: Final = 60.0
"""Seconds a nursery has to load what it needs."""
_ATTEMPTS = 2
_LOGGER: Final = logging.getLogger(__name__)
_LOGGER.addHandler(logging.NullHandler())  # on the command line nobody reads logs
_BY_TIME = (-signal.SIGXCPU, -signal.SIGKILL)  # the second where it caught the first


@dataclass(frozen=True, slots=True)
class Answer:
    """What a task made: a value of plain data, and files."""

    value: Any
    files: tuple[bytes, ...] = ()


@dataclass(frozen=True, slots=True)
class _Worker:
    number: int
    connection: socket.socket


class Pool:
    """Workers for this process, from the nursery behind `door`. May be used by several threads.

    Raises GuardUnavailable when no nursery answers.
    """

    def __init__(self, door: socket.socket) -> None:
        try:
            self._control = join(door)
        except OSError as error:
            raise GuardUnavailable from error
        self._numbers = itertools.count(1)
        self._order = threading.Lock()
        self._turns = threading.BoundedSemaphore(_AT_ONCE)
        self._spares: deque[_Worker] = deque()
        self.isolation = self._told_isolation()

    @property
    def alive(self) -> bool:
        """Whether the nursery still serves."""
        watched = select.poll()
        watched.register(self._control, 0)  # that the other side is gone is told in any case
        return not watched.poll(0)

    def run(self, task: Task, arguments: Mapping[str, object], files: tuple[bytes, ...]) -> Answer:
        """Have a worker do the task. Raises its DocgenError, TooMuch, Unprocessable, GuardUnavailable."""
        order = wire.encode(
            {"function": task.function, "arguments": arguments, "limits": asdict(task.limits)}, files
        )
        if not self._turns.acquire(timeout=_LONGEST_QUEUE):
            raise GuardUnavailable
        try:
            worker = self._take()
            try:
                return self._done(worker, task, order)
            finally:
                worker.connection.close()
                self._send(nursery.KILL, worker.number)
        finally:
            self._turns.release()

    def close(self) -> None:
        """Close this process's ends; when no forked process has them either, the workers end."""
        self._control.close()
        while self._spares:
            self._spares.pop().connection.close()

    def _done(self, worker: _Worker, task: Task, order: list[bytes]) -> Answer:
        until = time.monotonic() + task.limits.wall
        try:
            try:
                wire.send(worker.connection, order, until=until)
            except (BrokenPipeError, ConnectionResetError):
                raise wire.Ended from None
            head, files = wire.receive(worker.connection, task.limits.answer, until=until)
        except TimeoutError:
            raise TooMuch(what=Message("guard-time")) from None
        except wire.TooLong:
            raise TooMuch(what=Message("guard-answer")) from None
        except (wire.Ended, ConnectionResetError):
            raise self._broken(worker, task) from None
        except wire.Garbled:
            _LOGGER.warning("guard: %s answered in no known form", task.function)
            raise Unprocessable from None
        return _answer(head, files, task)

    def _broken(self, worker: _Worker, task: Task) -> DocgenError:
        """Say why a worker ended without an answer."""
        with self._order:
            self._control.settimeout(_START)
            self._control.sendall(nursery.STATUS + worker.number.to_bytes(8, "big"))
            status = int.from_bytes(self._control.recv(2), "big", signed=True)
        _LOGGER.warning("guard: the worker of %s ended with status %d", task.function, status)
        return TooMuch(what=Message("guard-time")) if status in _BY_TIME else Unprocessable()

    def _take(self) -> _Worker:
        """Give a worker that is ready, and have the next one made meanwhile."""
        for _ in range(_ATTEMPTS):
            worker = self._swap_spare()
            worker.connection.settimeout(_START)
            with suppress(OSError):
                if worker.connection.recv(1) == READY:
                    return worker
            worker.connection.close()
        raise GuardUnavailable

    def _swap_spare(self) -> _Worker:
        worker = self._spares.popleft() if self._spares else self._fork()
        self._spares.append(self._fork())
        return worker

    def _fork(self) -> _Worker:
        number = next(self._numbers)
        ours, theirs = socket.socketpair()
        with theirs:
            self._send(nursery.FORK, number, theirs.fileno())
        return _Worker(number, ours)

    def _send(self, kind: bytes, number: int, *sockets: int) -> None:
        with self._order, suppress(OSError):  # a nursery that is gone shows by the worker that never comes
            socket.send_fds(self._control, [kind + number.to_bytes(8, "big")], sockets)

    def _told_isolation(self) -> Isolation:
        self._control.settimeout(_START)
        try:
            reached = json.loads(self._control.recv(4096))
        except (OSError, ValueError) as error:
            self.close()
            raise GuardUnavailable from error
        return Isolation(tuple(reached))


def _answer(head: Mapping[str, Any], files: tuple[bytes, ...], task: Task) -> Answer:
    """Read what a worker said; it may be in the hands of an attacker, so only known forms count."""
    try:
        if "value" in head:
            return Answer(head["value"], files)
        if "refused" in head:
            error = relay.again(head["refused"])
            cause = head["cause"] if isinstance(error, Unprocessable) else ""
        elif "exceeded" in head:
            error, cause = TooMuch(what=Message(str(head["exceeded"]))), ""
        else:
            error, cause = Unprocessable(), str(head["failed"])
    except (KeyError, TypeError, ValueError, AttributeError):
        error, cause = Unprocessable(), "an answer of no known form"
    if cause:
        _LOGGER.warning("guard: %s failed: %s", task.function, cause)
    raise error
