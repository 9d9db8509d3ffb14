"""The operating system's errors in docgen's words."""

from __future__ import annotations

import errno
from contextlib import contextmanager
from typing import TYPE_CHECKING

from docgen.errors import StorageFull, StorageReadOnly, StorageUnreachable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docgen.errors import DocgenError

TROUBLES: dict[int, type[DocgenError]] = {
    errno.ENOSPC: StorageFull,
    errno.EDQUOT: StorageFull,
    errno.EFBIG: StorageFull,
    errno.EROFS: StorageReadOnly,
    errno.EACCES: StorageReadOnly,
    errno.EPERM: StorageReadOnly,
    errno.EIO: StorageUnreachable,
    errno.ESTALE: StorageUnreachable,
}
"""errno → error."""


@contextmanager
def in_docgens_words() -> Iterator[None]:
    """Turn a trouble of the disk into its DocgenError; anything else passes as it is."""
    try:
        yield
    except OSError as error:
        trouble = TROUBLES.get(error.errno or 0)
        if trouble is None:
            raise
        raise trouble from error
