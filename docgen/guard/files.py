"""What a worker may do with files (landlock, Linux 5.13): read programs and fonts, write its own folder.

Everything else, the data folder of docgen first of all, cannot be opened, whoever docgen runs as.
"""

from __future__ import annotations

import ctypes
import mimetypes
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from docgen.guard import kernel

if TYPE_CHECKING:
    from collections.abc import Iterable

READABLE: Final = (
    *("/usr", "/lib", "/lib64", "/bin", "/etc/ld.so.cache", "/etc/localtime"),
    *("/etc/fonts", "/etc/libreoffice", "/var/cache/fontconfig", "/opt/libreoffice"),
    *("/dev/urandom", "/dev/zero"),
    *map(str, mimetypes.knownfiles),
)
"""Beside these, the places Python itself and docgen are read from."""
_NULL = "/dev/null"

_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446
_ASK_VERSION, _PATH_BENEATH = 1, 1
_EXECUTE, _WRITE_FILE, _READ_FILE, _READ_DIR = 1 << 0, 1 << 1, 1 << 2, 1 << 3
_FIRST_VERSION = (1 << 13) - 1
_SINCE: Final = ((2, 1 << 13), (3, 1 << 14), (5, 1 << 15))
"""Version of landlock → the right it first watches: moving across folders, cutting off, ioctl of devices."""


class _Ruleset(ctypes.Structure):
    _fields_ = (("files", ctypes.c_uint64),)


class _Beneath(ctypes.Structure):
    _pack_ = 1
    _fields_ = (("allowed", ctypes.c_uint64), ("parent", ctypes.c_int32))


def python_places() -> tuple[str, ...]:
    """Name the folders that Python and docgen are read from."""
    return (sys.prefix, sys.base_prefix, *sys.path)


def shut(folder: Path, readable: Iterable[str]) -> None:
    """Let this process write in `folder` only and read beside it what `readable` names, for ever.

    Needs no_new_privs. Raises OSError where the kernel has no landlock.
    """
    version = kernel.syscall(_CREATE_RULESET, None, ctypes.c_size_t(0), ctypes.c_uint32(_ASK_VERSION))
    everything = _FIRST_VERSION | sum(right for since, right in _SINCE if version >= since)
    watched = _Ruleset(everything)
    ruleset = kernel.syscall(
        _CREATE_RULESET, ctypes.byref(watched), ctypes.c_size_t(ctypes.sizeof(watched)), ctypes.c_uint32(0)
    )
    try:
        _allow(ruleset, folder, everything)
        _allow(ruleset, Path(_NULL), _READ_FILE | _WRITE_FILE)
        for path in map(Path, readable):
            if path.is_dir():
                _allow(ruleset, path, _EXECUTE | _READ_FILE | _READ_DIR)
            elif path.exists():
                _allow(ruleset, path, _EXECUTE | _READ_FILE)
        kernel.syscall(_RESTRICT_SELF, ctypes.c_int(ruleset), ctypes.c_uint32(0))
    finally:
        os.close(ruleset)


def _allow(ruleset: int, path: Path, rights: int) -> None:
    held = os.open(path, os.O_PATH | os.O_CLOEXEC)
    try:
        rule = _Beneath(rights, held)
        kernel.syscall(
            _ADD_RULE,
            ctypes.c_int(ruleset),
            ctypes.c_int(_PATH_BENEATH),
            ctypes.byref(rule),
            ctypes.c_uint32(0),
        )
    finally:
        os.close(held)
