"""Shut a process in, layer by layer; tell which layers this machine gives.

The nursery leaves the network once, before it has children; each worker then shuts the rest for itself. A
layer the kernel lacks, or a container forbids, is left out and told, see docgen.guard.isolation.
"""

from __future__ import annotations

import os
import resource
import signal
from contextlib import suppress
from typing import TYPE_CHECKING

from docgen.guard import files, kernel, system_calls
from docgen.guard.limits import LAYERS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


_BEHIND_THE_SERVER = 5
"""How much less a worker counts, where processor time is short, than who answers ordinary requests."""


def leave_network() -> bool:
    """Move to namespaces with no network and no shared memory; False where that is not allowed."""
    try:
        kernel.unshare(kernel.CLONE_NEWUSER | kernel.CLONE_NEWNET | kernel.CLONE_NEWIPC)
    except OSError:
        return False
    return True


def confine(folder: Path, *, networkless: bool) -> tuple[str, ...]:
    """Shut this process in for ever: `folder` is all it may write to; return the layers reached."""
    os.setsid()
    os.nice(_BEHIND_THE_SERVER)
    reached = {"limits"}
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if _done(_no_privileges):
        reached.add("privileges")
        if _done(lambda: files.shut(folder, (*files.READABLE, *files.python_places()))):
            reached.add("files")
        kernel.prctl(kernel.PR_SET_PDEATHSIG, signal.SIGKILL)
        if _done(system_calls.shut):
            reached |= {"network", "programs"}
    if networkless:
        reached.add("network")
    return tuple(layer for layer in LAYERS if layer in reached)


def _no_privileges() -> None:
    kernel.prctl(kernel.PR_SET_NO_NEW_PRIVS, 1)
    kernel.drop_capabilities()


def _done(shut: Callable[[], None]) -> bool:
    with suppress(OSError):
        shut()
        return True
    return False
