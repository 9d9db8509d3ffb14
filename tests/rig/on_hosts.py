"""`python -m tests.rig.on_hosts`: loads docgen, reads a line of JSON, runs one `docgen …` on each host.

The line is `{lease, programs: [{host, environment, words}]}`; `lease`: seconds after which an item is taken
from a worker that is not heard of and a transaction of a silent writer is undone, null for docgen's own. All
are forked from this process, so that what they load is loaded once; they end when it is told to end.
"""

from __future__ import annotations

import contextlib
import ctypes
import json
import os
import signal
import socket
import sys
from datetime import timedelta
from pathlib import Path

from docgen import cli
from docgen.api import server
from docgen.database import engine
from docgen.office import batch_worker
from docgen.office.warm import warm_up
from tests.rig.fleet import forked

_NEW_NETWORK, _NEW_NAME = 0x40000000, 0x04000000  # CLONE_NEWNET, CLONE_NEWUTS


def main() -> None:
    server.warm_up_every_template = warm_up  # the templates of one paper are enough here
    warm_up()
    given = json.loads(sys.stdin.readline() or sys.exit())
    if given["lease"]:
        batch_worker.LEASE = timedelta(seconds=given["lease"])
        silent = f"SET LOCAL idle_in_transaction_session_timeout = '{given['lease']}s'"
        engine._WRITER_MAY_IDLE = silent
    children = [forked(lambda program=program: _run(**program)) for program in given["programs"]]

    def end(*_: object) -> None:
        for child in children:
            os.kill(child, signal.SIGTERM)

    signal.signal(signal.SIGTERM, end)
    for child in children:
        os.waitpid(child, 0)


def _run(host: str, environment: dict[str, str], words: list[str]) -> None:
    libc = ctypes.CDLL(None, use_errno=True)
    with Path("/run/netns", host).open() as network:
        _must(libc.setns(network.fileno(), _NEW_NETWORK))
    _must(libc.unshare(_NEW_NAME))
    socket.sethostname(host)
    os.environ.update(environment)
    sys.argv = ["docgen", *words]
    with contextlib.suppress(SystemExit):
        cli.main()


def _must(failed: int) -> None:
    if failed:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))


if __name__ == "__main__":
    main()
