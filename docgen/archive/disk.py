"""The steps of a local disk: a file is safe only after its bytes and every name on its path are synced."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_FILE_MODE = 0o440
_FOLDER_MODE = 0o750


class Disk:
    """One method per step that a power cut can come before or after."""

    def make_folder(self, path: Path) -> None:
        """Make a folder; its name is safe only after `sync` of the folder it stands in."""
        path.mkdir(mode=_FOLDER_MODE)

    def create(self, path: Path, data: bytes) -> None:
        """Write a new file; neither bytes nor name are safe yet."""
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _FILE_MODE)
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)

    def sync(self, path: Path) -> None:
        """Make the bytes of a file, or the names in a folder, safe."""
        handle = os.open(path, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

    def rename(self, source: Path, target: Path) -> None:
        """Move in one step, over a file that is there; safe after `sync` of both folders."""
        source.rename(target)

    def remove(self, path: Path) -> None:
        """Remove a file or a folder with all in it."""
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
