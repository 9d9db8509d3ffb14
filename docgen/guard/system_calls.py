"""The filter of system calls (seccomp) of a worker: no network, no programs, no signals to others.

A parser opens files and asks for memory; whatever else the kernel offers is of use to an attacker only. Files
are landlock's business (docgen.guard.files); changes of files that landlock does not cover are refused here.
A refused call fails with EPERM, so that an honest library goes on without it.
"""

from __future__ import annotations

import ctypes
import errno
import os
import platform
import struct
from typing import TYPE_CHECKING, Final

from docgen.guard import call_numbers as calls
from docgen.guard import kernel

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_ARCHITECTURES: Final[Mapping[str, tuple[int, int]]] = {
    "x86_64": (0, 0xC000003E),
    "aarch64": (1, 0xC00000B7),
}
"""Machine → column of the table below, and what the kernel calls it (AUDIT_ARCH_…)."""

_NOT_PERMITTED = 0x00050000 | errno.EPERM
_NO_SUCH_CALL = 0x00050000 | errno.ENOSYS
_LOAD, _EQUAL, _AT_LEAST, _ANY_BIT, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
_ALLOW, _KILL_PROCESS = 0x7FFF0000, 0x80000000
_NUMBER, _ARCHITECTURE, _ARGUMENT = 0, 4, 16
"""Where these stand in what the kernel shows to the filter."""
_X32 = 0x40000000
_THREAD, _NAMESPACES = 0x00010000, 0x7E020080
"""Flags of clone: of a thread, of any new namespace."""
_MODE_FILTER = 2

_Step = tuple[int, int, int, int]


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("steps", ctypes.c_char_p))


def shut() -> None:
    """Put the filter on this process, for ever.

    Needs no_new_privs. Raises OSError where the kernel has no filters or the machine is not in the table.
    """
    machine = _ARCHITECTURES.get(platform.machine())
    if machine is None:
        raise OSError(errno.ENOSYS, "no table of system calls for this machine")
    steps = list(_filter(*machine))
    packed = b"".join(struct.pack("HBBI", *step) for step in steps)
    program = _Program(len(steps), packed)
    kernel.prctl(kernel.PR_SET_SECCOMP, _MODE_FILTER, ctypes.addressof(program))


def _filter(column: int, architecture: int) -> Iterator[_Step]:
    yield _LOAD, 0, 0, _ARCHITECTURE
    yield _EQUAL, 1, 0, architecture
    yield _RETURN, 0, 0, _KILL_PROCESS
    yield _LOAD, 0, 0, _NUMBER
    yield _AT_LEAST, 0, 1, _X32
    yield _RETURN, 0, 0, _KILL_PROCESS
    for numbers in calls.REFUSED:
        number = numbers[column]
        if number is not None:
            yield from _answer(number, _NOT_PERMITTED)
    yield from _answer(calls.CLONE3[column], _NO_SUCH_CALL)  # its flags cannot be seen; libc takes clone then
    yield from _unless(calls.CLONE[column], (_ANY_BIT, 0, 1, _NAMESPACES), then=_NOT_PERMITTED)
    yield from _unless(calls.CLONE[column], (_ANY_BIT, 1, 0, _THREAD), then=_NOT_PERMITTED)
    # abort() signals its own process
    for call in (calls.KILL, calls.TGKILL):
        yield from _unless(call[column], (_EQUAL, 1, 0, os.getpid()), then=_NOT_PERMITTED)
    yield from _unless(calls.PRLIMIT[column], (_EQUAL, 1, 0, 0), then=_NOT_PERMITTED)
    yield from _answer(calls.SOCKET[column], _NOT_PERMITTED)
    yield _RETURN, 0, 0, _ALLOW


def _answer(number: int, action: int) -> Iterator[_Step]:
    yield _EQUAL, 0, 1, number
    yield _RETURN, 0, 0, action


def _unless(number: int, test: _Step, *, then: int) -> Iterator[_Step]:
    """Answer the call with `then` unless `test`, of its first argument, jumps over that."""
    yield _EQUAL, 0, 4, number
    yield _LOAD, 0, 0, _ARGUMENT
    yield test
    yield _RETURN, 0, 0, then
    yield _LOAD, 0, 0, _NUMBER
