"""Write what was made: all of it or nothing."""

from __future__ import annotations

import secrets
from contextlib import ExitStack
from typing import TYPE_CHECKING

from docgen.errors import DocgenError, why

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


class UnwritableFile(DocgenError):
    """Raised when a result cannot be written; nothing was changed then."""

    code = "unwritable-file"
    exit_code = 2


def make_folder(folder: Path) -> None:
    """Make `folder` unless it is there. Raises UnwritableFile."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UnwritableFile(name=folder, reason=why(error)) from error


def write_all(contents: Mapping[Path, bytes]) -> None:
    """Write every file beside its place first, then move all into place.

    A reader never sees half a file, and a full disk leaves nothing behind. Raises UnwritableFile.
    """
    with ExitStack() as leftovers:
        moves: dict[Path, Path] = {}
        for target, content in contents.items():
            beside = target.with_name(f".docgen-{secrets.token_hex(8)}")
            leftovers.callback(beside.unlink, missing_ok=True)
            try:
                beside.write_bytes(content)
            except OSError as error:
                raise UnwritableFile(name=target, reason=why(error)) from error
            moves[beside] = target
        for beside, target in moves.items():
            try:
                beside.replace(target)
            except OSError as error:
                raise UnwritableFile(name=target, reason=why(error)) from error
