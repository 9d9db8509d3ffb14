"""The start of a nursery, and the way into one that is shared by the processes of a service."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from docgen.guard import nursery

if TYPE_CHECKING:
    from collections.abc import Iterable

_BOOT = (
    "import sys, json; sys.path[:] = json.loads(sys.argv[1]); "
    "from docgen.guard.nursery import main; main(int(sys.argv[2]), sys.argv[3:])"
)
_ENVIRONMENT: Final = {"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "PYTHONDONTWRITEBYTECODE": "1"}
_PATIENCE = 5
"""Seconds a nursery has to end by itself."""


@dataclass(frozen=True, slots=True)
class Nursery:
    """A nursery this process started; it serves until every copy of `door` is closed."""

    process: subprocess.Popen[bytes]
    door: socket.socket

    def close(self) -> None:
        """Close this process's copy of the door and see the nursery end; soon it must."""
        self.door.close()
        try:
            self.process.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def start(ready: Iterable[str]) -> Nursery:
    """Start a nursery that makes ready what docgen.guard.nursery.main takes before it forks any worker."""
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    with theirs:
        process = subprocess.Popen(  # noqa: S603 -- Python itself, with arguments of our own
            [
                *(sys.executable, "-I", "-c", _BOOT, json.dumps(_import_path())),
                *(str(theirs.fileno()), *ready),
            ],
            pass_fds=[theirs.fileno()],
            env=_ENVIRONMENT,
            cwd="/",
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            start_new_session=True,  # Ctrl-C in a terminal is for docgen, which then closes the door
        )
    return Nursery(process, ours)


def join(door: socket.socket) -> socket.socket:
    """Give a socket of one's own to give orders over. Raises OSError when the nursery is gone."""
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    with theirs:
        try:
            socket.send_fds(door, [nursery.JOIN.ljust(nursery.ORDER_BYTES)], [theirs.fileno()])
        except OSError:
            ours.close()
            raise
    return ours


def _import_path() -> list[str]:
    """Where this process imports from; "" stands for the folder it is in."""
    return [os.path.abspath(place) for place in sys.path]  # noqa: PTH100 -- "" must come out as the folder
