"""How much one task may take, and how far a worker was shut in."""

from __future__ import annotations

import resource
from dataclasses import dataclass
from typing import Final

MEGABYTE: Final = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """What one task may take. Whatever exceeds a limit ends the task, never the server."""

    memory: int = 1024 * MEGABYTE
    """Bytes of address space of a process."""
    cpu: int = 20
    """Seconds of processor time of a process."""
    wall: float = 30.0
    """Seconds from the order to the whole answer."""
    written: int = 64 * MEGABYTE
    """Bytes of one file it writes."""
    open_files: int = 64
    answer: int = 64 * MEGABYTE
    """Bytes of the answer, its files included."""

    def apply(self) -> None:
        """Put the limits of the kernel on this process, for ever."""
        for kind, soft, hard in (
            (resource.RLIMIT_AS, self.memory, self.memory),
            (resource.RLIMIT_CPU, self.cpu, self.cpu + 1),  # a signal at the soft limit, the end at the hard
            (resource.RLIMIT_FSIZE, self.written, self.written),
            (resource.RLIMIT_NOFILE, self.open_files, self.open_files),
            (resource.RLIMIT_CORE, 0, 0),
        ):
            resource.setrlimit(kind, (soft, hard))


DEFAULT: Final = Limits()

LAYERS: Final = ("limits", "privileges", "network", "programs", "files")
"""What can hold a worker: limits of the kernel, no privileges to gain, no network, no programs to start or
processes to signal, no files beyond its folder."""


@dataclass(frozen=True, slots=True)
class Isolation:
    """What of LAYERS this machine gives."""

    reached: tuple[str, ...]

    @property
    def missing(self) -> tuple[str, ...]:
        """What this machine does not give."""
        return tuple(layer for layer in LAYERS if layer not in self.reached)
