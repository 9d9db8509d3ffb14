"""What Linux offers to shut a process in, called without a library: the few calls the guard needs.

Each raises OSError where the kernel lacks the call or refuses it; the caller decides what that means.
"""

from __future__ import annotations

import ctypes
import multiprocessing
import os
import signal
from typing import Final

PR_SET_PDEATHSIG: Final = 1
PR_SET_SECCOMP: Final = 22
PR_SET_NO_NEW_PRIVS: Final = 38
CLONE_NEWUSER: Final = 0x10000000
CLONE_NEWNET: Final = 0x40000000
CLONE_NEWIPC: Final = 0x08000000

_CAPABILITY_VERSION = 0x20080522
_libc = ctypes.CDLL(None, use_errno=True)


class _CapabilityHeader(ctypes.Structure):
    _fields_ = (("version", ctypes.c_uint32), ("pid", ctypes.c_int))


def _done(result: int) -> int:
    if result < 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))
    return result


def syscall(number: int, *arguments: object) -> int:
    """Call the kernel by number."""
    return _done(_libc.syscall(ctypes.c_long(number), *arguments))


def prctl(option: int, first: int = 0, second: int = 0) -> None:
    """Set a property of this process; a pointer is given by its address."""
    whole = (ctypes.c_ulong(first), ctypes.c_ulong(second))
    _done(_libc.prctl(ctypes.c_int(option), *whole, ctypes.c_ulong(0), ctypes.c_ulong(0)))


def end_with_parent() -> None:
    """Have this child of multiprocessing ended at once when its parent has ended, however that did."""
    parent = multiprocessing.parent_process()
    assert parent is not None
    prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent.pid:  # it had ended before
        os.kill(os.getpid(), signal.SIGKILL)


def unshare(flags: int) -> None:
    """Leave the namespaces of the parent."""
    _done(_libc.unshare(ctypes.c_int(flags)))


def drop_capabilities() -> None:
    """Give up everything root may do beyond other users."""
    header = _CapabilityHeader(_CAPABILITY_VERSION, 0)
    nothing = (ctypes.c_uint32 * 6)()
    _done(_libc.capset(ctypes.byref(header), nothing))
