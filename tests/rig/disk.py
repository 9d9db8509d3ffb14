"""Disks with a fault: each is docgen's Disk with something on top."""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING

from docgen.archive.disk import Disk

if TYPE_CHECKING:
    from pathlib import Path


class LoggedDisk(Disk):
    """Writes down every step, with names relative to `base`."""

    def __init__(self, base: Path) -> None:
        self.base = base
        self.log: list[tuple[str, str]] = []

    def _note(self, step: str, *paths: Path) -> None:
        self.log.append((step, " -> ".join(path.relative_to(self.base).as_posix() for path in paths)))

    def make_folder(self, path: Path) -> None:
        self._note("make_folder", path)
        super().make_folder(path)

    def create(self, path: Path, data: bytes) -> None:
        self._note("create", path)
        super().create(path, data)

    def sync(self, path: Path) -> None:
        self._note("sync", path)
        super().sync(path)

    def rename(self, source: Path, target: Path) -> None:
        self._note("rename", source, target)
        super().rename(source, target)

    def remove(self, path: Path) -> None:
        self._note("remove", path)
        super().remove(path)


class FullDisk(Disk):
    """Fails every step that needs room, from the step number `after` on."""

    def __init__(self, after: int, error: int = errno.ENOSPC) -> None:
        self.left = after
        self.error = error

    def _spend(self) -> None:
        self.left -= 1
        if self.left <= 0:
            raise OSError(self.error, os.strerror(self.error))

    def make_folder(self, path: Path) -> None:
        self._spend()
        super().make_folder(path)

    def create(self, path: Path, data: bytes) -> None:
        self._spend()
        super().create(path, data)

    def sync(self, path: Path) -> None:
        self._spend()
        super().sync(path)

    def rename(self, source: Path, target: Path) -> None:
        self._spend()
        super().rename(source, target)
