"""The archive in a local folder: staged beside it, synced, moved into place in one step, synced again.

A reader never sees half of what one `create` writes, and a power cut leaves all of it or nothing.
"""

from __future__ import annotations

import errno
import secrets
import time
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from docgen.archive.disk import Disk
from docgen.archive.store import DifferentBytes, Kept, KeyMissing
from docgen.archive.troubles import in_docgens_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

_OCCUPIED = (errno.ENOTEMPTY, errno.EEXIST)
_LEFT_OVER_SECONDS = 3600


class LocalStore:
    """A Store below `root`; what stands half made in `root`.staging, on the same disk, means nothing."""

    def __init__(self, root: Path, disk: Disk | None = None) -> None:
        self.root = root
        self.staging = root.with_name(f"{root.name}.staging")
        self.disk = disk or Disk()
        with in_docgens_words():
            self._folders(self.staging)

    def create(self, folder: str, files: Mapping[str, bytes]) -> None:
        """Write `files` below `folder` so that all of them appear at once."""
        target = self._path(folder)
        with in_docgens_words():
            if not target.exists():
                with self._staged() as staged:
                    self._fill(staged, files)
                    self._folders(target.parent)
                    self._move(staged, target)
            self._same(folder, files)
            # Also when it was there: whoever moved it may have been killed before this.
            self.disk.sync(target.parent)

    def replace(self, key: str, data: bytes) -> None:
        """Put `data` in the place of what `key` holds, as one step."""
        target = self._path(key)
        with in_docgens_words():
            with self._staged() as staged:
                self.disk.create(staged, data)
                self.disk.sync(staged)
                self.disk.rename(staged, target)
            self.disk.sync(target.parent)

    def read(self, key: str) -> bytes:
        """Give the bytes; raises KeyMissing."""
        with in_docgens_words():
            try:
                return self._path(key).read_bytes()
            except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
                raise KeyMissing(key=key) from None

    def walk(self, folder: str = "", after: str = "") -> Iterator[Kept]:
        """List what is kept below `folder`, in order of the keys, beyond the key `after`."""
        with in_docgens_words():
            yield from self._walk(folder, after)

    def remove(self, folder: str) -> None:
        """Remove everything below `folder`, as one step."""
        target = self._path(folder)
        with in_docgens_words():
            if target.exists():
                with self._staged() as gone:
                    self.disk.rename(target, gone)
                    self.disk.sync(target.parent)

    def sweep(self) -> None:
        """Remove what killed processes left in `staging` an hour ago or earlier."""
        with in_docgens_words():
            for leftover in self.staging.iterdir():
                if leftover.stat().st_mtime < time.time() - _LEFT_OVER_SECONDS:
                    self.disk.remove(leftover)

    @contextmanager
    def _staged(self) -> Iterator[Path]:
        """Give a name to work under; whatever still stands there at the end is removed."""
        staged = self.staging / secrets.token_hex(8)
        try:
            yield staged
        finally:
            with suppress(OSError):
                self.disk.remove(staged)

    def _fill(self, staged: Path, files: Mapping[str, bytes]) -> None:
        self.disk.make_folder(staged)
        folders = {staged}
        for name, data in files.items():
            file = staged / name
            for parent in reversed(file.relative_to(staged).parents[:-1]):
                if (made := staged / parent) not in folders:
                    self.disk.make_folder(made)
                    folders.add(made)
            self.disk.create(file, data)
            self.disk.sync(file)
        for folder in sorted(folders, reverse=True):
            self.disk.sync(folder)

    def _move(self, staged: Path, target: Path) -> None:
        try:
            self.disk.rename(staged, target)
        except OSError as error:
            if error.errno not in _OCCUPIED:  # occupied: another process was first; its bytes are compared
                raise

    def _same(self, folder: str, files: Mapping[str, bytes]) -> None:
        for name, data in files.items():
            key = f"{folder}/{name}" if folder else name
            try:
                kept = self.read(key)
            except KeyMissing:
                kept = None
            if kept != data:
                raise DifferentBytes(key=key)

    def _folders(self, path: Path) -> None:
        missing = [path] if not path.exists() else []
        while missing and not missing[-1].parent.exists():
            missing.append(missing[-1].parent)
        for folder in reversed(missing):
            with suppress(FileExistsError):  # made by another process a moment ago
                self.disk.make_folder(folder)
        # Also when all are there: whoever made them may have been killed before syncing.
        for folder in [*reversed(missing), path]:
            self.disk.sync(folder.parent)

    def _walk(self, folder: str, after: str) -> Iterator[Kept]:
        here = self._path(folder)
        if not here.is_dir():
            return
        # A folder sorts as its keys do: with the slash.
        entries = sorted(here.iterdir(), key=lambda entry: f"{entry.name}/" if entry.is_dir() else entry.name)
        for entry in entries:
            key = f"{folder}/{entry.name}" if folder else entry.name
            if entry.is_dir():
                if not after or f"{key}/" >= after or after.startswith(f"{key}/"):
                    yield from self._walk(key, after)
            elif key > after:
                yield Kept(key, entry.stat().st_size)

    def _path(self, key: str) -> Path:
        parts = key.split("/") if key else []
        if any(part in {"", ".", ".."} or "\\" in part or "\0" in part for part in parts):
            raise ValueError(f"not a key: {key}")
        return self.root.joinpath(*parts)
